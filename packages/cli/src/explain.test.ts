import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

describe('zklint explain', () => {
  test.each([
    ['a rule by its page', ['missing-data-dir'], /^missing-data-dir\n\nSet dataDir\./],
    [
      'a parameter',
      ['initLimit'],
      /^initLimit\n.*\n[\s\S]*Type +a whole number of ticks[\s\S]*Releases +every release/,
    ],
    [
      'a line of a log',
      ['Caused by: java.lang.IllegalArgumentException: initLimit is not set'],
      /missing-quorum-limits/,
    ],
    ['a line in several words', ['My', 'id', '7', 'not', 'in', 'the', 'peer', 'list'], /myid-not-in-servers/],
  ])('shows %s', async (_, words, text) => {
    const ran = await run(['explain', ...words], {});
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect(ran.output).toMatch(text);
  });

  test('is data as JSON', async () => {
    const { output } = await run(['explain', '-f', 'json', 'tickTime'], {});
    expect(JSON.parse(output)).toMatchObject({
      version: 1,
      kind: 'parameter',
      name: 'tickTime',
      type: expect.any(String),
    });
  });

  test.each([
    ['a near name', 'tickTme', /did you mean tickTime\?/],
    ['nothing known', 'an apple a day', /no rule, no parameter and no line of a log/],
  ])('fails with a sentence for %s', async (_, word, sentence) => {
    const ran = await run(['explain', word], {});
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toMatch(sentence);
  });

  test('prints nothing of a pasted line unescaped', async () => {
    const { output } = await run(['explain', 'Cannot open channel to 2 at election address \u001b[31mzk2:3888'], {});
    expect(output).not.toMatch(/[^\P{Cc}\n]/u);
  });
});
