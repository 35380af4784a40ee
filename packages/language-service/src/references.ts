import type { Place } from '@zklint/linter';
import type { Location } from 'vscode-languageserver-types';
import { parameterAt } from './parameter-places.ts';
import { serverNamedAt } from './server-ids.ts';
import type { Page } from './snapshot.ts';

/**
 * Every place of the ensemble that names the server, or gives the parameter, under an offset. In the file that asks, the
 * server's lines are its declaration: those of other files name the same server. A parameter has none.
 */
export function references(page: Page, offset: number, withDeclaration: boolean): readonly Location[] {
  const server = serverNamedAt(page, offset);
  const places: readonly Place[] | undefined = server
    ? server.all.filter(({ kind, uri }) => withDeclaration || kind !== 'line' || uri !== page.uri)
    : parameterAt(page, offset)?.all;
  return (places ?? []).flatMap((place) => page.snapshot.locate(place) ?? []);
}
