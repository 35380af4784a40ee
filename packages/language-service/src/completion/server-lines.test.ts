import { describe, expect, test } from 'vitest';
import { offered } from '../../../../test/support/completion.ts';
import type { Circumstances } from '../../../../test/support/workspace.ts';

const lines = (labels: readonly string[]) => labels.filter((label) => /^(server|group|weight)\./.test(label));

describe('a further line', () => {
  test.each<readonly [string, string, string, Circumstances]>([
    ['the first', '«»', 'server.1=zk1:2888:3888', {}],
    ['numbered names', 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n«»', 'server.3=zk3:2888:3888', {}],
    ['the highest id counts', 'server.1=zk1:2888:3888\nserver.7=zk7:2888:3888\n«»', 'server.8=zk8:2888:3888', {}],
    [
      'numbers from 0',
      'server.1=zk-0.zk.svc:2888:3888\nserver.2=zk-1.zk.svc:2888:3888\n«»',
      'server.3=zk-2.zk.svc:2888:3888',
      {},
    ],
    ['numbers with zeros', 'server.1=zk01:2888:3888\nserver.2=zk02:2888:3888\n«»', 'server.3=zk03:2888:3888', {}],
    ['addresses', 'server.1=10.0.0.11:2888:3888\nserver.2=10.0.0.12:2888:3888\n«»', 'server.3=10.0.0.13:2888:3888', {}],
    [
      'IPv6',
      'server.1=[2001:db8::1]:2888:3888\nserver.2=[2001:db8::2]:2888:3888\n«»',
      'server.3=[2001:db8::3]:2888:3888',
      {},
    ],
    ['names without numbers', 'server.1=north:2888:3888\nserver.2=south:2888:3888\n«»', 'server.3=zk3:2888:3888', {}],
    ['other ports', 'server.1=zk1:4888:5888\nserver.2=zk2:4888:5888\n«»', 'server.3=zk3:4888:5888', {}],
    ['one host', 'server.1=localhost:2888:3888\nserver.2=localhost:2889:3889\n«»', 'server.3=localhost:2890:3890', {}],
    ['client ports', 'server.1=zk1:2888:3888;2181\nserver.2=zk2:2888:3888;2181\n«»', 'server.3=zk3:2888:3888;2181', {}],
    [
      'a role is not taken over',
      'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888:observer\n«»',
      'server.3=zk3:2888:3888',
      {},
    ],
    ['one that is wrong', 'server.1=zk1:2888:3888\nserver.2=zk2\n«»', 'server.3=zk3:2888:3888', {}],
    ['a list of 3.4', 'server.1=zk1:2888:3888\n«»', 'server.2=zk2:2888:3888', { release: '3.4' }],
  ])('%s', async (_, marked, label, circumstances) => {
    const { labels, after } = await offered(marked, circumstances);
    expect(lines(labels)[0]).toBe(label);
    expect(after(label)).toBe(marked.replace('«»', label));
  });

  test('the host is there to be changed', async () => {
    const { item } = await offered('server.1=zk1:2888:3888;2181\n«»');
    expect(item('server.2=zk2:2888:3888;2181')).toMatchObject({
      filterText: 'server.2',
      textEdit: { newText: `server.2=\${1:zk2}:2888:3888;2181` },
    });
  });

  test.each([
    [
      'half typed',
      'server.1=zk1:2888:3888\nser«»',
      'server.2=zk2:2888:3888',
      'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888',
    ],
    [
      'with an id of its own',
      'server.1=zk1:2888:3888\nserver.5«»',
      'server.5=zk5:2888:3888',
      'server.1=zk1:2888:3888\nserver.5=zk5:2888:3888',
    ],
    [
      'before a value',
      'server.1=zk1:2888:3888\nser«»=zk2:2888:3888',
      'server.2',
      'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888',
    ],
  ])('%s', async (_, marked, label, expected) => {
    expect((await offered(marked)).after(label)).toBe(expected);
  });

  test('a line that another file has comes as it stands there', async () => {
    const full = 'server.1=a.example:2888:3888\nserver.2=b.example:2888:3888\nserver.3=c.example:2889:3889\n';
    const { labels } = await offered({
      'zk1/zoo.cfg': `dataDir=/data\n${full}`,
      'zk2/zoo.cfg': `dataDir=/data\nserver.1=a.example:2888:3888\nserver.2=b.example:2888:3888\n«»`,
    });
    expect(lines(labels).slice(0, 2)).toEqual(['server.3=c.example:2889:3889', 'server.4=zk4:2888:3888']);
  });

  test('a new voter joins the last group', async () => {
    const { after } = await offered('group.1=1:2\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n«»');
    expect(after('server.3=zk3:2888:3888')).toBe(
      'group.1=1:2:3\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888',
    );
  });

  test('groups and weights', async () => {
    const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n';
    expect(lines((await offered(`${list}«»`)).labels)).toEqual(['server.3=zk3:2888:3888', 'group.1']);
    const grouped = await offered(`${list}group.1=1\nweight.1=1\n«»`);
    expect(lines(grouped.labels)).toEqual(['server.3=zk3:2888:3888', 'group.2', 'weight.2']);
    expect(grouped.after('group.2')).toBe(`${list}group.1=1\nweight.1=1\ngroup.2=2`);
  });
});

describe('a dynamic file', () => {
  const cfg = 'dataDir=/data\ndynamicConfigFile=zoo.cfg.dynamic\n';

  test('takes nothing but its list', async () => {
    const { labels } = await offered({ 'zoo.cfg': cfg, 'zoo.cfg.dynamic': 'server.1=zk1:2888:3888;2181\n«»' });
    expect(labels).toEqual(['server.2=zk2:2888:3888;2181']);
  });

  test('leaves no list for zoo.cfg', async () => {
    const { labels } = await offered({ 'zoo.cfg': `${cfg}«»`, 'zoo.cfg.dynamic': 'server.1=zk1:2888:3888;2181\n' });
    expect(lines(labels)).toEqual([]);
    expect(labels).toContain('tickTime');
    expect(labels).not.toContain('clientPort');
  });
});

describe('inside a line', () => {
  const one = 'server.1=zk1:2888:3888;2181\n';

  test.each<readonly [string, readonly string[]]>([
    ['server.2=«»', ['zk2:2888:3888;2181', 'zk2']],
    ['server.2=z«»', ['zk2:2888:3888;2181', 'zk2']],
    ['server.2=z«»:2888:3888', ['zk2']],
    ['server.2=zk2:«»', ['2888:3888;2181', '2888']],
    ['server.2=zk2:28«»:3888', ['2888']],
    ['server.2=zk2:2888:«»', ['3888']],
    ['server.2=zk2:3888:«»', []],
    ['server.2=zk2:2888:3888:«»', ['participant', 'observer']],
    ['server.2=zk2:2888:3888:obs«»;2181', ['participant', 'observer']],
    ['server.2=zk2:2888:3888;«»', ['2181']],
    ['server.2=zk2:2888:3888;0.0.0.0:«»', ['2181']],
    ['server.2=zk2:2888:3888;2181;«»', []],
    ['server.2=[::1«»', []],
    ['server.2=[::2]:«»', ['2888:3888;2181', '2888']],
    ['server.2=zk2:\\\n  «»', ['2888:3888;2181', '2888']],
    ['server.2=zk2:\\\n  28«»', ['2888:3888;2181', '2888']],
    ['server.x=«»', []],
  ])('%j', async (marked, labels) => {
    expect((await offered(one + marked)).labels).toEqual(labels);
  });

  test.each([
    ['server.2=zk2:28«»:3888', '2888', 'server.2=zk2:2888:3888'],
    ['server.2=zk2:2888:3888:obs«»;2181', 'observer', 'server.2=zk2:2888:3888:observer;2181'],
    ['server.2=zk2:2888:\\\r\n  «»\r\nx=1', '3888', 'server.2=zk2:2888:\\\r\n  3888\r\nx=1'],
  ])('%j takes %s', async (marked, label, expected) => {
    expect((await offered(one + marked)).after(label)).toBe(one + expected);
  });

  test('3.4 has no part for clients', async () => {
    expect((await offered('server.2=zk2:2888:3888;«»', { release: '3.4' })).labels).toEqual([]);
  });

  test('the host that another file has for that id', async () => {
    const { labels } = await offered({
      'zk1/zoo.cfg': 'dataDir=/d\nserver.1=a.example:2888:3888\nserver.2=b.example:2888:3888\n',
      'zk2/zoo.cfg': 'dataDir=/d\nserver.1=a.example:2888:3888\nserver.2=«»\n',
    });
    expect(labels).toEqual(['b.example:2888:3888', 'b.example', 'zk2']);
  });

  test.each<readonly [string, readonly string[]]>([
    ['group.1=«»', ['1:2:3', '1', '2', '3']],
    ['group.1=1:«»', ['2', '3']],
    ['group.1=1:2:3\nweight.1=«»', ['1']],
  ])('%j', async (marked, labels) => {
    const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
    expect((await offered(list + marked)).labels).toEqual(labels);
  });
});

test('a host with characters that nobody sees is not offered', async () => {
  const { labels } = await offered('server.1=zk1:2888:3888\nserver.2=zk\u202e2:2888:3888\nserver.3=«»');
  expect(labels.join()).toContain('zk');
  expect(labels.join()).not.toContain('\u202e');
});
