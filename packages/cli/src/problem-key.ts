import type { Problem } from '@zklint/linter';
import { Message } from '@zklint/linter/messages';

/** What tells a finding from others wherever its lines move, in every language: `message` is the English one. */
export interface FindingKey {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** A key as one text, to compare and to count by. */
export function keyText({ path, rule, message }: FindingKey): string {
  return JSON.stringify([path, rule, message]);
}

/** The key of a problem, whichever of its files were named. `pathOf` gives the path that a URI has in it. */
export function keyOf(problem: Problem, pathOf: (uri: string) => string): FindingKey {
  const { at, rule, message } = problem.origin ?? problem;
  return { path: pathOf(at.uri), rule, message: lastingText(message) };
}

/** A message in English that says `3.9` for a release: 3.9.5 is the newest only until there is another. */
export function lastingText({ template, values }: Message): string {
  const lasting = values.map((value) =>
    typeof value === 'string' ? value.replace(/^(3\.\d+)\.\d+$/, '$1') : lastingText(value),
  );
  return String(new Message(template, lasting));
}
