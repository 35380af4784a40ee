// An extension for the web extension host: files in memory that a workspace may lie in (`memfs:/…`), and checks of zklint.
const vscode = require('vscode');

const config = (third) =>
  `tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/data\nclientPort=2181\nserver.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=${third}:2888:3888\n`;

const files = new Map([
  ['/r/zk1/zoo.cfg', config('c')],
  ['/r/zk2/zoo.cfg', `${config('cc')}maxClientCnxn=60\n`],
  ['/r/zk3/zoo.cfg', config('c')],
]);

function itemsOf(folder) {
  const items = new Map();
  const top = folder.endsWith('/') ? folder : `${folder}/`;
  for (const path of files.keys()) {
    if (!path.startsWith(top)) continue;
    const [name, ...below] = path.slice(top.length).split('/');
    items.set(name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
  }
  return items;
}

/** It tells of no change, as many don't. */
const memory = {
  onDidChangeFile: () => ({ dispose() {} }),
  watch: () => ({ dispose() {} }),
  stat(uri) {
    const text = files.get(uri.path);
    if (text !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length };
    if (itemsOf(uri.path).size > 0) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  },
  readDirectory: (uri) => [...itemsOf(uri.path)],
  readFile(uri) {
    const text = files.get(uri.path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(text);
  },
  writeFile: (uri, bytes) => void files.set(uri.path, new TextDecoder().decode(bytes)),
  createDirectory() {},
  delete: (uri) => void files.delete(uri.path),
  rename() {
    throw vscode.FileSystemError.NoPermissions();
  },
};

const uriOf = (path) => vscode.Uri.parse(`memfs:/r/${path}`);
const show = async (path) => vscode.window.showTextDocument(uriOf(path), { preview: false });
const execute = (command, ...args) => vscode.commands.executeCommand(command, ...args);
const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Waits until something is as it should be; it tells how it was in the end if it never is. */
async function until(look, expected) {
  let last;
  for (let tries = 0; tries < 150; tries++) {
    last = JSON.stringify(await look());
    if (last === JSON.stringify(expected)) return;
    await wait(100);
  }
  throw new Error(`${last} is not ${JSON.stringify(expected)}`);
}

function equal(one, other) {
  if (JSON.stringify(one) !== JSON.stringify(other))
    throw new Error(`${JSON.stringify(one)} is not ${JSON.stringify(other)}`);
}

/** What zklint says, as `path rule`. */
function findings() {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, found]) => found.map(({ code }) => `${uri.path} ${code.value ?? code}`))
    .sort();
}

const differs = ['/r/zk1/zoo.cfg server-list-mismatch', '/r/zk2/zoo.cfg server-list-mismatch'];
const all = [...differs, '/r/zk2/zoo.cfg unknown-parameter'];

const checks = {
  'has no Node, and starts zklint with the first configuration': async () => {
    equal(typeof process, 'undefined');
    equal(typeof importScripts, 'function');
    const zklint = vscode.extensions.getExtension('zklint.zklint-vscode');
    equal(zklint.isActive, false);
    await show('zk1/zoo.cfg');
    await until(() => zklint.isActive, true);
  },

  'shows what is wrong in all files of an ensemble of which one is open': () => until(findings, all),

  'explains and completes': async () => {
    const uri = uriOf('zk1/zoo.cfg');
    const hovers = await execute('vscode.executeHoverProvider', uri, new vscode.Position(0, 2));
    equal(hovers[0].contents[0].value.includes('tickTime'), true);
    const { items } = await execute('vscode.executeCompletionItemProvider', uri, new vscode.Position(0, 4));
    equal(
      items.some(({ label }) => (label.label ?? label) === 'tickTime'),
      true,
    );
  },

  'shows what a server really runs with': async () => {
    await show('zk1/zoo.cfg');
    await execute('zklint.showEffective');
    const textOf = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'zklint-effective')?.getText();
    await until(() => /^syncLimit=5$/m.test(textOf() ?? ''), true);
  },

  'reads the pages of rules': async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('zklint-rule:/unknown-parameter.md'));
    equal(page.getText().includes('# unknown-parameter'), true);
  },

  'renames a server in all files': async () => {
    const uri = uriOf('zk1/zoo.cfg');
    const edit = await execute('vscode.executeDocumentRenameProvider', uri, new vscode.Position(7, 7), '9');
    equal(
      edit
        .entries()
        .map(([{ path }]) => path)
        .sort(),
      ['/r/zk1/zoo.cfg', '/r/zk2/zoo.cfg', '/r/zk3/zoo.cfg'],
    );
  },

  fixes: async () => {
    const { document } = await show('zk2/zoo.cfg');
    const at = new vscode.Range(8, 0, 8, 0);
    const actions = await execute('vscode.executeCodeActionProvider', document.uri, at, 'quickfix');
    const { edit } = actions.find(({ title }) => title.includes('maxClientCnxns'));
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await until(findings, differs);
  },

  'sees a member that came without a word once something is saved': async () => {
    files.set('/r/zk4/zoo.cfg', config('c').replace('initLimit=10', 'initLimit=ten'));
    const { document } = await show('zk1/zoo.cfg');
    await document.save();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# saved\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await until(findings, [...differs, '/r/zk4/zoo.cfg number-format']);
  },

  'judges a text that was never saved': async () => {
    const text = 'clientPort=99999\n';
    const document = await vscode.workspace.openTextDocument({ language: 'zoocfg', content: text });
    await until(
      () => vscode.languages.getDiagnostics(document.uri).some(({ code }) => (code.value ?? code) === 'port-range'),
      true,
    );
  },

  'starts a new worker when it is restarted, and leaves none': async () => {
    const count = async () => (await fetch(place('/workers'))).json();
    const before = await count();
    await execute('zklint.restart');
    await until(() => findings().length >= 3, true);
    await until(count, before);
  },

  'says so when the server cannot be loaded, and starts it when it can be': async () => {
    await fetch(place('/hide-server'));
    await execute('zklint.restart');
    const messages = async () => (await fetch(place('/messages'))).json();
    await until(async () => (await messages()).filter((one) => one.includes('zklint')), ['zklint could not start.']);
    equal(findings(), []);
    await fetch(place('/show-server'));
    await execute('zklint.restart');
    await until(() => findings().length >= 3, true);
  },
};

let place;

exports.activate = ({ subscriptions, extensionUri }) => {
  subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', memory, { isCaseSensitive: true }));
  place = (path) => extensionUri.with({ path }).toString(true);
  runAll();
};

async function runAll() {
  const report = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      report.push({ name });
    } catch (error) {
      report.push({ name, error: error.stack });
    }
  }
  await fetch(place('/report'), { method: 'POST', body: JSON.stringify(report) });
}
