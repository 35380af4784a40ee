import { expect, test } from 'vitest';
import { findRelease, newestRelease, releases } from './index.ts';

const found = (text: string) => {
  const answer = findRelease(text);
  return answer && [answer.release.name, answer.asked, answer.exact];
};

test('all 47 releases are known, oldest first, the unreleased 3.10.0 is not', () => {
  expect(releases).toHaveLength(47);
  expect(releases[0]?.name).toBe('3.4.0');
  expect(releases.slice(1).every((release, index) => releases[index]?.before(release.name))).toBe(true);
  expect(newestRelease.name).toBe('3.9.5');
});

test('releases compare as numbers, part by part', () => {
  const release = findRelease('3.5.10')?.release;
  expect(release?.line).toBe('3.5');
  expect(release?.atLeast('3.5.9')).toBe(true);
  expect(release?.atLeast('3.5.10')).toBe(true);
  expect(release?.atLeast('3.5')).toBe(true);
  expect(release?.atLeast('3.10.0')).toBe(false);
  expect(release?.before('3.5.10')).toBe(false);
  expect(release?.before('3.6')).toBe(true);
});

test('a line means its newest release', () => {
  expect(found('3.8')).toEqual(['3.8.6', '3.8', true]);
  expect(found('3.4')).toEqual(['3.4.14', '3.4', true]);
});

test('a known release is itself', () => {
  expect(found('3.8.4')).toEqual(['3.8.4', '3.8.4', true]);
  expect(found('3.5.1')).toEqual(['3.5.1', '3.5.1', true]);
});

test('a newer one than is known is taken for the newest known one', () => {
  expect(found('3.9.7')).toEqual(['3.9.5', '3.9.7', false]);
  expect(found('3.7.3')).toEqual(['3.7.2', '3.7.3', false]);
  expect(found('3.10')).toEqual(['3.9.5', '3.10', false]);
  expect(found('3.10.0')).toEqual(['3.9.5', '3.10.0', false]);
  expect(found('4.0.1')).toEqual(['3.9.5', '4.0.1', false]);
});

test.each(['3.3', '3.3.6', '2.9', 'abc', '3', '', ' 3.8', '3.8.x', '3.5.00', '03.8', '3.8.', '3.8.4.1', 'v3.8.4'])(
  '"%s" is no release',
  (text) => {
    expect(findRelease(text)).toBeUndefined();
  },
);
