import { type Client, completions, type ShownFile } from '@zklint/language-service';
import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver-protocol';
import { ableClient, englishTexts, openAt } from './page.ts';
import type { Circumstances } from './workspace.ts';

/** The text after an item was accepted and nothing of its snippet changed. */
export function accepted(file: ShownFile, item: CompletionItem): string {
  const { textEdit, additionalTextEdits = [], insertTextFormat } = item;
  if (textEdit === undefined || !('range' in textEdit)) throw new Error(`${item.label} has no edit`);
  const isSnippet = insertTextFormat === InsertTextFormat.Snippet;
  const newText = isSnippet ? untouched(textEdit.newText) : textEdit.newText;
  const edits = [{ ...textEdit, newText }, ...additionalTextEdits].map(({ range, newText }) => ({
    ...file.textRangeOf(range),
    newText,
  }));
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), file.text);
}

/** A snippet with the first text of each of its places. */
function untouched(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\$\d/g, '')
    .replace(/\\(.)/g, '$1');
}

/** What is offered at the only mark in some files, or in a zoo.cfg. `isTyping`: to who types on while a list is shown. */
export async function offered(
  marked: string | Readonly<Record<string, string>>,
  circumstances: Circumstances = {},
  client: Client = ableClient,
  isTyping = false,
) {
  const { page, offset } = await openAt(marked, circumstances, client);
  const { isIncomplete, items } = completions(page, offset, client, englishTexts, isTyping);
  const inOrder = items.toSorted((one, other) => (one.sortText ?? '').localeCompare(other.sortText ?? ''));
  const item = (label: string): CompletionItem => {
    const found = items.find((one) => one.label === label);
    if (found === undefined) throw new Error(`${label} is not offered`);
    return found;
  };
  return {
    isIncomplete,
    labels: inOrder.map(({ label }) => label),
    kinds: inOrder.map(({ kind }) => kind ?? 1),
    item,
    /** The text once that is accepted. */
    after: (label: string) => accepted(page.file, item(label)),
    /** The text that is inserted, with the places of a snippet. */
    inserted: (label: string) => item(label).textEdit?.newText,
  };
}
