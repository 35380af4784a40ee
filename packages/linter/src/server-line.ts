import type { Release } from '@zklint/parameters';
import {
  type ConfigEntry,
  type JavaText,
  type Located,
  parseInt64,
  parseServerAddress,
  type ServerAddress,
  slice,
  split,
  trim,
  trimmed,
} from '@zklint/parser';
import { refusedHost } from './inet-address.ts';
import { missingBracket, readPort, readRole, splitAfterBracket } from './server-line-parts.ts';

/** Why a release refuses a server line: what is at fault, where, and in ZooKeeper's words. */
export interface LineFault {
  readonly kind:
    | 'id'
    | 'form'
    | 'bracket'
    | 'peer-port'
    | 'election-port'
    | 'client-port'
    | 'port-range'
    | 'same-port'
    | 'role'
    | 'roles-differ'
    | 'multi-address'
    | 'host';
  readonly at: JavaText;
  readonly message: string;
}

/** One address of a server: where its peers reach it. */
export interface Endpoint {
  /** Without the brackets of an IPv6 literal. */
  readonly host: JavaText;
  readonly peerPort: Located<number>;
  /** Absent where a line up to 3.4 gives none. */
  readonly electionPort?: Located<number>;
}

export interface ClientEndpoint {
  readonly host?: JavaText;
  readonly port: Located<number>;
}

/** The key of a server line. */
export interface ServerKey {
  readonly entry: ConfigEntry;
  /** What stands after `server.`. */
  readonly idText: JavaText;
  /** Undefined where it is no number. */
  readonly id: bigint | undefined;
}

/** A `server.N=…` line as one release reads it. */
export interface ServerLine extends ServerKey {
  /** Trimmed up to 3.4; later releases take blanks at its end as part of it. */
  readonly value: JavaText;
  /** The value without blanks around it, split into what its parts are meant to be. */
  readonly syntax: ServerAddress;
  /** The addresses that the release takes; none where it refuses the line. */
  readonly endpoints: readonly Endpoint[];
  readonly role: 'participant' | 'observer';
  readonly client?: ClientEndpoint;
  readonly faults: readonly LineFault[];
  /** Its host is a placeholder of a template; then it has no endpoints. */
  readonly isHostOpen?: true;
}

/** The JVM settings that change how a line is read. */
export interface LineFlags {
  /** zookeeper.multiAddress.enabled: a line may hold several addresses. */
  readonly multiAddress?: boolean;
  /** kerberos.canonicalizeHostNames, from 3.7: hosts are looked up while the line is read. */
  readonly canonicalize?: boolean;
}

const serverPrefix = 'server.';

/** True for the keys that a release reads as server lines. From 3.5 blanks around a key belong to it (QuorumMaj). */
export function isServerKey(key: string, release: Release): boolean {
  return (release.atLeast('3.5.0') ? key : trimmed({ value: key })).startsWith(serverPrefix);
}

/** Reads the key of a server line, which a release takes for one. */
export function readServerKey(entry: ConfigEntry, release: Release): ServerKey {
  const idText = slice(release.atLeast('3.5.0') ? entry.key : trim(entry.key), serverPrefix.length);
  return { entry, idText, id: parseInt64(idText.value) };
}

/** Reads a server line as QuorumPeerConfig.parseProperties (3.4) or QuorumPeer.QuorumServer (from 3.5) does. */
export function readServerLine(entry: ConfigEntry, release: Release, flags: LineFlags = {}): ServerLine {
  const old = !release.atLeast('3.5.0');
  const key = readServerKey(entry, release);
  const { idText, id } = key;
  const value = old ? trim(entry.value) : entry.value;
  const reading = old ? readOldAddress(value) : new AddressReading(value, String(id), release, flags);
  const faults: LineFault[] = [...reading.faults];
  if (id === undefined) {
    faults.unshift({ kind: 'id', at: idText, message: `For input string: "${idText.value}"` });
  }
  return {
    ...key,
    value,
    syntax: parseServerAddress(trim(entry.value)),
    endpoints: reading.faults.length === 0 ? reading.endpoints : [],
    role: reading.role ?? 'participant',
    ...(reading.client && { client: reading.client }),
    faults,
  };
}

interface Reading {
  readonly endpoints: readonly Endpoint[];
  readonly role: 'participant' | 'observer' | undefined;
  readonly client?: ClientEndpoint | undefined;
  readonly faults: readonly LineFault[];
}

/** QuorumPeerConfig.splitWithLeadingHostname and what follows it in 3.4.14. */
function readOldAddress(value: JavaText): Reading {
  const faults: LineFault[] = [];
  const fields = value.value.startsWith('[') ? splitAfterBracket(value, ']:') : split(value, ':');
  if (fields === undefined) {
    faults.push({ kind: 'bracket', at: value, message: missingBracket(value) });
    return { endpoints: [], role: undefined, faults };
  }
  const [host, peer, election, roleText] = fields;
  if (host === undefined || peer === undefined) {
    faults.push({
      kind: 'form',
      at: value,
      message: `Index ${fields.length} out of bounds for length ${fields.length}`,
    });
    return { endpoints: [], role: undefined, faults };
  }
  const peerPort = readPort(peer, 'peer-port', `For input string: "${peer.value}"`, faults);
  const electionPort =
    election && readPort(election, 'election-port', `For input string: "${election.value}"`, faults, true);
  const role = roleText && readRole(roleText, roleText.value, `Unrecognised peertype: ${value.value}`, faults);
  const endpoints = peerPort
    ? [{ host, peerPort, ...(electionPort && electionPort.value > 0 && { electionPort }) }]
    : [];
  // Ranges are checked last, when the server is made of its parts.
  const inOrder = [
    ...faults.filter(({ kind }) => kind !== 'port-range'),
    ...faults.filter(({ kind }) => kind === 'port-range'),
  ];
  return { endpoints, role, faults: inOrder };
}

