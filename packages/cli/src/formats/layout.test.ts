import { expect, test } from 'vitest';
import { padded } from './layout.ts';

test('Chinese characters fill two columns', () => {
  expect(padded('集群', 6)).toBe('集群  ');
});
