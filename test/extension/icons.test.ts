import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The icon for dark themes is the one of both high contrast themes too. */
test.each([
  ['zoocfg-dark', '#1f1f1f'],
  ['zoocfg-dark', '#000000'],
  ['zoocfg-dark', '#ffffff'],
  ['zoocfg-light', '#ffffff'],
])('the outline of the icon %s is seen on %s', (icon, background) => {
  const svg = readFileSync(new URL(`../../packages/vscode/icons/${icon}.svg`, import.meta.url), 'utf8');
  const strokes = [...svg.matchAll(/stroke="(#\w{6})"/g)].map(([, colour = '']) => colour);
  expect(strokes.length).toBeGreaterThan(0);
  for (const stroke of strokes) expect(contrast(stroke, background)).toBeGreaterThan(3);
});

/** The contrast of two colours, as WCAG counts it. */
function contrast(one: string, other: string): number {
  const light = (colour: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const [darker = 0, lighter = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
