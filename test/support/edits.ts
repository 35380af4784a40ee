import { type CodeAction, type SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Texts by URI after an action's edit, as an editor makes it; snippets with their placeholders as text. */
export function applyAction({ edit }: CodeAction, texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const after = new Map(texts);
  const make = (uri: string, edits: readonly (TextEdit | SnippetTextEdit)[]) => {
    const text = after.get(uri);
    if (text === undefined) throw new Error(`an edit of a file that isn't there: ${uri}`);
    // An editor keeps a byte order mark to itself.
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const document = TextDocument.create(uri, '', 0, text.slice(mark.length));
    after.set(uri, mark + TextDocument.applyEdits(document, edits.map(toPlain)));
  };
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) make(uri, edits);
  for (const change of edit?.documentChanges ?? []) {
    if (!TextDocumentEdit.is(change)) throw new Error('an edit that creates, renames or deletes files');
    make(change.textDocument.uri, change.edits);
  }
  return after;
}

function toPlain(edit: TextEdit | SnippetTextEdit): TextEdit {
  if (TextEdit.is(edit)) return edit;
  const newText = edit.snippet.value.replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
  return { range: edit.range, newText };
}
