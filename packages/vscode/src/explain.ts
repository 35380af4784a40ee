import {
  commands,
  Disposable,
  type ExtensionContext,
  env,
  l10n,
  languages,
  type Position,
  type QuickPickItem,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';

const scheme = 'zklint-rule';

/** Pages in Markdown, by the rules' ids. */
type Pages = Readonly<Record<string, string>>;

/** `zklint.explainRule`: the page of the rule under the cursor, in the preview of Markdown. */
export function explainOnCommand({ extensionUri }: ExtensionContext): Disposable {
  let loaded: Promise<Pages> | undefined;
  const pages = () => (loaded ??= readPages(Uri.joinPath(extensionUri, 'dist')));
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path }) => (await pages())[path.replace(/^\/|\.md$/g, '')],
    }),
    commands.registerCommand('zklint.explainRule', async () => {
      const editor = window.activeTextEditor;
      const all = await pages();
      const ids = editor ? rulesAt(editor.document, editor.selection.active, all) : [];
      const id = ids.length > 1 ? await choose(ids, all) : ids[0];
      if (id !== undefined) {
        await commands.executeCommand('markdown.showPreview', Uri.from({ scheme, path: `/${id}.md` }));
      } else if (ids.length === 0) {
        window.showInformationMessage(l10n.t('There is neither a finding of zklint nor the name of a rule here.'));
      }
    }),
  );
}

/** The rules that a place names, or else those of its findings, or else those of its line's. */
function rulesAt(document: TextDocument, position: Position, pages: Pages): readonly string[] {
  const word = document.getWordRangeAtPosition(position, /[a-z\d]+(?:-[a-z\d]+)*/);
  const name = word && document.getText(word);
  if (name !== undefined && Object.hasOwn(pages, name)) return [name];
  const findings = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'zklint');
  const here = findings.filter(({ range }) => range.contains(position));
  const line = document.lineAt(position).range;
  const near = here.length > 0 ? here : findings.filter(({ range }) => range.intersection(line));
  const codes = near.map(({ code }) => String(typeof code === 'object' ? code.value : code));
  return [...new Set(codes)].filter((code) => Object.hasOwn(pages, code));
}

async function choose(ids: readonly string[], pages: Pages): Promise<string | undefined> {
  const items = ids.map((label): QuickPickItem => ({ label, detail: pages[label]?.split('\n')[2] ?? '' }));
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Which rule?') });
  return chosen?.label;
}

/** The pages, their headings and summaries in the language of the display. */
async function readPages(folder: Uri): Promise<Pages> {
  const read = async (name: string) =>
    JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name))));
  const pages: Pages = await read('rule-pages.json');
  if (env.language.toLowerCase() !== 'zh-cn') return pages;
  const lines: Readonly<Record<string, string>> = await read('rule-pages.zh-cn.json');
  const inChinese = (page: string) => page.replace(/^.+$/gm, (line) => lines[line] ?? line);
  return Object.fromEntries(Object.entries(pages).map(([id, page]) => [id, inChinese(page)]));
}
