import { element, safeXml, xmlDocument } from '@zklint/drawing';
import { readable, visible } from '@zklint/linter/escape';
import type { Tell } from '@zklint/linter/messages';
import type { Report, ReportedProblem } from '../report.ts';
import { problemsByFile } from './by-file.ts';
import { remarks } from './remarks.ts';

/**
 * Findings as tests that failed, in the form that Ant began: a suite a file. A file without a finding is a test that
 * passed. `time` is when the run was.
 */
export function junit(report: Report, time: Date, tell: Tell): string {
  const suites = problemsByFile(report).map(([path, problems], id) =>
    element(
      'testsuite',
      {
        name: path,
        package: 'zklint',
        id,
        timestamp: time.toISOString().slice(0, 19),
        hostname: 'localhost',
        tests: Math.max(1, problems.length),
        failures: problems.length,
        errors: 0,
        time: 0,
      },
      '\n',
      element('properties', {}),
      ...(problems.length > 0 ? failures(path, problems, tell) : [testcase(path, 'zklint')]),
      element('system-out', {}),
      element('system-err', {}),
    ),
  );
  return xmlDocument(element('testsuites', {}, '\n', ...suites));
}

/** CI servers know a test by its name from one run to the next, and show one of each name. */
function failures(path: string, problems: readonly ReportedProblem[], tell: Tell): readonly string[] {
  const counts = new Map<string, number>();
  return problems.map((problem) => {
    const { rule, severity, message } = problem;
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    const failure = element('failure', { message: readable(message), type: severity }, details(problem, tell));
    return testcase(path, count === 1 ? rule : `${rule} (${count})`, '\n', failure);
  });
}

function testcase(path: string, name: string, ...content: readonly string[]): string {
  return element('testcase', { name, classname: path, time: 0 }, ...content);
}

function details(problem: ReportedProblem, tell: Tell): string {
  const { at, message } = problem;
  const lines = [
    `${visible(at.path)}:${at.start.line}:${at.start.column}: ${readable(message)}`,
    ...remarks(problem, tell, (path) => path),
  ];
  return lines.map(safeXml).join('\n');
}
