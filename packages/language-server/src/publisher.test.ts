import { memoryFileSystem } from '@zklint/linter';
import { afterEach, describe, expect, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { homepage } from '../../../package.json';
import { ChangingFiles, Connected } from '../../../test/support/connected.ts';

const good = 'tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/data\nclientPort=2181\n';
let client: Connected;
afterEach(() => client.end());

async function opened(text: string, capabilities: ClientCapabilities = {}) {
  client = await Connected.start(memoryFileSystem({}), { capabilities });
  await client.open('zoo.cfg', text);
  await client.settled();
  return client.shown.get('file:///zoo.cfg');
}

const all = { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true };

describe('a diagnostic has what the client announced, and no more', () => {
  const unneeded = `${good}clientPort=2182\n# zklint-disable-next-line number-format\nautopurge.purgeInterval=1\n`;

  test('nothing', async () => {
    const { diagnostics = [], ...params } = (await opened(unneeded)) ?? {};
    expect(params).toEqual({ uri: 'file:///zoo.cfg' });
    expect(diagnostics.length).toBeGreaterThan(1);
    for (const diagnostic of diagnostics) {
      expect(Object.keys(diagnostic).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
    }
  });

  test.each<[string, object, string]>([
    ['versions', { versionSupport: true }, 'version'],
    ['related places', { relatedInformation: true }, 'relatedInformation'],
    ['links to the rule', { codeDescriptionSupport: true }, 'codeDescription'],
    ['tags', { tagSupport: { valueSet: [1, 2] } }, 'tags'],
  ])('%s', async (_, publishDiagnostics, name) => {
    const shown = await opened(unneeded, { textDocument: { publishDiagnostics } });
    const others = ['version', 'relatedInformation', 'codeDescription', 'tags'].filter((other) => other !== name);
    expect(JSON.stringify(shown)).toContain(`"${name}":`);
    for (const other of others) expect(JSON.stringify(shown)).not.toContain(`"${other}":`);
  });

  test('only the tags that it knows', async () => {
    const shown = await opened(unneeded, { textDocument: { publishDiagnostics: { tagSupport: { valueSet: [2] } } } });
    expect(shown?.diagnostics.flatMap(({ tags = [] }) => tags)).not.toContain(1);
  });

  test('the link leads to the page of the rule', async () => {
    const shown = await opened('tickTime=x\n', { textDocument: { publishDiagnostics: all } });
    const { code, codeDescription } = shown?.diagnostics[0] ?? {};
    expect(codeDescription).toEqual({ href: `${homepage}/rules/${code}` });
  });

  test('capabilities may be null', async () => {
    const capabilities = { textDocument: null, workspace: { workspaceEdit: null } } as unknown as ClientCapabilities;
    expect((await opened('tickTime=x\n', capabilities))?.diagnostics).not.toEqual([]);
  });
});

test('each edit has its version, and no older one comes after a newer one', async () => {
  await opened(good, { textDocument: { publishDiagnostics: all } });
  for (const value of ['x', 'y', 'z']) await client.edit('zoo.cfg', good.replace('2000', value));
  await client.settled();
  await client.edit('zoo.cfg', good.replace('2000', '3000'));
  await client.settled();
  const told = client.published.map(({ version, diagnostics }): [number, number] => [version ?? 0, diagnostics.length]);
  // Those of the edits that came together may have been overtaken.
  const early: [number, number][] = [2, 3].map((version) => [version, 1]);
  expect(told.filter(([version]) => version !== 2 && version !== 3)).toEqual([
    [1, 0],
    [4, 1],
    [5, 0],
  ]);
  expect(told).toEqual([[1, 0], ...early.filter(([version]) => told.some(([one]) => one === version)), [4, 1], [5, 0]]);
});

test('a file is told again when its text changed, and only then', async () => {
  const disk = new ChangingFiles({ 'zk1.cfg': `${good}tickTme=1\n`, 'zk2.cfg': `${good}tickTme=1\n` });
  client = await Connected.start(disk.fileSystem);
  await client.open('zk1.cfg', `${good}tickTme=1\n`);
  await client.open('zk2.cfg', `${good}tickTme=1\n`);
  await client.settled();
  client.published.length = 0;
  await client.edit('zk1.cfg', `${good}tickTme=2\n`);
  await client.settled();
  expect(client.published.map(({ uri }) => uri)).toEqual(['file:///zk1.cfg']);
  await client.save('zk1.cfg');
  await client.settled();
  expect(client.published).toHaveLength(1);
});

test('at most 1 000 findings of a file are shown, and it says so', async () => {
  const lines = Array.from({ length: 1500 }, (_, index) => `tickTme${index}=1\n`).join('');
  const shown = await opened(good + lines);
  expect(shown?.diagnostics.filter(({ code }) => code !== 'limit-reached')).toHaveLength(1000);
  expect(shown?.diagnostics.filter(({ code }) => code === 'limit-reached')).toHaveLength(1);
});

test('a file of more than 10 MB says that it is not read, and once it is smaller what is wrong', async () => {
  const shown = await opened(`#${'x'.repeat(11 * 1024 * 1024)}\n`);
  expect(shown?.diagnostics).toMatchObject([
    { code: 'limit-reached', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
  ]);
  await client.edit('zoo.cfg', 'tickTime=x\n');
  await client.settled();
  expect(client.rules.join()).toContain('zoo.cfg:1:10 number-format');
});

describe.each([
  [['utf-8'], 'utf-8', 7],
  [['utf-16'], 'utf-16', 4],
  [undefined, 'utf-16', 4],
  [['utf-7', 'utf-32', 'utf-16'], 'utf-32', 3],
] as const)('a client that counts in %j', (positionEncodings, agreed, width) => {
  test(`is answered in ${agreed}, and its edits are read so`, async () => {
    const capabilities = positionEncodings ? { general: { positionEncodings: [...positionEncodings] } } : {};
    await opened(`${good}server.1=é😀x:2888:y\n`, capabilities);
    expect(client.answer?.capabilities.positionEncoding).toBe(agreed);
    const [start, end] = [`server.1=`.length + width + `:2888:`.length, `server.1=`.length + width + `:2888:y`.length];
    const range = { start: { line: 5, character: start }, end: { line: 5, character: end } };
    expect(client.shown.get('file:///zoo.cfg')?.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'server-line-format', range }),
    );
    await client.edit('zoo.cfg', { range, text: '3888' });
    await client.settled();
    expect(client.rules.filter((one) => /server-line-format/.test(one))).toEqual([]);
  });
});
