import type { Encoding, JavaText, Place } from '../document.ts';
import { utf8AsLatin1 } from './decode.ts';

interface Characters {
  readonly value: string[];
  readonly starts: number[];
  readonly ends: number[];
}

/**
 * What Java reads in a key or value that is written as `image` at `offset`: continuation lines joined and bytes as
 * ISO-8859-1 (java.util.Properties.LineReader), then escapes resolved (Properties.loadConvert). A malformed `\u` is
 * told to `onMalformed` and kept as it is written.
 */
export function readText(
  uri: string,
  image: string,
  offset: number,
  encoding: Encoding,
  onMalformed: (at: Place) => void,
): JavaText {
  const range = { start: offset, end: offset + image.length };
  // Most keys and values are printable ASCII without a backslash: Java reads exactly what is written.
  if (/^[\t\f -[\]-~]*$/.test(image)) return { uri, range, value: image };

  const line = joinLines(image, offset, encoding);
  const { value, starts, ends } = resolveEscapes(line, (from, to) => {
    onMalformed({ uri, range: { start: line.starts[from] ?? range.start, end: line.ends[to - 1] ?? range.end } });
  });
  return {
    uri,
    value: value.join(''),
    range: { start: starts[0] ?? range.start, end: ends.at(-1) ?? starts[0] ?? range.start },
    written: { starts, ends },
  };
}

function joinLines(image: string, offset: number, encoding: Encoding): Characters {
  const line: Characters = { value: [], starts: [], ends: [] };
  let at = 0;
  while (at < image.length) {
    if (image[at] === '\\') {
      const after = afterLineBreak(image, at + 1);
      if (after !== undefined) {
        at = skipBlanks(image, after);
        continue;
      }
      // At the end of the file there is nothing to escape, and Java drops the backslash.
      if (at + 1 === image.length) break;
      // The escaped character is taken with its backslash, or a second backslash would seem to escape what follows.
      at += addCharacter(line, image, at, offset, encoding);
    }
    at += addCharacter(line, image, at, offset, encoding);
  }
  return line;
}

function addCharacter(line: Characters, image: string, at: number, offset: number, encoding: Encoding): number {
  const codePoint = image.codePointAt(at) ?? 0;
  const width = codePoint > 0xffff ? 2 : 1;
  const bytes = encoding === 'latin1' ? String.fromCharCode(codePoint) : utf8AsLatin1(codePoint);
  for (const byte of bytes) {
    line.value.push(byte);
    line.starts.push(offset + at);
    line.ends.push(offset + at + width);
  }
  return width;
}

const letterEscapes: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n', f: '\f' };

function resolveEscapes(line: Characters, onMalformed: (from: number, to: number) => void): Characters {
  const text: Characters = { value: [], starts: [], ends: [] };
  const add = (character: string, from: number, to: number) => {
    text.value.push(character);
    text.starts.push(line.starts[from] ?? 0);
    text.ends.push(line.ends[to - 1] ?? 0);
  };
  const { length } = line.value;
  for (let at = 0; at < length; ) {
    const character = line.value[at] ?? '';
    const escaped = line.value[at + 1];
    if (character !== '\\' || escaped === undefined) {
      add(character, at, ++at);
    } else if (escaped !== 'u') {
      add(letterEscapes[escaped] ?? escaped, at, at + 2);
      at += 2;
    } else {
      const digits = line.value.slice(at + 2, at + 6).join('');
      if (/^[\da-fA-F]{4}$/.test(digits)) {
        add(String.fromCharCode(Number.parseInt(digits, 16)), at, at + 6);
        at += 6;
      } else {
        onMalformed(at, Math.min(at + 6, length));
        add('\\', at, ++at);
      }
    }
  }
  return text;
}

/** The offset after the line break (CR, LF or CRLF) at `at`, or undefined where there is none. */
export function afterLineBreak(text: string, at: number): number | undefined {
  if (text[at] === '\n') return at + 1;
  if (text[at] === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1;
  return undefined;
}

/** The offset of the first character from `at` on that is no blank (space, tab, form feed). */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t' || text[end] === '\f') end++;
  return end;
}
