import { describe, expect, test } from 'vitest';
import { type Run, run } from '../../../test/support/terminal.ts';

const sound = 'dataDir=/data\nclientPort=2181\n';
const next = '# zklint-disable-next-line';

function summaryOf({ output }: Run) {
  return JSON.parse(output).summary;
}

describe('a suppressed finding', () => {
  const files = { 'zoo.cfg': `${sound}${next} number-format -- ours\ntickTime=x\n` };

  test('is not shown, counts as suppressed and is no failure', async () => {
    const ran = await run(['-f', 'json'], files);
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect(JSON.parse(ran.output).problems).toEqual([]);
    expect(summaryOf(ran)).toMatchObject({ errors: 0, suppressed: 1 });
  });

  test('is counted in the summary for people', async () => {
    expect((await run(['-f', 'pretty'], files)).output).toMatch(
      /^No problems in 1 file.*\n1 finding is suppressed\.\n$/,
    );
    const two = { 'zoo.cfg': `${files['zoo.cfg']}${next} number-format\ninitLimit=x\n` };
    expect((await run(['-f', 'pretty'], two)).output).toContain('2 findings are suppressed.');
    expect((await run(['-f', 'pretty'], { 'zoo.cfg': sound })).output).not.toContain('suppressed');
  });

  test.each(['compact', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle'])('is in no %s', async (format) => {
    expect((await run(['-f', format], files)).output).not.toContain('tickTime is "x"');
  });

  test('adds to what a baseline knows', async () => {
    const both = { 'zoo.cfg': `${files['zoo.cfg']}initLimit=x\n` };
    const { written } = await run(['zoo.cfg', '--baseline', 'known.json', '--update-baseline'], both);
    const ran = await run(['zoo.cfg', '--baseline', 'known.json', '-f', 'json'], { ...both, ...written });
    expect(ran.code).toBe(0);
    expect(summaryOf(ran)).toMatchObject({ errors: 0, suppressed: 2 });
  });

  test('in a member that is only found concerns nobody', async () => {
    const list = `${sound}initLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\n`;
    const ensemble = {
      'zk1/zoo.cfg': `${list}server.3=c:1:2\n`,
      'zk2/zoo.cfg': `${list}server.3=c:1:2\n`,
      'zk3/zoo.cfg': `${list}${next} server-list-mismatch\nserver.3=c:1:9\n`,
    };
    const ran = await run(['zk1', '-f', 'json'], ensemble);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.output).problems).toEqual([]);
  });
});

describe('a comment that suppresses nothing', () => {
  const files = { 'zoo.cfg': `${sound}${next} number-format\ntickTime=2000\n` };

  test('is a warning, and --fix removes it', async () => {
    const ran = await run(['-f', 'compact'], files);
    expect(ran).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^zoo\.cfg:3:28: warning unused-suppression /),
    });
    const fixed = await run(['--fix', 'zoo.cfg'], files);
    expect(fixed.replaced).toEqual({ 'zoo.cfg': `${sound}tickTime=2000\n` });
  });

  test('is reported where settings let its rule speak, and not where they switch it off', async () => {
    const settings = (rules: object) => JSON.stringify({ overrides: [{ files: ['zoo.cfg'], rules }] });
    const problems = async (rules: object) =>
      JSON.parse((await run(['-f', 'json'], { ...files, 'zklint.json': settings(rules) })).output).problems;
    expect(await problems({})).toHaveLength(1);
    expect(await problems({ 'number-format': 'off' })).toEqual([]);
    expect(await problems({ 'unused-suppression': 'off' })).toEqual([]);
    expect(await problems({ 'unused-suppression': 'error' })).toMatchObject([{ severity: 'error' }]);
    expect((await run(['-f', 'compact', '--rule', 'number-format=off'], files)).output).toBe('');
  });

  test('in a range goes together with its end', async () => {
    const range = { 'zoo.cfg': `# zklint-disable number-format\n${sound}# zklint-enable number-format\n` };
    expect((await run(['--fix', 'zoo.cfg'], range)).replaced).toEqual({ 'zoo.cfg': sound });
  });
});

