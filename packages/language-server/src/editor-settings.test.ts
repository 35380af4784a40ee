import { afterEach, describe, expect, test } from 'vitest';
import { ChangingFiles, Connected, type Hello } from '../../../test/support/connected.ts';

const good = 'tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/data\nclientPort=2181\n';
let client: Connected;
afterEach(() => client.end());

const asked = { workspace: { configuration: true } };

/** Opens a/zoo.cfg in the folder a (or others), with what makes the editor's settings. */
async function opened(text: string, hello: Hello, files: Readonly<Record<string, string>> = {}) {
  const disk = new ChangingFiles({ 'a/zoo.cfg': text, ...files });
  client = await Connected.start(disk.fileSystem, { rootUri: 'file:///a', ...hello });
  await client.open('a/zoo.cfg', text);
  await client.settled();
  return disk;
}

const severities = () =>
  client.shown.get('file:///a/zoo.cfg')?.diagnostics.map(({ severity, code }) => [code, severity]);
const misspelt = `${good}tickTme=1\n`;

describe('the settings of an editor', () => {
  const rules = { 'unknown-parameter': 'off' };

  test.each<[string, Hello, object?]>([
    ['as it answers', { capabilities: asked, configuration: () => ({ rules }) }],
    ['as it starts the server', { initializationOptions: { rules } }],
    ['as it starts the server, in a section', { initializationOptions: { zklint: { rules } } }],
    ['as it starts the server, where it has no answer', { capabilities: asked, initializationOptions: { rules } }],
    ['as it sends them', {}, { zklint: { rules } }],
    ['as it sends them later', { initializationOptions: { rules: {} } }, { zklint: { rules } }],
    ['as it started the server, where it sends none of ours', { initializationOptions: { rules } }, { other: {} }],
  ])('%s', async (_, hello, sent) => {
    await opened(misspelt, hello);
    if (sent) await client.tell('workspace/didChangeConfiguration', { settings: sent });
    await client.settled();
    expect(severities()).toEqual([]);
    expect(client.messages).toEqual([]);
  });

  test('are asked for each workspace folder, and again when they changed', async () => {
    let severity = 'off';
    const configuration = (scope: string | undefined) =>
      scope === 'file:///a' ? { rules: { 'unknown-parameter': severity } } : {};
    const workspaceFolders = ['a', 'b'].map((name) => ({ name, uri: `file:///${name}` }));
    await opened(misspelt, { capabilities: asked, configuration, workspaceFolders }, { 'b/zoo.cfg': misspelt });
    await client.open('b/zoo.cfg', misspelt);
    await client.settled();
    expect(client.rules).toEqual(['b/zoo.cfg:6:1 unknown-parameter']);
    severity = 'info';
    await client.edit('a/zoo.cfg', misspelt);
    await client.settled();
    expect(severities()).toEqual([]);
    await client.tell('workspace/didChangeConfiguration', { settings: null });
    await client.settled();
    expect(severities()).toEqual([['unknown-parameter', 3]]);
  });

  test('of two folders in one repository hold for each', async () => {
    const configuration = (scope: string | undefined) => (scope === 'file:///a/x' ? { rules } : {});
    const workspaceFolders = ['x', 'y'].map((name) => ({ name, uri: `file:///a/${name}` }));
    const files = { 'a/.git/config': '', 'a/x/zoo.cfg': misspelt, 'a/y/zoo.cfg': misspelt };
    client = await Connected.start(new ChangingFiles(files).fileSystem, {
      capabilities: asked,
      configuration,
      workspaceFolders,
    });
    await client.open('a/x/zoo.cfg', misspelt);
    await client.open('a/y/zoo.cfg', misspelt);
    await client.settled();
    expect(client.rules.filter((one) => /unknown/.test(one))).toEqual(['a/y/zoo.cfg:6:1 unknown-parameter']);
  });

  test('are what the client registers for, if it can', async () => {
    await opened(good, { capabilities: { workspace: { didChangeConfiguration: { dynamicRegistration: true } } } });
    expect(client.heard).toContainEqual({
      method: 'client/registerCapability',
      params: {
        registrations: [
          expect.objectContaining({
            method: 'workspace/didChangeConfiguration',
            registerOptions: { section: 'zklint' },
          }),
        ],
      },
    });
  });

  test('win over zklint.json and over what a file says of its release', async () => {
    const text = `# zklint-zookeeper 3.9\n${good}admin.enableServer=false\n`;
    const options = { zookeeper: '3.4', rules: { 'parameter-not-in-release': 'error' } };
    await opened(
      text,
      { initializationOptions: options },
      { 'a/zklint.json': '{"rules":{"parameter-not-in-release":"off"}}' },
    );
    expect(client.shown.get('file:///a/zoo.cfg')?.diagnostics.map(({ code }) => code)).toEqual([
      'parameter-not-in-release',
    ]);
  });

  test.each([
    ['{"zookeeper":"3.4","rules":{"parameter-not-in-release":"info"}}', ['parameter-not-in-release', 3]],
    ['{"zookeeper":"3.4","knownParameters":["admin.*"]}'],
    ['{"root":"image"}', ['myid-not-in-servers', 3]],
    ['{"map":{"/data":"image/other"}}', ['myid-not-in-servers', 3]],
  ])('that nobody has set say nothing, and hide nothing of %s', async (written, ...findings) => {
    const files = { 'a/zklint.json': written, 'a/image/data/myid': '9\n', 'a/image/other/myid': '8\n' };
    const servers = written.includes('image')
      ? 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n'
      : '';
    const text = `${good}${servers}admin.enableServer=false\n`;
    const unset = { zookeeper: '', rules: {}, knownParameters: [], jvm: {}, onHost: false, root: '', map: {} };
    const nulls = Object.fromEntries(Object.keys(unset).map((name) => [name, null]));
    const said = [];
    for (const settings of [{}, { ...unset, trace: { server: 'off' } }, nulls]) {
      await opened(text, { capabilities: asked, configuration: () => settings }, files);
      said.push([severities(), client.messages]);
      client.end();
    }
    expect(said[0]).toEqual([findings, []]);
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
  });

  test('know parameters, flags, roots and maps; paths lead from the workspace folder to anywhere', async () => {
    const servers = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
    const text = `${good}${servers}ours=1\n`;
    const files = { 'image/data/myid': '9\n', 'image/x': '' };
    const seen = async (initializationOptions: object) => {
      await opened(text, { initializationOptions }, files);
      const { rules } = client;
      expect(client.messages).toEqual([]);
      client.end();
      return rules.map((one) => one.replace(/.* /, ''));
    };
    expect(await seen({ root: '../image', knownParameters: ['ours'] })).not.toContain('unknown-parameter');
    expect(await seen({ root: '/image' })).toEqual(
      expect.arrayContaining(['myid-not-in-servers', 'unknown-parameter']),
    );
    expect(await seen({ map: { '/data': '/image/data' } })).toContain('myid-not-in-servers');
    expect(await seen({ jvm: { 'zookeeper.ours': '1' } })).not.toContain('myid-not-in-servers');
  });

  test('onHost makes absolute paths those of this machine', async () => {
    const servers = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
    await opened(`${good}${servers}`, { initializationOptions: { onHost: true } }, { 'data/other': '' });
    expect(client.rules.map((one) => one.replace(/.* /, ''))).toContain('myid-missing');
  });
});

