import type { Severity } from '@zklint/linter';
import { readable, safeJson } from '@zklint/linter/escape';
import { fingerprints } from '../finding-key.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { ciRoot, pathsFrom } from './ci-paths.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'info' };

/** Findings as GitLab's code quality report. */
export function gitlab({ problems }: Report, terminal: Pick<Terminal, 'cwd' | 'env'>): string {
  const pathOf = pathsFrom(ciRoot(terminal, 'CI_PROJECT_DIR'), terminal.cwd);
  const names = fingerprints(
    problems.map(({ at, rule, english }) => ({ path: pathOf(at.path), rule, message: english })),
  );
  const items = problems.map(({ at, rule, severity, message }, index) => ({
    description: readable(message),
    check_name: rule,
    fingerprint: names[index],
    severity: severities[severity],
    location: { path: pathOf(at.path), lines: { begin: at.start.line } },
  }));
  return `${safeJson(items)}\n`;
}
