import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rules } from '@zklint/linter';
import { parameters } from '@zklint/parameters';
import { describe, expect, test } from 'vitest';
import about from '../package.json' with { type: 'json' };
import { lint } from '../packages/cli/src/library.ts';
import { readSchema, schemaNames, validator } from './support/schemas.ts';
import { run } from './support/terminal.ts';

/** Folders of real files, by name: the scenes, and the examples. */
const scenes = [
  ...['ensembles', 'seeds'].flatMap((kind) => {
    const top = join(import.meta.dirname, kind);
    return readdirSync(top)
      .map((name) => join(top, name))
      .filter((folder) => existsSync(join(folder, 'expected.txt')));
  }),
  join(import.meta.dirname, '../examples'),
].map((folder) => [relative(import.meta.dirname, folder), filesIn(folder)] as const);

function filesIn(folder: string): Readonly<Record<string, Uint8Array>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path))]),
  );
}

/** Every rule, and those that speak only when asked. */
const optIn = rules.filter((rule) => rule.optIn).flatMap(({ id }) => ['--rule', `${id}=info`]);

const logLines = [
  'initLimit is not set',
  'Caused by: java.lang.NumberFormatException: For input string: "10s"',
  'java.net.BindException: Address already in use',
  'My id 4 not in the peer list',
  'ERROR [main:QuorumPeerMain@86] - Invalid config, exiting abnormally',
];

describe.each(schemaNames)('the schema %s', (name) => {
  const schema = readSchema(name);

  test('is published where the program is described', () => {
    expect(schema['$id']).toBe(`${about.homepage}/schemas/${name}.schema.json`);
  });

  test('describes every field and takes no other', () => {
    const faults: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('properties' in value) {
        const { properties, additionalProperties } = value as unknown as {
          readonly properties: Record<string, object>;
          readonly additionalProperties: unknown;
        };
        if (additionalProperties !== false) faults.push(`${path} takes other fields`);
        for (const [field, it] of Object.entries(properties)) {
          const isDescribed = ['description', '$ref', 'const'].some((key) => key in it);
          if (!isDescribed) faults.push(`${path}/${field} has no description`);
        }
      }
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}/${key}`);
    };
    look(schema, '');
    expect(faults).toEqual([]);
  });
});

describe('what is printed keeps to its schema:', () => {
  test.each([
    ['report', ['-f', 'json']],
    ['report', ['-f', 'json', '--locale', 'zh-CN', '-z', '3.4', ...optIn]],
    ['report', ['-f', 'json', '-z', '3.5', '--no-ensembles', '--quiet', ...optIn]],
    ['ensemble', ['ensemble', '-f', 'json']],
    ['upgrade', ['upgrade', '-f', 'json', '-z', '3.4', '--to', '3.9']],
    ['upgrade', ['upgrade', '-f', 'json', '-z', '3.9', '--to', '3.5', '--locale', 'zh-CN']],
  ] as const)('%s of every scene, by %j', async (name, args) => {
    const validate = validator(name);
    for (const [scene, files] of scenes) {
      const { code, output, errors } = await run(args, files);
      expect([0, 1], errors).toContain(code);
      expect(validate(output), scene).toEqual([]);
    }
  });

  test.each([[[]], [['--all', '-z', '3.4', '--jvm', 'zookeeper.snapCount=1000']]])(
    'effective of every file, with %j',
    async (more) => {
      const validate = validator('effective');
      for (const [scene, files] of scenes) {
        for (const file of Object.keys(files).filter((path) => path.endsWith('.cfg'))) {
          const { code, output, errors } = await run(['effective', '-f', 'json', ...more, file], files);
          expect(code, errors).toBe(0);
          expect(validate(output), `${scene}/${file}`).toEqual([]);
        }
      }
    },
  );

  test('explain of every rule, every parameter and lines of logs', async () => {
    const validate = validator('explain');
    const words = [...rules.map(({ id }) => id), ...Object.keys(parameters), ...logLines];
    for (const word of words) {
      const { code, output, errors } = await run(['explain', '-f', 'json', word], {});
      expect(code, errors).toBe(0);
      expect(validate(output), word).toEqual([]);
    }
  });

  test.each(['en', 'zh-CN'])('--list-rules in %s', async (locale) => {
    const { output } = await run(['--list-rules', '-f', 'json', '--locale', locale], {});
    expect(validator('rules')(output)).toEqual([]);
  });
});

test('what the library gives keeps to the schema of a report', async () => {
  const validate = validator('report');
  for (const [scene, files] of scenes) {
    expect(validate(JSON.stringify(await lint({ files }))), scene).toEqual([]);
  }
});

test('a schema takes no document of another command', async () => {
  const { output } = await run(['-f', 'json'], { 'zoo.cfg': 'clientPort=2181\n' });
  for (const name of ['rules', 'effective', 'ensemble', 'upgrade', 'explain'])
    expect(validator(name)(output)).not.toEqual([]);
});
