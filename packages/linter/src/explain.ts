import { newestRelease, parameters } from '@zklint/parameters';
import type { ParameterText } from '@zklint/parameters/texts';
import { distance } from 'fastest-levenshtein';
import { explainLog, type LogExplanation } from './explain-log.ts';
import { explainParameter, type ParameterExplanation } from './explain-parameter.ts';
import type { Rule, Severity } from './rule.ts';
import { nearestParameters } from './suggest.ts';

export type { ParameterExplanation, Since } from './explain-parameter.ts';

/** A rule in short; its page, which the caller has, says the rest. */
export interface RuleExplanation {
  readonly kind: 'rule';
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly optIn?: true;
  /** The rules that are silent where this one speaks. */
  readonly supersedes: readonly string[];
}

/** A word that is nothing known, and what it may mean, the nearest first. Never empty. */
export interface NearestNames {
  readonly kind: 'nearest';
  readonly rules: readonly string[];
  readonly parameters: readonly string[];
}

/** What words mean, by their kind. */
export type Explanation = RuleExplanation | ParameterExplanation | LogExplanation | NearestNames;

/**
 * What words mean: the id of a rule, a parameter (also with `zookeeper.` or `-Dzookeeper.` before it) or a key of a
 * family, or a line from a log. `rules` are those that there are, `textOf` gives the catalogue's texts
 * (`@zklint/parameters/texts`). Undefined for what is none of these, nor near to one.
 */
export function explain(
  words: string,
  rules: readonly Rule[],
  textOf: (name: string) => ParameterText | undefined,
): Explanation | undefined {
  const text = words.trim();
  const rule = rules.find(({ id }) => id === text.toLowerCase());
  if (rule) {
    const { id, summary, severity, optIn, supersedes = [] } = rule;
    return { kind: 'rule', id, summary, severity, ...(optIn && { optIn }), supersedes };
  }
  const isWord = text !== '' && !/\s/.test(text);
  const key = text.replace(/^-D/, '').replace(/=.*$/s, '');
  const parameter = isWord
    ? (explainParameter(key, textOf) ?? explainParameter(key.replace(/^zookeeper\./, ''), textOf))
    : undefined;
  return parameter ?? explainLog(text, rules) ?? (isWord ? nearest(key, rules) : undefined);
}

function nearest(word: string, rules: readonly Rule[]): NearestNames | undefined {
  // No name is half as long.
  if (word.length > 80) return undefined;
  const lower = word.toLowerCase();
  const ids = nearestOf(
    lower,
    rules.map(({ id }) => id),
  );
  const close = nearestParameters(word, newestRelease);
  const names = close.length > 0 ? close : nearestOf(lower, Object.keys(parameters));
  return ids.length + names.length === 0 ? undefined : { kind: 'nearest', rules: ids, parameters: names };
}

/** At most five names: those with few slips, or else those that hold the word. */
function nearestOf(lower: string, names: readonly string[]): readonly string[] {
  const limit = Math.floor(lower.length / 4);
  const few = names
    .map((name) => ({ name, slips: distance(name.toLowerCase(), lower) }))
    .filter(({ slips }) => slips <= limit)
    .sort((one, other) => one.slips - other.slips)
    .map(({ name }) => name);
  const holding = lower.length < 3 ? [] : names.filter((name) => name.toLowerCase().includes(lower));
  return (few.length > 0 ? few : holding).slice(0, 5);
}
