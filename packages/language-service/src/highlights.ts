import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import { parameterAt } from './parameter-places.ts';
import { serverNamedAt } from './server-ids.ts';
import type { Page } from './snapshot.ts';

/**
 * The places of the file that name what is under an offset. A server is written by its lines and read where else its id
 * stands; a parameter is written wherever it is given.
 */
export function highlights(page: Page, offset: number): readonly DocumentHighlight[] {
  const server = serverNamedAt(page, offset);
  const { Read, Write } = DocumentHighlightKind;
  const places = server
    ? server.all.map((one) => ({ ...one, kind: one.kind === 'line' ? Write : Read }))
    : (parameterAt(page, offset)?.all.map((one) => ({ ...one, kind: Write })) ?? []);
  return places
    .filter(({ uri }) => uri === page.uri)
    .map(({ range, kind }) => ({ range: page.file.rangeOf(range), kind }));
}
