import type { TextRange } from '@zklint/linter';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Page } from './snapshot.ts';

/** The edits that lay out a file, or the lines of a range. What ZooKeeper reads stays the same. */
export function format(_page: Page, _range?: TextRange): readonly TextEdit[] {
  return [];
}
