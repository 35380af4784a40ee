import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { BuiltProgram } from './support/program.ts';

const program = new BuiltProgram();
const at = (path: string) => join(program.folder, path);
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../packages/cli/schemas/baseline.schema.json'), 'utf8'),
);
const isValid = new Ajv2020({ strict: true }).compile(schema);

test('a baseline is made, known, shrunk and fits its schema', () => {
  program.write('conf/zoo.cfg', 'tickTime=x\n\u001b=\u202e\n# \ndataDir=\ninitLimit=y\n');
  const args = ['conf', '--baseline', 'ci/known.json'];
  mkdirSync(at('ci'));
  expect(program.run([...args, '--update-baseline'])).toMatchObject({ code: 0, output: '' });
  const first = readFileSync(at('ci/known.json'), 'utf8');
  expect(isValid(JSON.parse(first)), JSON.stringify(isValid.errors)).toBe(true);
  expect(first).not.toMatch(/[^\P{C}\n]/u);
  expect(program.run(args)).toEqual({ code: 0, output: '', errors: '' });

  // The one that a team keeps elsewhere stays there.
  chmodSync(at('ci/known.json'), 0o640);
  symlinkSync('ci/known.json', at('known.json'));
  program.write('conf/zoo.cfg', 'tickTime=x\ndataDir=/data\nclientPort=2181\n');
  const shrunk = program.run(['conf', '--baseline', 'known.json', '--update-baseline']);
  expect(shrunk).toMatchObject({ code: 1, output: expect.stringContaining('tickTime') });
  expect(lstatSync(at('known.json')).isSymbolicLink()).toBe(true);
});

test('a baseline that shrinks keeps its mode, and is not touched where nothing is gone', () => {
  program.write('zoo.cfg', 'tickTime=x\ninitLimit=y\ndataDir=/data\nclientPort=2181\n');
  const args = ['--baseline', 'known.json', '--update-baseline'];
  program.run(args);
  chmodSync(at('known.json'), 0o640);
  const { ino } = statSync(at('known.json'));
  expect(program.run(args)).toMatchObject({ code: 0, errors: '' });
  expect(statSync(at('known.json')).ino).toBe(ino);
  program.write('zoo.cfg', 'tickTime=x\ndataDir=/data\nclientPort=2181\n');
  expect(program.run(args)).toMatchObject({
    code: 0,
    errors: 'zklint: known.json: 1 finding is gone and was dropped.\n',
  });
  expect(statSync(at('known.json')).mode & 0o777).toBe(0o640);
  const { findings } = JSON.parse(readFileSync(at('known.json'), 'utf8'));
  expect(findings).toMatchObject([{ path: 'zoo.cfg', rule: 'number-format', count: 1 }]);
});

test.each([
  ['without a count', { version: 1, findings: [{ path: 'a', rule: 'b', message: 'c' }] }],
  ['of none', { version: 1, findings: [{ path: 'a', rule: 'b', message: 'c', count: 0 }] }],
  ['of another version', { version: 2, findings: [] }],
  ['with something else', { version: 1, findings: [], more: 1 }],
])('the schema takes no baseline %s', (_, data) => {
  expect(isValid(data)).toBe(false);
});
