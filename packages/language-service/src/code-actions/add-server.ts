import { type ConfigDocument, type Edit, lineEndOf, type ServerConfig, say } from '@zklint/linter';
import { CodeActionKind } from 'vscode-languageserver-types';
import { lineFor, nextServer } from '../next-server.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import type { Action, Asked } from './action.ts';

/** Adds the next server to the lists of all files of an ensemble, where a range lies among the lines of one. */
export function addServer({ page, range, client }: Asked): readonly Action[] {
  const spot = page.spotAt(range.start);
  const own = spot && listOf(spot.server);
  if (spot === undefined || own === undefined || own.document !== spot.document) return [];
  const { text } = own.document;
  const [first, last] = [text.lastIndexOf('\n', own.start - 1) + 1, text.indexOf('\n', own.end)];
  if ((last >= 0 && range.start > last) || range.end < first) return [];
  const lists = new Map<string, List>();
  for (const server of spot.ensemble.servers) {
    const list = listOf(server);
    if (list) lists.set(`${list.document.uri} ${list.start}`, list);
  }
  const all = [...lists.values()];
  if (!all.every(({ server }) => server.isDistributed && !server.hasOwnQuorumRules)) return [];
  const next = nextServer(spot.ensemble);
  const edits = next ? all.map((list) => edit(list, lineFor(next, list.server))) : [];
  if (next === undefined || !edits.every((one) => one !== undefined)) return [];
  const made = toWorkspaceEdit(edits, page.snapshot, client);
  const files = new Set(all.map(({ document }) => document.uri)).size;
  const title = files === 1 ? say`Add server.${next.id}` : say`Add server.${next.id} in ${files} files`;
  return made ? [{ title: client.tell(title), kind: CodeActionKind.RefactorRewrite, edit: made }] : [];
}

/** The server lines of a server, and where they stand. */
interface List {
  readonly server: ServerConfig;
  readonly document: ConfigDocument;
  readonly start: number;
  readonly end: number;
}

function listOf(server: ServerConfig): List | undefined {
  const document = server.dynamic.kind === 'read' ? server.dynamic.document : server.document;
  const ranges = server.lines.map(({ entry }) => entry.range);
  if (document === undefined || ranges.length === 0) return undefined;
  const start = ranges.reduce((least, range) => Math.min(least, range.start), Number.POSITIVE_INFINITY);
  const end = ranges.reduce((most, range) => Math.max(most, range.end), 0);
  return { server, document, start, end };
}

/** Puts a line below the last one of a list; undefined where lines can't be added there. */
function edit({ server, document, end }: List, line: string | undefined): Edit | undefined {
  const last = server.lines.find(({ entry }) => entry.range.end === end)?.entry;
  const { uri, text, part } = document;
  if (last === undefined || line === undefined || (part && part.lineStart === undefined)) return undefined;
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, last.range.start - 200), last.range.start))?.[0] ?? '';
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(end)) ?? [];
  // Only blanks: else it goes on below, or another program's signs stand around it.
  if (!/^[ \t\f]*$/.test(before) || !/^[ \t\f]*$/.test(rest)) return undefined;
  const separator = text.slice(last.key.range.end, last.value.range.start);
  const added = /^[ \t]*[=:]?[ \t]*$/.test(separator) ? line.replace('=', separator) : line;
  const at = end + rest.length;
  return { at: { uri, range: { start: at, end: at } }, newText: `${lineEndOf(document)}${before}${added}` };
}