describe('# zklint-zookeeper', () => {
  // Up to 3.4 blanks at the end of a server line are trimmed.
  const blank = 'initLimit=5\nsyncLimit=2\nserver.1=a:1:2 \nserver.2=b:1:2\nserver.3=c:1:2\n';
  const files = { 'zoo.cfg': `# zklint-zookeeper 3.4 -- until summer\n${sound}${blank}` };

  /** The release that a file is judged by, and what told it. */
  const told = async (args: readonly string[], all: Readonly<Record<string, string>>) => {
    const { output } = await run(['-f', 'json', ...args], all);
    const judged: readonly { zookeeper: { release: string; from: string } }[] = JSON.parse(output).files;
    return judged.map(({ zookeeper: { release, from } }) => `${release} by ${from}`);
  };

  test('says which release a file is for', async () => {
    expect(await told([], files)).toEqual(['3.4.14 by comment']);
    expect((await run([], files)).code).toBe(0);
    expect((await run(['-f', 'pretty'], files)).output).toContain('ZooKeeper 3.4.14 from a comment');
    expect((await run(['effective', 'zoo.cfg'], files)).output).toContain('3.4.14 reads it (comment in the file)');
    expect((await run(['--print-config', 'zoo.cfg'], files)).output).toMatch(/3\.4\.14.*comment/);
  });

  test('gives way to --zookeeper', async () => {
    expect(await told(['-z', '3.8'], files)).toEqual(['3.8.6 by --zookeeper']);
    expect((await run(['-z', '3.8'], files)).code).toBe(1);
  });

  test('wins over zklint.json and install paths', async () => {
    const others = { 'zklint.json': '{"zookeeper": "3.6", "overrides": [{"files": ["zoo.cfg"], "zookeeper": "3.7"}]}' };
    expect(await told([], { ...files, ...others })).toEqual(['3.4.14 by comment']);
    const installed = `# zklint-zookeeper 3.8.4\ndataDir=/opt/zookeeper-3.4.9/data\nclientPort=2181\n`;
    expect(await told([], { 'zoo.cfg': installed })).toEqual(['3.8.4 by comment']);
  });

  test('is for each file its own, and for the others of the ensemble the oldest', async () => {
    const member = `${sound}initLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n`;
    const ensemble = {
      'zk1/zoo.cfg': `# zklint-zookeeper 3.8.4\n${member}`,
      'zk2/zoo.cfg': `# zklint-zookeeper 3.6.4\n${member}`,
      'zk3/zoo.cfg': member,
      'zklint.json': '{"rules": {"mixed-releases": "off"}}',
    };
    expect(await told([], ensemble)).toEqual(['3.8.4 by comment', '3.6.4 by comment', '3.6.4 by comment']);
    const { output } = await run(['ensemble', '-f', 'json'], ensemble);
    expect(JSON.parse(output).ensembles[0].zookeeper).toEqual({ release: '3.6.4', from: 'comment' });
  });

  test('of a dynamic file holds where the zoo.cfg says nothing', async () => {
    const both = {
      'zoo.cfg': `${sound}dynamicConfigFile=zoo.cfg.dynamic\n`,
      'zoo.cfg.dynamic': '# zklint-zookeeper 3.6\nserver.1=a:1:2;3\n',
    };
    expect(await told([], both)).toEqual(['3.6.4 by comment', '3.6.4 by comment']);
    expect(await told(['zoo.cfg.dynamic'], both)).toEqual(['3.6.4 by comment']);
  });

  test('that is newer than all is judged as the newest, and said', async () => {
    const newer = { 'zoo.cfg': `# zklint-zookeeper 9.9\n${sound}` };
    expect(await told([], newer)).toEqual(['3.9.5 by comment']);
    const { output, code } = await run(['-f', 'pretty'], newer);
    expect(code).toBe(0);
    expect(output).toMatch(/info\[unknown-rule\]: ZooKeeper 9\.9 is newer/);
    expect(output).toMatch(/\nZooKeeper 9\.9 is newer than all that zklint knows of: judged as 3\.9\.5\.\n$/);
  });

  test('with a release that is none counts for nothing, and is an error at its place', async () => {
    const wrong = { 'zoo.cfg': `# zklint-zookeeper 3.3\n${sound}` };
    expect(await told([], wrong)).toEqual(['3.9.5 by default']);
    const ran = await run(['-f', 'compact'], wrong);
    expect(ran).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^zoo\.cfg:1:20: error unknown-rule "3\.3" is no/),
    });
  });

  test('tells the present release of an upgrade', async () => {
    const ran = await run(['upgrade', '--to', '3.9', '-f', 'json'], files);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.output)).toMatchObject({ upgrades: [{ zookeeper: { from: 'comment', release: '3.4.14' } }] });
    expect(ran.output).not.toMatch(/unused-suppression|unknown-rule/);
  });
});

test('an upgrade does not tell of comments that only one of its releases needs', async () => {
  const text = `# zklint-disable-file trailing-whitespace\n${sound}initLimit=5\nsyncLimit=2\nserver.1=a:1:2 \nserver.2=b:1:2\nserver.3=c:1:2\n`;
  const { output } = await run(['upgrade', '-z', '3.4', '--to', '3.9', '-f', 'json'], { 'zoo.cfg': text });
  expect(output).not.toMatch(/unused-suppression|trailing-whitespace/);
});

test('what is wrong with comments and limits in a dynamic file is as loud as its zoo.cfg has it', async () => {
  const files = {
    'conf/zoo.cfg': `${sound}dynamicConfigFile=zoo.dyn\n`,
    'conf/zoo.dyn': `# zklint-disable-file number-fromat\nserver.1=${'h'.repeat(1_100_000)}:1:2;3\n`,
    'zklint.json': JSON.stringify({
      overrides: [{ files: ['**/zoo.cfg'], rules: { 'unknown-rule': 'info', 'limit-reached': 'warning' } }],
    }),
  };
  const { problems } = JSON.parse((await run(['-f', 'json'], files)).output);
  expect(problems.map(({ rule, severity }: { rule: string; severity: string }) => `${severity} ${rule}`)).toEqual([
    'info unknown-rule',
    'warning limit-reached',
  ]);
});
