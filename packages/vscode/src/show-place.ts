import { l10n, Range, type Uri, ViewColumn, window, workspace } from 'vscode';

/** Shows a file, at a line counted from 1 where one is given, in another column than that of a panel. */
export async function showPlace(uri: Uri, line: number | undefined, panel: ViewColumn | undefined): Promise<void> {
  try {
    const document = await workspace.openTextDocument(uri);
    const others = window.visibleTextEditors.filter(
      ({ viewColumn }) => viewColumn !== undefined && viewColumn !== panel,
    );
    const same = others.find((editor) => editor.document === document);
    const viewColumn = (same ?? others[0])?.viewColumn ?? (panel === ViewColumn.One ? ViewColumn.Two : ViewColumn.One);
    if (line === undefined) {
      await window.showTextDocument(document, { viewColumn });
      return;
    }
    const { text, range } = document.lineAt(Math.min(line, document.lineCount) - 1);
    const start = range.start.translate(0, text.length - text.trimStart().length);
    await window.showTextDocument(document, { viewColumn, selection: new Range(start, start) });
  } catch {
    void window.showErrorMessage(l10n.t('{0} cannot be opened.', workspace.asRelativePath(uri)));
  }
}
