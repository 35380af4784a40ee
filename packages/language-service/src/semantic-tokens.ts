import type { TextRange } from '@zklint/linter';
import type { SemanticTokens } from 'vscode-languageserver-types';
import type { Page } from './snapshot.ts';
import { type Token, tokensOf, tokenTypes } from './tokens.ts';

export const tokenModifiers: readonly string[] = ['deprecated'];

/** What the words of a file, or of a range of it, are, by `tokenTypes` and `tokenModifiers`. Nothing in YAML. */
export function semanticTokens({ whole, file }: Page, range?: TextRange): SemanticTokens {
  const tokens = whole ? tokensOf(whole) : [];
  const asked = range ? tokens.filter(({ start, end }) => start < range.end && range.start < end) : tokens;
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  const words = asked
    .flatMap((token) => inLines(token, file.text))
    .flatMap((token) => withoutEscapes(token, file.text));
  for (const token of words) {
    const { start, end } = file.rangeOf(token);
    const length = end.character - start.character;
    if (start.line !== end.line || length <= 0) continue;
    const line = start.line - last.line;
    const character = line === 0 ? start.character - last.character : start.character;
    data.push(line, character, length, tokenTypes.indexOf(token.type), token.isDeprecated ? 1 : 0);
    last = start;
  }
  return { data };
}

/** A token that goes on in other lines, one for each line: without the backslashes and the blanks that Java leaves out. */
function inLines(token: Token, text: string): readonly Token[] {
  const written = text.slice(token.start, token.end);
  if (!/[\r\n]/.test(written)) return [token];
  return [...written.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const [blanks = ''] = index === 0 ? [] : (/^[ \t\f]*/.exec(line) ?? []);
    const isLast = index + line.length === written.length;
    const start = token.start + index + blanks.length;
    const end = token.start + index + line.length - (isLast ? 0 : 1);
    return start < end ? [{ ...token, start, end }] : [];
  });
}

/** A string has no escapes in it, which editors give a colour of their own: in `D:\zookeeper` it shows what Java drops. */
function withoutEscapes(token: Token, text: string): readonly Token[] {
  const written = text.slice(token.start, token.end);
  if (token.type !== 'string' || !written.includes('\\')) return [token];
  return [...written.matchAll(/\\u[\dA-Fa-f]{4}|\\.|[^\\]+/gu)].flatMap(({ 0: part, index }) => {
    const start = token.start + index;
    return part.startsWith('\\') ? [] : [{ ...token, start, end: start + part.length }];
  });
}
