// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what templates have
import { test } from 'vitest';
import { piecesOf } from '../support/grammar.ts';
import { expectLinear } from '../support/growth.ts';

const hostile = [
  'a',
  '\\',
  '{{',
  '${',
  '${a',
  '<<a',
  '@a',
  '%a',
  '__',
  '#{',
  '$(',
  '[',
  ':1',
  ';',
  '\\u00',
  'a.',
  '{% x %}',
  '\t=',
];
const inComments = ['zklint-disable x ', '{{', ' -- ', '<%'];

test.each([
  ...['', 'a=', 'server.1='].flatMap((start) => hostile.map((word) => [start, word] as const)),
  ...['#', '# zklint-disable '].flatMap((start) => inComments.map((word) => [start, word] as const)),
])('%j and any number of %j take time in proportion', async (start, word) => {
  await expectLinear(2000, (length) => piecesOf(start + word.repeat(length / word.length)));
});

test.each(['tickTime=', '\\', '{{ x }}', '# zklint-disable x '])('100 000 characters of %j too', async (word) => {
  await expectLinear(25_000, (length) => piecesOf(word.repeat(length / word.length)));
});

test('any number of lines takes time in proportion', async () => {
  const lines = ['# x', 'tickTime=2000', 'a=\\', '{{', '}}', 'server.1=a:1:2', 'b'];
  for (const text of [lines.join('\n'), 'a=\\', '{{']) {
    await expectLinear(5000 / text.split('\n').length, (count) => piecesOf(`${text}\n`.repeat(count)));
  }
});
