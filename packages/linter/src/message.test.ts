import { describe, expect, test } from 'vitest';
import { Message, say } from './message.ts';
import { either, enumerated, listed } from './words.ts';

describe('a message in another language', () => {
  const translations = {
    '{0} of {1}': '{1} 中的 {0}',
    'server {0}': '服务器 {0}',
    '{0} and {1}': '{0} 和 {1}',
    '{0}, {1}': '{0}、{1}',
    '{0} or {1}': '{0} 或 {1}',
  };

  test('has its values in that language’s order, the messages inside included', () => {
    expect(say`${say`server ${2}`} of ${'zk'}`.in(translations)).toBe('zk 中的 服务器 2');
  });

  test('is English without a translation, around values that have one', () => {
    expect(say`Look at ${say`server ${2}`}.`.in(translations)).toBe('Look at 服务器 2.');
    expect(new Message('toString').in(translations)).toBe('toString');
  });

  test('takes values for what they are', () => {
    expect(say`server ${'{0} of {1}'}`.in(translations)).toBe('服务器 {0} of {1}');
    expect(new Message('write {0}').in({})).toBe('write {0}');
  });

  test.each([
    [['a'], 'a', 'a', 'a'],
    [['a', 'b'], 'a 和 b', 'a、b', 'a 或 b'],
    [['a', 'b', 'c'], 'a、b 和 c', 'a、b、c', 'a、b 或 c'],
  ])('lists %j', (words, all, few, one) => {
    expect(listed(words).in(translations)).toBe(all);
    expect(enumerated(words).in(translations)).toBe(few);
    expect(either(words).in(translations)).toBe(one);
  });

  test('may list very many words', () => {
    const words = Array.from({ length: 100_000 }, (_, index) => String(index));
    expect(enumerated(words).toString()).toBe(words.join(', '));
  });
});
