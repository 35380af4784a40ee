import type { Place, TextRange } from '@zklint/linter';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Location, Position, Range } from 'vscode-languageserver-types';

/** What a client counts the columns of a line in: bytes, UTF-16 units or characters. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

export const positionEncodings: readonly PositionEncoding[] = ['utf-8', 'utf-16', 'utf-32'];

const byteOrderMark = '\uFEFF';

/** Does an offset lie in a range, or at its end? There an editor's cursor is behind its last character. */
export function touches(offset: number, { start, end }: TextRange): boolean {
  return start <= offset && offset <= end;
}

/** What an editor has open. */
export type Buffer = Pick<TextDocument, 'uri' | 'version' | 'getText' | 'positionAt' | 'offsetAt'>;

/**
 * A file as an editor shows it: with its lines, and under the URI that the editor itself gave it. The only place where
 * zklint's offsets (UTF-16 units of the text that was read, which may begin with a byte order mark) become lines and
 * columns, and back.
 */
export class ShownFile {
  /** As the editor writes it; for a file that isn't open as zklint does. */
  readonly uri: string;
  /** The version of the open buffer. */
  readonly version: number | undefined;
  /** What was read: offsets are of this. */
  readonly text: string;
  private readonly lines: Buffer;
  private readonly hidden: number;
  private readonly encoding: PositionEncoding;

  constructor(uri: string, text: string, buffer: Buffer | undefined, encoding: PositionEncoding) {
    const isMarked = text.startsWith(byteOrderMark);
    const shown = isMarked ? text.slice(byteOrderMark.length) : text;
    this.lines = buffer ?? TextDocument.create(uri, 'zoocfg', 0, shown);
    this.uri = this.lines.uri;
    this.version = buffer?.version;
    this.text = text;
    this.encoding = encoding;
    this.hidden = isMarked && this.lines.getText().length < text.length ? byteOrderMark.length : 0;
  }

  get isOpen(): boolean {
    return this.version !== undefined;
  }

  /** Can an editor put something in a range? Not in a byte order mark that it keeps to itself, nor within a line end. */
  canEdit(range: TextRange): boolean {
    const { start, end } = this.textRangeOf(this.rangeOf(range));
    return start === range.start && end === range.end;
  }

  /** Another text of this file, as the editor would show it. */
  shownOf(text: string): string {
    return text.slice(this.hidden);
  }

  positionAt(offset: number): Position {
    const position = this.lines.positionAt(offset - this.hidden);
    if (this.encoding === 'utf-16') return position;
    const before = this.textOfLine(position.line).slice(0, position.character);
    return { line: position.line, character: widthOf(before, this.encoding) };
  }

  /** The offset of a position; of one behind a line's end that end, of one behind the last line the text's end. */
  offsetAt(position: Position): number {
    const { line, character } = position;
    const place = { line: wholeNumber(line), character: wholeNumber(character) };
    return this.lines.offsetAt(inUtf16(this.lines, place, this.encoding)) + this.hidden;
  }

  rangeOf({ start, end }: TextRange): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  textRangeOf({ start, end }: Range): TextRange {
    return { start: this.offsetAt(start), end: this.offsetAt(end) };
  }

  /** Where a place in this file lies for the editor. */
  locate({ range }: Place): Location {
    return { uri: this.uri, range: this.rangeOf(range) };
  }

  private textOfLine(line: number): string {
    return lineOf(this.lines, line);
  }
}

/**
 * A buffer after edits that a client tells of. Each is of the text that the one before it left. The buffer itself stays
 * as it is: somebody may be reading it.
 */
export function editBuffer(
  buffer: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  encoding: PositionEncoding,
): TextDocument {
  const edited = TextDocument.create(buffer.uri, buffer.languageId, buffer.version, buffer.getText());
  if (encoding === 'utf-16') return TextDocument.update(edited, [...changes], version);
  for (const change of changes) {
    if (!('range' in change)) {
      TextDocument.update(edited, [change], version);
      continue;
    }
    const start = inUtf16(edited, change.range.start, encoding);
    const end = inUtf16(edited, change.range.end, encoding);
    TextDocument.update(edited, [{ range: { start, end }, text: change.text }], version);
  }
  return edited;
}

/** Some number, whatever a client sends. */
function wholeNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : 0;
}

function inUtf16(buffer: Buffer, { line, character }: Position, encoding: PositionEncoding): Position {
  if (encoding === 'utf-16') return { line, character };
  let [width, units] = [0, 0];
  for (const one of lineOf(buffer, line)) {
    width += widthOf(one, encoding);
    if (width > character) break;
    units += one.length;
  }
  return { line, character: units };
}

function lineOf(buffer: Buffer, line: number): string {
  return buffer
    .getText()
    .slice(buffer.offsetAt({ line, character: 0 }), buffer.offsetAt({ line: line + 1, character: 0 }));
}

function widthOf(text: string, encoding: PositionEncoding): number {
  let width = 0;
  for (const one of text) width += encoding === 'utf-32' ? 1 : bytesOf(one.codePointAt(0) ?? 0);
  return width;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
