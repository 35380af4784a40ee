import type { Locale, Rule } from '@zklint/linter';
import { safeJson } from '@zklint/linter/escape';
import { explain } from '@zklint/linter/explain';
import { either, type Message, say, type Tell } from '@zklint/linter/messages';
import { textOf } from '@zklint/parameters/texts';
import { explanationAsText } from './formats/explanation.ts';
import type { Language } from './language.ts';
import type { ExplainOptions } from './options.ts';
import { layoutOn, type Terminal } from './terminal.ts';

/**
 * `zklint explain`: writes what a rule, a parameter or a line of a server's log means. Gives a sentence where it can't:
 * this is a bundle of its own, whose exceptions the other one would not know.
 */
export async function explainWords(
  options: ExplainOptions,
  rules: readonly Rule[],
  terminal: Terminal,
  { locale, tell }: Language,
): Promise<Message | undefined> {
  const words = options.words.join(' ');
  const explanation = explain(words, rules, await textsIn(locale));
  if (explanation === undefined) {
    return say`This is no rule, no parameter and no line of a log that zklint knows.`;
  }
  if (explanation.kind === 'nearest') {
    const names = [...explanation.rules, ...explanation.parameters];
    return say`There is no rule or parameter of that name; did you mean ${either(names)}?`;
  }
  const page = explanation.kind === 'rule' ? terminal.readPage(explanation.id) : undefined;
  if (options.format === 'json') {
    terminal.write(
      `${safeJson({ version: 1, ...explanation, ...(page !== undefined && { page }) }, 2, asTextBy(tell))}\n`,
    );
  } else {
    terminal.write(explanationAsText(explanation, page, layoutOn(terminal, tell, options.color)));
  }
  return undefined;
}

/** Messages are data inside; in JSON they are sentences. */
function asTextBy(tell: Tell) {
  return (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'template' in value ? tell(value as Message) : value;
}

/** The catalogue's texts, with their summaries in a language. */
async function textsIn(locale: Locale): Promise<typeof textOf> {
  if (locale === 'en') return textOf;
  const { summaries } = await import('@zklint/parameters/summaries-zh-CN');
  return (name) => textOf(name, summaries);
}
