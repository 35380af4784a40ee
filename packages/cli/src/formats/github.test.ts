import { describe, expect, test } from 'vitest';
import { problemAt, reportOf, spotIn } from '../../../../test/support/reports.ts';
import { run } from '../../../../test/support/terminal.ts';
import { workflowCommands } from '../../../../test/support/workflow-commands.ts';
import type { ReportedProblem } from '../report.ts';
import { github } from './github.ts';

const broken = 'clientPort=2181\n';

function linesOf(problem: ReportedProblem): string[] {
  return github(reportOf(problem), { cwd: '/project', env: {} }, String).split('\n');
}

test('is a command a finding, with all that is known of it, and a summary', async () => {
  const { output } = await run(['-f', 'github', '-z', '3.8.4'], {
    'conf/zoo.cfg': `dataDir=/data\n${broken}tickTime=2000 # ms\n`,
  });
  expect(output.split('\n')).toEqual([
    expect.stringMatching(
      /^::error file=conf\/zoo\.cfg,line=3,endLine=3,col=15,endColumn=19,title=zklint \(inline-comment\)::conf\/zoo\.cfg:3:15: No comment can follow a value: /,
    ),
    '1 error in 1 file (1 ensemble, ZooKeeper 3.8.4 from --zookeeper)',
    '',
  ]);
  const [{ data = '' } = {}] = workflowCommands(output);
  expect(data.split('\n').slice(1)).toEqual([
    'ZooKeeper 3.8.4 refuses the file and says: For input string: "2000 # ms"',
    'fix: Move the comment to a line of its own (safe)',
  ]);
});

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const)('an %s is called %s', (severity, name) => {
  expect(linesOf(problemAt('«a»=1', { severity }))[0]).toMatch(new RegExp(`^::${name} `));
});

test.each([
  ['in a line', 'a\nb=«12»\n', 'line=2,endLine=2,col=3,endColumn=5,'],
  ['empty', 'a=«»1\n', 'line=1,endLine=1,col=3,endColumn=3,'],
  ['across lines', 'a=«1\\\n2»\n', 'line=1,endLine=2,title'],
  ['with its line end', '«a=1\n»b=2\n', 'line=1,endLine=1,col=1,title'],
])('a place %s', (_, marked, expected) => {
  expect(linesOf(problemAt('«a»', { at: spotIn(marked) }))[0]).toContain(`::error file=zoo.cfg,${expected}`);
});

test('related places are said in the message, the first of many', () => {
  const related = [1, 2, 3].map((id) => ({ at: spotIn('a=«1»\n', `zk${id}.cfg`), message: 'Here.' }));
  const [{ data = '' } = {}] = workflowCommands(linesOf(problemAt('«a»=1', { related }))[0] ?? '');
  expect(data.split('\n').slice(1)).toEqual(['zk1.cfg:1:3: Here.', 'zk2.cfg:1:3: Here.', 'and 1 more related place']);
});

test('what GitHub reads as its own is escaped', () => {
  const at = spotIn('«a»', 'a,b:c%0A=d.cfg');
  const [line = ''] = linesOf(problemAt('«a»', { at, message: '100% of %0A, a::b' }));
  expect(line).toBe(
    '::error file=a%2Cb%3Ac%250A=d.cfg,line=1,endLine=1,col=1,endColumn=2,title=zklint (a-rule)::' +
      'a,b:c%250A=d.cfg:1:1: 100%25 of %250A, a::b',
  );
  expect(workflowCommands(line)).toMatchObject([{ properties: { file: 'a,b:c%0A=d.cfg' } }]);
});

describe('paths', () => {
  const fileOf = async (cwd: string, workspace: string | undefined, ...paths: readonly string[]) => {
    const env = { GITHUB_WORKSPACE: workspace };
    const { output } = await run(['-f', 'github', ...paths], { 'deep/er/zoo.cfg': broken }, { cwd, env });
    const [command] = workflowCommands(output);
    const file = command?.properties['file'];
    expect(command?.data).toMatch(`${file}:1:1: `);
    return file;
  };

  test.each([
    ['the current folder', '/project/deep', undefined, [], 'er/zoo.cfg'],
    ['the workspace', '/project/deep', '/project', [], 'deep/er/zoo.cfg'],
    ['the workspace, upwards', '/project/deep/er', '/project', ['../er'], 'deep/er/zoo.cfg'],
    ['the workspace that is the current folder', '/project', '/project', [], 'deep/er/zoo.cfg'],
    ['the workspace with a slash behind it', '/project/deep', '/project/', [], 'deep/er/zoo.cfg'],
    ['the current folder outside the workspace', '/project/deep', '/project/other', [], 'er/zoo.cfg'],
  ] as const)('begin at %s', async (_, cwd, workspace, paths, expected) => {
    expect(await fileOf(cwd, workspace, ...paths)).toBe(expected);
  });
});
