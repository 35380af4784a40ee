import { widthOf } from '@zklint/drawing';
import type { Problem, Severity } from '@zklint/linter';
import { say, type Tell } from '@zklint/linter/messages';
import { padded, plural } from './layout.ts';
import { severityWord } from './pretty.ts';

/** How long the parts of a run took, in milliseconds. */
export interface Times {
  readonly reading: number;
  readonly judging: number;
  /** From the start of the process on. */
  readonly all: number;
}

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** How often each rule spoke with which severity, the most frequent first, and what took how long. */
export function statistics(problems: readonly Problem[], files: number, times: Times, tell: Tell): string {
  const counts = new Map<string, { rule: string; severity: Severity; count: number }>();
  for (const { rule, severity } of problems) {
    const key = `${rule} ${severity}`;
    const { count } = counts.get(key) ?? { count: 0 };
    counts.set(key, { rule, severity, count: count + 1 });
  }
  const rows = [...counts.values()].sort(
    (one, other) =>
      other.count - one.count ||
      order.indexOf(one.severity) - order.indexOf(other.severity) ||
      (one.rule < other.rule ? -1 : 1),
  );
  const digits = Math.max(0, ...rows.map(({ count }) => String(count).length));
  const words = rows.map(({ severity }) => tell(severityWord(severity)));
  const width = Math.max(0, ...words.map(widthOf));
  const lines = rows.map(
    ({ rule, count }, index) => `${String(count).padStart(digits)}  ${padded(words[index] ?? '', width)}  ${rule}`,
  );
  const [reading, judging, all] = [times.reading, times.judging, times.all].map(Math.round);
  const time = plural(
    files,
    say`1 file: read in ${reading ?? 0} ms, judged in ${judging ?? 0} ms, ${all ?? 0} ms in all.`,
    say`${files} files: read in ${reading ?? 0} ms, judged in ${judging ?? 0} ms, ${all ?? 0} ms in all.`,
  );
  return [...lines, tell(time), ''].join('\n');
}