describe('what is wrong in them', () => {
  const said = "The editor's settings of zklint: ";

  test.each([
    [{ tickTime: 1 }, 'There is no setting "tickTime".'],
    [{ rule: {} }, 'There is no setting "rule"; did you mean rules?'],
    [{ zookeeper: 3.8 }, 'zookeeper must be a release in quotes, such as "3.8", not 3.8.'],
    [{ root: '/nowhere' }, 'root is /nowhere, and there is no such file or folder.'],
    [{ onHost: 'yes' }, 'onHost must be true or false.'],
    [{ trace: { server: 'off' }, onHost: false }, undefined],
    ['rules', 'zklint must be an object of settings.'],
  ])('%j', async (settings, fault) => {
    await opened(good, { capabilities: asked, configuration: () => settings });
    expect(client.messages).toEqual(fault === undefined ? [] : [said + fault]);
  });

  test('is said once each time it changes, and the rest holds', async () => {
    const rules = { 'unknown-parameter': 'off' };
    await opened(misspelt, { initializationOptions: { rules, onhost: true } });
    const first = `${said}There is no setting "onhost"; did you mean onHost?`;
    expect(client.messages).toEqual([first]);
    expect(severities()).toEqual([]);
    await client.edit('a/zoo.cfg', misspelt);
    await client.save('a/zoo.cfg');
    await client.settled();
    expect(client.messages).toEqual([first]);
    await client.tell('workspace/didChangeConfiguration', { settings: { zklint: { rules } } });
    await client.settled();
    await client.tell('workspace/didChangeConfiguration', { settings: { zklint: { rules, onhost: 1 } } });
    await client.settled();
    expect(client.messages).toEqual([first, first]);
  });
});
