import { describe, expect, test } from 'vitest';
import type { SignatureHelp } from 'vscode-languageserver-types';
import { ableClient, openAt, plainClient } from '../../../test/support/page.ts';
import type { Circumstances } from '../../../test/support/workspace.ts';
import type { Client } from './client.ts';
import { signatureHelp } from './signature-help.ts';

async function helpIn(
  marked: string | Readonly<Record<string, string>>,
  { client = plainClient, ...circumstances }: Circumstances & { readonly client?: Client } = {},
): Promise<SignatureHelp | null> {
  const { page, offset } = await openAt(marked, circumstances, client);
  return signatureHelp(page, offset, client);
}

/** The part that is marked as the one being written. */
async function activeIn(...asked: Parameters<typeof helpIn>): Promise<unknown> {
  const help = await helpIn(...asked);
  return help?.signatures[0]?.parameters?.[help.activeParameter ?? -1]?.label;
}

const whole = 'host:peerPort:electionPort[:role][;[clientAddress:]clientPort]';

describe('the form of a server line', () => {
  test.each([
    ['3.4', 'a', {}, 'host:peerPort:electionPort[:role]'],
    ['3.5', 'a', {}, whole],
    ['3.9', 'a', {}, whole],
    ['3.9', 'a', { 'zookeeper.multiAddress.enabled': 'true' }, whole.replace('[;', '[|…][;')],
    ['3.9', 'a:1:2|b', {}, whole.replace('[;', '[|…][;')],
    ['3.5', 'a:1:2|b', {}, whole],
  ])('is that of %s: %s', async (release, value, jvm, label) => {
    expect(await helpIn(`server.1=${value}«»\n`, { release, jvm })).toMatchObject({ signatures: [{ label }] });
  });

  test('has several addresses where the file says so', async () => {
    const help = await helpIn('multiAddress.enabled=true\nserver.1=«»\n');
    expect(help?.signatures[0]?.label).toContain('[|…]');
  });

  test('says what each part is for, and what other lines have in its place', async () => {
    const help = await helpIn('server.1=zk1:2888:3888\nserver.2=zk2:2889:3888\nserver.3=zk3:«»\n');
    expect(help).toMatchObject({ activeSignature: 0, activeParameter: 1 });
    expect(help?.signatures[0]?.documentation).toEqual({ kind: 'plaintext', value: 'As ZooKeeper 3.9.5 reads it.' });
    expect(help?.signatures[0]?.parameters?.slice(0, 3)).toEqual([
      {
        label: 'host',
        documentation: {
          kind: 'plaintext',
          value: 'The name or address at which the other servers reach it.\nOther lines have zk1, zk2.',
        },
      },
      {
        label: 'peerPort',
        documentation: {
          kind: 'plaintext',
          value:
            'Followers and observers connect to it while this server leads: only the leader has it open.\nOther lines have 2888, 2889.',
        },
      },
      {
        label: 'electionPort',
        documentation: {
          kind: 'plaintext',
          value: 'All servers have it open: through it they elect a leader.\nOther lines have 3888.',
        },
      },
    ]);
  });

  test('has places of the parts, and Markdown, for a client that takes them', async () => {
    const help = await helpIn('server.1=zk1:«»\nserver.2=zk2:2888:3888\n', { client: ableClient });
    const { label, parameters = [] } = help?.signatures[0] ?? { label: '' };
    const texts = parameters.map(({ label: place }) => (Array.isArray(place) ? label.slice(...place) : ''));
    expect(texts).toEqual(['host', 'peerPort', 'electionPort', 'role', 'clientAddress', 'clientPort']);
    expect(parameters[1]?.documentation).toMatchObject({
      kind: 'markdown',
      value: expect.stringMatching(/\n\nOther lines have `2888`\.$/),
    });
  });
});

