import type { Message, TextRange } from '@zklint/linter';

/**
 * Where a settings file says what is wrong with it: the line and column that a JSON parser names, else the first thing
 * in quotes that the message names and the file has; the start of the file where neither is found.
 */
export function rangeOfFault(message: Message, text: string): TextRange {
  const [, line, column] = /at line (\d+), column (\d+):/.exec(message.toString()) ?? [];
  if (line !== undefined && column !== undefined) return placeOf(text, Number(line), Number(column));
  for (const word of wordsIn(message)) {
    const start = text.indexOf(`"${word}"`);
    if (word !== '' && start >= 0) return { start: start + 1, end: start + 1 + word.length };
  }
  return { start: 0, end: 0 };
}

/** The character at a line and column, from 1; behind a line's end the last one of the line. */
function placeOf(text: string, line: number, column: number): TextRange {
  let start = 0;
  for (const [index, one] of text.split(/(?<=\r\n|\n|\r(?!\n))/).entries()) {
    if (index === line - 1) break;
    start += one.length;
  }
  const at = Math.min(start + column - 1, text.length);
  return /^[^\r\n]/.test(text.slice(at, at + 1))
    ? { start: at, end: at + 1 }
    : { start: Math.max(at - 1, start), end: at };
}

function wordsIn({ values }: Message): readonly string[] {
  return values.flatMap((value) => (typeof value === 'string' ? value.replace(/^"(.*)"$/s, '$1') : wordsIn(value)));
}
