import { memoryFileSystem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { run, type Surroundings } from '../../../../test/support/terminal.ts';

const sound = 'dataDir=/data\nclientPort=2181\n';
const broken = `${sound}tickTime=x\n`;
const twice = `${broken}initLimit=x\n`;

type Files = Readonly<Record<string, string>>;

/** The baseline that a run makes of files. */
async function baselineOf(files: Files, args: readonly string[] = [], surroundings: Surroundings = {}) {
  const ran = await run(['--baseline', 'known.json', '--update-baseline', ...args], files, surroundings);
  return { ...ran, text: ran.written['known.json'] ?? '' };
}

/** The findings in the text of a baseline, each as path, rule and count. */
function entriesIn(text: string | undefined): readonly string[] {
  const { findings } = JSON.parse(text ?? '') as { findings: { path: string; rule: string; count: number }[] };
  return findings.map(({ path, rule, count }) => `${path} ${rule} ${count}`);
}

describe('a baseline', () => {
  test('is made of all findings where there is none', async () => {
    const files = { 'b/zoo.cfg': broken, 'a/zoo.cfg': `${sound}tickTme=2\n` };
    const made = await baselineOf(files, ['-f', 'pretty']);
    expect(made).toMatchObject({ code: 0, errors: 'zklint: known.json is new and has 2 findings.\n' });
    expect(made.text).toMatch(/^\{\n {2}"version": 1,\n {2}"findings": \[\n {4}\{"path":"a\/zoo\.cfg",/);
    expect(entriesIn(made.text)).toEqual(['a/zoo.cfg unknown-parameter 1', 'b/zoo.cfg number-format 1']);
    expect(made.output).toMatch(/^No problems in 2 files .*\n2 findings are suppressed\.\n$/);
  });

  test('may be empty', async () => {
    const made = await baselineOf({ 'zoo.cfg': sound });
    expect(made).toMatchObject({ code: 0, text: '{\n  "version": 1,\n  "findings": []\n}\n' });
  });

  test('hides what it knows, in every format, and counts it as suppressed', async () => {
    const { text } = await baselineOf({ 'zoo.cfg': broken });
    const files = { 'zoo.cfg': broken, 'known.json': text };
    expect(await run(['--baseline', 'known.json'], files)).toMatchObject({ code: 0, output: '', errors: '' });
    const { output } = await run(['--baseline', 'known.json', '-f', 'json'], files);
    expect(JSON.parse(output)).toMatchObject({ problems: [], summary: { errors: 0, suppressed: 1 } });
  });

  test('shows what it does not know', async () => {
    const { text } = await baselineOf({ 'zoo.cfg': broken });
    const ran = await run(['--baseline', 'known.json'], { 'zoo.cfg': twice, 'known.json': text });
    expect(ran.code).toBe(1);
    expect(ran.output).not.toContain('number-format tickTime');
    expect(ran.output).toMatch(/^zoo\.cfg:4:\d+: error number-format /m);
  });

  test('knows a finding wherever its line is', async () => {
    const { text } = await baselineOf({ 'zoo.cfg': broken });
    const moved = `# one more line\n\n${broken}`;
    const ran = await run(['--baseline', 'known.json'], { 'zoo.cfg': moved, 'known.json': text });
    expect(ran).toMatchObject({ code: 0, output: '' });
  });

  test('knows as many of one kind as it counts: the last ones are new', async () => {
    const line = (count: number) => sound + '; no comment\n'.repeat(count);
    const off = ['--rule', 'duplicate-parameter=off'];
    const { text } = await baselineOf({ 'zoo.cfg': line(2) }, off);
    expect(entriesIn(text)).toEqual(['zoo.cfg comment-style 2']);
    const files = { 'zoo.cfg': line(3), 'known.json': text };
    const ran = await run(['--baseline', 'known.json', ...off], files);
    expect(ran.output.match(/^zoo\.cfg:\d+/gm)).toEqual(['zoo.cfg:5']);
  });

  test('is in English whatever the language, with paths from its own folder', async () => {
    const files = { 'conf/zoo.cfg': broken };
    const made = await run(['--baseline', 'ci/known.json', '--update-baseline', '--locale', 'zh-CN'], files);
    const text = made.written['ci/known.json'] ?? '';
    expect(JSON.parse(text).findings).toEqual([
      { path: '../conf/zoo.cfg', rule: 'number-format', message: expect.stringMatching(/^tickTime is/), count: 1 },
    ]);
    const there = { ...files, 'ci/known.json': text };
    expect(await run(['--baseline', '../ci/known.json', '.'], there, { cwd: '/project/conf' })).toMatchObject({
      code: 0,
      errors: '',
    });
  });

  test('names no release more exactly than by its line', async () => {
    const { text } = await baselineOf({ 'zoo.cfg': `${sound}4lw.commands.whitelist=srvr,rqld\n` }, ['-z', '3.5.5']);
    const files = { 'zoo.cfg': `${sound}4lw.commands.whitelist=srvr,rqld\n`, 'known.json': text };
    expect(text).toContain('ZooKeeper 3.5 has no four letter word');
    expect(await run(['--baseline', 'known.json', '-z', '3.5.6'], files)).toMatchObject({ output: '', errors: '' });
  });

  test('holds for the whole project and for a part of it alike', async () => {
    const list = 'initLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
    const members = {
      'zk1/zoo.cfg': sound + list,
      'zk2/zoo.cfg': sound + list.replace('server.3=c:1:2', 'server.3=d:1:2'),
      'zk3/zoo.cfg': sound + list,
    };
    const { text } = await baselineOf(members, ['.']);
    const told = await run(['zk1/zoo.cfg'], members);
    expect(told.output).toMatch(/^zk1\/zoo\.cfg:\d+:\d+: \w+ [-\w]+ In zk2\/zoo\.cfg: /m);
    for (const path of ['.', 'zk1/zoo.cfg', 'zk2/zoo.cfg', 'zk3']) {
      const ran = await run(['--baseline', 'known.json', path], { ...members, 'known.json': text });
      expect(ran, path).toMatchObject({ code: 0, output: '', errors: '' });
    }
  });

  test('keeps --fix from what it knows, and is made of what --fix leaves', async () => {
    const { text } = await baselineOf({ 'zoo.cfg': `${sound}syncEnabled=yes\n` });
    const files = { 'zoo.cfg': `${sound}syncEnabled=yes\n`, 'known.json': text };
    expect(await run(['--baseline', 'known.json', '--fix'], files)).toMatchObject({ code: 0, replaced: {} });
    const made = await baselineOf({ 'zoo.cfg': `${broken}syncEnabled=yes\n` }, ['--fix']);
    expect(made.replaced['zoo.cfg']).toContain('syncEnabled=true');
    expect(entriesIn(made.text)).toEqual(['zoo.cfg number-format 1']);
  });
});

describe('an old baseline', () => {
  const update = ['--baseline', 'known.json', '--update-baseline'];

  test('is said to have findings that are gone, which fails nothing', async () => {
    const { text } = await baselineOf({ 'zoo.cfg': twice });
    const ran = await run(['--baseline', 'known.json'], { 'zoo.cfg': broken, 'known.json': text });
    expect(ran).toMatchObject({ code: 0, replaced: {}, written: {} });
    expect(ran.errors).toBe('zklint: known.json: 1 finding is gone; --update-baseline drops it.\n');
  });

  test('loses them with --update-baseline, and gets no new ones', async () => {
    const { text } = await baselineOf({ 'zoo.cfg': twice });
    const files = { 'zoo.cfg': `${broken}syncEnabled=yes\n`, 'known.json': text };
    const ran = await run(update, files);
    expect(ran).toMatchObject({ code: 1, output: expect.stringMatching(/^zoo\.cfg:4:\d+: error boolean-value .*\n$/) });
    expect(entriesIn(ran.replaced['known.json'])).toEqual(['zoo.cfg number-format 1']);
    expect(ran.errors).toBe(
      'zklint: known.json: 1 finding is gone and was dropped.\n' +
        'zklint: known.json: 1 new finding was not added; a baseline only shrinks.\n',
    );
  });

  test('counts fewer of one kind', async () => {
    const line = (count: number) => sound + '; no comment\n'.repeat(count);
    const off = ['--rule', 'duplicate-parameter=off'];
    const { text } = await baselineOf({ 'zoo.cfg': line(3) }, off);
    const ran = await run([...update, ...off], { 'zoo.cfg': line(1), 'known.json': text });
    expect(entriesIn(ran.replaced['known.json'])).toEqual(['zoo.cfg comment-style 1']);
    expect(ran.errors).toBe('zklint: known.json: 2 findings are gone and were dropped.\n');
  });

  test('is not written where nothing is gone', async () => {
    const { text } = await baselineOf({ 'zoo.cfg': broken });
    const ran = await run(update, { 'zoo.cfg': broken, 'known.json': text });
    expect(ran).toMatchObject({ code: 0, errors: '', replaced: {}, written: {} });
  });

  test('keeps what is known of files that the run did not judge, as long as they exist', async () => {
    const { text } = await baselineOf({ 'a/zoo.cfg': broken, 'b/zoo.cfg': broken, 'c/zoo.cfg': broken });
    const ran = await run([...update, 'a'], { 'a/zoo.cfg': sound, 'b/zoo.cfg': sound, 'known.json': text });
    expect(entriesIn(ran.replaced['known.json'])).toEqual(['b/zoo.cfg number-format 1']);
  });

  test('keeps what is known of a file that can not be read now', async () => {
    const { text } = await baselineOf({ 'a/zoo.cfg': broken, 'b/zoo.cfg': broken });
    const disk = memoryFileSystem({
      'project/a/zoo.cfg': broken,
      'project/b/zoo.cfg': broken,
      'project/known.json': text,
    });
    const readBytes: typeof disk.readBytes = async (uri, limit) =>
      uri.endsWith('/b/zoo.cfg') ? undefined : disk.readBytes(uri, limit);
    const ran = await run(update, {}, { fileSystem: { ...disk, readBytes } });
    expect(ran).toMatchObject({ code: 2, replaced: {}, errors: "zklint: b/zoo.cfg can't be read.\n" });
  });

  test('is 2 where it can not be written', async () => {
    const { text } = await baselineOf({ 'zoo.cfg': broken });
    const replaceFiles = async () => ({ path: '/project/known.json', why: 'EROFS' });
    const ran = await run(update, { 'zoo.cfg': sound, 'known.json': text }, { replaceFiles });
    expect(ran).toMatchObject({ code: 2, errors: "zklint: known.json can't be written (EROFS).\n" });
  });
});

describe('a baseline is 2', () => {
  const files = { 'zoo.cfg': broken, 'folder/x': '' };

  test.each([
    [
      'that is missing',
      ['--baseline', 'none.json'],
      /^zklint: There is no baseline none\.json; --update-baseline makes/,
    ],
    ['that is a folder', ['--baseline', 'folder'], /^zklint: The baseline folder can't be read\./],
    ['to update without its name', ['--update-baseline'], /^zklint: --update-baseline needs --baseline and a file\./],
    ['to update beside --diff', ['--baseline', 'x', '--update-baseline', '--diff'], /cannot be used with/],
  ])('%s', async (_, args, errors) => {
    const ran = await run(args, files);
    expect(ran).toMatchObject({ code: 2, output: '', errors: expect.stringMatching(errors), written: {} });
  });

  test.each([
    ['<<<<<<< HEAD\n{}', /it is no JSON \(.*\)\.\n$/],
    ['', /it is no JSON/],
    ['null', /its version is not 1\.\n$/],
    ['[]', /its version is not 1/],
    ['{"version": 2, "findings": []}', /its version is not 1/],
    ['{"version": 1}', /it has no list of findings/],
    ['{"version": 1, "findings": {}}', /it has no list of findings/],
    ['{"version": 1, "findings": [{"path": "a", "rule": "b", "message": "c", "count": 0}]}', /finding 1 needs a path/],
    ['{"version": 1, "findings": [null]}', /finding 1 needs a path, a rule, a message and a count/],
    ['{"version": 1, "findings": [{"path": 1, "rule": "b", "message": "c", "count": 1}]}', /finding 1 needs/],
  ])('that is damaged: %s', async (text, errors) => {
    for (const args of [[], ['--update-baseline']]) {
      const ran = await run(['--baseline', 'known.json', ...args], { ...files, 'known.json': text });
      expect(ran).toMatchObject({ code: 2, output: '', replaced: {}, written: {} });
      expect(ran.errors).toMatch(/^zklint: The baseline known\.json is damaged: /);
      expect(ran.errors).toMatch(errors);
    }
  });
});
