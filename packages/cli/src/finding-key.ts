import { createHash } from 'node:crypto';
import { type FindingKey, keyText } from './problem-key.ts';

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
