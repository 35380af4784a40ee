import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wellFramed } from './well-framed.ts';

const framed = (body: string, length = Buffer.byteLength(body)) => `Content-Length: ${length}\r\n\r\n${body}`;

/** What comes out of bytes that arrive in pieces, each cut where `cuts` says. */
async function passed(text: string, cuts: readonly number[] = []): Promise<string> {
  const bytes = Buffer.from(text);
  const stream = wellFramed();
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((one, other) => one - other), bytes.length];
  for (const [index, place] of places.entries()) stream.write(bytes.subarray(place, places[index + 1]));
  stream.end();
  let out = '';
  for await (const chunk of stream.setEncoding('utf8')) out += chunk;
  return out;
}

test('messages pass, wherever they are cut', async () => {
  const messages = fc.array(fc.string({ unit: 'binary' }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(messages, fc.array(fc.nat()), async (bodies, cuts) => {
      const text = bodies.map((body) => framed(body)).join('');
      expect(await passed(text, cuts)).toBe(text);
    }),
  );
});

const whole = framed('{"id":1}');

test.each([
  ['no length', 'Foo: 1\r\n\r\n', ''],
  ['no colon', 'hello\r\n\r\n', ''],
  ['a length that is no number', 'Content-Length: x\r\n\r\n{}', ''],
  ['a negative one', 'Content-Length: -5\r\n\r\n{}', ''],
  ['one without end', 'Content-Length: 99999999999999999999\r\n\r\n{}', ''],
  ['one that is too small', framed('{"id":0}', 3), framed('{"i')],
  ['only line feeds', 'Content-Length: 2\n\n{}', ''],
  ['no header at all', 'x'.repeat(100_000), ''],
])('%s is dropped, and the next message heard', async (_, junk, left) => {
  expect(await passed(whole + junk + whole)).toBe(whole + left + whole);
  expect(await passed(whole + junk + whole, [5000, 20, 70])).toBe(whole + left + whole);
});

test('other headers are of no interest', async () => {
  const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n';
  expect(await passed(`${type}${whole}`)).toBe(whole);
  expect(await passed(whole.replace('\r\n', `\r\n${type}`))).toBe(whole);
});
