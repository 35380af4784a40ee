import type { DocumentHighlight } from 'vscode-languageserver-types';
import type { Page } from './snapshot.ts';

/** The places of the file that name what is under an offset. */
export function highlights(_page: Page, _offset: number): readonly DocumentHighlight[] {
  return [];
}
