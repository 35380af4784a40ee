import { memoryFileSystem } from '@zklint/linter';
import { afterEach, expect, test } from 'vitest';
import { Connected } from '../../../test/support/connected.ts';

const at = { textDocument: { uri: 'file:///zoo.cfg' }, position: { line: 0, character: 0 } };
const initialize = { processId: null, rootUri: null, capabilities: {} };
let client: Connected;
afterEach(() => client.end());

test('before initialize and after shutdown nothing is answered, and no notification is heard', async () => {
  client = new Connected(memoryFileSystem({}));
  await client.open('zoo.cfg', 'tickTime=x\n');
  await expect(client.connection.sendRequest('textDocument/hover', at)).rejects.toMatchObject({ code: -32002 });
  await expect(client.connection.sendRequest('shutdown')).rejects.toMatchObject({ code: -32002 });

  await client.connection.sendRequest('initialize', initialize);
  await expect(client.connection.sendRequest('initialize', initialize)).rejects.toMatchObject({ code: -32600 });
  await client.tell('initialized', {});
  await expect(client.connection.sendRequest('textDocument/hover', at)).resolves.toBeNull();
  await expect(client.connection.sendRequest('textDocument/unheardOf', at)).rejects.toMatchObject({ code: -32601 });
  await client.open('zoo.cfg', 'tickTime=x\n');
  await client.settled();
  expect(client.published).toHaveLength(1);

  await client.connection.sendRequest('shutdown');
  await client.edit('zoo.cfg', '');
  await expect(client.connection.sendRequest('textDocument/hover', at)).rejects.toMatchObject({ code: -32600 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(client.published).toHaveLength(1);
});
