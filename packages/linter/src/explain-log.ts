import { causePatterns } from './explain-causes.data.ts';
import { refusalPatterns } from './explain-refusals.data.ts';
import { runningPatterns } from './explain-running.data.ts';
import { startPatterns } from './explain-start.data.ts';
import { Message } from './message.ts';
import type { Rule } from './rule.ts';

/** A text of ZooKeeper's and what it means. In `meaning` and `advice` `{0}` is the first group of the pattern. */
export interface LogPattern {
  /** Finds the text in a line, whatever stands around it: time, thread, class, an exception's name. */
  readonly pattern: RegExp;
  readonly meaning: string;
  readonly advice: string;
  /** The rules that find the fault in a configuration, the likeliest first; some of them are yet to come. */
  readonly rules: readonly string[];
  readonly parameters?: readonly string[];
  /** What says it, and from which release on. */
  readonly source: string;
}

/** What a line of a log means. */
export interface LogExplanation {
  readonly kind: 'log';
  readonly meaning: Message;
  readonly advice: Message;
  /** Ids of rules whose finding names the fault, the likeliest first; none where no configuration is at fault. */
  readonly rules: readonly string[];
  /** The parameters that it is about. */
  readonly parameters: readonly string[];
  /** What of ZooKeeper or Java says it. */
  readonly source: string;
}

/** A stack trace is shorter; what follows is not looked at. */
const limit = 20_000;

const patterns = [...refusalPatterns, ...startPatterns, ...runningPatterns, ...causePatterns];

/** What a line of a server's, a client's or a script's log means, or several lines; undefined where none is known. */
export function explainLog(text: string, known: readonly Rule[]): LogExplanation | undefined {
  const start = text.slice(0, limit);
  for (const { pattern, meaning, advice, rules, parameters = [], source } of patterns) {
    const groups = pattern.exec(start)?.slice(1).map(shortened);
    if (groups === undefined) continue;
    return {
      kind: 'log',
      meaning: new Message(meaning, groups),
      advice: new Message(advice, groups),
      rules: withSuperseding(rules, known),
      parameters,
      source,
    };
  }
  return undefined;
}

/** Behind the rules those that speak in their place, and take over what ZooKeeper says. */
function withSuperseding(ids: readonly string[], known: readonly Rule[]): readonly string[] {
  const superseding = known.filter(({ supersedes = [] }) => supersedes.some((id) => ids.includes(id)));
  const all = new Set([...ids, ...superseding.map(({ id }) => id)]);
  return [...all].filter((id) => known.some((rule) => rule.id === id));
}

function shortened(group: string | undefined): string {
  const text = (group ?? '').trim();
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
