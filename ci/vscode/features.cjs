// What the language server offers, as VS Code passes it on.
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const vscode = require('vscode');
const inside = require('./inside.cjs');
const { execute, findings, placeOf, positionOf, runAll, servers, show, typeOver, until, untilFindings, uriOf, wait } =
  inside;

const inEnsemble = [
  'zk1/zoo.cfg 6:1-22 warning unknown-parameter',
  'zk2/zoo.cfg 1:15-28 error inline-comment',
  'zk3/zoo.cfg 7:26-29 error server-list-mismatch',
];
// What is only information depends on what is open.
const untilEnsemble = (expected = inEnsemble) =>
  untilFindings(expected, (finding) => /^zk[123]/.test(finding) && !finding.includes(' info '));
const untilFile = (path, ...expected) => untilFindings(expected, (finding) => finding.startsWith(path));
const actionsAt = (document, text, kind) => {
  const start = positionOf(document, text);
  return execute('vscode.executeCodeActionProvider', document.uri, new vscode.Range(start, start), kind);
};
const textsOf = async (paths) =>
  Promise.all(paths.map(async (path) => (await vscode.workspace.openTextDocument(uriOf(path))).getText()));
const files = ['zk1/zoo.cfg', 'zk2/zoo.cfg', 'zk3/zoo.cfg'];

