import type { TextRange } from '@zklint/linter';
import type { SemanticTokens } from 'vscode-languageserver-types';
import type { Page } from './snapshot.ts';

export const tokenTypes: readonly string[] = ['property'];
export const tokenModifiers: readonly string[] = ['deprecated'];

/** What the words of a file, or of a range of it, are, by `tokenTypes` and `tokenModifiers`. */
export function semanticTokens(_page: Page, _range?: TextRange): SemanticTokens {
  return { data: [] };
}
