import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const broken = 'clientPort=2181\n';
const github = /^::error file=zoo\.cfg,/;
const compact = /^zoo\.cfg:1:1: error /;
const pretty = /^error\[missing-data-dir\]: /;

describe('the format without --format', () => {
  test.each([
    ['compact', compact, {}],
    ['pretty on a terminal', pretty, { isTerminal: true, env: { NO_COLOR: '1' } }],
    ['github on GitHub', github, { env: { GITHUB_ACTIONS: 'true' } }],
    ['compact where GITHUB_ACTIONS says no', compact, { env: { GITHUB_ACTIONS: 'false' } }],
    ['compact where GITHUB_ACTIONS is empty', compact, { env: { GITHUB_ACTIONS: '' } }],
    ['pretty on a terminal of GitHub', pretty, { isTerminal: true, env: { GITHUB_ACTIONS: 'true', NO_COLOR: '1' } }],
  ] as const)('is %s', async (_, expected, surroundings) => {
    expect((await run([], { 'zoo.cfg': broken }, surroundings)).output).toMatch(expected);
  });

  test('gives way to --format', async () => {
    const env = { GITHUB_ACTIONS: 'true' };
    const { output } = await run(['-f', 'json=report.json', '-f', 'compact'], { 'zoo.cfg': broken }, { env });
    expect(output).toMatch(compact);
  });
});

test('every format has a file of its own in one run, and one the standard output', async () => {
  const files = ['pretty', 'compact', 'json', 'sarif', 'gitlab', 'junit', 'checkstyle'];
  const args = files.flatMap((format) => ['-f', `${format}=out/${format}.txt`]);
  const { code, output, written } = await run([...args, '-f', 'github'], { 'zoo.cfg': broken });
  expect(code).toBe(1);
  expect(output).toMatch(github);
  expect(Object.keys(written)).toEqual(files.map((format) => `out/${format}.txt`));
  for (const text of Object.values(written)) expect(text).toMatch(/^(?!::).*missing-data-dir.*\n$/s);
});

describe('--list-rules', () => {
  test.each(['sarif', 'github', 'gitlab', 'junit', 'checkstyle'])('has no format %s', async (format) => {
    const ran = await run(['--list-rules', '-f', 'json=rules.json', '-f', format], {});
    expect(ran).toMatchObject({
      code: 2,
      output: '',
      errors: `zklint: --list-rules has no format ${format}: it is a table or json.\n`,
      written: {},
      replaced: {},
    });
  });

  test('is a table on GitHub too', async () => {
    const { output } = await run(['--list-rules'], {}, { env: { GITHUB_ACTIONS: 'true' } });
    expect(output).toMatch(/^missing-data-dir +error +\S/m);
  });

  test('says where it cannot be written', async () => {
    const writeFile = () => {
      throw new Error('ENOENT');
    };
    const ran = await run(['--list-rules', '-f', 'json=no/where.json'], {}, { writeFile });
    expect(ran).toMatchObject({ code: 2, errors: "zklint: no/where.json can't be written (ENOENT).\n" });
  });
});

describe('--statistics', () => {
  const files = { 'a/zoo.cfg': `${broken}tickTme=1\ninitLimt=1\n`, 'b/zoo.cfg': `${broken}tickTme=1\n` };
  const times = 'read in \\d+ ms, judged in \\d+ ms, \\d+ ms in all\\.\n$';

  test('counts the findings of each rule, hidden ones too, on standard error', async () => {
    const plain = await run(['-f', 'json', '--quiet'], files);
    const { code, output, errors } = await run(['-f', 'json', '--quiet', '--statistics'], files);
    expect({ code, output }).toEqual({ code: plain.code, output: plain.output });
    expect(plain.errors).toBe('');
    expect(errors).toMatch(
      new RegExp(`^3 {2}warning {2}unknown-parameter\n2 {2}error {4}missing-data-dir\n2 files: ${times}`),
    );
  });

  test('is the time alone where nothing is found', async () => {
    const { errors } = await run(['--statistics'], { 'zoo.cfg': `dataDir=/data\n${broken}` });
    expect(errors).toMatch(new RegExp(`^1 file: ${times}`));
  });

  test('speaks the language of the run', async () => {
    const { errors } = await run(['--statistics', '--locale', 'zh-CN'], files);
    expect(errors).toMatch(/^3 {2}警告 {2}unknown-parameter\n2 {2}错误 {2}missing-data-dir\n2 个文件/);
  });
});

test('a file that cannot be written hides no finding from other outputs', async () => {
  const writeFile = (path: string) => {
    if (path === 'no/where.json') throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
  };
  const ran = await run(['-f', 'json=no/where.json', '-f', 'compact'], { 'zoo.cfg': broken }, { writeFile });
  expect(ran).toMatchObject({ code: 2, errors: "zklint: no/where.json can't be written (ENOENT).\n" });
  expect(ran.output).toMatch(/^zoo\.cfg:1:1: error missing-data-dir /);
});

test.each([
  [
    ['-f', 'json=conf/../zoo.cfg'],
    'zklint: --format: conf/../zoo.cfg is a file that is judged, and was left as it is.\n',
  ],
  [['-f', 'json=a', '-f', 'sarif=a'], 'zklint: Two formats can\'t go to one file, "a".\n'],
])('%j would destroy what is written', async (args, errors) => {
  expect(await run(args, { 'zoo.cfg': broken })).toMatchObject({ code: 2, output: '', errors, written: {} });
});
