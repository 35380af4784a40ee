// When zklint starts, and how long that takes.
const assert = require('node:assert/strict');
const { cpSync } = require('node:fs');
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');
const { Position } = require('vscode');
const { execute, extension, runAll, servers, show, typeOver, until, wait } = require('./inside.cjs');

const loaded = () => Object.keys(require.cache).filter((file) => file.startsWith(extension.extensionPath));

/** Milliseconds of the processor, which other programs of a busy machine do not lengthen, and of the event loop. */
async function cost(act) {
  const before = { cpu: process.cpuUsage(), loop: performance.eventLoopUtilization() };
  await act();
  const { user, system } = process.cpuUsage(before.cpu);
  return { cpu: (user + system) / 1000, loop: performance.eventLoopUtilization(before.loop).active };
}

/** The extension once more, from files that nothing has loaded yet: what it costs to wait, and to start the client. */
async function activateCopy(name) {
  const copy = join(extension.extensionPath, name);
  cpSync(join(extension.extensionPath, 'dist'), copy, { recursive: true });
  const context = {
    subscriptions: [],
    extension,
    extensionPath: extension.extensionPath,
    extensionUri: extension.extensionUri,
    asAbsolutePath: (path) => join(extension.extensionPath, path),
  };
  const waiting = await cost(() => require(join(copy, 'extension.js')).activate(context));
  const starting = await cost(() => require(join(copy, 'client.js')).start(context));
  for (const one of context.subscriptions) await one.dispose();
  await until(() => servers().length === 0);
  return { waiting, starting, all: waiting.cpu + starting.cpu };
}

exports.run = runAll({
  'is not there before a file is open': async () => {
    await wait(500);
    assert.equal(extension.isActive, false);
    assert.deepEqual([loaded(), servers()], [[], []]);
  },

  'is not there for Markdown about ZooKeeper': async () => {
    await show('README.md');
    await wait(500);
    assert.equal(extension.isActive, false);
  },

  'takes at most 100 ms of the extension host': async () => {
    const times = [];
    for (let round = 1; round <= 5; round++) times.push(await activateCopy(`copy-${round}`));
    const best = times.sort((one, other) => one.all - other.all)[0];
    const words = ({ waiting, starting }) =>
      [waiting, starting].map(({ cpu, loop }) => `${cpu.toFixed(1)} ms (event loop ${loop.toFixed(1)})`).join(' + ');
    assert.ok(best.all <= 100, words(best));
    return `activate() + start of the client, the best of five: ${words(best)}`;
  },

  'only listens while YAML, Compose files and properties speak of something else': async () => {
    await show('values.yaml');
    await until(() => extension.isActive);
    for (const path of ['docker-compose.yml', 'application.properties']) await show(path);
    await wait(500);
    assert.deepEqual(
      loaded().filter((file) => !file.includes('copy')),
      [join(extension.extensionPath, 'dist/extension.js')],
    );
    assert.deepEqual(servers(), []);
  },

  'starts when somebody types the word': async () => {
    const editor = await show('docker-compose.yml');
    assert.deepEqual(servers(), []);
    await typeOver(editor, 'nginx:1', 'zookeeper:3.9');
    await until(() => servers().length === 1);
    assert.ok((await execute('vscode.executeHoverProvider', editor.document.uri, new Position(0, 0))) !== undefined);
  },
});
