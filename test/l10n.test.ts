import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { explanationGaps, messageGaps, parameterGaps, unreadableMessages } from './support/l10n.ts';

/** `node scripts/l10n-missing.mjs` shows the same. */
describe.each([
  ['messages', messageGaps(parseAst)],
  ['explanations', explanationGaps(parseAst)],
  ['summaries of parameters', parameterGaps()],
])('%s in Simplified Chinese', (_, { leftOver, otherValues, untranslated }) => {
  test('are of something that is said', () => expect(leftOver).toEqual([]));
  test('hold the same values', () => expect(otherValues).toEqual([]));
  test('are in Chinese', () => expect(untranslated).toEqual([]));
});

test('every parameter has a summary in Simplified Chinese', () => {
  expect(parameterGaps().missing).toEqual({});
});

test('every message of a rule is made of a template that stands in it', () => {
  expect(unreadableMessages(parseAst)).toEqual([]);
});
