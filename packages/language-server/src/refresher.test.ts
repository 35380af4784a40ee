import { memoryFileSystem } from '@zklint/linter';
import { afterEach, expect, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { Connected } from '../../../test/support/connected.ts';

const refreshSupport = { refreshSupport: true };
const able = { workspace: { codeLens: refreshSupport, inlayHint: refreshSupport, semanticTokens: refreshSupport } };
const everything = ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh'];
let client: Connected;
afterEach(() => client.end());

/** The refreshes that a client is asked for, once nothing has happened for a while. */
async function asked(capabilities: ClientCapabilities, action: () => Promise<void>): Promise<readonly string[]> {
  client = await Connected.start(memoryFileSystem({ myid: '1\n' }), { capabilities });
  await client.open('zoo.cfg', 'tickTime=2000\n');
  await waiting();
  client.heard.length = 0;
  await action();
  await waiting();
  return client.heard.map(({ method }) => method).filter((method) => method.endsWith('/refresh'));
}

const waiting = () => new Promise((resolve) => setTimeout(resolve, 500));

test('what happens on the disk is shown in open files, once for all that happens at a time', async () => {
  const happened = async () => {
    await client.happened('myid');
    await client.happened('myid');
  };
  expect(await asked(able, happened)).toEqual(everything);
});

test('an edit is shown in the other open files, and there are none by itself', async () => {
  expect(await asked(able, () => client.edit('zoo.cfg', 'tickTime=3000\n'))).toEqual([]);
  client.end();
  const edited = async () => {
    await client.open('other.cfg', 'tickTime=2000\n');
    await waiting();
    client.heard.length = 0;
    await client.edit('zoo.cfg', 'tickTime=3000\n');
  };
  expect(await asked(able, edited)).toEqual(everything);
});

test('a client is asked for what it announced only', async () => {
  const only = { workspace: { inlayHint: refreshSupport } };
  expect(await asked(only, () => client.happened('myid'))).toEqual(['workspace/inlayHint/refresh']);
  client.end();
  expect(await asked({}, () => client.happened('myid'))).toEqual([]);
});
