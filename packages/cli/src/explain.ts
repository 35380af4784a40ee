import type { Rule } from '@zklint/linter';
import { explain } from '@zklint/linter/explain';
import { textOf } from '@zklint/parameters/texts';
import { explanationAsText } from './formats/explanation.ts';
import type { ExplainOptions } from './options.ts';
import { layoutOn, type Terminal } from './terminal.ts';

/**
 * `zklint explain`: writes what a rule, a parameter or a line of a server's log means. Gives a sentence where it can't:
 * this is a bundle of its own, whose exceptions the other one would not know.
 */
export function explainWords(options: ExplainOptions, rules: readonly Rule[], terminal: Terminal): string | undefined {
  const words = options.words.join(' ');
  const explanation = explain(words, rules, textOf);
  if (explanation === undefined) {
    return 'This is no rule, no parameter and no line of a log that zklint knows.';
  }
  if (explanation.kind === 'nearest') {
    const names = [...explanation.rules, ...explanation.parameters];
    return `There is no rule or parameter of that name; did you mean ${names.join(' or ')}?`;
  }
  const page = explanation.kind === 'rule' ? terminal.readPage(explanation.id) : undefined;
  if (options.format === 'json') {
    terminal.write(
      `${JSON.stringify({ version: 1, ...explanation, ...(page !== undefined && { page }) }, asText, 2)}\n`,
    );
  } else {
    terminal.write(explanationAsText(explanation, page, layoutOn(terminal, options.color, undefined)));
  }
  return undefined;
}

/** Messages are data inside; in JSON they are sentences. */
function asText(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'template' in value ? String(value) : value;
}