exports.run = runAll({
  'starts for YAML that names ZooKeeper, once': async () => {
    await show('compose/docker-compose.yml');
    await until(() => servers().length === 1);
    for (const path of files) await show(path);
    assert.equal(servers().length, 1);
  },

  'marks what is wrong in all files of an ensemble': async () => {
    await show('zk1/zoo.cfg');
    await untilEnsemble();
  },

  'tells where the other side of a contradiction is': async () => {
    await show('zk3/zoo.cfg');
    await untilEnsemble();
    const [one] = vscode.languages.getDiagnostics(uriOf('zk3/zoo.cfg'));
    assert.deepEqual(
      one.relatedInformation.map(
        ({ location: { uri, range } }) => `${vscode.workspace.asRelativePath(uri)} ${placeOf(range)}`,
      ),
      ['zk1/zoo.cfg 7:26-29', 'zk2/zoo.cfg 7:26-29'],
    );
    assert.match(one.code.target.toString(), /^https:.*server-list-mismatch/);
  },

  'judges what is typed, in the other files too': async () => {
    const editor = await show('zk3/zoo.cfg');
    await typeOver(editor, '2889', '2888');
    await untilEnsemble(inEnsemble.filter((finding) => !finding.includes('mismatch')));
  },

  'explains a parameter, and what its value comes to': async () => {
    const { document } = await show('zk1/zoo.cfg');
    const hovers = await until(
      () => execute('vscode.executeHoverProvider', document.uri, positionOf(document, 'syncLimit')),
      (all) => all.length > 0,
    );
    assert.match(hovers[0].contents[0].value, /10 s/);
  },

  'offers keys that fit to what is typed, and inserts one': async () => {
    const editor = await show('zk3/zoo.cfg');
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await execute('type', { text: 'maxSess' });
    const { items } = await execute(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
    );
    const labels = items.map(({ label }) => label.label ?? label);
    assert.ok(labels.includes('maxSessionTimeout'));
    assert.ok(!labels.includes('tickTime'));
    await execute('editor.action.triggerSuggest');
    await until(async () => {
      await execute('acceptSelectedSuggestion');
      return editor.document.getText().includes('maxSessionTimeout=');
    });
  },

  'offers whole configurations where there is nothing yet': async () => {
    const { document } = await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'zoocfg' }),
    );
    const start = new vscode.Position(0, 0);
    const { items } = await execute('vscode.executeCompletionItemProvider', document.uri, start);
    const labels = items.map(({ label }) => label.label ?? label);
    for (const snippet of ['zk-standalone', 'zk-quorum', 'zk-observer']) assert.ok(labels.includes(snippet), snippet);
  },

  'compares the files of a contradiction': async () => {
    const { document } = await show('zk3/zoo.cfg');
    await untilEnsemble();
    const actions = await actionsAt(document, '2889');
    const { command } = actions.find(({ title }) => title === 'Compare with zk1/zoo.cfg');
    await execute(command.command, ...command.arguments);
    const { input } = await until(() => vscode.window.tabGroups.activeTabGroup.activeTab);
    assert.deepEqual(
      [input.original, input.modified].map((uri) => vscode.workspace.asRelativePath(uri)),
      ['zk3/zoo.cfg', 'zk1/zoo.cfg'],
    );
  },

  'fixes a misspelt key': async () => {
    const { document } = await show('zk1/zoo.cfg');
    await untilEnsemble();
    const actions = await actionsAt(document, 'autopurge', 'quickfix');
    const mine = actions.find(({ title }) => title === 'Rename it to autopurge.purgeInterval');
    await vscode.workspace.applyEdit(mine.edit);
    assert.match(document.getText(), /^autopurge\.purgeInterval=24$/m);
    await untilEnsemble(inEnsemble.filter((finding) => !finding.includes('unknown')));
  },

  'offers to suppress a finding, with a comment': async () => {
    const { document } = await show('zk1/zoo.cfg');
    await untilEnsemble();
    const actions = await actionsAt(document, 'autopurge', 'quickfix');
    const mine = actions.find(({ title }) => title === 'Suppress unknown-parameter on this line');
    await vscode.workspace.applyEdit(mine.edit);
    assert.match(document.getText(), /^# zklint-disable-next-line unknown-parameter.*\nautopurge\.purgeInteval=24$/m);
    await untilEnsemble(inEnsemble.filter((finding) => !finding.includes('unknown')));
  },

  'fixes on save what is safe to fix': async () => {
    const editor = await show('fixable/zoo.cfg');
    await untilFile('fixable', 'fixable/zoo.cfg 1:15-22 error inline-comment');
    await typeOver(editor, '2181', '2182');
    await execute('workbench.action.files.save');
    const saved = '# of 2 s\ntickTime=2000\ndataDir=/var/lib/zookeeper\nclientPort=2182\n';
    assert.equal(readFileSync(uriOf('fixable/zoo.cfg').fsPath, 'utf8'), saved);
  },

  'formats a document': async () => {
    const { document } = await show('spaces/zoo.cfg');
    await until(async () => {
      await execute('editor.action.formatDocument');
      return !document.getText().includes(' = ');
    });
    assert.equal(document.getText(), 'tickTime=2000\ndataDir=/var/lib/zookeeper\nclientPort=2181\n');
  },

  'renames a server in all files': async () => {
    const { document } = await show('zk1/zoo.cfg');
    await untilEnsemble();
    const edit = await execute(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'server.|3'),
      '4',
    );
    await vscode.workspace.applyEdit(edit);
    const lines = (await textsOf(files)).map((text) => text.match(/^server\.\d+=zk3/m)[0]);
    assert.deepEqual(lines, ['server.4=zk3', 'server.4=zk3', 'server.4=zk3']);
    const dirty = vscode.workspace.textDocuments.filter(({ isDirty, isUntitled }) => isDirty && !isUntitled);
    assert.equal(dirty.length, 3);
  },

  'finds where a server is told, and all who name it': async () => {
    const { document } = await show('zk1/zoo.cfg');
    const at = positionOf(document, 'server.|2');
    const definitions = await execute('vscode.executeDefinitionProvider', document.uri, at);
    const references = await execute('vscode.executeReferenceProvider', document.uri, at);
    const told = (all) => all.map(({ uri, targetUri }) => vscode.workspace.asRelativePath(uri ?? targetUri));
    assert.deepEqual(told(definitions), ['zk2/zoo.cfg']);
    assert.deepEqual(told(references).sort(), files);
  },

  'says above the lines what the ensemble is': async () => {
    const { document } = await show('zk1/zoo.cfg');
    const lenses = await execute('vscode.executeCodeLensProvider', document.uri, 10);
    assert.deepEqual(
      lenses.map(({ range, command }) => `${range.start.line + 1} ${command.title}`),
      ['1 This is server.1 of 3 servers, by its host name', '7 3 voters · quorum 2 · survives 1 failure'],
    );
  },

  'says behind the values what they come to': async () => {
    const { document } = await show('zk1/zoo.cfg');
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await execute('vscode.executeInlayHintProvider', document.uri, all);
    assert.deepEqual(
      hints.map(({ position, label }) => `${position.line + 1} ${label}`),
      ['1 = 2 s', '2 = 20 s', '3 = 10 s', '7 ← this server'],
    );
  },

  'outlines a file': async () => {
    const { document } = await show('zk1/zoo.cfg');
    const symbols = await execute('vscode.executeDocumentSymbolProvider', document.uri);
    const keys = document.getText().match(/^[^=\n]+/gm);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      keys,
    );
  },

  'colours what it means': async () => {
    const { document } = await show('zk1/zoo.cfg');
    const legend = await execute('vscode.provideDocumentSemanticTokensLegend', document.uri);
    const { data } = await execute('vscode.provideDocumentSemanticTokens', document.uri);
    // Line, column, length and type of the first: tickTime.
    assert.deepEqual([...data.slice(0, 3), legend.tokenTypes[data[3]]], [0, 0, 8, 'property']);
  },

  'leaves a file alone that speaks of something else': async () => {
    const { document } = await show('values.yaml');
    await wait(500);
    assert.deepEqual(
      findings((finding) => finding.startsWith('values')),
      [],
    );
    const at = new vscode.Position(0, 3);
    assert.deepEqual(await execute('vscode.executeHoverProvider', document.uri, at), []);
  },

  'judges Compose files': async () => {
    const { document } = await show('compose/docker-compose.yml');
    assert.equal(document.languageId, 'dockercompose');
    await untilFile('compose', 'compose/docker-compose.yml 6:22-23 error number-format');
  },

  'judges manifests': async () => {
    await show('manifest.yaml');
    await untilFile('manifest', 'manifest.yaml 9:16-20 error port-range');
  },

  'leaves folding and formatting of YAML to others': async () => {
    const { document } = await show('manifest.yaml');
    await untilFile('manifest', 'manifest.yaml 9:16-20 error port-range');
    // Those of the indentation.
    const folds = await execute('vscode.executeFoldingRangeProvider', document.uri);
    assert.deepEqual(
      folds.map(({ start, end }) => `${start + 1}-${end + 1}`),
      ['3-4', '5-9', '6-9'],
    );
    const options = { tabSize: 2, insertSpaces: true };
    assert.equal(await execute('vscode.executeFormatDocumentProvider', document.uri, options), undefined);
  },

  'judges a myid': async () => {
    await show('zk9/data/myid');
    await untilFile('zk9/data/myid', 'zk9/data/myid 1:1-3 error myid-format');
  },

  'judges its own settings file': async () => {
    await show('other/zklint.json');
    await untilFile('other/zklint.json', 'other/zklint.json 1:12-27 error undefined');
  },
});
