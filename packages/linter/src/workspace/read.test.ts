import { describe, expect, test } from 'vitest';
import { workspaceOf } from '../../../../test/support/workspace.ts';
import { fileLimit } from './read.ts';

/** Why a file was not judged, or undefined. */
async function whyNot(content: string | Uint8Array): Promise<string | undefined> {
  const { unjudged } = await workspaceOf({ 'zoo.cfg': content });
  return unjudged[0]?.why;
}

describe('a template', () => {
  test.each([
    'clientPort={{ port }}',
    '{% for host in hosts %}\nserver.{{ loop.index }}={{ host }}:2888:3888\n{% endfor %}',
    'server.{{MYID}}=0.0.0.0:2888:3888',
    '# {{ ansible_managed }}\nclientPort=2181',
    '<%= @hosts %>\nclientPort=2181',
    `server.\${ INDEX }=\${ HOSTNAME }:2888:3888`,
    `dataDir=\${DATA}/zk`,
    'server.1=<<host name>>:2888:3888',
    'clientPort=@port@',
    'clientPort=ZOOKEEPERCLIENTPORT',
    'dataDir=ZK_DATA_DIR',
  ])('%j', async (text) => {
    expect(await whyNot(text)).toBe('template');
  });

  test.each([
    'clientPort=2181',
    `# the myid is in \${dataDir}/myid\nclientPort=2181`,
    '# <<< servers >>>\nclientPort=2181',
    '# clientPort=@port@\nclientPort=2181',
    'dataDir=/a{b}c',
    'dataDir=/DATA',
    'dataDir=DATA',
    'metricsProvider.className=a.B',
    'peerType=OBSERVER',
    'sslQuorum=TRUE',
    'dataDir=/a@b@c',
    'clientPort=%PORT%',
  ])('not %j', async (text) => {
    expect(await whyNot(text)).toBeUndefined();
  });
});

test('a file larger than the limit', async () => {
  expect(await whyNot(new Uint8Array(fileLimit).fill(0x23))).toBeUndefined();
  expect(await whyNot(new Uint8Array(fileLimit + 1).fill(0x23))).toBe('too large');
});

test('a file that is not there', async () => {
  const { unjudged } = await workspaceOf({}, { only: ['zoo.cfg'] });
  expect(unjudged).toEqual([{ uri: 'file:///zoo.cfg', why: 'unreadable' }]);
});
