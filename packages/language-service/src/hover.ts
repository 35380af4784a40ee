import { isGroupKey, isServerKey } from '@zklint/linter';
import { familyOf, type ParameterName, parameterNamed } from '@zklint/parameters';
import { trim, trimmed } from '@zklint/parser';
import type { Hover } from 'vscode-languageserver-types';
import type { Client, Texts } from './client.ts';
import { aboutComment } from './hover/comment.ts';
import { aboutFamily, aboutGroup } from './hover/family.ts';
import { aboutMyid } from './hover/myid.ts';
import { aboutParameter } from './hover/parameter.ts';
import { aboutServerLine } from './hover/server-line.ts';
import { aboutUnknown } from './hover/unknown.ts';
import type { Explained } from './hover/words.ts';
import { touches } from './positions.ts';
import { render } from './prose.ts';
import { type EntrySpot, isEditableAt, type Page, readerOf } from './snapshot.ts';

/** What is under the cursor: a parameter and its value, a part of a server line, a rule in a comment. Null elsewhere. */
export function hover(page: Page, offset: number, client: Client, texts: Texts): Hover | null {
  const explained = page.myid ? aboutMyid(page, offset, client) : inConfiguration(page, offset, client, texts);
  if (explained === undefined) return null;
  return { contents: render(explained.blocks, client.markdown.hover), range: page.file.rangeOf(explained.range) };
}

function inConfiguration(page: Page, offset: number, client: Client, texts: Texts): Explained | undefined {
  const spot = page.spotAt(offset);
  if (spot === undefined) return undefined;
  const { entry, document } = spot;
  if (!isEditableAt(offset, document)) return undefined;
  if (entry === undefined) return aboutComment(spot, client, texts);
  return aboutEntry({ ...spot, entry, server: readerOf(spot) }, page, client, texts);
}

function aboutEntry(spot: EntrySpot, page: Page, client: Client, texts: Texts): Explained | undefined {
  const { entry, server, offset } = spot;
  const [key, value] = [trim(entry.key), trim(entry.value)];
  const [at] = [key, value].filter(({ range }) => touches(offset, range));
  if (at === undefined || key.value === '') return undefined;
  const { range } = at;
  const name = trimmed(key);
  if (isServerKey(entry.key.value, server.release)) return aboutServerLine(spot, page, client, texts);
  if (parameterNamed(name)) return { range, blocks: aboutParameter(name as ParameterName, spot, page, client, texts) };
  const family = familyOf(name);
  if (isGroupKey(name)) return { range, blocks: aboutGroup(name, family !== undefined, spot, page, client, texts) };
  if (family !== undefined) return { range, blocks: aboutFamily(name, family, spot, page, client, texts) };
  return { range, blocks: aboutUnknown(name, spot, page, client, texts) };
}
