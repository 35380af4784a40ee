import type { Location } from 'vscode-languageserver-types';
import type { Page } from './snapshot.ts';

/** Every place of the ensemble that names the server, or gives the parameter, under an offset. */
export function references(_page: Page, _offset: number, _withDeclaration: boolean): readonly Location[] {
  return [];
}
