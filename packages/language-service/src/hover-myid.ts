import { cut, type ServerConfig, say } from '@zklint/linter';
import type { Client } from './client.ts';
import type { Explained } from './hover.ts';
import { footer, item, labelled, shortPath, text, title } from './hover-words.ts';
import type { Page } from './snapshot.ts';

/** Which server a myid makes of which configuration. Undefined behind its first line, which is all that is read. */
export function aboutMyid({ myid, readings }: Page, offset: number, { tell }: Client): Explained | undefined {
  const line = myid?.file.firstLine;
  if (myid === undefined || line === undefined || offset > line.range.end) return undefined;
  const { file, server } = myid;
  const readers = readings.map((reading) => reading.server).filter((one) => one.myid.kind === 'found');
  const number = file.id;
  return {
    range: line.range,
    blocks: [
      title(line.value, number === undefined ? [] : [tell(say`the number of server ${number}`)], tell),
      ...(number === undefined
        ? [text(say`It is no number: ZooKeeper gives up when it starts. Nothing else may stand on this line.`, tell)]
        : []),
      ...(readers.length === 0 ? [text(notRead(server), tell)] : []),
      ...readers.flatMap((reader) => [
        item(say`Read with ${shortPath(reader.uri)}`, tell),
        ...(number === undefined ? [] : lineOf(number, reader, tell)),
      ]),
      ...footer(server, [], tell),
    ],
  };
}

function notRead({ myid }: ServerConfig) {
  const path = myid.kind === 'found' ? undefined : myid.path;
  return path === undefined
    ? say`Only a file of this name in dataDir is read.`
    : say`ZooKeeper reads ${cut(path)}, which is another file.`;
}

/** The line of the list that a number stands for. */
function lineOf(number: bigint, server: ServerConfig, tell: Client['tell']) {
  const line = server.members?.find(({ id }) => id === number);
  if (line) {
    const value = server.written(line.value).trim();
    return [labelled(say`Its line`, [{ code: `server.${number}=${cut(value)}` }], tell)];
  }
  if (server.isDistributed !== true) return [];
  return [item(say`No line ${`server.${number}`} is in its list: ZooKeeper gives up when it starts.`, tell)];
}
