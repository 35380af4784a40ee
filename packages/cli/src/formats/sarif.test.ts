import { rules } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import about from '../../../../package.json' with { type: 'json' };
import { run, type Surroundings } from '../../../../test/support/terminal.ts';

const broken = 'clientPort=2181\n';
const line = (port: number) => `server.1=zk1:${port}:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n`;
const member = (port: number) => `dataDir=/data\n${broken}initLimit=5\nsyncLimit=2\n${line(port)}`;

async function logOf(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  surroundings: Surroundings = {},
) {
  const { output } = await run(['-f', 'sarif', ...args], files, surroundings);
  const log = JSON.parse(output);
  expect(log).toMatchObject({ version: '2.1.0', runs: [{ columnKind: 'utf16CodeUnits' }] });
  return log.runs[0];
}

test('describes every rule', async () => {
  const { driver } = (await logOf({ 'zoo.cfg': broken })).tool;
  expect(driver).toMatchObject({ name: 'zklint', informationUri: about.homepage });
  expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
  for (const rule of driver.rules) {
    expect(rule.helpUri).toBe(`${about.homepage}/rules/${rule.id}`);
    expect(rule.help.markdown).toMatch(new RegExp(`^# ${rule.id}\n[^]*\n## Incorrect\n`));
    expect(rule.help.text.startsWith(`${rule.shortDescription.text}\n\n${rule.fullDescription.text}`)).toBe(true);
    expect(rule.help.text).not.toMatch(/^#/m);
    // GitHub cuts what is longer.
    for (const { text } of [rule.shortDescription, rule.fullDescription]) {
      expect(text.length).toBeGreaterThan(10);
      expect(text.length).toBeLessThanOrEqual(1024);
    }
  }
  const find = (id: string) => driver.rules.find((rule: { id: string }) => rule.id === id);
  expect(find('missing-data-dir')).toMatchObject({
    defaultConfiguration: { level: 'error', enabled: true },
    properties: { 'problem.severity': 'error' },
  });
  expect(find('autopurge-off')).toMatchObject({
    defaultConfiguration: { level: 'note', enabled: false },
    properties: { 'problem.severity': 'recommendation' },
  });
});

test('speaks the language of the run', async () => {
  const { language, tool, results } = await logOf({ 'zoo.cfg': broken }, ['--locale', 'zh-CN']);
  expect(language).toBe('zh-CN');
  expect(tool.driver.rules[0].shortDescription.text).toMatch(/\p{Script=Han}/u);
  expect(results[0].message.text).toMatch(/\p{Script=Han}/u);
});

test('has the place, the severity, the rule and what ZooKeeper says', async () => {
  const { results, tool } = await logOf({ 'conf/zoo.cfg': `dataDir=/data\n${broken}tickTime=2s\ninitLimt=1\n` });
  const [error, warning] = results;
  expect(error).toMatchObject({
    ruleId: 'number-format',
    level: 'error',
    message: { text: expect.stringMatching(/\nZooKeeper \S+ refuses the file and says: For input string: "2s"$/) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'conf/zoo.cfg', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 12 },
        },
      },
    ],
  });
  expect(warning.level).toBe('warning');
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
});

test('has related places, which the message links to', async () => {
  const { results } = await logOf({ 'a/zoo.cfg': member(2888), 'b/zoo.cfg': member(2889), 'c/zoo.cfg': member(2888) });
  const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'server-list-mismatch');
  expect(result.message.text).toMatch(/\n\[Here it is 2888\.\]\(1\)\n\[Here it is 2888\.\]\(2\)$/);
  expect(result.relatedLocations).toMatchObject([
    {
      id: 1,
      message: { text: 'Here it is 2888.' },
      physicalLocation: { artifactLocation: { uri: 'a/zoo.cfg' }, region: { startLine: 5 } },
    },
    { id: 2, physicalLocation: { artifactLocation: { uri: 'c/zoo.cfg' } } },
  ]);
});

