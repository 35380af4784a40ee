import { element, xmlDocument } from '@zklint/drawing';
import { readable } from '@zklint/linter/escape';
import type { Report } from '../report.ts';
import { problemsByFile } from './by-file.ts';

/** Findings as Checkstyle writes them. */
export function checkstyle(report: Report): string {
  const files = problemsByFile(report).map(([path, problems]) => {
    const errors = problems.map(({ at, severity, rule, message }) =>
      element('error', {
        line: at.start.line,
        column: at.start.column,
        severity,
        message: readable(message),
        source: `zklint.${rule}`,
      }),
    );
    return element('file', { name: path }, '\n', ...errors);
  });
  return xmlDocument(element('checkstyle', { version: '4.3' }, '\n', ...files));
}
