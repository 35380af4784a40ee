import { wrap } from '@zklint/drawing';
import type { Rule } from '@zklint/linter';
import { Message } from '@zklint/linter/messages';
import { type Layout, pageOf } from './layout.ts';
import { severityColor } from './pretty.ts';

/** Every rule in a table: its id, its severity and what it asks for. */
export function rulesAsTable(rules: readonly Rule[], layout: Layout): string {
  const { width, colors, tell } = pageOf(layout);
  const idWidth = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const severityWidth = Math.max(...rules.map((rule) => severityOf(rule).length)) + 2;
  const indent = ' '.repeat(idWidth + severityWidth);
  return rules
    .map((rule) => {
      const lines = wrap(tell(new Message(rule.summary)), Math.max(width - indent.length, 30));
      const color = severityColor(rule.severity, colors);
      return `${rule.id.padEnd(idWidth)}${color(severityOf(rule).padEnd(severityWidth))}${lines.join(`\n${indent}`)}\n`;
    })
    .join('');
}

function severityOf({ severity, optIn }: Rule): string {
  return optIn ? `${severity}, opt-in` : severity;
}
