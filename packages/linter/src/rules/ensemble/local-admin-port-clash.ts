import type { Place } from '@zklint/parser';
import { isHostGuessed, serversByHost } from '../../ensemble.ts';
import { boundAddress } from '../../hosts.ts';
import { adminServer, adminServerProblem } from '../../http-servers.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { adminServerPort } from '../ports.ts';
import { clash, clientListeners, type Listener } from './local-client-port-clash.ts';
import { runsAlone } from './standalone-among-ensemble.ts';

export const localAdminPortClash = defineRule({
  id: 'local-admin-port-clash',
  summary: 'Give the AdminServers of one host different ports.',
  severity: 'info',

  *checkEnsemble(ensemble) {
    for (const servers of serversByHost(ensemble)) yield* checkHost(servers);
  },
});

interface AdminListener extends Listener {
  readonly isAlone: boolean;
}

/** Once for all that have one port, at the second of them; and at each that doesn't survive it. */
function* checkHost(servers: readonly ServerConfig[]): Iterable<Finding> {
  const taken = new Map<number, Listener[]>();
  const take = (listener: Listener) =>
    taken.set(listener.port, [...(taken.get(listener.port) ?? []), listener].slice(-16));
  for (const listener of servers.flatMap(clientListeners)) take(listener);
  const admins = servers.flatMap((server) => adminListener(server) ?? []);
  const told = new Set<number>();
  for (const admin of admins.toSorted((one, other) => Number(one.isAlone) - Number(other.isAlone))) {
    const other = taken.get(admin.port)?.find((candidate) => clash(candidate, admin));
    take(admin);
    if (other === undefined) continue;
    // Where only a name tells which server a file is, it may live on another host.
    const isFatal = admin.isAlone && !isHostGuessed(admin.server) && !isHostGuessed(other.server);
    if (!isFatal && told.has(admin.port)) continue;
    told.add(admin.port);
    yield {
      at: admin.at,
      message: 'isAlone' in other ? betweenAdminServers(admin, isFatal) : withAnotherPort(admin, other, isFatal),
      related: [{ at: other.at, message: say`The other server has it here.` }],
      ...(isFatal && fatal(admin.server)),
    };
  }
}

function adminListener(server: ServerConfig): AdminListener | undefined {
  const admin = adminServer(server);
  if (admin === undefined || admin.port <= 0 || server.document === undefined) return undefined;
  const name = admin.written ? 'admin.serverPort' : adminServerPort;
  const at: Place = admin.written ?? server.firstKey;
  return { server, name, address: boundAddress(admin.address), port: admin.port, at, isAlone: runsAlone(server) };
}

function betweenAdminServers({ port }: Listener, isFatal: boolean): Message {
  return isFatal
    ? say`Two AdminServers on this host have port ${port}: a stand-alone ZooKeeper whose AdminServer can't be opened gives up. Give each its own admin.serverPort, or write admin.enableServer=false.`
    : say`Two AdminServers on this host have port ${port}: the first to start opens it, and in a quorum the other server runs without. Give each its own admin.serverPort, or write admin.enableServer=false.`;
}

function withAnotherPort({ port, name }: Listener, other: Listener, isFatal: boolean): Message {
  return isFatal
    ? say`Port ${port} is ${name} here and ${other.name} of another server on this host: a stand-alone ZooKeeper whose AdminServer can't be opened gives up. Give each its own.`
    : say`Port ${port} is ${name} here and ${other.name} of another server on this host: this one runs without its AdminServer, or that one gives up. Give each its own.`;
}

function fatal(server: ServerConfig): Pick<Finding, 'severity' | 'refusal'> {
  const admin = adminServer(server);
  return { severity: 'error', ...(admin && { refusal: refusedAtStart(adminServerProblem(admin)) }) };
}
