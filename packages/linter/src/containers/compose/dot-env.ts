import { writtenAt } from '../mapped-text.ts';
import { interpolate } from './interpolate.ts';
import { mayBeTold } from './told-values.ts';
import { Values } from './values.ts';

const assignment = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)[ \t]*(?:[=:][ \t]*|$)/;

/**
 * The variables of an env file, in Compose's own dialect: `export`, comments, quotes over several lines, and references
 * to what `outer` or the lines above set. Undefined stands for a value that isn't known or may not be told; a name alone
 * takes the shell's.
 */
export function parseDotEnv(text: string, outer = new Values()): ReadonlyMap<string, string | undefined> {
  const values = new Map<string, string | undefined>();
  const known = new Values();
  for (const [name, value] of outer.all()) known.set(name, value);
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; ) {
    const lineEnd = endOfLine(source, at);
    const line = source.slice(at, lineEnd);
    const [start, name] = assignment.exec(line) ?? [];
    let next = lineEnd + 1;
    if (start !== undefined && name !== undefined) {
      const quoted = quotedAt(source, at + start.length);
      const isSet = /[=:][ \t]*$/.test(start);
      const value = quoted?.value ?? unquoted(line.slice(start.length));
      const filled = isSet ? filledIn(value, quoted?.sign, known) : known.get(name);
      const read = filled !== undefined && mayBeTold(name, filled) ? filled : undefined;
      values.set(name, read);
      known.set(name, read);
      if (quoted) next = endOfLine(source, quoted.end) + 1;
    }
    at = next;
  }
  return values;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** A comment behind a value begins with a blank. */
function unquoted(rest: string): string {
  return rest.replace(/(^|\s)#.*$/, '').trim();
}

function quotedAt(text: string, start: number): { value: string; sign: string; end: number } | undefined {
  const sign = text[start];
  if (sign !== '"' && sign !== "'") return undefined;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === sign) return { value: text.slice(start + 1, at), sign, end: at + 1 };
    // Without its end it is no quote; nobody writes such long values.
    else if (at - start > 10_000) return undefined;
  }
  return undefined;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', $: '$$' };

function filledIn(value: string, sign: string | undefined, known: Values): string | undefined {
  if (sign === "'") return value.replaceAll("\\'", "'");
  const plain = sign === '"' ? value.replace(/\\([nrt"\\$])/g, (_, letter) => escapes[letter] ?? '') : value;
  const { mapped, isOpen } = interpolate(writtenAt(plain, 0), known);
  return isOpen ? undefined : mapped.text;
}
