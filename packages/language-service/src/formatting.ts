import { type ConfigDocument, type ConfigEntry, isQuorumKey, lineEndOf, type TextRange } from '@zklint/linter';
import { familyOf, parameterNamed } from '@zklint/parameters';
import { trimmed } from '@zklint/parser';
import type { TextEdit } from 'vscode-languageserver-types';
import { type Line, linesOf } from './lines.ts';
import type { Page } from './snapshot.ts';

interface Change extends TextRange {
  readonly newText: string;
}

/**
 * The edits that lay out a file, or the lines of a range: no blanks before keys, around `=`, on empty lines and, where
 * ZooKeeper trims them, behind values; `=` where a known key has another separator; one line end at the end. What
 * ZooKeeper reads, comments and continued lines stay as they are. None for a file that is no configuration as a whole,
 * for a template and for one that Java refuses.
 */
export function format(page: Page, range?: TextRange): readonly TextEdit[] {
  const document = page.whole?.document;
  if (document === undefined || document.template || document.syntaxProblems.length > 0) return [];
  // From 3.5 on the lines of the server list are read as they stand.
  const trimsAll = page.readings.every(({ server }) => server.release.before('3.5.0'));
  const lines = linesOf(document);
  const [first, last] = range ? touched(lines, range) : [0, lines.length];
  return changesOf(document, lines, trimsAll)
    .filter(({ start, end }) => (lines[first]?.start ?? 0) <= start && end <= (lines[last - 1]?.next ?? 0))
    .map(({ newText, ...changed }) => ({ range: page.file.rangeOf(changed), newText }));
}

/** The numbers of the first line of a range and of the one behind its last; a range that ends where a line begins leaves that out. */
function touched(lines: readonly Line[], { start, end }: TextRange): readonly [number, number] {
  const first = lines.findLastIndex((line) => line.start <= start);
  return [first, Math.max(first + 1, lines.findLastIndex((line) => line.start < end) + 1)];
}

/** In the order of their places, none on another. */
function changesOf(document: ConfigDocument, lines: readonly Line[], trimsAll: boolean): readonly Change[] {
  const { text } = document;
  const entries = new Map(document.entries.map((entry) => [entry.range.start, entry]));
  const isEmpty = ({ kind }: Line) => kind === 'blank';
  const count = lines.findLastIndex((line) => !isEmpty(line)) + 1;
  const changes = lines.slice(0, count).flatMap((line): readonly Change[] => {
    if (isEmpty(line)) return without(line.start, line.end);
    const entry = line.kind === 'entry' ? entries.get(line.first) : undefined;
    if (entry === undefined) return [];
    const separator = separatorOf(entry, text);
    // Where there is no value, the blanks behind the separator are part of it.
    const isAtEnd = separator[0]?.end === line.end;
    const behind = isAtEnd ? [] : blanksBehind(entry, line, text, trimsAll);
    return [...without(line.start, line.first), ...separator, ...behind];
  });
  const last = lines[count - 1];
  if (last === undefined) return without(0, text.length);
  if (last.next < text.length) return [...changes, ...without(last.next, text.length)];
  // Behind a backslash a line end would be read.
  const isEnded = last.next > last.end || last.isContinued || text.replace('\ufeff', '') === '';
  return isEnded ? changes : [...changes, { start: last.end, end: last.end, newText: lineEndOf(document) }];
}

function without(start: number, end: number): readonly Change[] {
  return start < end ? [{ start, end, newText: '' }] : [];
}

function separatorOf({ key, value }: ConfigEntry, text: string): readonly Change[] {
  const [start, end] = [key.range.end, value.range.start];
  const written = text.slice(start, end);
  // Blanks alone are what stands behind a key without a value.
  if (written === '=' || !/^[ \t\f]*[=:]?[ \t\f]*$/.test(written) || (value.value === '' && written.trim() === ''))
    return [];
  if (!written.includes('=') && !isSetting(trimmed(key))) return [];
  return [{ start, end, newText: '=' }];
}

/** Of a sentence that lost its comment mark the first word is no key. */
function isSetting(key: string): boolean {
  return parameterNamed(key) !== undefined || familyOf(key) !== undefined;
}

function blanksBehind({ key, value }: ConfigEntry, line: Line, text: string, trimsAll: boolean): readonly Change[] {
  const name = trimmed(key);
  const isTrimmed = trimsAll || !(isQuorumKey(name) || name === 'version');
  const from = value.value === '' && value.range.start === line.end ? key.range.end : value.range.start;
  if (!isTrimmed || line.isContinued) return [];
  let start = line.end;
  while (start > from && ' \t\f'.includes(text[start - 1] ?? '')) start--;
  if (start === line.end) return [];
  // The first of them may be escaped.
  const [backslashes = ''] = /\\*$/.exec(text.slice(from, start)) ?? [];
  return without(start + (backslashes.length % 2), line.end);
}
