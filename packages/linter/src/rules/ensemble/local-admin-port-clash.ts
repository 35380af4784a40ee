import type { Place } from '@zklint/parser';
import { isHostGuessed, serversByHost } from '../../ensemble.ts';
import { boundAddress } from '../../hosts.ts';
import { adminServer, adminServerProblem } from '../../http-servers.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
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
      message: say`Port ${admin.port} is ${admin.name} here and ${other.name} of another server on this host: ${consequence(isFatal, 'isAlone' in other)}. Give each a number of its own, or set admin.enableServer=false.`,
      related: [{ at: other.at, message: say`The other server has it here.` }],
      ...(isFatal && fatal(admin.server)),
    };
  }
}

function adminListener(server: ServerConfig): AdminListener | undefined {
  const admin = adminServer(server);
  if (admin === undefined || admin.port <= 0 || server.document === undefined) return undefined;
  const name = admin.written ? 'admin.serverPort' : 'the default port of the AdminServer';
  const at: Place = admin.written ?? server.firstKey;
  return { server, name, address: boundAddress(admin.address), port: admin.port, at, isAlone: runsAlone(server) };
}

function consequence(isFatal: boolean, isOtherAdmin: boolean): Message {
  if (isFatal) return say`a stand-alone ZooKeeper whose AdminServer can't be opened gives up`;
  return isOtherAdmin
    ? say`only the first to start has an AdminServer, and a member of a quorum runs on without`
    : say`if that one starts first, this server runs without its AdminServer; if not, that one can't open its port and gives up`;
}

function fatal(server: ServerConfig): Pick<Finding, 'severity' | 'refusal'> {
  const admin = adminServer(server);
  return { severity: 'error', ...(admin && { refusal: refusedAtStart(adminServerProblem(admin)) }) };
}
