import type { Location } from 'vscode-languageserver-types';
import type { Page } from './snapshot.ts';

/** Where what an offset names is written: the line of a server in its own file, a dynamic file, a myid. */
export function definition(_page: Page, _offset: number): readonly Location[] {
  return [];
}
