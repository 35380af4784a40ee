import type { Rule } from '@zklint/linter';
import { type Layout, pageOf, wrap } from './layout.ts';
import { severityColor } from './pretty.ts';

/** Every rule in a table: its id, its severity and what it asks for. */
export function rulesAsTable(rules: readonly Rule[], layout: Layout): string {
  const { width, colors } = pageOf(layout);
  const idWidth = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const severityWidth = 'warning'.length + 2;
  const indent = ' '.repeat(idWidth + severityWidth);
  return rules
    .map(({ id, severity, summary }) => {
      const lines = wrap(summary, Math.max(width - indent.length, 30));
      const color = severityColor(severity, colors);
      return `${id.padEnd(idWidth)}${color(severity.padEnd(severityWidth))}${lines.join(`\n${indent}`)}\n`;
    })
    .join('');
}