describe('the part that is being written', () => {
  test.each([
    ['«»', 'host'],
    ['«»zk1:2888:3888', 'host'],
    ['zk«»1:2888:3888', 'host'],
    ['zk1«»:2888:3888', 'host'],
    ['zk1:«»2888:3888', 'peerPort'],
    ['zk1:«»', 'peerPort'],
    ['zk1:2888:«»', 'electionPort'],
    ['zk1:2888:38«»88', 'electionPort'],
    ['zk1:2888:3888:«»', 'role'],
    ['zk1:2888:3888:part«»', 'role'],
    ['zk1:2888:3888:participant:«»', undefined],
    ['zk1:2888:3888;«»', 'clientPort'],
    ['zk1:2888:3888:observer;«»', 'clientPort'],
    ['zk1:2888:3888;21«»81', 'clientPort'],
    ['zk1:2888:3888;«»127.0.0.1:2181', 'clientAddress'],
    ['zk1:2888:3888;127.0«»', 'clientAddress'],
    ['zk1:2888:3888;127.0.0.1:«»', 'clientPort'],
    ['zk1:2888:3888;[::«»', 'clientAddress'],
    ['zk1:2888:3888;[::1]:«»2181', 'clientPort'],
    ['zk1:2888:3888;a:1:«»', undefined],
    ['zk1:2888:3888;2181;«»', undefined],
    ['[::«»1]:2888:3888', 'host'],
    ['[fe80::«»', 'host'],
    ['[::1]:«»', 'peerPort'],
    ['[::1]:2888:3888|«»', 'host'],
    ['a:1:2|[::1]:«»3', 'peerPort'],
  ])('of %j is %s', async (value, part) => {
    expect(await activeIn(`server.1=${value}\n`)).toBe(part);
  });

  test.each([
    ['before blanks', 'server.1 = «»zk1:2888:3888\n', 'host'],
    ['between blanks', 'server.1 = «» zk1:2888:3888\n', 'host'],
    ['without a separator', 'server.1 zk1:«»2888\n', 'peerPort'],
    ['at the end of a text', 'server.1=zk1:2888:«»', 'electionPort'],
    ['before a line’s end of Windows', 'server.1=zk1:2888:«»\r\ntickTime=2000\r\n', 'electionPort'],
    ['on a continuation line', 'server.1=zk1:\\\n  28«»88:3888\n', 'peerPort'],
    ['on an empty continuation line', 'server.1=zk1:2888:\\\n  «»', 'electionPort'],
    ['on one of Windows', 'server.1=zk1:2888:\\\r\n  «»\r\ntickTime=2000\r\n', 'electionPort'],
    ['in a template', 'server.{{ id }}={{ host }}:«»2888:3888\n', 'peerPort'],
    ['behind a placeholder', 'server.1={{ host }}:«»2888:3888\n', 'peerPort'],
  ])('is known %s', async (_, text, part) => {
    expect(await activeIn(text)).toBe(part);
  });

  test('is known in a dynamic file', async () => {
    const files = {
      'zoo.cfg': 'dataDir=/d\ndynamicConfigFile=zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': 'server.1=zk1:2888:3888:participant;2181\nserver.2=zk2:«»\n',
    };
    const help = await helpIn(files);
    expect(help?.activeParameter).toBe(1);
    expect(help?.signatures[0]?.parameters?.[1]?.documentation).toMatchObject({
      value: expect.stringContaining('Other lines have 2888.'),
    });
  });

  test('up to 3.4 is never one for clients', async () => {
    expect(await activeIn('server.1=zk1:2888:3888;«»\n', { release: '3.4' })).toBe('electionPort');
  });

  test('is known in a variable of a Compose file', async () => {
    const compose = (value: string) =>
      `services:\n  zk1:\n    image: zookeeper:3.8\n    environment:\n      ZOO_MY_ID: 1\n      ZOO_SERVERS: ${value}\n`;
    expect(await activeIn({ 'docker-compose.yml': compose('server.1=zk1:2888:«»3888;2181') })).toBe('electionPort');
  });
});

test.each([
  ['a key', 'server«».1=zk1\n'],
  ['the end of a key', 'server.1«»=zk1\n'],
  ['a key without a separator', 'server.1«»\n'],
  ['another setting', 'tickTime=«»2000\n'],
  ['a comment', '# server.1=«»zk1\n'],
  ['an empty line behind a server line', 'server.1=zk1:2888:3888\n«»\n'],
])('there is no help in %s', async (_, text) => {
  expect(await helpIn(text)).toBeNull();
});
