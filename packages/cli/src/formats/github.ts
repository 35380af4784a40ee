import type { Severity } from '@zklint/linter';
import { readable, visible } from '@zklint/linter/escape';
import type { Tell } from '@zklint/linter/messages';
import type { Report, ReportedProblem } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { ciRoot, pathsFrom } from './ci-paths.ts';
import { pageOf } from './layout.ts';
import { remarks } from './remarks.ts';
import { summary } from './summary.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a pull request, and a summary for those who read
 * the log.
 */
export function github(report: Report, terminal: Pick<Terminal, 'cwd' | 'env'>, tell: Tell): string {
  const pathOf = pathsFrom(ciRoot(terminal, 'GITHUB_WORKSPACE'), terminal.cwd);
  const lines = report.problems.map((problem) => annotation(problem, pathOf, tell));
  const page = pageOf({ width: 100, isColored: false, tell });
  return `${[...lines, ...summary(report, page)].join('\n')}\n`;
}

function annotation(problem: ReportedProblem, pathOf: (path: string) => string, tell: Tell): string {
  const { at, severity, rule, message } = problem;
  const { start } = at;
  const path = pathOf(at.path);
  const properties = { file: visible(path), line: start.line, ...extent(at), title: `zklint (${rule})` };
  // The log shows the message alone.
  const text = [
    `${visible(path)}:${start.line}:${start.column}: ${readable(message)}`,
    ...remarks(problem, tell, pathOf),
  ];
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${text.map(escapeData).join('%0A')}`;
}

/** GitHub knows no columns across lines. */
function extent({ start, end }: ReportedProblem['at']) {
  const last = end.column === 1 ? Math.max(start.line, end.line - 1) : end.line;
  if (last > start.line) return { endLine: last };
  return { endLine: last, col: start.column, ...(end.line === last && { endColumn: end.column }) };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
