import type { Ensemble } from '../../ensemble.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding, lower } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';

export const standaloneAmongEnsemble = defineRule({
  id: 'standalone-among-ensemble',
  summary: 'List all servers of an ensemble in every file.',
  severity: 'error',
  supersedes: ['single-participant', 'server-list-mismatch'],

  *checkEnsemble(ensemble) {
    for (const server of ensemble.servers) {
      if (runsAlone(server)) yield* checkAlone(server, ensemble);
    }
  },
});

/** Is the server certainly stand-alone, by its own list? */
export function runsAlone(server: ServerConfig): boolean {
  return server.isDistributed === false && server.document !== undefined;
}

function* checkAlone(server: ServerConfig, { servers }: Ensemble): Iterable<Finding> {
  const [own] = server.lines;
  const id = own?.id ?? server.identity?.id;
  const sibling = servers
    .filter((other) => other !== server && !runsAlone(other))
    .flatMap(({ lines }) => lines)
    .find((line) => line.id === id);
  if (id === undefined || sibling === undefined) return;
  // Without a line of its own only the evidence says which server it is.
  const isWeak = own === undefined && server.identity?.evidence !== 'myid';
  yield {
    at: own?.entry.key ?? server.firstKey,
    message: own
      ? say`This file lists only server.${String(id)} itself, so ZooKeeper runs it stand-alone, while the other files count it as a member: it takes writes that the ensemble never sees. List all servers here.`
      : say`This file lists no servers, so ZooKeeper runs it stand-alone, while the other files count ${which(server)} as a member: it takes writes that the ensemble never sees. List all servers here.`,
    related: [{ at: sibling.entry.key, message: say`Another file of the ensemble lists it.` }],
    ...(isWeak && { severity: lower('error') }),
  };
}

function which({ identity }: ServerConfig) {
  const id = String(identity?.id);
  switch (identity?.evidence) {
    case 'myid':
      return say`it, server.${id} by its myid,`;
    case 'host-name':
      return say`it, server.${id} by the name of its folder,`;
    default:
      return say`it, server.${id} by its name,`;
  }
}
