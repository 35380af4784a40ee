import { describe, expect, test } from 'vitest';
import { pathOf, workspaceOf } from '../../../test/support/workspace.ts';

/** What is said of some files, as `zoo.cfg:12 error missing-data-dir`. */
async function said(files: Readonly<Record<string, string>>): Promise<string[]> {
  const workspace = await workspaceOf(files);
  return workspace
    .problems()
    .filter(({ severity }) => severity !== 'info')
    .map(({ at, severity, rule }) => `${pathOf(at.uri)}:${at.range.start} ${severity} ${rule}`);
}

describe('where two rules see one place', () => {
  test('the better one speaks, and with the refusal of the other', async () => {
    const workspace = await workspaceOf({ 'zoo.cfg': 'dataDir=/d/a\nclientPort=2181 # x\n' });
    const [problem, ...others] = workspace.problems();
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: 'inline-comment', severity: 'error' });
    expect(problem?.refusal).toEqual({ stage: 'parse', message: 'For input string: "2181 # x"' });
  });

  test('a required name that is misspelt is one fault', async () => {
    expect(await said({ 'zoo.cfg': 'clientPort=2181\ndatadir=/d/a\n' })).toEqual(['zoo.cfg:16 error missing-data-dir']);
  });

  test('a fault that only stands there hides no other', async () => {
    expect(await said({ 'zoo.cfg': 'snapCuont=1\nclientPort=2181\n' })).toEqual([
      'zoo.cfg:0 warning unknown-parameter',
      'zoo.cfg:0 error missing-data-dir',
    ]);
  });

  test('all that is refused because of one fault is taken over', async () => {
    const workspace = await workspaceOf({ 'zoo.cfg': 'clientPort=2181 dataDir=/d/a\n' });
    expect(workspace.problems()).toMatchObject([
      {
        rule: 'collapsed-lines',
        severity: 'error',
        refusal: { message: 'For input string: "2181 dataDir=/d/a"', orElse: ['dataDir is not set'] },
      },
    ]);
  });

  test('a fault of the first key is not why another key is missing', async () => {
    expect(await said({ 'zoo.cfg': '\ufefftickTime=2000\nclientPort=2181\n' })).toEqual([
      'zoo.cfg:0 warning byte-order-mark',
      'zoo.cfg:0 error missing-data-dir',
    ]);
  });
});

test('where a finding says what a file is, it is the only one there', async () => {
  const workspace = await workspaceOf({ 'zoo.cfg': 'host=/tmp/a # b\n//\n' });
  expect(workspace.problems()).toMatchObject([
    { rule: 'not-a-zookeeper-file', severity: 'info', refusal: { stage: 'parse', message: 'dataDir is not set' } },
  ]);
});

test('a file that several servers read is judged once', async () => {
  const config = (port: number) =>
    `initLimit=5\nsyncLimit=2\ndataDir=/d/${port}\nclientPort=${port}\ndynamicConfigFile=/etc/zk/all.dynamic\n`;
  const list = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c\n';
  expect(await said({ 'a.cfg': config(2181), 'b.cfg': config(2182), 'all.dynamic': list })).toEqual([
    'all.dynamic:39 error server-line-format',
  ]);
});

test('problems stand in the order of their places', async () => {
  const problems = await said({ 'zoo.cfg': 'tickTime=x\ndataDir=/tmp/a\nclientPort=y\nsyncLimit=z\n' });
  expect(problems.map((line) => Number(/:(\d+) /.exec(line)?.[1]))).toEqual([9, 19, 37, 49]);
});

describe('what an image sets by itself', () => {
  const compose = 'services:\n  zk:\n    image: zookeeper:3.9\n';

  test('is no remark', async () => {
    const workspace = await workspaceOf({ 'compose.yml': compose });
    expect(workspace.ensembles).toHaveLength(1);
    expect(workspace.problems()).toEqual([]);
  });

  test('is one where somebody asks for the rule', async () => {
    const workspace = await workspaceOf({ 'compose.yml': compose });
    expect(workspace.problems({ 'autopurge-off': 'info' }).map(({ rule }) => rule)).toEqual(['autopurge-off']);
  });
});
