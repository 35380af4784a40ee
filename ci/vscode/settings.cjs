// The settings of VS Code, from what is typed into settings.json to what is found.
const assert = require('node:assert/strict');
const vscode = require('vscode');
const { execute, positionOf, runAll, show, until, untilFindings } = require('./inside.cjs');

const isHere = (finding) => finding.startsWith('zoo.cfg');
const asWritten = ['zoo.cfg 4:1-18 warning parameter-not-in-release', 'zoo.cfg 5:1-6 info unknown-parameter'];
const set = (name, value) =>
  vscode.workspace.getConfiguration('zklint').update(name, value, vscode.ConfigurationTarget.Workspace);
/** What is offered at a place, and what is said of it: JSON's server is asked while it still starts. */
const offered = async (path, text, one) => {
  const { document } = await show(path);
  const { items } = await until(
    () => execute('vscode.executeCompletionItemProvider', document.uri, positionOf(document, text)),
    ({ items }) => items.some(({ label }) => (label.label ?? label) === one),
  );
  return items.map(({ label, documentation }) => [label.label ?? label, documentation?.value ?? documentation ?? '']);
};

exports.run = runAll({
  'that nobody set say nothing: zklint.json holds': async () => {
    await show('zoo.cfg');
    await untilFindings(asWritten, isHere);
  },

  'hold as soon as they are changed, and no longer when they are taken back': async () => {
    await show('zoo.cfg');
    await set('rules', { 'unknown-parameter': 'error' });
    await untilFindings([asWritten[0], asWritten[1].replace('info', 'error')], isHere);
    await set('zookeeper', '3.9');
    await untilFindings([asWritten[1].replace('info', 'error')], isHere);
    await set('knownParameters', ['our*']);
    await untilFindings([], isHere);
    for (const name of ['rules', 'zookeeper', 'knownParameters']) await set(name, undefined);
    await untilFindings(asWritten, isHere);
  },

  'have every rule in settings.json, with what it is for': async () => {
    const rules = await offered('other.code-workspace', '"zklint.rules": {|', 'autopurge-off');
    const { properties } =
      vscode.extensions.getExtension('zklint.zklint-vscode').packageJSON.contributes.configuration.properties[
        'zklint.rules'
      ];
    assert.deepEqual(rules.map(([id]) => id).sort(), Object.keys(properties).sort());
    for (const [id, summary] of rules) assert.ok(summary.includes(properties[id].description), id);
    assert.ok(!rules.some(([, summary]) => summary.includes('%')));
  },

  'are completed in zklint.json too, without a network': async () => {
    const names = await offered('other/zklint.json', '{|', 'overrides');
    assert.ok(names.some(([name]) => name === 'knownParameters'));
    assert.match(Object.fromEntries(names).ensembles, /Ensembles that/);
  },

  'The example of the first steps has the two mistakes that it speaks of': async () => {
    await execute('zklint.openExample');
    const { document } = vscode.window.activeTextEditor;
    assert.equal(document.languageId, 'zoocfg');
    const codes = () => vscode.languages.getDiagnostics(document.uri).map(({ code }) => code.value);
    await until(codes, (all) => all.length > 0);
    assert.deepEqual(codes().sort(), ['inline-comment', 'same-peer-election-port']);
  },
});
