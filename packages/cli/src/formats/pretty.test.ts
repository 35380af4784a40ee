import { widthOf } from '@zklint/drawing';
import { describe, expect, test } from 'vitest';
import { problemAt, reportOf, spotIn } from '../../../../test/support/reports.ts';
import type { Report, ReportedProblem } from '../report.ts';
import { compact } from './compact.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';

/** The lines of one problem without the summary. */
function shown(problem: ReportedProblem, width = 100): string[] {
  const text = pretty(reportOf(problem), { width, isColored: false });
  return text.slice(0, text.indexOf('\n\n')).split('\n');
}

/** What the marks of a frame stand under. */
function underlined(lines: readonly string[]): string {
  const at = lines.findIndex((line) => /│ +\^/.test(line) || /│ \^/.test(line));
  const marks = lines[at] ?? '';
  const [start, end] = [marks.indexOf('^'), marks.lastIndexOf('^') + 1];
  let column = 0;
  let text = '';
  for (const character of lines[at - 1] ?? '') {
    if (column >= start && column < end) text += character;
    column += widthOf(character);
  }
  return text;
}

test('of many related places the first two are shown', () => {
  const related = [1, 2, 3, 4, 5].map((id) => ({ at: spotIn('a=«1»\n', `zk${id}.cfg`), message: 'Here.' }));
  const lines = shown(problemAt('a=«2»\n', { related }));
  expect(lines.filter((line) => line.includes('├─'))).toHaveLength(2);
  expect(lines.at(-1)).toMatch(/= and 3 more related places$/);
});

describe('a frame', () => {
  test('shows the place, its line and the line before', () => {
    expect(shown(problemAt('a=1\nb=«2»\nc=3\n'))).toEqual([
      'error[a-rule]: No.',
      '    ╭─ zoo.cfg:2:3',
      '  1 │ a=1',
      '  2 │ b=2',
      '    │   ^',
    ]);
  });

  test('leaves out a blank or a long line before', () => {
    expect(shown(problemAt('\n«b»=2'))).toHaveLength(4);
    expect(shown(problemAt(`${'x'.repeat(200)}\n«b»=2`))).toHaveLength(4);
  });

  test.each([
    ['characters', 'a=«value» # c', 'value'],
    ['wide characters', '説明=«値打ち»です', '値打ち'],
    ['what follows wide characters', '説明😀=«value»', 'value'],
    ['what follows combining marks', 'e\u0301e\u0301=«value»', 'value'],
    ['what follows a tab', '\ta\t=\t«value»\tb', 'value'],
    ['a tab', 'ab«\t»c', '  '],
    ['what follows a control', 'a\u001b\u202e=«value»', 'value'],
    ['a control', 'a=«\u0000\u202e»b', '␀<U+202E>'],
    ['what follows a byte order mark', '\ufeff«key»=1', 'key'],
  ])('marks %s', (_, marked, expected) => {
    expect(underlined(shown(problemAt(marked)))).toBe(expected);
  });

  test.each([
    ['説=«v»', '    │    ^'],
    ['e\u0301=«v»', '    │   ^'],
    ['é1=«v»', '    │    ^'],
    ['ab\t=«v»', '    │      ^'],
  ])('counts the columns of %j as a terminal does', (marked, marks) => {
    expect(shown(problemAt(marked)).at(-1)).toBe(marks);
  });

  test.each([
    ['between characters', 'ab«»c', 'c'],
    ['at the end of a line', 'a=«»\nb', ''],
    ['in an empty file', '«»', ''],
    ['behind the last line break', 'a=1\n«»', ''],
  ])('has one mark for an empty place %s', (_, marked, under) => {
    const lines = shown(problemAt(marked));
    expect(lines.at(-1)).toMatch(/│ [^^]*\^$/);
    expect(underlined(lines)).toBe(under);
  });

  test('of several lines marks the first and says where it ends', () => {
    expect(shown(problemAt('a=«b\\\r\n  c\\\r\n  d»\r\ne=f')).slice(2)).toEqual([
      '  1 │ a=b\\',
      '    │   ^^ to line 3',
    ]);
    expect(shown(problemAt('«a=b\n»c=d')).slice(2)).toEqual(['  1 │ a=b', '    │ ^^^']);
  });

  test('at a byte order mark is in column 1, as is what follows it', () => {
    expect(spotIn('«»\ufeffa').start).toEqual({ line: 1, column: 1 });
    expect(spotIn('\ufeff«a»')).toMatchObject({ start: { line: 1, column: 1 }, end: { line: 1, column: 2 } });
    expect(spotIn('\ufeffa\n«b»').start).toEqual({ line: 2, column: 1 });
  });

  test('counts CR, LF and CRLF as one line break each', () => {
    expect(spotIn('a\rb\nc\r\n«d»').start).toEqual({ line: 4, column: 1 });
  });

  describe('of a long line', () => {
    const filler = 'abcdefghij'.repeat(100_000);
    test.each([
      ['at its start', `«start»${filler}`, 'start'],
      ['in its middle', `${filler}«middle»${filler}`, 'middle'],
      ['at its end', `${filler}«end»`, 'end'],
      ['among wide characters', `${'値'.repeat(300)}«value»${'値'.repeat(300)}`, 'value'],
    ])('shows what is near the place %s', (_, marked, expected) => {
      const lines = shown(problemAt(marked), 80);
      expect(underlined(lines)).toBe(expected);
      expect(lines.join('')).toContain('…');
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
    });

    test('that is one place marks what is shown of it', () => {
      const lines = shown(problemAt(`a=«${filler}»`), 80);
      expect(underlined(lines)).toMatch(/^(abcdefghij)+\w*$/);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
    });
  });
});

