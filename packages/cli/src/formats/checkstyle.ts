import { readable } from '../escape.ts';
import type { Report } from '../report.ts';
import { problemsByFile } from './by-file.ts';
import { element, xmlDocument } from './xml.ts';

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
