import type { Report, ReportedProblem } from '../../packages/cli/src/report.ts';
import { lineStartsOf, positionAt, type Spot } from '../../packages/cli/src/spots.ts';

/** The place that «marks» enclose in a text. */
export function spotIn(marked: string, path = 'zoo.cfg'): Spot {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const file = { text, lineStarts: lineStartsOf(text) };
  return { path, file, range: { start, end }, start: positionAt(file, start), end: positionAt(file, end) };
}

export function problemAt(marked: string, more: Partial<ReportedProblem> = {}): ReportedProblem {
  return {
    rule: 'a-rule',
    severity: 'error',
    message: 'No.',
    english: 'No.',
    at: spotIn(marked),
    release: '3.9.5',
    related: [],
    ...more,
  };
}

export function reportOf(...problems: readonly ReportedProblem[]): Report {
  const counts = { error: problems.length, warning: 0, info: 0 };
  return {
    files: [],
    problems,
    counts,
    leftOut: 0,
    suppressed: 0,
    ensembles: 1,
    templates: 0,
    isLooking: false,
    inexact: [],
    faults: [],
  };
}