/** QuorumPeer.QuorumServer(long, String), 3.5 to 3.9. */
class AddressReading implements Reading {
  readonly endpoints: Endpoint[] = [];
  readonly faults: LineFault[] = [];
  role: 'participant' | 'observer' | undefined;
  client: ClientEndpoint | undefined;
  private readonly value: JavaText;
  private readonly release: Release;
  private readonly flags: LineFlags;

  constructor(value: JavaText, id: string, release: Release, flags: LineFlags) {
    this.value = value;
    this.release = release;
    this.flags = flags;
    const [server, client, ...others] = split(value, ';');
    if (server === undefined) {
      this.faults.push({ kind: 'form', at: value, message: 'Index 0 out of bounds for length 0' });
    } else {
      const hasMoreParts = others.length > 0;
      if (client && !hasMoreParts) this.readClient(client);
      this.readServer(server, id, hasMoreParts);
    }
  }

  private readServer(server: JavaText, id: string, hasMoreParts: boolean): void {
    const addresses = this.release.atLeast('3.6.0') ? split(server, '|') : [server];
    if (addresses.length > 1 && !this.flags.multiAddress) {
      const message = `Multiple address feature is disabled, but multiple addresses were specified for sid ${id}`;
      this.faults.push({ kind: 'multi-address', at: server, message });
    }
    const [first] = addresses;
    if (!hasMoreParts) {
      for (const address of addresses) this.readAddress(address, id);
    } else if (first && this.hostAndPort(first)) {
      // Too many parts are noticed at the first address: where there is none, as in `|`, nobody looks.
      this.refuseForm(this.value);
    }
  }

  private readClient(text: JavaText): void {
    const fields = this.hostAndPort(text);
    if (fields === undefined) return;
    const [host, second] = fields;
    if (fields.length > 2) {
      this.refuseForm(text);
      return;
    }
    if (host === undefined) {
      this.faults.push({ kind: 'client-port', at: text, message: 'Index -1 out of bounds for length 0' });
      return;
    }
    const port = second ?? host;
    const hostText = this.release.atLeast('3.7.0') ? 'null' : second ? host.value : '0.0.0.0';
    const read = readPort(port, 'client-port', `Address unresolved: ${hostText}:${port.value}`, this.faults);
    if (read) this.client = { port: read, ...(second && { host }) };
  }

  private readAddress(text: JavaText, id: string): void {
    const fields = this.hostAndPort(text);
    if (fields === undefined) return;
    const [host, peer, election, roleText] = fields;
    if (host === undefined || peer === undefined || election === undefined || fields.length > 4) {
      this.refuseForm(text);
      return;
    }
    const peerPort = readPort(peer, 'peer-port', `Address unresolved: ${host.value}:${peer.value}`, this.faults);
    const electionPort = readPort(
      election,
      'election-port',
      `Address unresolved: ${host.value}:${election.value}`,
      this.faults,
    );
    // ZOOKEEPER-2873, in 3.5.5
    if (peerPort && peerPort.value === electionPort?.value && this.release.atLeast('3.5.5')) {
      const message = `Client and election port must be different! Please update the configuration file on server.${id}`;
      this.faults.push({ kind: 'same-port', at: election, message });
    }
    if (this.flags.canonicalize && refusedHost(host.value) !== undefined) {
      const message = `Unable to canonicalize address ${host.value} because it's not resolvable`;
      this.faults.push({ kind: 'host', at: host, message });
    }
    if (roleText) this.readRole(roleText);
    if (peerPort && electionPort) this.endpoints.push({ host, peerPort, electionPort });
  }

  private readRole(text: JavaText): void {
    const word = this.release.atLeast('3.6.0') ? trimmed(text) : text.value;
    const role = readRole(text, word, `Unrecognised peertype: ${text.value}`, this.faults);
    if (this.role && role && this.role !== role) {
      const message = `Multiple addresses should have similar roles: PARTICIPANT vs ${role.toUpperCase()}`;
      this.faults.push({ kind: 'roles-differ', at: text, message });
    }
    this.role ??= role;
  }

  /** ConfigUtils.getHostAndPort; from 3.6 one character after the bracket is skipped, whatever it is. */
  private hostAndPort(text: JavaText): JavaText[] | undefined {
    if (!text.value.startsWith('[')) return split(text, ':');
    const fields = splitAfterBracket(text, this.release.atLeast('3.6.0') ? ']' : ']:');
    if (fields === undefined) {
      this.faults.push({ kind: 'bracket', at: text, message: missingBracket(text) });
    } else if (this.release.atLeast('3.6.0') && text.value.indexOf(']') + 2 === text.value.length) {
      this.faults.push({ kind: 'bracket', at: text, message: `${text.value} doesn't have a port after colon` });
      return undefined;
    }
    return fields;
  }

  private refuseForm(at: JavaText): void {
    const servers = this.release.atLeast('3.6.0') ? 'the pipe separated list of ' : '';
    const message = `${this.value.value} does not have the form server_config or server_config;client_config where server_config is ${servers}host:port:port or host:port:port:type and client_config is port or host:port`;
    this.faults.push({ kind: 'form', at, message });
  }
}

/** The lines that count: of several for one id the last. */
export function lastById(lines: readonly ServerLine[]): readonly ServerLine[] {
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}
