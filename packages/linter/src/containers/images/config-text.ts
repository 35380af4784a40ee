import type { TextRange } from '@zklint/parser';
import { joined, type MappedText, rangeOf, standingFor } from '../mapped-text.ts';

/** A line of a configuration that an image writes. */
interface Line {
  readonly key: string;
  readonly text: MappedText;
  /** Does it stand there though nobody has set it? */
  readonly isDefault: boolean;
}

/** The lines of a configuration that an image writes, in their order. */
export class ConfigText {
  private readonly lines: (Line | undefined)[] = [];
  /** Where the first line of each key is. */
  private readonly places = new Map<string, number>();

  /** `key=value`, the key standing for a range: the variable's name, or where the image is named. */
  add(key: string, at: TextRange, value: MappedText, isDefault = false): void {
    this.push({ key, text: lineOf(key, at, value), isDefault });
  }

  /** A line that is written as it stands; its key is what Java takes for it. */
  addLine(text: MappedText, at: TextRange): void {
    const end = rangeOf(text, at).end;
    const key = /^[^=:\s]*/.exec(text.text)?.[0] ?? '';
    this.push({ key, text: joined([text, standingFor('\n', { start: end, end })]), isDefault: false });
  }

  /** Any number of any lines whose keys begin with a prefix. */
  addUnknown(name: string, at: TextRange, prefix = ''): void {
    const hole = `\${${name}}`;
    this.add(`${prefix}${hole}`, at, standingFor(hole, at));
  }

  /** Puts a line in the place of that of the same key, as sed does, or at the end. */
  set(key: string, at: TextRange, value: MappedText, isDefault = false): void {
    const line = { key, text: lineOf(key, at, value), isDefault };
    const place = this.places.get(key);
    if (place === undefined) this.push(line);
    else this.lines[place] = line;
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  remove(key: string): void {
    const place = this.places.get(key);
    if (place === undefined) return;
    this.lines[place] = undefined;
    this.places.delete(key);
  }

  /** Takes out a line that nothing has been put into. */
  removeEmpty(key: string): void {
    const place = this.places.get(key);
    if (place !== undefined && this.lines[place]?.text.text === `${key}=\n`) this.remove(key);
  }

  /** The whole text. A default that a later line replaces is left out: nobody has written the parameter twice. */
  toText(): MappedText {
    const lines = this.lines.filter((line) => line !== undefined);
    const set = new Set(lines.filter(({ isDefault }) => !isDefault).map(({ key }) => key));
    return joined(lines.filter(({ key, isDefault }) => !isDefault || !set.has(key)).map(({ text }) => text));
  }

  private push(line: Line): void {
    if (!this.places.has(line.key)) this.places.set(line.key, this.lines.length);
    this.lines.push(line);
  }
}

function lineOf(key: string, at: TextRange, value: MappedText): MappedText {
  const end = rangeOf(value, at).end;
  // An empty value stands where the line ends.
  return joined([standingFor(`${key}=`, at), value, standingFor('\n', { start: end, end })]);
}
