import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { top } from './working-tree.mjs';

const base = mkdtempSync(join(tmpdir(), 'zklint-docs-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const program = join(top, 'packages/cli/dist/zklint.cjs');
const { version } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
const action = parse(readFileSync(join(top, 'action.yml'), 'utf8'));
const page = readFileSync(join(top, 'docs/ci.md'), 'utf8');

/** The examples of the pages, by language, each with the heading that it stands under. */
function examples(language) {
  return ['ci', 'pre-commit'].flatMap((name) => {
    const text = readFileSync(join(top, `docs/${name}.md`), 'utf8');
    return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
      .filter(([, written]) => written === language)
      .map(([, , code], index) => ({ name: `${name}.md, ${index + 1}`, code, index: index + 1 }));
  });
}

function validate(code, name) {
  mkdirSync(join(base, '.github/workflows'), { recursive: true });
  const file = join(base, `.github/workflows/${name}.yml`);
  writeFileSync(file, code);
  return spawnSync(join(top, 'ci/node_modules/.bin/action-validator'), [file], { encoding: 'utf8' });
}

const yaml = examples('yaml');
const workflows = yaml.filter(({ code }) => /^jobs:$/m.test(code));

test.each(yaml)('the YAML of $name has no fault', ({ code }) => {
  const { errors, warnings } = parseDocument(code);
  expect([...errors, ...warnings]).toEqual([]);
});

describe('workflows', () => {
  test.each(workflows)('$name is one, to action-validator', ({ code, index }) => {
    expect(validate(code, `workflow-${index}`)).toMatchObject({ status: 0, stderr: '' });
  });

  test('would not be with a slip in them', () => {
    for (const { code } of workflows) expect(validate(code.replace('runs-on:', 'run-on:'), 'slip').status).toBe(1);
  });

  test('give the action, of this version, inputs that it has', () => {
    const uses = workflows
      .flatMap(({ code }) => Object.values(parse(code).jobs).flatMap(({ steps }) => steps))
      .filter((step) => step.uses?.startsWith('zklint/'));
    expect(uses).not.toEqual([]);
    for (const step of uses) {
      expect(step.uses).toBe(`zklint/zklint@v${version}`);
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    }
  });
});

test('the page has the inputs of the action, with their defaults', () => {
  const table = [...page.matchAll(/^\| `([\w-]+)` \| [^|]* \| ([^|]*) \|$/gm)].map(([, name, usual]) => [name, usual]);
  const inputs = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
  expect(table.map(([name]) => name)).toEqual(inputs.map(([name]) => name));
  for (const [index, [name, usual]] of inputs.entries())
    if (usual) expect(table[index]).toEqual([name, `\`${usual}\``]);
});

test.each(examples('groovy'))('the Jenkinsfile of $name compiles', ({ code, index }) => {
  const file = join(base, `Jenkinsfile${index}.groovy`);
  writeFileSync(file, code);
  expect(spawnSync('groovyc', ['-d', join(base, 'classes'), file], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
});

/** Every command that the pages show, in their order. */
const commands = ['ci', 'pre-commit'].flatMap((name) =>
  [...readFileSync(join(top, `docs/${name}.md`), 'utf8').matchAll(/npx --yes zklint@(\S+)([^'\n]*)/g)].map(
    ([shown, written, args]) => ({ shown, written, args: args.replaceAll(/\$\{\{.*?\}\}/g, '3.8').trim() }),
  ),
);

test('the pages name this version', () => {
  for (const { written } of commands) expect(written).toBe(version);
  for (const { code } of yaml) for (const [, rev] of code.matchAll(/rev: (.*)/g)) expect(rev).toBe(`v${version}`);
});

test('every command of the pages does what it says', () => {
  const folder = join(base, 'repository');
  cpSync(join(top, 'examples/ensemble'), folder, { recursive: true });
  for (const { shown, args } of commands) {
    const words = args === '' ? [] : args.split(' ');
    const { status, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' });
    const isKnown = words.includes('--baseline');
    expect.soft(status, `${shown}\n${stderr}`).toBe(isKnown ? 0 : 1);
    const files = words.flatMap((word) => /^\w+=(.+)/.exec(word)?.[1] ?? []);
    for (const file of files) expect.soft(existsSync(join(folder, file)), `${shown} writes ${file}`).toBe(true);
  }
});

test('every format of the table exists', () => {
  const table = /^## Formats$([\s\S]*?)^## /m.exec(page)?.[1] ?? '';
  const formats = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(formats).toHaveLength(7);
  for (const format of formats) {
    const { status } = spawnSync(process.execPath, [program, '-f', format, 'examples/ensemble'], { cwd: top });
    expect.soft({ format, status }).toEqual({ format, status: 1 });
  }
});
