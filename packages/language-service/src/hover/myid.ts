import { cut, type ServerConfig, say } from '@zklint/linter';
import { trim } from '@zklint/parser';
import type { Client } from '../client.ts';
import { pathFrom } from '../path-from.ts';
import { labelled, type Piece, text, title } from '../prose.ts';
import type { Page } from '../snapshot.ts';
import { type Explained, footer, shownText } from './words.ts';

/** Which server a myid makes of which configuration. Undefined behind its first line, which is all that is read. */
export function aboutMyid({ uri, myid, readings }: Page, offset: number, { tell }: Client): Explained | undefined {
  const line = myid?.file.firstLine;
  if (myid === undefined || line === undefined || offset > line.range.end) return undefined;
  const { file, server } = myid;
  const readers = readings.map((reading) => reading.server).filter((one) => one.myid.kind === 'found');
  const number = file.id;
  // Up to 3.4 only a quorum reads it.
  const isRead = server.release.atLeast('3.5.0') || server.isDistributed === true;
  return {
    range: line.range,
    blocks: [
      title(line.value.trim() || 'myid', number === undefined ? [] : [tell(say`server ${number}`)], tell),
      ...(number === undefined && isRead && readers.length > 0
        ? [text(say`It is no number; ZooKeeper refuses to start. Write the number of the server's own line.`, tell)]
        : []),
      ...(readers.length === 0 ? [text(notRead(server), tell)] : []),
      ...readers.map((reader) => labelled(say`Read with`, readWith(number, reader, uri, tell), tell)),
      ...footer(server, tell),
    ],
  };
}

function notRead({ myid }: ServerConfig) {
  const path = myid.kind === 'found' ? undefined : myid.path;
  return path === undefined
    ? say`Only a file of this name in dataDir is read.`
    : say`ZooKeeper reads ${cut(path)}, which is another file.`;
}

/** A configuration that reads the myid, and the line of its list that the number stands for. */
function readWith(
  number: bigint | undefined,
  server: ServerConfig,
  from: string,
  tell: Client['tell'],
): readonly Piece[] {
  const file: Piece = { code: pathFrom(from, server.uri) };
  const line = server.members?.find(({ id }) => id === number);
  if (line) return [file, ', ', { code: `server.${number}=${shownText(trim(line.value), server)}` }];
  return number === undefined || server.isDistributed !== true
    ? [file]
    : [file, tell(say`, whose list has no server ${number}: ZooKeeper gives up when it starts`)];
}
