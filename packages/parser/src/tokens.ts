import { type CustomPatternMatcherFunc, createToken, Lexer } from 'chevrotain';
import { afterLineBreak, skipBlanks } from './java/read-text.ts';

/*
 * The lexer of java.util.Properties has a mode for each place in a line: before the key, after the key, in the value.
 * Tokens that may hold continuation lines are matched by small loops: a regular expression that repeats an alternation
 * overflows the stack of the engine on long input.
 */

/** A custom pattern from a function that gives the end of the match; no progress means no match. */
function matching(endOfMatch: (text: string, start: number) => number): CustomPatternMatcherFunc {
  return (text, start) => {
    const end = endOfMatch(text, start);
    return end > start ? ([text.slice(start, end)] as unknown as RegExpExecArray) : null;
  };
}

/** The offset after the backslash at `at`, the line break it hides and the blanks that begin the next line; undefined where it hides none. */
function afterContinuation(text: string, at: number): number | undefined {
  const after = afterLineBreak(text, at + 1);
  if (after !== undefined) return skipBlanks(text, after);
  return at + 1 === text.length ? text.length : undefined;
}

function endOfKey(text: string, start: number): number {
  let at = start;
  while (at < text.length && !'=: \t\f\r\n'.includes(text[at] ?? '')) {
    at = text[at] === '\\' ? (afterContinuation(text, at) ?? at + 2) : at + 1;
  }
  return at;
}

function endOfSeparator(text: string, start: number): number {
  let at = skipHiddenBreaks(text, start);
  if (text[at] === '=' || text[at] === ':') at = skipHiddenBreaks(text, at + 1);
  return at;
}

function skipHiddenBreaks(text: string, start: number): number {
  let at = skipBlanks(text, start);
  while (text[at] === '\\') {
    const after = afterContinuation(text, at);
    if (after === undefined) break;
    at = skipBlanks(text, after);
  }
  return at;
}

function endOfValue(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '\r' && text[at] !== '\n') {
    at = text[at] === '\\' ? (afterContinuation(text, at) ?? at + 2) : at + 1;
  }
  return at;
}

/** A continuation before any key: the next line still begins an entry, or a comment. At the end of a file Java takes it for an empty key. */
function endOfEmptyLine(text: string, start: number): number {
  if (text[start] !== '\\') return start;
  const after = afterLineBreak(text, start + 1);
  return after !== undefined && (after < text.length || after === start + 3) ? after : start;
}

export const Blank = createToken({ name: 'Blank', pattern: /[ \t\f]+/, group: 'blank' });
export const Newline = createToken({ name: 'Newline', pattern: /\r\n|\r|\n/, group: 'blank', line_breaks: true });
export const EmptyContinuation = createToken({
  name: 'EmptyContinuation',
  pattern: matching(endOfEmptyLine),
  group: 'blank',
  line_breaks: true,
});
export const Comment = createToken({ name: 'Comment', pattern: /[#!][^\r\n]*/ });
export const Key = createToken({ name: 'Key', pattern: matching(endOfKey), push_mode: 'afterKey', line_breaks: true });
/** The separator of an entry whose key is empty (`=value`): Java accepts it. */
export const KeylessSeparator = createToken({
  name: 'KeylessSeparator',
  pattern: matching(endOfSeparator),
  push_mode: 'value',
  line_breaks: true,
});
export const Separator = createToken({
  name: 'Separator',
  pattern: matching(endOfSeparator),
  pop_mode: true,
  push_mode: 'value',
  line_breaks: true,
});
export const Value = createToken({ name: 'Value', pattern: matching(endOfValue), line_breaks: true });
export const EndOfEntry = createToken({
  name: 'EndOfEntry',
  pattern: /\r\n|\r|\n/,
  pop_mode: true,
  line_breaks: true,
});

export const vocabulary = {
  defaultMode: 'entry',
  modes: {
    entry: [Blank, Newline, EmptyContinuation, Comment, KeylessSeparator, Key],
    afterKey: [EndOfEntry, Separator],
    value: [EndOfEntry, Value],
  },
};

// What safeMode leaves out, an index of first characters, can't be made for custom patterns, and trying takes time at start.
export const lexer = new Lexer(vocabulary, { positionTracking: 'onlyOffset', skipValidations: true, safeMode: true });
