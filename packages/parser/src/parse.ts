import type { IToken } from 'chevrotain';
import type { ConfigDocument, ConfigEntry, Encoding, JavaText, Located, SyntaxProblem } from './document.ts';
import type { EntryCstChildren, PropertiesCstNode } from './generated/properties-cst.ts';
import { propertiesParser } from './grammar.ts';
import { readText } from './java/read-text.ts';
import { lexer } from './tokens.ts';

/**
 * Parses a Java properties file, exactly as java.util.Properties.load reads its bytes. Never throws; what Java itself
 * refuses is in `syntaxProblems`.
 */
export function parseConfig(uri: string, text: string, encoding: Encoding = 'utf-8'): ConfigDocument {
  propertiesParser.input = lexer.tokenize(text).tokens;
  const { children } = propertiesParser.properties() as PropertiesCstNode;

  const syntaxProblems: SyntaxProblem[] = [];
  const read = (image: string, offset: number): JavaText =>
    readText(uri, image, offset, encoding, (at) => {
      syntaxProblems.push({ kind: 'malformed-unicode-escape', at });
    });
  return {
    uri,
    text,
    encoding,
    entries: (children.entry ?? []).map((node) => toEntry(node.children, read)),
    comments: (children.Comment ?? []).map((token) => toComment(uri, token)),
    syntaxProblems,
  };
}

function toEntry(children: EntryCstChildren, read: (image: string, offset: number) => JavaText): ConfigEntry {
  const [keyToken] = children.Key ?? [];
  const [separator] = children.Separator ?? children.KeylessSeparator ?? [];
  const [valueToken] = children.Value ?? [];
  const key = keyToken ? read(keyToken.image, keyToken.startOffset) : read('', separator?.startOffset ?? 0);
  const value = valueToken
    ? read(valueToken.image, valueToken.startOffset)
    : read('', separator ? endOf(separator) : key.range.end);
  return { uri: key.uri, range: { start: key.range.start, end: value.range.end }, key, value };
}

function toComment(uri: string, token: IToken): Located<string> {
  return { uri, range: { start: token.startOffset, end: endOf(token) }, value: token.image };
}

// Chevrotain's own endOffset is inclusive, and absent under 'onlyOffset'.
function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}
