import type { Place } from '@zklint/parser';
import { asProblems } from './comments/heed-comments.ts';
import type { YamlFault } from './containers/container.ts';
import type { Limits } from './limits.ts';
import type { Problem, RuleSettings } from './lint.ts';
import { type Message, say } from './message.ts';
import type { Finding, Severity } from './rule.ts';
import { limitReached } from './rules/zklint/limit-reached.ts';
import type { ServerConfig } from './server-config.ts';

/** The finding of limit-reached about a file that was not read. */
export function fileTooLarge(uri: string, { file }: Limits): Finding {
  return {
    at: startOf(uri),
    message: say`This file is larger than ${sizeOf(file)}, so zklint doesn't read it. --no-limits lets it.`,
  };
}

/** The finding of limit-reached about a walk that ended early, at a file that it found. */
export function filesLeftOut(uri: string, { files }: Limits): Finding {
  return {
    at: startOf(uri),
    message: say`zklint looked at the first ${files} files and folders only: further files, and other members of an ensemble, may be missing. --no-limits looks at all.`,
  };
}

/** The finding of limit-reached about a YAML file that is larger, or has more aliases, than anybody writes by hand. */
export function* yamlLeftOut({ kind, at, text }: YamlFault, { yaml, aliases }: Limits): Iterable<Finding> {
  if (kind === 'size') {
    yield {
      at,
      message: say`This YAML file is larger than ${sizeOf(yaml)}, so zklint doesn't judge it. --no-limits lets it.`,
    };
  }
  if (kind !== 'aliases') return;
  yield {
    at,
    message: say`This file has ${Number(text)} YAML aliases, and zklint follows at most ${aliases}: nothing in it is judged. --no-limits lets it.`,
  };
}

/** The findings of limit-reached about what was left out of a server's files. */
export function* leftOutOf(server: ServerConfig, { file, value }: Limits): Iterable<Finding> {
  for (const { key } of [server, ...(server.next ? [server.next] : [])].flatMap(cutEntries)) {
    yield {
      at: key,
      message: say`This value is longer than ${sizeOf(value)}, so zklint doesn't judge it. --no-limits lets it.`,
    };
  }
  const pointer = server.entries.get('dynamicConfigFile');
  if (pointer && server.dynamic.kind === 'unseen' && server.dynamic.isTooLarge) {
    yield {
      at: pointer.value,
      message: say`This file is larger than ${sizeOf(file)}, so zklint doesn't read it. --no-limits lets it.`,
    };
  }
}

function cutEntries({ documents }: ServerConfig) {
  return documents.flatMap(({ cut = [] }) => cut);
}

/** Problems to show, and how many more there are. */
export interface Shown {
  readonly problems: readonly Problem[];
  readonly leftOut: Readonly<Record<Severity, number>>;
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Of each file as many problems as the limit lets, the most severe ones, and a word on the others. */
export function withinLimit(
  problems: readonly Problem[],
  { findings: limit }: Limits,
  severitiesFor: (uri: string) => RuleSettings,
): Shown {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const others = byFile.get(problem.at.uri);
    if (others) others.push(problem);
    else byFile.set(problem.at.uri, [problem]);
  }
  const leftOut = { error: 0, warning: 0, info: 0 };
  const shown: Problem[] = [];
  for (const [uri, all] of byFile) {
    const ordered = all.length > limit ? all.sort(bySeverityAndPlace) : all;
    for (const problem of ordered.slice(0, limit)) shown.push(problem);
    for (const { severity } of ordered.slice(limit)) leftOut[severity]++;
    if (all.length > limit) {
      const message = say`${all.length - limit} more findings of this file are not shown; these are the most severe. --no-limits shows all.`;
      shown.push(...asProblems(limitReached, [{ at: startOf(uri), message }], severitiesFor(uri)));
    }
  }
  return { problems: shown, leftOut };
}

function bySeverityAndPlace(one: Problem, other: Problem): number {
  return ranks[one.severity] - ranks[other.severity] || one.at.range.start - other.at.range.start;
}

function startOf(uri: string): Place {
  return { uri, range: { start: 0, end: 0 } };
}

function sizeOf(units: number): string | Message {
  return units < 1024 * 1024 ? say`${units} characters` : `${units / 1024 / 1024} MB`;
}
