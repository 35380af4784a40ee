import { type Message, type ServerConfig, type ServerLine, say, toldBy } from '@zklint/linter';
import { trim } from '@zklint/parser';
import { pathFrom } from '../path-from.ts';
import type { Spot } from '../snapshot.ts';
import { shownText } from './words.ts';

/** The configuration of the server that a line lists, where it was found. */
export function ownerOf(
  { id }: ServerLine,
  { server, ensemble }: Pick<Spot, 'server' | 'ensemble'>,
): ServerConfig | undefined {
  if (id === undefined) return undefined;
  if (server.identity?.id === id) return server;
  return ensemble.servers.find(({ identity }) => identity?.id === id);
}

/** Which file configures the server of a line, and by what evidence. */
export function whichFile(line: ServerLine, spot: Spot): Message | undefined {
  const owner = ownerOf(line, spot);
  if (owner?.identity === undefined) return undefined;
  return toldBy(owner === spot.server ? say`this one` : fileOf(owner, spot), owner.identity.evidence);
}

/** The file of a server, with its container where one file has several. */
function fileOf({ container, uri }: ServerConfig, { document }: Spot): string {
  const path = pathFrom(document.uri, uri);
  return container ? `${path} (${container.name.value})` : path;
}

const shownFiles = 3;

/** What the lists of the other files say of the server of a line. */
export function othersSay(line: ServerLine, spot: Spot): readonly Message[] {
  const own = addressOf(line);
  if (own === undefined) return [];
  const others = otherLists(line, spot);
  const differing = others.filter((other) => other.line === undefined || addressOf(other.line) !== own);
  const same = others.length - differing.length;
  return [
    ...(same > 0 && differing.length === 0
      ? [same === 1 ? say`The other file says the same.` : say`The ${say`${same}`} other files say the same.`]
      : []),
    ...differing
      .slice(0, shownFiles)
      .map(({ server, line: theirs }) =>
        theirs === undefined
          ? say`${fileOf(server, spot)} doesn't list it.`
          : say`${fileOf(server, spot)} says ${shownText(trim(theirs.value), server)}.`,
      ),
    ...(differing.length > shownFiles ? [say`Others that differ: ${say`${differing.length - shownFiles}`}`] : []),
  ];
}

interface OtherList {
  readonly server: ServerConfig;
  readonly line: ServerLine | undefined;
}

/** The lists that others have of their own, and can be seen, with their line for the server. */
function otherLists({ id, entry }: ServerLine, { server, ensemble }: Spot) {
  return ensemble.servers.flatMap((other): readonly OtherList[] => {
    if (id === undefined || other === server || other.members === undefined || other.lines.length === 0) return [];
    const theirs = other.members.find((line) => line.id === id);
    if (theirs === undefined) return [{ server: other, line: undefined }];
    const isShared = theirs.entry.uri === entry.uri && theirs.entry.range.start === entry.range.start;
    return isShared || addressOf(theirs) === undefined ? [] : [{ server: other, line: theirs }];
  });
}

/** Where a line says that a server is, in one form; undefined where a template or a slip hides it. */
function addressOf({ endpoints, role, isHostOpen }: ServerLine): string | undefined {
  if (isHostOpen || endpoints.length === 0) return undefined;
  const addresses = endpoints.map(({ host, peerPort, electionPort }) =>
    [host.value.toLowerCase(), peerPort.value, electionPort?.value].join(':'),
  );
  return [...addresses, role].join(' ');
}
