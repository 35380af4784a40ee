// For scripts that run inside the extension host of VS Code.
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');
const { isDeepStrictEqual } = require('node:util');
const vscode = require('vscode');

const folder = vscode.workspace.workspaceFolders[0].uri.fsPath;
const extension = vscode.extensions.getExtension('zklint.zklint-vscode');
const severities = ['error', 'warning', 'info', 'hint'];

/** One check after the other, each without what the last one typed. The report, and what checks say, is a file beside the folder. */
function runAll(checks) {
  return async () => {
    const report = Object.keys(checks).map((name) => ({ name, error: 'It never came so far.' }));
    for (const one of report) {
      writeFileSync(`${folder}.json`, JSON.stringify(report));
      const late = wait(20_000, undefined, { ref: false }).then(() => Promise.reject(new Error('It takes too long.')));
      try {
        one.said = await Promise.race([checks[one.name](), late]);
        one.error = undefined;
      } catch (error) {
        one.error = error.stack;
      }
      await revertAll();
    }
    writeFileSync(`${folder}.json`, JSON.stringify(report));
  };
}

async function revertAll() {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

const uriOf = (path) => vscode.Uri.file(join(folder, path));
const show = async (path) => vscode.window.showTextDocument(uriOf(path), { preview: false });
const execute = (command, ...args) => vscode.commands.executeCommand(command, ...args);

/** The answer once it is there; what else came last is told in the error. */
async function until(answer, isRight = Boolean) {
  let last;
  for (let tries = 0; tries < 100; tries++) {
    last = await answer();
    if (isRight(last)) return last;
    await wait(100);
  }
  throw new Error(`This is not what was waited for: ${JSON.stringify(last)}`);
}

/** As people say it: lines and columns from 1, the end is the last character's. */
const placeOf = ({ start, end }) => `${start.line + 1}:${start.character + 1}-${end.character}`;

/** What zklint finds, in all files: `zk1/zoo.cfg 6:1-22 warning unknown-parameter`. */
const findings = (isMine) =>
  vscode.languages
    .getDiagnostics()
    .flatMap(([{ fsPath }, all]) => all.map((one) => [relative(folder, fsPath), one]))
    .filter(([, { source }]) => source === 'zklint')
    .map(([path, { range, severity, code }]) => `${path} ${placeOf(range)} ${severities[severity]} ${code?.value}`)
    .filter(isMine)
    .sort();

const untilFindings = (expected, isMine) =>
  until(
    () => findings(isMine),
    (all) => isDeepStrictEqual(all, expected),
  );

/** Where a text starts in a document, or a place in it: `in |the text`. */
function positionOf(document, text) {
  const at = document.getText().indexOf(text.replace('|', ''));
  if (at < 0) throw new Error(`${text} is not in ${document.uri.fsPath}.`);
  return document.positionAt(at + Math.max(0, text.indexOf('|')));
}

/** Types over a text, which is marked before. */
async function typeOver(editor, old, text) {
  const start = positionOf(editor.document, old);
  editor.selection = new vscode.Selection(
    start,
    editor.document.positionAt(editor.document.offsetAt(start) + old.length),
  );
  await execute('type', { text });
}

/** The processes of language servers that this extension host has started. */
const servers = () =>
  readdirSync('/proc').filter((name) => {
    try {
      const parent = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1].split(' ')[1];
      return Number(parent) === process.pid && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('dist/server.js');
    } catch {
      return false;
    }
  });

module.exports = {
  execute,
  extension,
  findings,
  folder,
  placeOf,
  positionOf,
  runAll,
  servers,
  show,
  typeOver,
  until,
  untilFindings,
  uriOf,
  wait,
};