test('has fixes, each file with all its changes', async () => {
  const { results } = await logOf({ 'zoo.cfg': `dataDir=/data\n${broken}tickTime=2000 # ms\n` });
  const [{ fixes }] = results;
  expect(fixes).toEqual([
    {
      description: { text: 'Move the comment to a line of its own (safe)' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'zoo.cfg', uriBaseId: '%SRCROOT%' },
          replacements: [
            {
              deletedRegion: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 1 },
              insertedContent: { text: '# ms\n' },
            },
            {
              deletedRegion: { startLine: 3, startColumn: 14, endLine: 3, endColumn: 19 },
              insertedContent: { text: '' },
            },
          ],
        },
      ],
    },
  ]);
});

describe('paths', () => {
  const uriOf = async (path: string, args: readonly string[] = [], surroundings: Surroundings = {}) => {
    const run = await logOf({ [path]: broken }, args, surroundings);
    return [run.results[0].locations[0].physicalLocation.artifactLocation, run.originalUriBaseIds['%SRCROOT%'].uri];
  };

  test.each([
    ['a b/zoo.cfg', 'a%20b/zoo.cfg'],
    ['100%/zoo.cfg', '100%25/zoo.cfg'],
    ['c:/zoo.cfg', 'c%3A/zoo.cfg'],
    ['é#1?/zoo.cfg', '%C3%A9%231%3F/zoo.cfg'],
  ])('%s is the URI %s', async (path, uri) => {
    expect(await uriOf(path)).toEqual([{ uri, uriBaseId: '%SRCROOT%' }, 'file:///project/']);
  });

  test('are whole addresses outside the current folder', async () => {
    const [location] = await uriOf('a b/zoo.cfg', ['../a b'], { cwd: '/project/deep' });
    expect(location).toEqual({ uri: 'file:///project/a%20b/zoo.cfg' });
  });

  test("begin at the workspace of GitHub's, which reads no base", async () => {
    const surroundings = { cwd: '/project/deep/er', env: { GITHUB_WORKSPACE: '/project' } };
    expect(await uriOf('deep/er/zoo.cfg', [], surroundings)).toEqual([
      { uri: 'deep/er/zoo.cfg', uriBaseId: '%SRCROOT%' },
      'file:///project/',
    ]);
    expect((await uriOf('deep/zoo.cfg', ['../zoo.cfg'], surroundings))[0]).toEqual({
      uri: 'deep/zoo.cfg',
      uriBaseId: '%SRCROOT%',
    });
  });

  test('may be the standard input', async () => {
    const { results } = await logOf({}, ['-'], { input: broken });
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('%3Cstdin%3E');
  });
});

describe('fingerprints', () => {
  const of = async (text: string, ...args: readonly string[]): Promise<string[]> => {
    const { results } = await logOf({ 'zoo.cfg': text }, args);
    return results.map(
      ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
        partialFingerprints['zklintFinding/v1'],
    );
  };

  test('differ in one run', async () => {
    const all = await of(`${broken}server.1=a\nserver.2=a\nserver.3=a\nsyncLimt=1\n`);
    expect(all.length).toBeGreaterThan(2);
    expect(new Set(all).size).toBe(all.length);
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{32}$/);
  });

  test('stay where lines move and in another language', async () => {
    const [one] = await of(`dataDir=/data\n${broken}tickTme=1\n`);
    expect(await of(`# a comment\n\ndataDir=/data\n${broken}\ntickTme=1\n`)).toContain(one);
    expect(await of(`dataDir=/data\n${broken}tickTme=1\n`, '--locale', 'zh-CN')).toContain(one);
    expect(await of(`dataDir=/data\n${broken}tickTm=1\n`)).not.toContain(one);
  });
});

test('says what could not be read', async () => {
  const { invocations } = await logOf({ 'zoo.cfg': broken }, ['zoo.cfg', 'none.cfg']);
  expect(invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'There is no file or folder none.cfg.' } }],
    },
  ]);
  const { invocations: calm } = await logOf({ 'zoo.cfg': broken });
  expect(calm).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
});

test('is a log without results where all is well', async () => {
  expect((await logOf({ 'zoo.cfg': `dataDir=/data\n${broken}` })).results).toEqual([]);
});
