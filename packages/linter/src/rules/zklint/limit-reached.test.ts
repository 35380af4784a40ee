import { describe, expect, test } from 'vitest';
import { testRule } from '../../../../../test/support/rule-cases.ts';
import { type Files, workspaceOf } from '../../../../../test/support/workspace.ts';

const sound = 'dataDir=/data\nclientPort=2181\n';
const limits = { value: 10 };

testRule('limit-reached', {
  'a value that is too long': {
    files: `${sound}«tickTime»=2000000000x\n«snapCount»=99999999999\n`,
    limits,
    severity: 'info',
    says: ['longer than 10 characters', '--no-limits'],
    refusal: null,
    fixed: null,
  },
  'a value that is just as long': { files: `${sound}tickTime=2000000000\n`, limits },
  'a value in continuation lines': { files: `${sound}«tickTime»=1\\\n    2\\\n   3\n`, limits },
  'a value in a dynamic file, and the next one': {
    files: {
      'zoo.cfg': 'dataDir=/d\ndynamicConfigFile=/zoo.dyn\n',
      'zoo.dyn': '«server.1»=host1:2888:3888;2181\n',
      'zoo.cfg.dynamic.next': '«server.1»=host1:2888:3888;2181\n',
    },
    limits,
  },
  'a value in a template': {
    files: { 'zoo.cfg.j2': `${sound}«snapCount»=99999999999\ntickTime={{ a_long_name }}\n` },
    limits,
  },
  'a dynamic file that is too large': {
    files: {
      'zoo.cfg': 'dataDir=/data\ndynamicConfigFile=«/zoo.dyn»\n',
      'zoo.dyn': `server.1=a:1:2;3\n#${'x'.repeat(100)}\n`,
    },
    limits: { file: 100 },
    says: ['This file is larger than 100 characters'],
  },
  'where a comment suppresses it': {
    files: `# zklint-disable-file limit-reached\n${sound}tickTime=2000000000x\n`,
    limits,
  },
});

describe('limit-reached', () => {
  test('stands at the start of a file that is too large, which is not read', async () => {
    const files = { 'zoo.cfg': `clientPort=2181\n#${'x'.repeat(100)}\n`, 'b.cfg': sound };
    const workspace = await workspaceOf(files, { limits: { file: 100 }, only: ['zoo.cfg', 'b.cfg'] });
    expect(workspace.problems().map(({ rule, at, severity }) => ({ rule, ...at, severity }))).toEqual([
      { rule: 'limit-reached', uri: 'file:///zoo.cfg', range: { start: 0, end: 0 }, severity: 'info' },
    ]);
  });

  test('is as loud as its user wants it', async () => {
    const workspace = await workspaceOf({ 'zoo.cfg': `${sound}tickTime=2000000000x\n` }, { limits });
    expect(workspace.problems({ 'limit-reached': 'error' })).toMatchObject([{ severity: 'error' }]);
    expect(workspace.problems({ 'limit-reached': 'off' })).toEqual([]);
  });

  test('leaves what a value decides open', async () => {
    const long = '1'.repeat(20);
    const list = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
    const text = `dataDir=${long}\nclientPort=${long}\ninitLimit=${long}\nsyncLimit=${long}\n${list}`;
    const { problems } = { problems: (await workspaceOf({ 'zoo.cfg': text }, { limits })).problems() };
    expect([...new Set(problems.map(({ rule }) => rule))]).toEqual(['limit-reached']);
  });

  describe('of the findings of a file', () => {
    const within = async (content: string | Files, findings: number) => {
      const files = typeof content === 'string' ? { 'zoo.cfg': content } : content;
      const workspace = await workspaceOf(files, { limits: { findings } });
      return workspace.within(workspace.problems());
    };
    const text = `${sound}aa=1\nbb=1\ncc=1\ntickTme=1\ninitLimit=x\n`;

    test('shows the most severe', async () => {
      const { problems, leftOut } = await within(text, 2);
      expect(problems.map(({ rule }) => rule)).toEqual(['number-format', 'unknown-parameter', 'limit-reached']);
      expect(problems.map(({ severity }) => severity)).toEqual(['error', 'warning', 'info']);
      expect(String(problems[2]?.message)).toMatch(/^3 more findings/);
      expect(leftOut).toEqual({ error: 0, warning: 0, info: 3 });
    });

    test('shows all where there are no more', async () => {
      const { problems, leftOut } = await within(text, 5);
      expect(problems.map(({ rule }) => rule)).not.toContain('limit-reached');
      expect(problems).toHaveLength(5);
      expect(leftOut).toEqual({ error: 0, warning: 0, info: 0 });
    });

    test('counts each file by itself', async () => {
      const files = { 'a/zoo.cfg': `${sound}aa=1\nbb=1\n`, 'b/zoo.cfg': `${sound}aa=1\n` };
      const { problems } = await within(files, 1);
      expect(problems.map(({ rule, at }) => `${at.uri} ${rule}`)).toEqual([
        'file:///a/zoo.cfg unknown-parameter',
        'file:///a/zoo.cfg limit-reached',
        'file:///b/zoo.cfg unknown-parameter',
      ]);
    });
  });
});
