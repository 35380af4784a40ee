import { misspeltFor } from '../../containers/remarks.ts';
import type { Ensemble } from '../../ensemble.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding, lower } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { ServerLine } from '../../server-line.ts';
import { isStrong } from '../../server-parts.ts';

const superseded = ['single-participant', 'server-list-mismatch'];

export const standaloneAmongEnsemble = defineRule({
  id: 'standalone-among-ensemble',
  summary: 'List all servers of an ensemble in every file.',
  severity: 'error',
  supersedes: superseded,

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

/** The number that the others know it by: what it is told counts, whatever the list says that an image writes by itself. */
function idOf({ lines, identity, container }: ServerConfig): bigint | undefined {
  return container ? (identity?.id ?? lines[0]?.id) : (lines[0]?.id ?? identity?.id);
}

/** The line by which the other files of the ensemble count a server that runs alone as a member. */
export function countedBy(server: ServerConfig, { servers }: Ensemble): ServerLine | undefined {
  const id = idOf(server);
  if (id === undefined || !runsAlone(server)) return undefined;
  return servers
    .filter((other) => other !== server && !runsAlone(other))
    .flatMap(({ lines }) => lines)
    .find((line) => line.id === id);
}

function* checkAlone(server: ServerConfig, ensemble: Ensemble): Iterable<Finding> {
  const [own] = server.lines;
  const id = idOf(server);
  const sibling = countedBy(server, ensemble);
  if (id === undefined || sibling === undefined) return;
  // Without a line of its own only the evidence says which server it is.
  const isWeak = own === undefined && !isStrong(server.identity?.evidence);
  const related = [{ at: sibling.entry.key, message: say`Another server of the ensemble lists it.` }];
  const slip = misspeltFor('server', server);
  if (slip) {
    yield {
      at: slip.at,
      message: say`${slip.message} As it is, the server runs alone and takes writes that the others, which count it as a member, never see.`,
      related,
      supersedes: [...superseded, 'unknown-parameter'],
    };
    return;
  }
  yield {
    at: own?.entry.key ?? server.firstKey,
    message: own
      ? say`Only server.${String(id)} itself is listed here, so ZooKeeper runs stand-alone, while the other servers count it as a member: it takes writes that the ensemble never sees. List all servers here.`
      : say`No servers are listed here, so ZooKeeper runs stand-alone, while others count it (${which(server)}) as a member: it takes writes that the ensemble never sees. List all servers here.`,
    related,
    ...(isWeak && { severity: lower('error') }),
  };
}

function which({ identity }: ServerConfig) {
  const id = String(identity?.id);
  switch (identity?.evidence) {
    case 'myid':
    case 'compose':
    case 'kubernetes':
      return say`server.${id} by its myid`;
    case 'host-name':
      return say`server.${id} by its folder`;
    case 'client-port':
      return say`server.${id} by its clientPort`;
    default:
      return say`server.${id} by its name`;
  }
}
