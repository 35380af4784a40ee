import { describe, expect, test } from 'vitest';
import { offered } from '../../../test/support/completion.ts';
import { expectLinear } from '../../../test/support/growth.ts';
import { ableClient, englishTexts, plainClient } from '../../../test/support/page.ts';
import type { Client } from './client.ts';
import { documentationOf } from './completion/documentation.ts';

describe('templates', () => {
  const template = (text: string) => ({ 'zoo.cfg.j2': text });

  test('keys are offered, those in branches too', async () => {
    const { labels } = await offered(template('dataDir={{ dir }}\n{% if a %}\n«»\n{% endif %}\nclientPort=2181\n'));
    expect(labels).toContain('tickTime');
    expect(labels).not.toContain('dataDir');
  });

  test.each([
    ['in an open value', 'tickTime={{ tick }}«»\n'],
    ['in an open key', '{{ prefix }}Ti«»me=2000\n'],
    ['beside a statement', 'dataDir=/data\n{% if a %}«»\ntickTime=2000\n{% endif %}\n'],
  ])('nothing %s', async (_, text) => {
    expect((await offered(template(text))).labels).toEqual([]);
  });
});

test('nothing in YAML', async () => {
  const compose = 'services:\n  zk:\n    image: zookeeper:3.9\n    environment:\n      ZOO_TICK_TIME: 2«»000\n';
  expect((await offered({ 'compose.yaml': compose })).labels).toEqual([]);
});

test.each([
  ['a long comment', 200_000, (size: number) => `# zklint-disable ${'a'.repeat(size)} «»`],
  ['a long key', 200_000, (size: number) => `${'a'.repeat(size)}«»`],
  ['a long value', 200_000, (size: number) => `tickTime=${'1'.repeat(size)}«»`],
  ['many words', 2000, (size: number) => `4lw.commands.whitelist=${'ruok,'.repeat(size)}«»`],
  ['many colons', 2000, (size: number) => `server.1=${':'.repeat(size)}«»`],
])('%s takes no longer than it is', async (_, size, marked) => {
  await expectLinear(size, (more) => offered(marked(more)));
});

describe('documentation', () => {
  const said = (data: unknown, client: Client = ableClient) => documentationOf(data, client, englishTexts);

  test('of a parameter names the release and its default there', () => {
    const { kind, value } = said({ name: 'admin.enableServer', release: '3.9.5' }) ?? {};
    expect(kind).toBe('markdown');
    expect(value).toContain('Default in 3.9.5: true');
  });

  test('of a family, of a rule, in plain text', () => {
    expect(said({ name: 'server.<id>', release: '3.9.5' })?.value).toContain('server');
    expect(said({ rule: 'skip-acl' }, plainClient)).toEqual({
      kind: 'plaintext',
      value: expect.stringMatching(/\S/),
    });
  });

  test.each([
    undefined,
    null,
    1,
    {},
    { name: 'nothing', release: '3.9.5' },
    { rule: 'nothing' },
    { name: 1, release: 2 },
  ])('nothing for %j', (data) => {
    expect(said(data)).toBeUndefined();
  });
});
