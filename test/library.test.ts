import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { type LintOptions, lint, rules, ZklintError } from '../packages/cli/src/library.ts';
import { run } from './support/terminal.ts';

const top = join(import.meta.dirname, '..');
/** Folders with the files of ensembles: a part of those there are, for the sake of time. */
const scenes = ['seeds', 'ensembles', 'containers'].flatMap((kind) => {
  const entries = readdirSync(join(import.meta.dirname, kind), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${kind}/${name}`);
  return folders.filter((_, index) => index % 4 === 0);
});
const sound = 'dataDir=/data\nclientPort=2181\n';

describe('a report', () => {
  const schema = JSON.parse(readFileSync(join(top, 'packages/cli/schemas/report.schema.json'), 'utf8'));
  const isReport = new Ajv().compile(schema);

  test.each(scenes)('on %s is what the command prints', async (scene) => {
    const files = filesIn(join(import.meta.dirname, scene));
    const report = await lint({ files });
    const { output } = await run(['.', '--format', 'json'], files);
    // The command has nothing to show where it finds no file.
    if (report.files.length + report.problems.length === 0) return expect(output).toBe('');
    expect(report).toEqual(JSON.parse(output));
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  });

  test('counts what comments suppress', async () => {
    const text = `# zklint-disable-next-line missing-data-dir -- a fragment\nclientPort=2181\n`;
    const { problems, summary } = await lint({ files: { 'zoo.cfg': text } });
    expect({ problems, summary }).toMatchObject({ problems: [], summary: { errors: 0, suppressed: 1 } });
  });

  test('says that a file is too large to be one', async () => {
    const { problems } = await lint({ files: { 'zoo.cfg': new Uint8Array(11_000_000) } });
    expect(problems).toMatchObject([{ rule: 'limit-reached', path: 'zoo.cfg' }]);
  });

  test('has the texts of a file as they are', async () => {
    const { problems } = await lint({ files: { 'zoo.cfg': `${sound}tickTime=\u001b[2J\u202e<b>\n` } });
    expect(problems).toMatchObject([{ rule: 'number-format', message: expect.stringContaining('<b>') }]);
  });
});

function filesIn(folder: string): Record<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path))]));
}

describe('the files that are judged', () => {
  const judged = async (options: LintOptions) => (await lint(options)).files.map(({ path }) => path);
  const files = { 'a/zoo.cfg': sound, 'b/x.conf': sound, 'b/notes.txt': 'tickTime', 'zoo.cfg': sound };

  test('are those that zklint knows by name or content', async () => {
    expect(await judged({ files })).toEqual(['a/zoo.cfg', 'zoo.cfg']);
    expect(await judged({ files: { ...files, '.gitignore': '/a/' } })).toEqual(['zoo.cfg']);
    expect(await judged({ files: { ...files, 'zklint.json': '{ "ignore": ["zoo.cfg"] }' } })).toEqual(['a/zoo.cfg']);
    expect(await judged({ files: { 'notes.txt': '' } })).toEqual([]);
    expect(await judged({ files: {} })).toEqual([]);
  });

  test('are those that are named, whatever they are called', async () => {
    expect(await judged({ files, paths: ['b/x.conf', 'a'] })).toEqual(['a/zoo.cfg', 'b/x.conf']);
    expect(await judged({ files, paths: [] })).toEqual([]);
  });

  test('may have any name', async () => {
    const odd = ['a b/zoo.cfg', '%41/zoo.cfg', 'ключ/zoo.cfg', '__proto__/zoo.cfg', 'http:/zoo.cfg', '#?/zoo.cfg'];
    expect(await judged({ files: Object.fromEntries(odd.map((path) => [path, sound])) })).toEqual([...odd].sort());
  });

  test('are compared with members that are not', async () => {
    const list = 'initLimit=5\nsyncLimit=2\nserver.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
    const members = { 'a/zoo.cfg': sound + list, 'b/zoo.cfg': sound + list.replace('a:2888', 'a:2889') };
    const found = async (options: Partial<LintOptions>) =>
      (await lint({ files: members, paths: ['a'], ...options })).problems.map(({ path, rule }) => `${path} ${rule}`);
    expect(await found({})).toContain('a/zoo.cfg server-list-mismatch');
    expect(await found({ ensembles: false })).not.toContain('a/zoo.cfg server-list-mismatch');
  });
});

