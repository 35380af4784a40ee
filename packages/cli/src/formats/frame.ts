import { widthOf, wrap } from '@zklint/drawing';
import { readable, visibleAt } from '@zklint/linter/escape';
import { say } from '@zklint/linter/messages';
import type { Formatter } from 'picocolors/types';
import type { Spot } from '../spots.ts';
import type { Page } from './layout.ts';

/** How a place is shown in its line. */
export interface FrameStyle {
  readonly page: Page;
  /** The columns of the line numbers. */
  readonly gutter: number;
  /** `^`, or another one for what is second. */
  readonly mark: string;
  readonly color: Formatter;
  /** What is said beside the mark. */
  readonly label?: string;
  /** Show the line before too, if it is short. */
  readonly context?: boolean;
}

const tabWidth = 4;

/** The line of a place with marks under its characters. */
export function frame(spot: Spot, style: FrameStyle): readonly string[] {
  const { gutter, color, page } = style;
  const { dim } = page.colors;
  const bar = dim('│');
  const room = page.width - gutter - 3;
  const lineNumber = (line: number) => dim(String(line).padStart(gutter));

  const before = style.context ? contextLine(spot, room) : undefined;
  const { shown, from, to } = cut(spot, room);
  const marks = style.mark.repeat(to - from);
  const note = [...continuation(spot, page), ...(style.label ? [readable(style.label)] : [])].join(': ');
  const fits = to + 1 + widthOf(note) <= room;
  const below = fits || note === '' ? [] : wrap(note, room);
  const blank = ' '.repeat(gutter);
  return [
    ...(before === undefined ? [] : [`${lineNumber(spot.start.line - 1)} ${bar} ${dim(before)}`]),
    `${lineNumber(spot.start.line)} ${bar} ${shown}`,
    `${blank} ${bar} ${' '.repeat(from)}${color(fits && note !== '' ? `${marks} ${note}` : marks)}`,
    ...below.map((line) => `${blank} ${bar} ${color(line)}`),
  ];
}

/** A range over several lines is marked in its first. */
function continuation({ start, end }: Spot, { tell }: Page): readonly string[] {
  const last = end.column === 1 ? end.line - 1 : end.line;
  return last > start.line ? [tell(say`to line ${last}`)] : [];
}

function contextLine({ file, start }: Spot, room: number): string | undefined {
  if (start.line === 1) return undefined;
  const [from, to] = boundsOf(file, start.line - 1);
  if (to - from > room) return undefined;
  const { shown, width } = draw(file.text.slice(from, to), from === 0);
  return width <= room && shown.trim() !== '' ? shown : undefined;
}

/** The offsets where a line begins and ends, without its line break. */
function boundsOf({ text, lineStarts }: Spot['file'], line: number): readonly [number, number] {
  const from = lineStarts[line - 1] ?? 0;
  let to = lineStarts[line] ?? text.length;
  while (to > from && /[\r\n]/.test(text[to - 1] ?? '')) to--;
  return [from, to];
}

/** The part of a spot's line that fits and holds the spot, and the columns of the spot in it. */
function cut({ file, start, range }: Spot, room: number): { shown: string; from: number; to: number } {
  const [lineStart, lineEnd] = boundsOf(file, start.line);
  // A line may have megabytes: only what is near is drawn.
  const near = Math.max(lineStart, range.start - room);
  const far = Math.min(lineEnd, range.start + 2 * room);
  const { cells, columns, width } = draw(file.text.slice(near, far), lineStart === 0);
  const columnOf = (offset: number) => columns[Math.min(Math.max(offset, near), far) - near] ?? width;
  const from = columnOf(range.start);
  const to = Math.max(columnOf(range.end), from + 1);
  if (near === lineStart && far === lineEnd && width <= room) {
    return { shown: cells.map(({ text }) => text).join(''), from, to };
  }

  const budget = room - 2;
  const left = near === lineStart && to <= budget ? 0 : Math.max(0, from - Math.floor(budget / 3));
  const kept = cells.filter((cell) => cell.column >= left && cell.column + cell.width <= left + budget);
  const first = kept[0]?.column ?? left;
  const end = kept.at(-1);
  const last = end ? end.column + end.width : first;
  const [prefix, suffix] = [first > 0 || near > lineStart ? '…' : '', last < width || far < lineEnd ? '…' : ''];
  const shift = prefix.length - first;
  return {
    shown: prefix + kept.map(({ text }) => text).join('') + suffix,
    from: from + shift,
    to: Math.max(Math.min(to, last), from + 1) + shift,
  };
}

interface Cell {
  readonly text: string;
  readonly column: number;
  readonly width: number;
}

interface Drawing {
  readonly cells: readonly Cell[];
  readonly shown: string;
  /** The column of each UTF-16 unit. */
  readonly columns: readonly number[];
  readonly width: number;
}

/** A piece of a line as a terminal shows it: tabs as blanks, controls visible. */
function draw(text: string, isStartOfFile: boolean): Drawing {
  const cells: Cell[] = [];
  const columns: number[] = [];
  let column = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) columns.push(column);
    const isMark = isStartOfFile && columns.length === 1 && character === '\uFEFF';
    const shown = isMark
      ? ''
      : character === '\t'
        ? ' '.repeat(tabWidth - (column % tabWidth))
        : visibleAt(text, columns.length - character.length);
    const width = widthOf(shown);
    cells.push({ text: shown, column, width });
    column += width;
  }
  return { cells, shown: cells.map((cell) => cell.text).join(''), columns, width: column };
}
