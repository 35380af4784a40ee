import { createHash } from 'node:crypto';

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

/**
 * One name for each finding that stays the same while other findings come and go and lines move: 32 hexadecimal digits.
 * Findings with equal keys are numbered in their order.
 */
export function fingerprints(keys: readonly FindingKey[]): readonly string[] {
  const counts = new Map<string, number>();
  return keys.map((key) => {
    const text = keyText(key);
    const ordinal = counts.get(text) ?? 0;
    counts.set(text, ordinal + 1);
    return createHash('sha256').update(`${text}${ordinal}`).digest('hex').slice(0, 32);
  });
}