describe('an option', () => {
  const rulesOf = async (text: string, options: Partial<LintOptions>, more: LintOptions['files'] = {}) =>
    (await lint({ files: { 'zoo.cfg': text, ...more }, ...options })).problems.map(({ rule }) => rule);

  test('zookeeper is the release, over zklint.json', async () => {
    const more = { 'zklint.json': '{ "zookeeper": "3.6" }' };
    const told = async (options: Partial<LintOptions>) =>
      (await lint({ files: { 'zoo.cfg': sound, ...more }, ...options })).files[0]?.zookeeper;
    expect(await told({})).toEqual({ release: '3.6.4', from: 'zklint.json' });
    expect(await told({ config: false })).toMatchObject({ from: 'default' });
    expect(await told({ zookeeper: '3.4.9' })).toEqual({ release: '3.4.9', from: 'options' });
  });

  test('rules gives severities, over zklint.json', async () => {
    const more = { 'zklint.json': '{ "rules": { "missing-data-dir": "info", "missing-client-port": "off" } }' };
    expect(await rulesOf('tickTime=2000\n', {}, more)).toEqual(['missing-data-dir']);
    expect(await rulesOf('tickTime=2000\n', { rules: { 'missing-data-dir': 'off' } }, more)).toEqual([]);
  });

  test('knownParameters, jvm, root and map tell what files cannot', async () => {
    const odd = `${sound}acme.quota=5\n`;
    expect(await rulesOf(odd, {})).toEqual(['unknown-parameter']);
    expect(await rulesOf(odd, { knownParameters: ['acme.*'] })).toEqual([]);

    const member = `${sound}initLimit=5\nsyncLimit=2\nserver.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n`;
    const evidence = async (options: LintOptions) => (await lint(options)).files[0]?.server;
    const files = { 'etc/zoo.cfg': member, 'data/myid': '2\n', 'elsewhere/myid': '3\n' };
    expect(await evidence({ files, root: '.' })).toEqual({ id: 2, evidence: 'myid' });
    expect(await evidence({ files, map: { '/data': 'elsewhere' } })).toEqual({ id: 3, evidence: 'myid' });

    expect(await rulesOf(sound, { jvm: { 'zookeeper.admin.serverPort': '2181' } })).toEqual(['port-clash']);
  });

  test('locale is the language of messages, and nothing else is', async () => {
    const message = async (options: Partial<LintOptions>) =>
      (await lint({ files: { 'zoo.cfg': 'clientPort=2181\n' }, ...options })).problems[0]?.message;
    expect(await message({ locale: 'zh-CN' })).toContain('未设置');
    const { LC_ALL } = process.env;
    process.env['LC_ALL'] = 'zh_CN.UTF-8';
    expect(await message({})).toContain('is not set');
    if (LC_ALL === undefined) delete process.env['LC_ALL'];
    else process.env['LC_ALL'] = LC_ALL;
  });

  test('that is undefined is one that is left out', async () => {
    const options = { files: { 'zoo.cfg': sound }, zookeeper: undefined, rules: undefined, locale: undefined };
    expect(await lint(options as unknown as LintOptions)).toEqual(await lint({ files: options.files }));
  });

  test.each([
    [
      'a rule that does not exist',
      { rules: { 'myid-mising': 'off' } },
      ['There is no rule "myid-mising"; did you mean myid-missing?'],
    ],
    ['a severity', { rules: { 'myid-missing': 'warn' } }, [/must be off, info, warning or error, not "warn"/]],
    ['a release', { zookeeper: '3.3' }, [/^"3\.3" is no release that zklint knows\./]],
    ['a number for a release', { zookeeper: 3.1 }, [/a release in quotes/]],
    ['a name', { zookeper: '3.8' }, ['There is no option "zookeper"; did you mean zookeeper?']],
    ['a path that is not there', { paths: ['conf'] }, ['There is no file or folder conf.']],
    ['a root that is not there', { root: 'image' }, ['root is image, and there is no such file or folder.']],
    [
      'a map to nowhere',
      { map: { '/data': 'image' } },
      ['map of /data is image, and there is no such file or folder.'],
    ],
    ['a language', { locale: 'fr' }, ['locale must be en or zh-CN.']],
    ['no files', { files: undefined }, ['files must be an object of texts or bytes by path.']],
    ['a Map', { files: new Map() }, ['files must be an object of texts or bytes by path.']],
    ['an absolute path', { files: { '/zoo.cfg': '' } }, [/^files: "\/zoo\.cfg" must be a relative path/]],
    ['a path with ..', { files: { '../zoo.cfg': '' } }, [/must be a relative path/]],
    ['a path of Windows', { files: { 'conf\\zoo.cfg': '' } }, [/must be a relative path with \//]],
    ['no content', { files: { 'zoo.cfg': null } }, ['files: the content of "zoo.cfg" must be a text or a Uint8Array.']],
    [
      'two at once',
      { config: 1, ensembles: [] },
      ['ensembles must be true or false.', 'config must be true or false.'],
    ],
    [
      'a zklint.json',
      { files: { 'zoo.cfg': '', 'zklint.json': '{ "rulez": {} }' } },
      [/^zklint\.json: There is no setting "rulez"/],
    ],
  ])('that cannot be meant is said: %s', async (_, options, sentences) => {
    const error = await lint({ files: {}, ...options } as unknown as LintOptions).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ZklintError);
    const { name, message, sentences: said } = error as ZklintError;
    expect(name).toBe('ZklintError');
    expect(said).toEqual(sentences.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))));
    expect(message).toBe(said.join(' '));
  });

  test('that cannot be meant is said in the language of messages', async () => {
    const error = await lint({ files: {}, paths: ['conf'], locale: 'zh-CN' }).catch(String);
    expect(error).toBe('ZklintError: 没有文件或目录 conf。');
  });
});

