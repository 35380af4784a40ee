import { widthOf } from '@zklint/drawing';
import { rules } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const sound = 'dataDir=/data\nclientPort=2181\n';
const broken = 'clientPort=2181\n';
const list = 'initLimit=10\nsyncLimit=5\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
const chinese = /\p{Script=Han}/u;

describe('the language is', () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>, boolean]>([
    ['English', [], {}, false],
    ['that of LANG', [], { LANG: 'zh_CN.UTF-8' }, true],
    ['that of LC_MESSAGES before LANG', [], { LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, true],
    ['that of LC_ALL before both', [], { LC_ALL: 'C', LC_MESSAGES: 'zh_CN', LANG: 'zh_CN' }, false],
    ['not that of an empty LC_ALL', [], { LC_ALL: '', LANG: 'zh_CN' }, true],
    ['not traditional Chinese', [], { LANG: 'zh_TW.UTF-8' }, false],
    ['what --locale says', ['--locale', 'zh-CN'], { LANG: 'en_US.UTF-8' }, true],
    ['English with --locale=en', ['--locale=en'], { LANG: 'zh_CN.UTF-8' }, false],
    ['what --locale says in any letter case', ['--locale', 'ZH-cn'], {}, true],
  ])('%s', async (_, args, env, isChinese) => {
    const { output } = await run(['-f', 'pretty', ...args], { 'zoo.cfg': sound }, { env });
    expect(chinese.test(output)).toBe(isChinese);
  });

  test.each([
    ['zh', /^zklint: --locale: it must be en or zh-CN, not "zh"; did you mean zh-CN\?\n$/],
    ['zh_CN', /did you mean zh-CN\?/],
    ['fr', /not "fr"\.\n$/],
  ])('never %s, which is said with exit code 2', async (locale, sentence) => {
    const ran = await run(['--locale', locale], { 'zoo.cfg': sound });
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toMatch(sentence);
  });

  test('also that of what is wrong with the other options, wherever it stands', async () => {
    const { errors } = await run(['--rule', 'x', '--locale', 'zh-CN'], { 'zoo.cfg': sound });
    expect(errors).toMatch(/^zklint: --rule "x"：必须是/);
  });
});

describe('in Chinese', () => {
  const inChinese = async (...args: string[]) =>
    (await run([...args, '--locale', 'zh-CN'], { 'zoo.cfg': broken, 'other/zoo.cfg': sound + list })).output;

  test('the summary counts', async () => {
    expect(await inChinese('zoo.cfg', '-f', 'pretty')).toMatch(
      /\n1 个文件：1 个错误（1 个集群，ZooKeeper 3\.9\.\d+（默认））\n$/,
    );
    expect(await inChinese('zoo.cfg', '-f', 'pretty')).toContain('错误[missing-data-dir]:');
  });

  test('compact lines and JSON keep the words that programs read', async () => {
    expect(await inChinese('zoo.cfg', '-f', 'compact')).toMatch(/^zoo\.cfg:1:1: error missing-data-dir /);
    expect(JSON.parse(await inChinese('zoo.cfg', '-f', 'json'))).toMatchObject({
      problems: [{ severity: 'error', rule: 'missing-data-dir' }],
    });
  });

  test('an ensemble reads at a glance, its columns in line', async () => {
    const output = await inChinese('ensemble', 'other');
    expect(output).toContain('3 台服务器的集群，位于 other/，ZooKeeper');
    const table = output.split('\n').filter((line) => /^ {2}(服务器|\d)/.test(line));
    const columns = table.map((line) => widthOf(line.slice(0, line.search(/文件|未找到/))));
    expect(columns).toHaveLength(4);
    expect(new Set(columns).size).toBe(1);
  });

  test('effective settings have their units', async () => {
    const output = await inChinese('effective', 'other/zoo.cfg');
    expect(output).toMatch(/^initLimit +10 个 tick = 30 秒 +other\/zoo\.cfg:3$/m);
    expect(output).toMatch(/^maxSessionTimeout +20 个 tick = 60 秒 +由 tickTime 得出$/m);
    const { settings } = JSON.parse(await inChinese('effective', 'other/zoo.cfg', '-f', 'json'));
    expect(settings).toContainEqual(expect.objectContaining({ name: 'initLimit', human: '10 个 tick = 30 秒' }));
  });

  test('a parameter is explained', async () => {
    const output = await inChinese('explain', 'initLimit');
    expect(output).toMatch(/^initLimit\n跟随者连接领导者[\s\S]*\n类型 {6}整数，单位 tick/);
    expect(JSON.parse(await inChinese('explain', '-f', 'json', 'initLimit'))).toMatchObject({
      text: { summary: expect.stringMatching(/^跟随者/) },
      type: expect.stringMatching(/^整数/),
    });
  });

  test('pages of rules have their headings', async () => {
    expect(await inChinese('explain', 'missing-data-dir')).toMatch(
      /\n错误示例\n[\s\S]*\n正确示例\n[\s\S]*\n何时关闭此规则\n[\s\S]*\n参考资料\n/,
    );
  });

  test('every rule is listed', async () => {
    expect((await inChinese('--list-rules', '-f', 'pretty')).match(/^[a-z]/gm)).toHaveLength(rules.length);
  });

  test('no line is wider than the terminal', async () => {
    for (const args of [
      ['explain', 'dataDir'],
      ['ensemble', 'other'],
      ['zoo.cfg', '-f', 'pretty'],
    ]) {
      const surroundings = { columns: 60, env: { LANG: 'zh_CN.UTF-8' } };
      const { output } = await run(args, { 'zoo.cfg': broken, 'other/zoo.cfg': sound + list }, surroundings);
      const tooWide = output.split('\n').filter((line) => widthOf(line) > 60 && !line.includes('http'));
      expect(tooWide).toEqual([]);
    }
  });
});
