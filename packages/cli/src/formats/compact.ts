import { readable, visible } from '@zklint/linter/escape';
import type { Report } from '../report.ts';

/** One finding a line, for editors and pipes: `path:line:column: severity rule message`. */
export function compact({ problems }: Report): string {
  return problems
    .map(
      ({ at, severity, rule, message }) =>
        `${visible(at.path)}:${at.start.line}:${at.start.column}: ${severity} ${rule} ${readable(message)}\n`,
    )
    .join('');
}
