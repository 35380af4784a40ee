import type { Message, TextRange } from '@zklint/linter';
import { type DocumentSymbol, type SymbolInformation, SymbolKind, SymbolTag } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import { type Item, myidItem, type Outline, outlinesOf } from './outline.ts';
import { ownServerOf } from './own-server.ts';
import { visible } from './prose.ts';
import type { Page, Snapshot } from './snapshot.ts';

/** What is in a file; for clients without a tree as a list. */
export function documentSymbols(page: Page, client: Client): DocumentSymbol[] | SymbolInformation[] {
  const { symbols, tell } = client;
  const tags = ({ isDeprecated }: Item) => (isDeprecated && symbols.tags ? { tags: [SymbolTag.Deprecated] } : {});
  const inTree = (item: Item): DocumentSymbol => {
    const range = page.file.rangeOf(item.range);
    return {
      name: said(item.name, tell),
      detail: item.detail,
      kind: item.kind,
      range,
      selectionRange: item.nameRange === item.range ? range : page.file.rangeOf(item.nameRange),
      ...tags(item),
      ...(item.parts.length > 0 && { children: item.parts.map(inTree) }),
    };
  };
  const inList = (item: Item, container: string | undefined): SymbolInformation => ({
    name: said(item.name, tell),
    kind: item.kind,
    location: { uri: page.file.uri, range: page.file.rangeOf(item.range) },
    ...(container !== undefined && { containerName: container }),
    ...tags(item),
  });
  const myid = myidItem(page);
  const outlines: readonly Outline[] = myid ? [{ items: [myid], containers: [], isPart: false }] : outlinesOf(page);
  if (!symbols.hierarchical) {
    return outlines.flatMap((outline) => {
      const container = outline.isPart ? titleOf(outline) : undefined;
      return outline.items.map((item) => inList(item, container));
    });
  }
  return outlines.flatMap((outline) => {
    const children = outline.items.map(inTree);
    if (!outline.isPart) return children;
    const { range, nameRange } = placeOf(outline, page);
    return [
      {
        name: titleOf(outline),
        kind: SymbolKind.Namespace,
        range: page.file.rangeOf(range),
        selectionRange: page.file.rangeOf(nameRange),
        children,
      },
    ];
  });
}

function said(text: string | Message, tell: Client['tell']): string {
  return typeof text === 'string' ? text : tell(text);
}

function titleOf({ containers }: Outline): string {
  return [...new Set(containers.map(({ value }) => visible(value)))].join(', ') || 'zoo.cfg';
}

/** From the name of its container to the last of its settings. */
function placeOf(
  { items, containers }: Outline,
  page: Page,
): { readonly range: TextRange; readonly nameRange: TextRange } {
  const [container] = containers.length === 1 && containers[0]?.uri === page.uri ? containers : [];
  const ranges = [...(container ? [container] : []), ...items].map(({ range }) => range);
  const range = ranges.reduce((all, one) => ({
    start: Math.min(all.start, one.start),
    end: Math.max(all.end, one.end),
  }));
  return { range, nameRange: container?.range ?? items[0]?.nameRange ?? range };
}

/** More than anybody looks through. */
const mostFound = 1000;

/** The servers and settings of all files whose names hold what is asked for, the best first; a server's host counts too. */
export function workspaceSymbols(snapshot: Snapshot, query: string): readonly SymbolInformation[] {
  const asked = query.toLowerCase().replace(/\s+/g, '');
  const found: { readonly symbol: () => SymbolInformation; readonly rank: number }[] = [];
  for (const page of snapshot.all) {
    const own = page.whole && ownServerOf(page, page.whole)?.id;
    for (const outline of outlinesOf(page)) {
      // Whose setting it is; clients show the file themselves.
      const owner = outline.isPart ? titleOf(outline) : own === undefined ? undefined : `server.${own}`;
      for (const { name, kind, range, parts } of outline.items) {
        const host = parts[0]?.detail;
        const full = host === undefined ? String(name) : `${name} ${host}`;
        const rank = rankOf(full.toLowerCase(), asked);
        if (rank === undefined) continue;
        const symbol = () => ({
          name: full,
          kind,
          location: { uri: page.file.uri, range: page.file.rangeOf(range) },
          ...(owner !== undefined && { containerName: owner }),
        });
        found.push({ symbol, rank });
      }
    }
  }
  return found
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, mostFound)
    .map(({ symbol }) => symbol());
}

/** How well a name fits, 0 best: its beginning, a part, or single characters in their order. Undefined where it doesn't. */
function rankOf(name: string, asked: string): number | undefined {
  if (name === asked) return 0;
  if (name.startsWith(asked)) return 1;
  if (name.includes(asked)) return 2;
  let at = -1;
  for (const character of asked) {
    at = name.indexOf(character, at + 1);
    if (at < 0) return undefined;
  }
  return 3;
}
