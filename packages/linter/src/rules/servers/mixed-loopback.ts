import { canonicalHost, isWildcard } from '../../hosts.ts';
import { kept } from '../../kept.ts';
import { type Message, say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { Endpoint, ServerLine } from '../../server-line.ts';
import { isStrong } from '../../server-parts.ts';
import { cut } from '../../words.ts';

export const mixedLoopback = defineRule({
  id: 'mixed-loopback',
  summary: 'Call no server localhost in a list of several hosts.',
  severity: 'warning',

  *checkEnsemble({ servers }) {
    const said = new Set<string>();
    for (const server of servers) {
      // A dynamic file that no zoo.cfg names may be one of many left behind.
      if (!server.document || !server.isDistributed) continue;
      for (const { line, endpoint } of loopbacksAmongHosts(server)) {
        const key = `${line.id} ${line.value.value}`;
        if (said.has(key)) continue;
        said.add(key);
        yield { at: endpoint.host, message: messageFor(server, line, endpoint) };
      }
    }
  },
});

const loopbacksAmongHosts = kept((server: ServerConfig): readonly { line: ServerLine; endpoint: Endpoint }[] => {
  const endpoints = (server.members ?? []).flatMap((line) => line.endpoints.map((endpoint) => ({ line, endpoint })));
  // A line without a host is another fault.
  const loopbacks = endpoints.filter(({ endpoint: { host } }) => host.value !== '' && isLoopback(host.value));
  const real = endpoints.filter(({ endpoint: { host } }) => !isLoopback(host.value) && !isWildcard(host.value));
  if (real.length === 0) return [];
  const isOwn = ({ line }: { line: ServerLine }) => server.identity === undefined || server.identity.id === line.id;
  const isHarmless = loopbacks.length === 1 && loopbacks.every(isOwn) && listensAnyway(server);
  return isHarmless ? [] : loopbacks;
});

/** Up to 3.4 a server tells nobody its address, so it may have any where it listens on all of them. */
function listensAnyway(server: ServerConfig): boolean {
  return server.release.before('3.5.0') && server.setting('quorumListenOnAllIPs')?.value === true;
}

function isLoopback(host: string): boolean {
  return canonicalHost(host) === 'loopback';
}

function messageFor({ identity }: ServerConfig, { id }: ServerLine, { host }: Endpoint): Message {
  const name = `server.${id}`;
  const shown = cut(host.value, 30);
  if (identity === undefined || !isStrong(identity.evidence)) {
    return say`${name} is ${shown} in a list with other hosts: it listens for its own host alone, and every other server looks for it on its own host. Write the address by which the others reach it.`;
  }
  return identity.id === id
    ? say`This server, ${name} by its myid, is ${shown}: it listens for its own host alone, and no other reaches it. Write the address by which the other hosts reach it.`
    : say`${name} is ${shown}, and this is the list of ${`server.${identity.id}`}, which looks for it on its own host. Write the address by which the other hosts reach it.`;
}
