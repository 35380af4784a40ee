import type { Scalar } from 'yaml';
import { type MappedText, standingFor } from './mapped-text.ts';

/**
 * The text of a scalar, with the place of each character: quoted, folded over lines or a block. For one without source,
 * or in a form that can't be followed, all of it stands for the whole scalar. Null is an empty text.
 */
export function textOf(scalar: Scalar, source: string): MappedText {
  const [start = 0, end = start] = scalar.range ?? [];
  const value = scalar.source ?? (scalar.value === null ? '' : String(scalar.value));
  const characters = new Characters();
  switch (scalar.type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      blockCharacters(characters, value, source, start, end);
      break;
    case 'QUOTE_DOUBLE':
      doubleQuoted(characters, source.slice(start + 1, end - 1), start + 1);
      break;
    case 'QUOTE_SINGLE':
      flow(characters, source.slice(start + 1, end - 1), start + 1, true);
      break;
    default:
      flow(characters, source.slice(start, end), start, false);
  }
  const { text, starts, ends } = characters;
  return text === value ? { text, starts, ends } : standingFor(value, { start, end });
}

/** What every line of a block literal begins with; undefined where a scalar is none. */
export function lineStartOf(scalar: Scalar, mapped: MappedText, source: string): string | undefined {
  const [first] = mapped.starts;
  if (scalar.type !== 'BLOCK_LITERAL' || first === undefined) return undefined;
  return source.slice(source.lastIndexOf('\n', first - 1) + 1, first);
}

class Characters {
  private readonly pieces: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  get text(): string {
    return this.pieces.join('');
  }

  add(text: string, start: number, end: number): void {
    this.pieces.push(text);
    for (let index = 0; index < text.length; index++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Characters that stand for themselves. */
  copy(text: string, start: number): void {
    this.pieces.push(text);
    for (let index = 0; index < text.length; index++) {
      this.starts.push(start + index);
      this.ends.push(start + index + 1);
    }
  }
}

function blockCharacters(into: Characters, value: string, source: string, start: number, end: number): void {
  // The header, `|-` or `>2`, may have a comment behind it.
  let at = source.indexOf('\n', start) + 1;
  if (at === 0 || at > end) return;
  const indent = indentOf(value, source.slice(at, end));
  for (let done = 0; at < end && done < value.length; ) {
    const lineEnd = source.indexOf('\n', at);
    const next = lineEnd < 0 ? end : Math.min(lineEnd + 1, end);
    const line = source.slice(at, next).replace(/\r?\n$/, '');
    const content = line.slice(Math.min(indent, line.length));
    if (!value.startsWith(content, done)) return;
    into.copy(content, at + Math.min(indent, line.length));
    done += content.length;
    const between = value[done];
    if (between === '\n' || between === ' ') {
      // It reaches to where the next line's content begins, so that whole lines can be cut out.
      const following = /^ */.exec(source.slice(next, Math.min(next + indent, end)))?.[0].length ?? 0;
      into.add(between, at + line.length, next + following);
      done++;
    }
    at = next;
  }
}

/** How many characters of each line are indentation. */
function indentOf(value: string, block: string): number {
  const first = block.split('\n').find((line) => line.trim() !== '');
  if (first === undefined) return 0;
  const content = value.replace(/^\n+/, '').split('\n')[0] ?? '';
  const blanks = first.length - first.trimStart().length;
  // With an indentation indicator the text itself begins with blanks.
  return blanks - (content.length - content.trimStart().length);
}

function flow(into: Characters, raw: string, offset: number, isQuoted: boolean): void {
  const parts = /''|[ \t]*(?:\r?\n[ \t]*)+|[ \t]+|[^'\s]+|[\s']/g;
  for (const { 0: part, index } of raw.matchAll(parts)) {
    const at = offset + index;
    if (part.includes('\n')) fold(into, part, at);
    else if (isQuoted && part === "''") into.add("'", at, at + 2);
    else into.copy(part, at);
  }
}

/** One line break is a blank, and of several all but the first stay. */
function fold(into: Characters, part: string, at: number): void {
  const count = part.split('\n').length - 1;
  into.add(count === 1 ? ' ' : '\n'.repeat(count - 1), at, at + part.length);
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\t': '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
};

function doubleQuoted(into: Characters, raw: string, offset: number): void {
  const parts =
    /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|\r?\n[ \t]*|[\s\S])|[ \t]*(?:\r?\n[ \t]*)+|[ \t]+|[^\\\s]+|\s/gi;
  for (const { 0: part, index } of raw.matchAll(parts)) {
    const at = offset + index;
    if (!part.startsWith('\\')) {
      if (part.includes('\n')) fold(into, part, at);
      else into.copy(part, at);
    } else if (!part.includes('\n')) {
      const code = part.length > 2 ? Number.parseInt(part.slice(2), 16) : undefined;
      const character =
        code === undefined ? escapes[part[1] ?? ''] : code <= 0x10ffff ? String.fromCodePoint(code) : '';
      into.add(character ?? '', at, at + part.length);
    }
  }
}
