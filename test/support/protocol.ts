import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import type { ClientCapabilities, Position, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import neovim from './clients/neovim-0.7.2.json';
import vscode from './clients/vscode.json';
import { Editor } from './editor.ts';
import { readMarks } from './marks.ts';

const program = join(import.meta.dirname, '../../packages/cli/dist/zklint.cjs');

/** What clients announce: one that can do nothing, and two real ones, word for word. */
export const clients = {
  'a client that announces nothing': {},
  'Neovim 0.7.2': neovim as ClientCapabilities,
  'VS Code': vscode as ClientCapabilities,
} satisfies Record<string, ClientCapabilities>;

export type ClientName = keyof typeof clients;

/** A server in a process of its own, as editors start it, for all tests of a `describe`. */
export class Served {
  private readonly capabilities: ClientCapabilities;
  private readonly more: object;
  private base = '';
  private running: Editor | undefined;

  /** `more` are further parameters of `initialize`. */
  constructor(capabilities: ClientCapabilities, more: object = {}) {
    this.capabilities = capabilities;
    this.more = more;
    beforeAll(async () => {
      this.base = realpathSync(mkdtempSync(join(tmpdir(), 'zklint-lsp-')));
      this.running = new Editor(program, 'stdio', ['lsp']);
      // Each project is a folder of its own below it, and a repository.
      await this.running.start([], this.capabilities, this.more);
    });
    afterAll(() => {
      this.running?.kill();
      rmSync(this.base, { recursive: true, force: true });
    });
  }

  get editor(): Editor {
    if (this.running === undefined) throw new Error('the server has not been started yet');
    return this.running;
  }

  /** Writes files to a new project and opens some of them (all but those in `closed`). Their texts may carry marks. */
  async project(marked: Readonly<Record<string, string>>, closed: readonly string[] = []): Promise<ServedProject> {
    const folder = mkdtempSync(join(this.base, 'project-'));
    mkdirSync(join(folder, '.git'));
    const project = new ServedProject(this.editor, folder, marked);
    for (const path of Object.keys(marked)) project.write(path);
    for (const path of Object.keys(marked)) if (!closed.includes(path)) await project.open(path);
    return project;
  }
}

/** Files on the disk that an editor may open, and the places that were marked in them. */
export class ServedProject {
  readonly folder: string;
  private readonly editor: Editor;
  private readonly texts: ReadonlyMap<string, ReturnType<typeof readMarks>>;

  constructor(editor: Editor, folder: string, marked: Readonly<Record<string, string>>) {
    this.editor = editor;
    this.folder = folder;
    this.texts = new Map(Object.entries(marked).map(([path, text]) => [path, readMarks(text)]));
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  text(path: string): string {
    const text = this.texts.get(path)?.text;
    if (text === undefined) throw new Error(`there is no ${path}`);
    return text;
  }

  write(path: string, text = this.text(path)): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  async open(path: string, languageId?: string): Promise<void> {
    await this.editor.open(this.uri(path), this.text(path), languageId);
  }

  /** The places marked with «» in a file, in its order; UTF-16 columns. */
  marks(path: string): readonly Range[] {
    const document = TextDocument.create('', '', 0, this.text(path));
    return (this.texts.get(path)?.ranges ?? []).map(({ start, end }) => ({
      start: document.positionAt(start),
      end: document.positionAt(end),
    }));
  }

  /** The start of the only mark in a file, or of the mark with that number, as requests name it. */
  at(path: string, mark = 0): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
    const range = this.marks(path)[mark];
    if (range === undefined) throw new Error(`there is no mark ${mark} in ${path}`);
    return { textDocument: { uri: this.uri(path) }, position: range.start };
  }
}
