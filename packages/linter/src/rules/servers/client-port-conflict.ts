import type { Located } from '@zklint/parser';
import { ipv4, isAddressLiteral, isWildcard, writtenOut } from '../../hosts.ts';
import { printedHost, refusedHost } from '../../inet-address.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { ServerLine } from '../../server-line.ts';
import { cut } from '../../words.ts';

export const clientPortConflict = defineRule({
  id: 'client-port-conflict',
  summary: 'Give a server one client address.',
  severity: 'error',

  *checkServer(server) {
    const port = server.setting('clientPort');
    if (server.release.before('3.5.0') || port === undefined || (port.value === 0 && server.release.before('3.9.0')))
      return;
    const { myid } = server;
    if (myid.kind !== 'unseen') {
      // Without a number, or with -1, ZooKeeper compares nothing.
      const id = myid.kind === 'found' && myid.file.id !== -1n ? myid.file.id : undefined;
      const own = id === undefined ? undefined : server.members?.find((line) => line.id === id);
      const verdict = own && compare(server, own, port);
      if (own && verdict) yield conflict(server, own, port, verdict);
      return;
    }
    const { ownLine, members = [] } = server;
    const verdicts = members.map((line) => compare(server, line, port));
    const [first] = members;
    if (first && !verdicts.includes(undefined)) {
      // Whichever line is its own, it differs. A stand-alone server may have no myid, and then compares nothing.
      const isCertain = server.isDistributed && !verdicts.includes('maybe');
      yield conflict(server, ownLine ?? first, port, isCertain ? 'certain' : 'maybe');
    } else if (ownLine && compare(server, ownLine, port)) yield conflict(server, ownLine, port, 'seeming');
  },
});

/** Does the line's client part differ from clientPort and clientPortAddress (QuorumPeerConfig.setupClientPort)? */
function compare(server: ServerConfig, { client }: ServerLine, port: Located<number>): 'certain' | 'maybe' | undefined {
  if (client === undefined) return undefined;
  const address = addressOf(server);
  if (client.port.value !== port.value) return 'certain';
  if (isWildcard(address)) return undefined;
  const other = client.host?.value ?? '0.0.0.0';
  if (sameInJava(address, other)) return undefined;
  return isAddressLiteral(address) && (isAddressLiteral(other) || isWildcard(other)) ? 'certain' : 'maybe';
}

/** Equal as java.net.InetAddress: loopback addresses differ from each other. */
function sameInJava(one: string, other: string): boolean {
  const written = (host: string) => {
    const name = host === 'localhost' || host === '' ? '127.0.0.1' : host.toLowerCase();
    return ipv4(name) ?? writtenOut(name) ?? name;
  };
  return written(one) === written(other);
}

function addressOf(server: ServerConfig): string {
  const address = server.setting('clientPortAddress')?.value;
  // InetAddress.getByName takes no name for the loopback address.
  if (address === undefined) return '0.0.0.0';
  return address === '' ? '127.0.0.1' : address.replace(/^\[(.*)\]$/, '$1');
}

function conflict(
  server: ServerConfig,
  { id, client }: ServerLine,
  port: Located<number>,
  verdict: 'certain' | 'maybe' | 'seeming',
): Finding {
  const written = client?.host?.value ?? '0.0.0.0';
  const address = server.setting('clientPortAddress')?.value;
  const given = address === undefined ? '0.0.0.0/0.0.0.0' : inetName(address && addressOf(server));
  const message = `client address for this server (id = ${id}) in static config file is ${given}:${port.value} is different from client address found in dynamic file: ${inetName(written)}:${client?.port.value}`;
  const here = `${cut(addressOf(server), 30)}:${port.value}`;
  const there = `${cut(written, 30)}:${client?.port.value ?? ''}`;
  return {
    at: port,
    message:
      verdict === 'certain'
        ? say`clientPort gives clients ${here}, and server.${String(id)} gives ${there}; ZooKeeper refuses the file. Keep one of them.`
        : verdict === 'maybe'
          ? say`clientPort gives clients ${here}, and server.${String(id)} gives ${there}; ZooKeeper may refuse the file. Keep one of them.`
          : say`clientPort gives clients ${here}, and server.${String(id)}, whose file this seems to be, ${there}; ZooKeeper may refuse the file. Keep one of them.`,
    refusal: refusedAtParse(message),
    ...(verdict !== 'certain' && { severity: 'warning' as const }),
    ...(client && { related: [{ at: client.port, message: say`The client address of server.${String(id)}.` }] }),
  };
}

/** How Java prints an InetAddress: the name it was made from, a slash, the address. Of a name only DNS knows that. */
function inetName(host: string): string {
  if (host === '') return 'localhost/127.0.0.1';
  const printed = printedHost(host);
  if (ipv4(printed) !== undefined) return `/${printed}`;
  if (refusedHost(host) !== undefined) return `${host}/<unresolved>`;
  return printed.includes(':') ? `/[${printed}]` : `${host}/…`;
}
