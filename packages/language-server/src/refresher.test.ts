import { memoryFileSystem } from '@zklint/linter';
import { afterEach, expect, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { Connected } from '../../../test/support/connected.ts';

const refreshSupport = { refreshSupport: true };
const able = { workspace: { codeLens: refreshSupport, inlayHint: refreshSupport, semanticTokens: refreshSupport } };
const everything = ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh'];
let client: Connected;
afterEach(() => client.end());

const refreshes = () => client.heard.map(({ method }) => method).filter((method) => method.endsWith('/refresh'));
const moment = () => new Promise((resolve) => setTimeout(resolve, 500));

/** The refreshes that a client is asked for, once nothing has happened for a while. */
async function asked(expected: number, action: () => Promise<void>): Promise<readonly string[]> {
  client.heard.length = 0;
  await action();
  await client.until(() => refreshes().length >= expected);
  // And no others after them.
  await moment();
  return refreshes();
}

/** Starts a client with an open file, of which it has been told all. */
async function start(capabilities: ClientCapabilities): Promise<void> {
  client = await Connected.start(memoryFileSystem({ myid: '1\n' }), { capabilities });
  await asked(Object.keys(capabilities.workspace ?? {}).length, () => client.open('zoo.cfg', 'tickTime=2000\n'));
}

test('what happens on the disk is shown in open files, once for all that happens at a time', async () => {
  await start(able);
  const happened = async () => {
    await client.happened('myid');
    await client.happened('myid');
  };
  expect(await asked(3, happened)).toEqual(everything);
});

test('an edit is shown in the other open files, and there are none by itself', async () => {
  await start(able);
  expect(await asked(0, () => client.edit('zoo.cfg', 'tickTime=3000\n'))).toEqual([]);
  await asked(3, () => client.open('other.cfg', 'tickTime=2000\n'));
  expect(await asked(3, () => client.edit('zoo.cfg', 'tickTime=4000\n'))).toEqual(everything);
});

test.each([
  [{ workspace: { inlayHint: refreshSupport } }, ['workspace/inlayHint/refresh']],
  [{}, []],
])('a client is asked for what it announced only: %j', async (capabilities, expected) => {
  await start(capabilities);
  expect(await asked(expected.length, () => client.happened('myid'))).toEqual(expected);
});