test('the rules are those that the command lists', async () => {
  const { output } = await run(['--list-rules', '--format', 'json'], {});
  expect(rules).toEqual(JSON.parse(output).rules);
});

describe('the built library', () => {
  const bundle = (name: string) => readFileSync(join(top, 'packages/cli/dist', name), 'utf8');
  const required = (code: string) =>
    [...code.matchAll(/(?<![.\w])require\("?([^")]*)"?\)/g)].map(([, name = '']) => name);

  test('holds nothing of Node, nor does what it loads later', () => {
    const parts = required(bundle('library.cjs'));
    expect(parts.sort()).toEqual(['./read-containers.cjs', './zh-CN.json']);
    expect(required(bundle('read-containers.cjs'))).toEqual([]);
    for (const name of ['library.cjs', 'read-containers.cjs']) expect(/["'`]node:/.test(bundle(name))).toBe(false);
  });

  test('reads Compose files', () => {
    const code = `
      const { lint } = require(${JSON.stringify(join(top, 'packages/cli/dist/library.cjs'))});
      const text = 'services:\\n  zk1:\\n    image: zookeeper:3.9\\n    environment:\\n      ZOO_TICK_TIME: 2s\\n';
      lint({ files: { 'compose.yaml': text } }).then(({ files: [file], problems }) =>
        console.log(file.path, file.container, ...problems.map(({ rule, range: { start } }) => rule + ' ' + start.line)),
      );
    `;
    const ran = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
    expect(ran.stdout + ran.stderr).toBe('compose.yaml zk1 number-format 5\n');
  });
});

/** A program on a page, and what it prints. */
interface Example {
  readonly title: string;
  readonly code: string;
  readonly output: string;
}

function examplesOn(page: string): readonly Example[] {
  const text = readFileSync(join(top, page), 'utf8');
  return [...text.matchAll(/^```js\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```/gm)].map(
    ({ 1: code = '', 2: output = '', index }) => ({
      title: `${page}:${text.slice(0, index).split('\n').length}`,
      code,
      output,
    }),
  );
}

describe.each(['docs/library.md', 'packages/cli/README.md'])('the examples on %s', (page) => {
  // Inside the repository, where the workspace is found as an installed package is.
  mkdirSync(join(top, 'build'), { recursive: true });
  const folder = mkdtempSync(join(top, 'build/library-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const examples = examplesOn(page);

  test('are found', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples)('$title prints what the page says', ({ code, output }) => {
    const path = join(folder, `example.${code.includes('require(') ? 'cjs' : 'mjs'}`);
    writeFileSync(path, code);
    const ran = spawnSync(process.execPath, [path], { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toBe(output);
  });
});