test('a message is wrapped', () => {
  const message = 'word '.repeat(60).trim();
  for (const width of [40, 80, 100]) {
    const lines = shown(problemAt('«a»=1', { message }), width).slice(0, -3);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    expect(lines.join(' ').replace(/ +/g, ' ')).toBe(`error[a-rule]: ${message}`);
  }
});

test('related places have frames of their own', () => {
  const related = [{ at: spotIn('a=1\n«b»=2', 'zk2/zoo.cfg'), message: 'Here.' }];
  expect(shown(problemAt('«a»=1', { related })).slice(3)).toEqual([
    '    │ ^',
    '    ├─ zk2/zoo.cfg:2:1',
    '  2 │ b=2',
    '    │ - Here.',
  ]);
});

test('a related message that does not fit stands below its marks', () => {
  const related = [{ at: spotIn(`«${'b'.repeat(60)}»=2`), message: 'This is what is said of it.' }];
  const lines = shown(problemAt('«a»=1', { related }), 80);
  expect(lines.slice(-2)).toEqual([`    │ ${'-'.repeat(60)}`, '    │ This is what is said of it.']);
});

test.each([
  ['error', 'parse', 'ZooKeeper 3.9.5 refuses the file and says: initLimit is not set'],
  ['error', 'start', 'ZooKeeper 3.9.5 gives up at start and says: initLimit is not set'],
  ['warning', 'parse', 'ZooKeeper 3.9.5 may refuse the file, saying: initLimit is not set'],
  ['info', 'start', 'ZooKeeper 3.9.5 may give up at start, saying: initLimit is not set'],
] as const)('what ZooKeeper does on an %s at the %s is said', (severity, stage, expected) => {
  const refusal = { stage, message: 'initLimit is not set' };
  expect(shown(problemAt('«a»=1', { severity, refusal })).at(-1)).toBe(`    = ${expected}`);
});

test('a fix is said, and whether it is safe', () => {
  const fix = { title: 'Do it', safe: true, edits: [] };
  expect(shown(problemAt('«a»=1', { fix })).at(-1)).toBe('    = fix: Do it (safe)');
  expect(shown(problemAt('«a»=1', { fix: { ...fix, safe: false } })).at(-1)).toBe('    = fix: Do it (needs a look)');
});

test('no format prints what steers a terminal', () => {
  const hostile = '\u001b]0;x\u0007 \n::error::x \u202e \u009b \r \ud800 \u2028';
  const at = { ...spotIn(`${hostile}«x»${hostile}`), path: `${hostile}.cfg` };
  const fix = { title: hostile, safe: true, edits: [{ at, text: hostile }] };
  const related = [{ at, message: hostile }];
  const problem = problemAt('«a»', {
    at,
    message: hostile,
    refusal: { stage: 'parse', message: hostile },
    fix,
    related,
  });
  const report: Report = {
    ...reportOf(problem),
    files: [{ path: hostile, ensemble: 0, release: '3.9.5', releaseFrom: 'default', unseen: [hostile] }],
  };
  for (const text of [pretty(report, { width: 80, isColored: false }), compact(report), json(report)]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e]|^::/m);
  }
  expect(compact(report).match(/\n/g)).toHaveLength(1);
});

test('json has the fields of format version 1, in order, and leaves out what there is not', () => {
  const at = spotIn('a=1\nb=«2»\n');
  const full = problemAt('«a»', {
    at,
    refusal: { stage: 'parse', message: 'r' },
    related: [{ at, message: 'm' }],
    fix: { title: 't', safe: true, edits: [{ at, text: '3' }] },
  });
  const report: Report = {
    ...reportOf(full, problemAt('«a»')),
    files: [
      {
        path: 'zoo.cfg',
        ensemble: 0,
        release: '3.4.9',
        releaseFrom: 'install path',
        server: { id: 1n, evidence: 'myid' },
        unseen: ['/data/myid'],
      },
      { path: 'other.cfg', ensemble: 0, release: '3.4.9', releaseFrom: 'install path', unseen: [] },
    ],
  };
  const range = '{"start":{"line":2,"column":3},"end":{"line":2,"column":4}}';
  const first = '{"start":{"line":1,"column":1},"end":{"line":1,"column":2}}';
  const zookeeper = '"zookeeper":{"release":"3.4.9","from":"install path"}';
  expect(json(report)).toBe(
    `{"version":1,"files":[{"path":"zoo.cfg","ensemble":0,${zookeeper},"server":{"id":1,"evidence":"myid"},"unseen":["/data/myid"]},` +
      `{"path":"other.cfg","ensemble":0,${zookeeper}}],"problems":[` +
      `{"rule":"a-rule","severity":"error","message":"No.","path":"zoo.cfg","range":${range},` +
      `"refusal":{"stage":"parse","message":"r"},"related":[{"path":"zoo.cfg","range":${range},"message":"m"}],` +
      `"fix":{"title":"t","safe":true,"edits":[{"path":"zoo.cfg","range":${range},"text":"3"}]}},` +
      `{"rule":"a-rule","severity":"error","message":"No.","path":"zoo.cfg","range":${first}}],` +
      '"summary":{"errors":2,"warnings":0,"infos":0,"files":2,"ensembles":1,"suppressed":0}}\n',
  );
});
