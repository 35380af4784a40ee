import { memoryFileSystem } from '@zklint/linter';
import { describe, expect, type TestContext, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { Connected } from '../../../test/support/connected.ts';

const refreshSupport = { refreshSupport: true };
const able = { workspace: { codeLens: refreshSupport, inlayHint: refreshSupport, semanticTokens: refreshSupport } };
const everything = ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh'];

const refreshesOf = (client: Connected) =>
  client.heard.map(({ method }) => method).filter((method) => method.endsWith('/refresh'));
const moment = () => new Promise((resolve) => setTimeout(resolve, 500));

/** The refreshes that a client is asked for, once nothing has happened for a while. */
async function asked(client: Connected, expected: number, action: () => Promise<void>): Promise<readonly string[]> {
  client.heard.length = 0;
  await action();
  await client.until(() => refreshesOf(client).length >= expected);
  // And no others after them.
  await moment();
  return refreshesOf(client);
}

/** Starts a client with an open file, of which it has been told all. */
async function start(
  capabilities: ClientCapabilities,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
): Promise<Connected> {
  const client = await Connected.start(memoryFileSystem({ myid: '1\n' }), { capabilities });
  onTestFinished(() => client.end());
  const expected = Object.keys(capabilities.workspace ?? {}).length;
  await asked(client, expected, () => client.open('zoo.cfg', 'tickTime=2000\n'));
  return client;
}

// They mostly wait.
describe.concurrent('refreshes', () => {
  test('what happens on the disk is shown in open files, once for all that happens at a time', async ({
    onTestFinished,
  }) => {
    const client = await start(able, { onTestFinished });
    const happened = async () => {
      await client.happened('myid');
      await client.happened('myid');
    };
    expect(await asked(client, 3, happened)).toEqual(everything);
  });

  test('an edit is shown in the other open files, and there are none by itself', async ({ onTestFinished }) => {
    const client = await start(able, { onTestFinished });
    expect(await asked(client, 0, () => client.edit('zoo.cfg', 'tickTime=3000\n'))).toEqual([]);
    await asked(client, 3, () => client.open('other.cfg', 'tickTime=2000\n'));
    expect(await asked(client, 3, () => client.edit('zoo.cfg', 'tickTime=4000\n'))).toEqual(everything);
  });

  test.for([
    [{ workspace: { inlayHint: refreshSupport } }, ['workspace/inlayHint/refresh']] as const,
    [{}, []] as const,
  ])('a client is asked for what it announced only: %j', async ([capabilities, expected], { onTestFinished }) => {
    const client = await start(capabilities, { onTestFinished });
    expect(await asked(client, expected.length, () => client.happened('myid'))).toEqual(expected);
  });
});
