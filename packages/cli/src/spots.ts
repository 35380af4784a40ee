import { decode, type FileSystem, type Place, type TextRange, withoutSecrets } from '@zklint/linter';
import { pathFrom } from './files.ts';

/** A line and a column as people count them: from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The text of a file, passwords hidden, and where each of its lines begins. */
export interface TextFile {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** A place, as it is shown. */
export interface Spot {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly range: TextRange;
  readonly file: TextFile;
}

export type ToSpot = (place: Place) => Promise<Spot>;

/** Gives places their lines and columns. Reads each file once, and those that are `unread` for their size never. */
export function spotMaker(fileSystem: FileSystem, cwd: string, unread: ReadonlySet<string> = new Set()): ToSpot {
  const files = new Map<string, { readonly path: string; readonly reading: Promise<TextFile> }>();
  const read = async (uri: string): Promise<TextFile> =>
    unread.has(uri) ? { text: '', lineStarts: [0] } : readText(fileSystem, uri);
  return async ({ uri, range }) => {
    const { path, reading } = files.get(uri) ?? { path: pathFrom(cwd, uri), reading: read(uri) };
    files.set(uri, { path, reading });
    const file = await reading;
    return {
      path,
      start: positionAt(file, range.start),
      end: positionAt(file, range.end),
      range,
      file,
    };
  };
}

async function readText(fileSystem: FileSystem, uri: string): Promise<TextFile> {
  const bytes = await fileSystem.readBytes(uri, Number.MAX_SAFE_INTEGER);
  const text = withoutSecrets(decode(bytes ?? new Uint8Array()).text, uri);
  return { text, lineStarts: lineStartsOf(text) };
}

/** Where lines begin: after CR, LF or CRLF, as Java and editors see it. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

/** The line and column of an offset. A byte order mark has no column. */
export function positionAt({ text, lineStarts }: TextFile, offset: number): Position {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  const column = offset - (lineStarts[low] ?? 0) + 1;
  return { line: low + 1, column: low === 0 && text.startsWith('\uFEFF') ? Math.max(1, column - 1) : column };
}
