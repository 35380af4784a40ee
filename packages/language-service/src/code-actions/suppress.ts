import {
  type ConfigDocument,
  type Directive,
  directivesIn,
  type Edit,
  insertLinesAbove,
  type Message,
  say,
} from '@zklint/linter';
import { CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import type { Client } from '../client.ts';
import { ShownFile } from '../positions.ts';
import type { Page } from '../snapshot.ts';
import { literally, placeholder } from '../snippets.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { type Action, type Asked, commands } from './action.ts';
import { commentPlaceAbove, commentPlaceAtTop } from './comment-place.ts';
import type { Shown } from './quick-fixes.ts';

/** Nobody reads through more of them. */
const most = 20;

/**
 * Comments that suppress problems, on their line or in the file. What makes ZooKeeper refuse the file comes last: a
 * comment only hides it.
 */
export function suppressions(shown: readonly Shown[], asked: Asked): readonly Action[] {
  const actions = new Map<string, { readonly action: Action; readonly diagnostics: Diagnostic[] }>();
  const refused = ({ problem }: Shown) => Number(problem.refusal !== undefined);
  for (const { problem, diagnostic } of shown.toSorted((one, other) => refused(one) - refused(other)).slice(0, most)) {
    if (problem.at.uri !== asked.page.uri || problem.explainsFile) continue;
    for (const { title, comment } of commentsFor(problem.rule, problem.at.range.start, asked.page)) {
      const key = JSON.stringify([String(title), comment.edit]);
      const known = actions.get(key);
      if (known) {
        known.diagnostics.push(diagnostic);
        continue;
      }
      const diagnostics = [diagnostic];
      const made = toAction(comment, asked);
      if (made === undefined) continue;
      const action = { title: asked.client.tell(title), kind: CodeActionKind.QuickFix, diagnostics, ...made };
      actions.set(key, { action, diagnostics });
    }
  }
  return [...actions.values()].map(({ action }) => action);
}

/** An edit that adds a comment, or a rule to one. A new one ends where its reason belongs. */
interface Comment {
  readonly edit: Edit;
  /** What the new comment says up to the reason, which isn't in the edit. */
  readonly lead?: string;
}

function commentsFor(rule: string, offset: number, page: Page): { title: Message; comment: Comment }[] {
  const above = commentPlaceAbove(page, offset);
  const top = commentPlaceAtTop(page);
  return [
    ...(above
      ? [{ title: say`Suppress ${rule} on this line`, comment: nextLineComment(rule, above.document, above.start) }]
      : []),
    ...(top ? [{ title: say`Suppress ${rule} in this file`, comment: fileComment(rule, top, page) }] : []),
  ];
}

function nextLineComment(rule: string, document: ConfigDocument, start: number): Comment {
  const before = directivesIn(document).find(
    ({ name, words, comment }) =>
      name === 'disable-next-line' &&
      words.length > 0 &&
      comment.range.end < start &&
      /^(\r\n|\r|\n)[ \t]*$/.test(document.text.slice(comment.range.end, Math.min(start, comment.range.end + 200))),
  );
  if (before) return addRule(rule, before);
  return newComment(`# zklint-disable-next-line ${rule}`, document, start, document.part?.lineStart);
}

function fileComment(rule: string, document: ConfigDocument, page: Page): Comment {
  const before = page.documents
    .flatMap(directivesIn)
    .find(({ name, words }) => name === 'disable-file' && words.length > 0);
  return before ? addRule(rule, before) : newComment(`# zklint-disable-file ${rule}`, document, 0);
}

function addRule(rule: string, { words, comment }: Directive): Comment {
  const end = words.at(-1)?.range.end ?? comment.range.end;
  return { edit: { at: { uri: comment.uri, range: { start: end, end } }, newText: `, ${rule}` } };
}

function newComment(words: string, document: ConfigDocument, start: number, indent = ''): Comment {
  const lead = `${indent}${words} -- `;
  const at = { uri: document.uri, range: { start, end: start } };
  return { edit: insertLinesAbove(document, at, [lead]), lead };
}

/** The action asks for the reason as its client can: with a field to fill in, by selecting the word that stands for it. */
function toAction({ edit, lead }: Comment, { page, client }: Asked): Pick<Action, 'edit' | 'command'> | undefined {
  const { file } = page;
  if (lead === undefined) {
    const merged = toWorkspaceEdit([edit], page.snapshot, client);
    return merged && { edit: merged };
  }
  const reasonAt = edit.newText.indexOf(lead) + lead.length;
  const [before, after] = [edit.newText.slice(0, reasonAt), edit.newText.slice(reasonAt)];
  const reason = client.tell(say`reason`);
  if (client.edits.documentChanges && client.edits.snippets && file.canEdit(edit.at.range)) {
    const value = `${literally(before)}${placeholder(reason)}${literally(after)}`;
    const snippetEdit = { range: file.rangeOf(edit.at.range), snippet: { kind: 'snippet' as const, value } };
    const textDocument = { uri: file.uri, version: file.version ?? null };
    return { edit: { documentChanges: [{ textDocument, edits: [snippetEdit] }] } };
  }
  const newText = `${before}${reason}${after}`;
  const made = toWorkspaceEdit([{ ...edit, newText }], page.snapshot, client);
  return made && { edit: made, ...selecting(page, edit, newText, [reasonAt, reasonAt + reason.length], client) };
}

function selecting(
  { file }: Page,
  { at }: Edit,
  newText: string,
  [start, end]: readonly [number, number],
  client: Client,
): Pick<Action, 'command'> {
  if (!client.showDocument) return {};
  const from = file.positionAt(at.range.start);
  const added = new ShownFile(file.uri, newText, undefined, client.encoding);
  const positionOf = (offset: number) => {
    const { line, character } = added.positionAt(offset);
    return { line: from.line + line, character: line === 0 ? from.character + character : character };
  };
  const range = { start: positionOf(start), end: positionOf(end) };
  const title = client.tell(say`Write the reason`);
  return { command: { title, command: commands.reveal, arguments: [file.uri, range] } };
}
