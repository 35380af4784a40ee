import { type Ensemble, filesOf, type Place, type Problem, type ServerConfig } from '@zklint/linter';

/**
 * Tells which problems lie in the files of a server; of a file that several servers share, only what may concern it.
 */
export function ownFindings(
  ensembles: readonly Ensemble[],
  problems: readonly Problem[],
): (server: ServerConfig) => readonly Problem[] {
  const findings = grouped(problems, ({ at }) => [at.uri]);
  const sharing = grouped(
    ensembles.flatMap(({ servers }) => servers),
    urisOf,
  );
  return (server) =>
    urisOf(server).flatMap((uri) => {
      const found = findings.get(uri) ?? [];
      const servers = sharing.get(uri) ?? [];
      return servers.length < 2 ? found : found.filter(({ at }) => concernedBy(at, servers).includes(server));
    });
}

function urisOf(server: ServerConfig): readonly string[] {
  const { container } = server;
  return [...new Set([...filesOf(server), ...(container ? [container.name.uri] : [])])];
}

/** Those whose setting it is; else those whose service or pod it stands in; else all. */
function concernedBy(place: Place, servers: readonly ServerConfig[]): readonly ServerConfig[] {
  const owners = servers.filter((server) => hasSetting(server, place));
  if (owners.length > 0) return owners;
  const startOf = ({ container }: ServerConfig) =>
    container?.name.uri === place.uri && container.name.range.start <= place.range.start
      ? container.name.range.start
      : -1;
  const nearest = Math.max(...servers.map(startOf));
  return nearest < 0 ? servers : servers.filter((server) => startOf(server) === nearest);
}

function hasSetting({ documents, myid }: ServerConfig, { uri, range }: Place): boolean {
  const holds = (place: Place) => place.uri === uri && place.range.start <= range.start && range.end <= place.range.end;
  if (myid.kind === 'found' && myid.file.firstLine && holds(myid.file.firstLine)) return true;
  return documents.some(
    ({ entries, template }) => entries.some(holds) || template?.open.some(({ entry }) => holds(entry)),
  );
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
