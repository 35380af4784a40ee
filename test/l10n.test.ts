import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { explanationGaps, messageGaps, parameterGaps, unreadableMessages } from './support/l10n.ts';

/** `node scripts/l10n-missing.mjs` shows the same. */
describe.each([
  ['messages', messageGaps(parseAst)],
  ['explanations', explanationGaps(parseAst)],
  ['summaries of parameters', parameterGaps()],
])('%s in Simplified Chinese', (_, { missing, leftOver, otherValues, untranslated }) => {
  test('are complete', () => expect(missing).toEqual({}));
  test('are of something that is said', () => expect(leftOver).toEqual([]));
  test('hold the same values', () => expect(otherValues).toEqual([]));
  test('are in Chinese', () => expect(untranslated).toEqual([]));
});

test('every message of a rule is made of a template that stands in it', () => {
  expect(unreadableMessages(parseAst)).toEqual([]);
});
