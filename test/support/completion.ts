import type { ShownFile } from '@zklint/language-service';
import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver-types';

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
