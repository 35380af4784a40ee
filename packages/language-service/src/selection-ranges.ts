import type { SelectionRange } from 'vscode-languageserver-types';
import type { Page } from './snapshot.ts';

/** For each offset what lies around it, the smallest first. */
export function selectionRanges(_page: Page, _offsets: readonly number[]): readonly SelectionRange[] {
  return [];
}
