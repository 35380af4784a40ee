import type { EnsembleDrawing } from '@zklint/language-server/own-requests';
import {
  commands,
  Disposable,
  type Event,
  type ExtensionContext,
  env,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ensembleHtml } from './ensemble-html.ts';
import type { FromPage, PageState, ToPage } from './ensemble-messages.ts';
import { showPlace } from './show-place.ts';

const viewType = 'zklint.ensemble';

/** The command that shows the ensemble beside its files, and the panel after the window was loaded again. */
export function showsEnsembles(
  client: BaseLanguageClient,
  changed: Event<unknown>,
  { extensionUri }: ExtensionContext,
): Disposable {
  let open: EnsemblePanel | undefined;
  const show = (panel: WebviewPanel, uri: Uri | undefined) => {
    const shown = new EnsemblePanel(panel, extensionUri, client, uri);
    open = shown;
    panel.onDidDispose(() => {
      if (open === shown) open = undefined;
    });
  };
  return Disposable.from(
    commands.registerCommand('zklint.showEnsemble', () => {
      // Whoever asks for what is there already wants to go to it.
      if (open) open.reveal();
      else show(newPanel(), undefined);
    }),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: PageState | undefined) {
        // There is one.
        if (open) panel.dispose();
        else show(panel, typeof state?.uri === 'string' ? Uri.parse(state.uri) : undefined);
      },
    }),
    changed(() => open?.refresh()),
    window.onDidChangeActiveTextEditor((editor) => editor && open?.refresh()),
    { dispose: () => open?.dispose() },
  );
}

function newPanel(): WebviewPanel {
  const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  return window.createWebviewPanel(viewType, l10n.t('Ensemble'), beside, { enableFindWidget: true });
}

/** The panel with the ensemble of the file that was looked at last. */
class EnsemblePanel {
  private readonly panel: WebviewPanel;
  private readonly client: BaseLanguageClient;
  /** The file whose ensemble is shown. */
  private uri: Uri | undefined;
  private uris: Readonly<Record<string, string>> = {};
  private room: number | undefined;
  private button: () => unknown = () => {};
  /** Is the server being asked, and has something happened since? */
  private isAsking = false;
  private isOutdated = false;

  constructor(panel: WebviewPanel, extension: Uri, client: BaseLanguageClient, uri: Uri | undefined) {
    this.panel = panel;
    this.client = client;
    this.uri = uri;
    const { webview } = panel;
    const icon = (theme: string) => Uri.joinPath(extension, `icons/ensemble-${theme}.png`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const media = Uri.joinPath(extension, 'dist/page');
    const at = (file: string) => Uri.joinPath(media, file);
    webview.options = { enableScripts: true, localResourceRoots: [media] };
    webview.onDidReceiveMessage((message: FromPage) => this.hear(message));
    webview.html = ensembleHtml({
      source: webview.cspSource,
      script: webview.asWebviewUri(at('ensemble.js')).toString(),
      style: webview.asWebviewUri(at('ensemble.css')).toString(),
      language: env.language,
    });
  }

  reveal(): void {
    this.panel.reveal(undefined, !this.panel.visible);
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Draws anew; where that is asked for while the server is being asked, once more after that. */
  async refresh(): Promise<void> {
    this.isOutdated = true;
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.isOutdated) {
      this.isOutdated = false;
      // Somebody may have closed the panel, or stopped the server.
      await this.draw().catch(() => {});
    }
    this.isAsking = false;
  }

  private async draw(): Promise<void> {
    // A page that is not shown is none: it asks when it is made again.
    if (!this.panel.visible) return;
    const { client } = this;
    const active = window.activeTextEditor?.document.uri;
    for (const uri of [active, this.uri]) {
      if (!uri || !client.isRunning()) continue;
      const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
      const drawing = await client.sendRequest<EnsembleDrawing | null>('zklint/ensemble', {
        textDocument,
        room: this.room,
      });
      if (!drawing) continue;
      this.uri = uri;
      this.uris = drawing.uris;
      this.panel.title = drawing.title;
      const { svg, style } = drawing;
      const toProblem = l10n.t('{0}: go to the first problem', '{0}');
      this.send({ kind: 'drawing', svg, style, uri: uri.toString(), toProblem });
      return;
    }
    this.sendWords();
  }

  private sendWords(): void {
    const { uri, client } = this;
    const name = uri && workspace.asRelativePath(uri);
    this.panel.title = l10n.t('Ensemble');
    if (!client.isRunning()) {
      const button = l10n.t('Restart the Language Server');
      this.button = () => commands.executeCommand('zklint.restart');
      this.send({ kind: 'words', text: l10n.t('The language server is not running.'), button });
    } else if (uri === undefined || name === undefined) {
      this.send({ kind: 'words', text: l10n.t('Open a ZooKeeper configuration to see its ensemble here.') });
    } else if (workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) {
      this.send({ kind: 'words', text: l10n.t('zklint finds no ZooKeeper server in {0}.', name) });
    } else {
      this.button = () => showPlace(uri, undefined, this.panel.viewColumn);
      const text = l10n.t('{0} is closed. While it is open, its ensemble is shown here.', name);
      this.send({ kind: 'words', text, button: l10n.t('Open {0}', name) });
    }
  }

  private send(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private hear(message: FromPage): unknown {
    if (message.kind === 'room') {
      this.room = message.room;
      return this.refresh();
    }
    if (message.kind === 'button') return this.button();
    // The page has been told of these files only.
    const uri = Object.hasOwn(this.uris, message.path) ? this.uris[message.path] : undefined;
    if (uri === undefined) return undefined;
    return showPlace(this.client.protocol2CodeConverter.asUri(uri), message.line, this.panel.viewColumn);
  }
}
