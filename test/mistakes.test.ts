import { newestRelease } from '@zklint/parameters';
import { describe, expect, test } from 'vitest';
import { advice } from './mistakes/advice.ts';
import { documents } from './mistakes/documents.ts';
import { falseAlarms } from './mistakes/false-alarms.ts';
import { namesOfTheCode } from './mistakes/names-of-the-guide.ts';
import { to20 } from './mistakes/one-file-1-to-20.ts';
import { to42 } from './mistakes/one-file-21-to-42.ts';
import { to63 } from './mistakes/one-file-43-to-63.ts';
import { applyFix } from './support/fixes.ts';
import { expectedIn, type Form, loud, type Mistake, quorum, releasesOf, toFinding } from './support/mistakes.ts';
import { wordingFaults } from './support/wording.ts';
import { workspaceOf } from './support/workspace.ts';

/*
 * What people get wrong, each mistake in the forms in which they write it. In the newest release of every line zklint says
 * what is listed there and, of errors and warnings, nothing else. Mistakes between files: ensembles/README.md.
 */
const oneFile = [...to20, ...to42, ...to63];

describe('mistakes in one file', () => {
  test('all are there', () => expect(numbersIn(oneFile)).toEqual(upTo(63)));
  eachForm(oneFile, (form) => check(form));
});

describe('names of the code', () => {
  test.each(Object.entries(namesOfTheCode))('%s', (_, form) => check(form));
});

describe('advice', () => {
  test('all is there', () => expect(numbersIn(advice)).toEqual(upTo(11)));
  eachForm(advice, (form) => check(form));
});

describe('the documents', () => {
  test('all are there', () => expect(numbersIn(documents)).toEqual([0, ...upTo(4)]));
  eachForm(documents, (form) => check(form));
});

describe('false alarms', () => {
  test('all are there', () => expect(numbersIn(falseAlarms)).toEqual(upTo(20)));
  eachForm(falseAlarms, (form) => check(form, { infos: 'all' }));

  test('a release that nobody told is the newest', async () => {
    const files = { 'zoo.cfg': quorum('electionAlg=1', 'tcpNoDelay=true') };
    const said = async (release?: string) => {
      const workspace = await workspaceOf(files, release === undefined ? {} : { release });
      return workspace.problems().map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
    };
    expect(await said()).toEqual(await said(newestRelease.name));
    expect(await said()).not.toEqual(await said('3.5.10'));
  });
});

function numbersIn(mistakes: readonly Mistake[]): readonly number[] {
  return mistakes.filter(({ forms, note }) => Object.keys(forms).length > 0 || note).map(({ number }) => number);
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function eachForm(mistakes: readonly Mistake[], checkForm: (form: Form) => Promise<void>): void {
  const written = mistakes.filter(({ forms }) => Object.keys(forms).length > 0);
  describe.each(written)('$number $what', ({ forms }) => {
    test.each(Object.entries(forms))('%s', (_, form) => checkForm(form));
  });
}

async function check(form: Form, { infos = 'named' }: { infos?: 'named' | 'all' } = {}): Promise<void> {
  const files = typeof form.files === 'string' ? { 'zoo.cfg': form.files } : form.files;
  const found: Record<string, readonly string[]> = {};
  const expected: Record<string, readonly string[]> = {};
  for (const release of releasesOf(form)) {
    const workspace = await workspaceOf(files, { ...form, release });
    expect(workspace.unjudged).toEqual([]);
    expect(workspace.ensembles.length).toBeGreaterThan(0);
    const problems = workspace.problems(form.settings);
    expect(problems.flatMap(wordingFaults)).toEqual([]);
    expected[release] = expectedIn(release, form);
    const counted = infos === 'all' ? problems : loud(problems, expected[release]);
    found[release] = counted.map((problem) => toFinding(problem, files));
    if (release === newestRelease.name && form.fixed !== undefined) {
      const [fix] = counted.flatMap((problem) => problem.fix ?? []);
      expect(fix?.safe && applyFix({ 'zoo.cfg': String(form.files) }, fix)['zoo.cfg']).toBe(form.fixed);
    }
  }
  expect(byFinding(found)).toEqual(byFinding(expected));
}

/** The releases of each finding. */
function byFinding(found: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const all = [...new Set(Object.values(found).flat())];
  const releases = Object.keys(found);
  return Object.fromEntries(
    all.map((finding) => [finding, releases.filter((release) => found[release]?.includes(finding)).join(' ')]),
  );
}
