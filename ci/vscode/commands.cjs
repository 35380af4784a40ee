// The commands, and the server that they need.
const assert = require('node:assert/strict');
const vscode = require('vscode');
const { execute, findings, positionOf, runAll, servers, show, typeOver, until } = require('./inside.cjs');

const found = () => until(() => findings((finding) => finding.startsWith('zk1')).length > 0);
const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const documentOf = (scheme) => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === scheme);

/** Runs a command until it has shown something: the server may not have read the file yet. */
const untilShown = (command, shown) =>
  until(async () => {
    await execute(command);
    return shown();
  });

exports.run = runAll({
  'The effective configuration is shown beside the file, and follows it': async () => {
    const editor = await show('zk1/zoo.cfg');
    await found();
    await execute('zklint.showEffective');
    const shown = await until(() => documentOf('zklint-effective'));
    assert.match(shown.getText(), /^syncLimit=5$/m);
    assert.equal(shown.languageId, 'zoocfg');
    assert.equal(vscode.window.activeTextEditor.document, editor.document);
    await typeOver(editor, 'syncLimit=5', 'syncLimit=7');
    await until(() => /^syncLimit=7$/m.test(shown.getText()));
    // What it says of a file is no file to find faults with.
    assert.deepEqual(vscode.languages.getDiagnostics(shown.uri), []);
  },

  'The rule under the cursor is explained in a preview': async () => {
    const editor = await show('zk1/zoo.cfg');
    await found();
    const at = positionOf(editor.document, 'purgeInteval');
    editor.selection = new vscode.Selection(at, at);
    await execute('zklint.explainRule');
    await until(() => tabs().some(({ label }) => label.includes('unknown-parameter')));
  },

  'The ensemble is drawn in a panel beside the file': async () => {
    const { document } = await show('zk1/zoo.cfg');
    await found();
    await execute('zklint.showEnsemble');
    const panel = await until(() => tabs().find(({ input }) => input.viewType?.endsWith('zklint.ensemble')));
    assert.notEqual(panel.group.viewColumn, vscode.ViewColumn.One);
    assert.equal(vscode.window.activeTextEditor.document, document);
  },

  'The log opens': async () => {
    await show('zk1/zoo.cfg');
    await untilShown('zklint.showLog', () =>
      vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === 'output'),
    );
  },

  'A restarted server finds what the last one found': async () => {
    await show('zk1/zoo.cfg');
    await found();
    const before = findings(() => true);
    const [old] = servers();
    await execute('zklint.restart');
    await until(() => servers().length === 1 && servers()[0] !== old);
    await until(() => JSON.stringify(findings(() => true)) === JSON.stringify(before));
  },

  'A server that dies is started again': async () => {
    await show('zk1/zoo.cfg');
    await found();
    const [old] = servers();
    process.kill(Number(old), 'SIGKILL');
    await until(() => servers().length === 1 && servers()[0] !== old);
    await found();
  },
});
