import type { Problem } from '@zklint/linter';
import { safeJson } from '@zklint/linter/escape';
import { type Message, say } from '@zklint/linter/messages';
import { type FindingKey, keyText } from '../problem-key.ts';

/** Findings with one key, and how many they are. */
export interface KnownFinding extends FindingKey {
  readonly count: number;
}

/** Findings by the texts of their keys. */
export type KnownFindings = ReadonlyMap<string, KnownFinding>;

export type KeyOf = (problem: Problem) => FindingKey;

/** The findings in the text of a baseline, or what is wrong with it. */
export function parseKnown(text: string): KnownFindings | Message {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return say`it is no JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  if (!isRecord(data) || data['version'] !== 1) return say`its version is not 1`;
  const { findings } = data;
  if (!Array.isArray(findings)) return say`it has no list of findings`;
  const odd = findings.findIndex((finding) => !isKnownFinding(finding));
  return odd < 0 ? together(findings) : say`finding ${odd + 1} needs a path, a rule, a message and a count`;
}

/** The text of a baseline: one finding a line, in an order of its own, so that changes can be read and merged. */
export function textOfKnown(known: KnownFindings): string {
  const findings = [...known.values()].sort(
    (one, other) =>
      compare(one.path, other.path) || compare(one.rule, other.rule) || compare(one.message, other.message),
  );
  const lines = findings.map(({ path, rule, message, count }) => `\n    ${safeJson({ path, rule, message, count })}`);
  return `{\n  "version": 1,\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** What is known where all of these problems are. */
export function knownFrom(problems: readonly Problem[], keyOf: KeyOf): KnownFindings {
  return together(problems.map((problem) => ({ ...keyOf(problem), count: 1 })));
}

/** The problems that are not known. Of those with one key the first ones are the known ones. */
export function unknownOf(problems: readonly Problem[], known: KnownFindings, keyOf: KeyOf): readonly Problem[] {
  const left = new Map([...known].map(([text, { count }]) => [text, count]));
  return problems.filter((problem) => {
    const text = keyText(keyOf(problem));
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

/** How many findings. */
export function countOf(known: KnownFindings): number {
  return [...known.values()].reduce((sum, { count }) => sum + count, 0);
}

function together(findings: readonly KnownFinding[]): KnownFindings {
  const known = new Map<string, KnownFinding>();
  for (const { path, rule, message, count } of findings) {
    const text = keyText({ path, rule, message });
    known.set(text, { path, rule, message, count: (known.get(text)?.count ?? 0) + count });
  }
  return known;
}

function isKnownFinding(value: unknown): value is KnownFinding {
  if (!isRecord(value)) return false;
  const { path, rule, message, count } = value;
  const isNamed = [path, rule, message].every((text) => typeof text === 'string');
  return isNamed && Number.isSafeInteger(count) && Number(count) > 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
