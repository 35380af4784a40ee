import { describe, expect, test } from 'vitest';
import { offered } from '../../../../test/support/completion.ts';
import { ableClient } from '../../../../test/support/page.ts';

describe('whoever types on, and presses Enter for a new line', () => {
  const typing = async (marked: string) => (await offered(marked, {}, ableClient, true)).labels;

  test.each([
    ['dataDir=«»', ['/var/lib/zookeeper']],
    ['dataDir=/var«»', ['/var/lib/zookeeper']],
    // Editors find z and k in it.
    ['dataDir=/var/lib/zk«»', []],
    ['dataDir=/var/lib/zookeeper«»', []],
    ['initLimit=1«»', []],
    ['reconfigEnabled=t«»', ['false', 'true']],
    ['reconfigEnabled=true«»', []],
    [
      'serverCnxnFactory=Netty«»',
      ['Netty', 'NIO'].map((name) => `org.apache.zookeeper.server.${name}ServerCnxnFactory`),
    ],
    ['server.1=zk«»', ['zk1:2888:3888', 'zk1']],
    ['server.1=zk1«»', []],
    ['server.1=zk1:«»', ['2888:3888', '2888']],
    ['server.1=zk1:2«»', []],
    ['server.1=zk1:2888:3888:obs«»', ['participant', 'observer']],
    ['server.1=zk1:2888:3888:observer«»', []],
    ['# zklint-zookeeper 3.8«»', []],
    ['# zklint-disable skip-acl«»', []],
  ])('at %s is offered %j', async (marked, labels) => {
    expect(await typing(marked)).toEqual(labels);
  });

  test('who asks is told what goes on from what is written', async () => {
    expect((await offered('initLimit=1«»')).labels).toEqual(['10']);
    expect((await offered('initLimit=10«»')).labels).toEqual([]);
    expect((await offered('dataDir=/data«»')).labels).toEqual([]);
    expect((await offered('# zklint-zookeeper 3.8«»')).labels).toContain('3.8.4');
  });

  test('is asked about again at each letter of a value, and of the number of a server', async () => {
    expect((await offered('dataDir=/«»')).isIncomplete).toBe(true);
    expect((await offered('# zklint-disable s«»')).isIncomplete).toBe(true);
    expect((await offered('serv«»')).isIncomplete).toBe(false);
    const { isIncomplete, labels } = await offered('server.1=zk1:2888:3888\nserver.3«»');
    expect(isIncomplete).toBe(true);
    expect(labels).toContain('server.3=zk3:2888:3888');
  });
});
