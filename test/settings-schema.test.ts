import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '@zklint/linter';
import { releases } from '@zklint/parameters';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { run } from './support/terminal.ts';

const top = join(import.meta.dirname, '..');
const schema = JSON.parse(readFileSync(join(top, 'packages/cli/schemas/settings.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** What zklint itself says is wrong, where it isn't about what lies on the disk. */
async function faultsOf(settings: unknown): Promise<readonly string[]> {
  const { errors } = await run([], { 'zklint.json': JSON.stringify(settings), 'zoo.cfg': 'dataDir=/data\n' });
  const onDisk = /there is no such file|which is no folder/;
  return errors.split('\n').filter((line) => line.startsWith('zklint: zklint.json:') && !onDisk.test(line));
}

const names = new Set(Object.keys(schema.properties));

/** The blocks of JSON on a page that are settings. */
function examplesOn(page: string): readonly (readonly [string, unknown])[] {
  const blocks = [...readFileSync(join(top, page), 'utf8').matchAll(/```json\n([\s\S]*?)```/g)];
  return blocks
    .map(([, text = '']) => JSON.parse(text))
    .filter((value) => Object.keys(value).every((name) => names.has(name)))
    .map((value) => [`${page}: ${JSON.stringify(value)}`, value] as const);
}

const pages = ['README.md', 'README.zh-CN.md', ...readdirSync(join(top, 'docs')).map((name) => `docs/${name}`)];
const written = readdirSync(join(top, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|[\\/])zklint\.json$/.test(path) && !path.includes('node_modules'))
  .map((path) => [`test/${path}`, JSON.parse(readFileSync(join(top, 'test', path), 'utf8'))] as const);

const [rule] = rules.map(({ id }) => id);

describe('right settings keep to the schema, and zklint takes them:', () => {
  const others = [
    {},
    { $schema: schema.$id },
    { root: 'image', map: { '/data': 'x' }, jvm: { '-Dzookeeper.snapCount': '', a: 'b' } },
    { rules: Object.fromEntries(rules.map(({ id }, index) => [id, ['off', 'info', 'warning', 'error'][index % 4]])) },
    ...releases.flatMap(({ name, line }) => [{ zookeeper: name }, { zookeeper: line }]),
    ...['3.4.15', '3.4.20', '3.4.100', '3.5.11', '3.8.99', '3.10', '3.10.0', '3.99.1', '4.0', '10.2.3'].map(
      (zookeeper) => ({ zookeeper }),
    ),
    { knownParameters: ['a', 'b.*'] },
    { ignore: [], overrides: [], ensembles: [], knownParameters: [] },
    { ignore: ['a', './a/**', '**/[ab]?.{cfg,properties}', 'a..b/c', 'a!b'] },
    {
      overrides: [{ files: ['a'] }, { files: ['a', 'b'], rules: { [rule ?? '']: 'off' }, zookeeper: '3.8', root: 'x' }],
    },
    {
      ensembles: [
        { name: 'a', files: ['a'], hosts: { b: 'c' } },
        { name: 'b', files: ['b'], hosts: 'hosts' },
      ],
    },
  ].map((settings) => [JSON.stringify(settings).slice(0, 80), settings] as const);

  test.each([...pages.filter((page) => page.endsWith('.md')).flatMap(examplesOn), ...written, ...others])(
    '%s',
    async (_, settings) => {
      expect(validate(settings), JSON.stringify(validate.errors)).toBe(true);
      expect(await faultsOf(settings)).toEqual([]);
    },
  );
});

describe('wrong settings do not, and zklint refuses them:', () => {
  test.each(
    [
      [],
      null,
      { rulez: {} },
      { root: 5 },
      { root: '' },
      { zookeeper: 3.8 },
      ...['3.3', '3', '3.8.x', '3.8.04', '2.9.9', '3.5.4-beta', ''].map((zookeeper) => ({ zookeeper })),
      { rules: [] },
      { rules: { 'no-such-rule': 'off' } },
      { rules: { [rule ?? '']: 'warn' } },
      { rules: { [rule ?? '']: null } },
      { knownParameters: 'a' },
      { knownParameters: ['*'] },
      { knownParameters: ['a*b'] },
      { knownParameters: [5] },
      { map: ['/a'] },
      { map: { '/a': 5 } },
      { map: { '/a': '' } },
      { jvm: { a: 5 } },
      { jvm: { 'a=b': 'c' } },
      { jvm: { '-D': 'c' } },
      { jvm: [] },
      { ignore: 'a' },
      ...['', '/a', '../a', 'a/..', '!a', 'a\\b', '@(a|b)', 'x'.repeat(1001), 5].map((glob) => ({ ignore: [glob] })),
      { overrides: {} },
      { overrides: ['a'] },
      { overrides: [{ rules: {} }] },
      { overrides: [{ files: [] }] },
      { overrides: [{ files: 'a' }] },
      { overrides: [{ files: ['a'], ignore: ['b'] }] },
      { overrides: [{ files: ['a'], ensembles: [] }] },
      { overrides: [{ files: ['a'], overrides: [] }] },
      { overrides: [{ files: ['a'], zookeeper: '3.3' }] },
      { overrides: [{ files: ['a'], rules: { 'no-such-rule': 'off' } }] },
      { ensembles: {} },
      { ensembles: ['a'] },
      { ensembles: [{ files: ['a'] }] },
      { ensembles: [{ name: '', files: ['a'] }] },
      { ensembles: [{ name: 'a' }] },
      { ensembles: [{ name: 'a', files: [] }] },
      { ensembles: [{ name: 'a', file: ['a'] }] },
      { ensembles: [{ name: 'a', files: ['a'], hosts: 5 }] },
      { ensembles: [{ name: 'a', files: ['a'], hosts: { b: 5 } }] },
    ].map((settings) => [JSON.stringify(settings).slice(0, 80), settings] as const),
  )('%s', async (_, settings) => {
    expect(validate(settings)).toBe(false);
    expect(await faultsOf(settings)).not.toEqual([]);
  });
});

test('the example that docs/settings.md begins with is the one that it shows in use', () => {
  const [first] = examplesOn('docs/settings.md');
  expect(first?.[1]).toEqual(JSON.parse(readFileSync(join(top, 'docs/settings/zklint.json'), 'utf8')));
});

test('the schema tells what every setting and every rule is for', () => {
  const { rules: ofRules } = schema.definitions;
  expect(Object.keys(ofRules.properties).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  for (const { id, summary } of rules) expect(ofRules.properties[id].description).toContain(summary);
  const described = [...Object.values(schema.properties), ...Object.values(schema.definitions)] as object[];
  expect(described.filter((one) => !('description' in one || '$ref' in one))).toEqual([]);
});

test('what --print-config prints keeps to its schema', async () => {
  const text = readFileSync(join(top, 'packages/cli/schemas/print-config.schema.json'), 'utf8');
  const validateConfig = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(text));
  const settings = {
    zookeeper: '3.99',
    root: 'a',
    map: { '/x': 'a' },
    jvm: { b: 'c' },
    knownParameters: ['d'],
    overrides: [{ files: ['a'], rules: { 'missing-data-dir': 'off' } }],
    ensembles: [{ name: 'e', files: ['a'] }],
    ignore: ['a'],
  };
  const files = {
    'zklint.json': JSON.stringify(settings),
    'a/zoo.cfg': 'dynamicConfigFile=d.dynamic\n',
    'a/d.dynamic': '',
  };
  for (const args of [
    ['a/zoo.cfg'],
    ['a/d.dynamic'],
    ['a/zoo.cfg', '--no-config'],
    ['a/zoo.cfg', '-z', '3.4', '--map', '/y=a'],
  ]) {
    const { output, errors } = await run(['--print-config', ...args, '-f', 'json'], files);
    expect(errors).toBe('');
    expect(validateConfig(JSON.parse(output)), JSON.stringify(validateConfig.errors)).toBe(true);
  }
});
