/** A colour as numbers from 0 to 1. */
export function channels(colour) {
  const [, hex] = /^#(\w+)/.exec(colour) ?? [];
  if (hex) return [0, 2, 4].map((at) => Number((Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(2)));
  const isMixed = colour.startsWith('color(');
  return colour
    .match(/\d+(\.\d+)?/g)
    .slice(0, 3)
    .map((number) => Number((number / (isMixed ? 1 : 255)).toFixed(2)));
}

/** The contrast of two colours, as WCAG counts it. */
export function contrast(one, other) {
  const light = ([red, green, blue]) =>
    [red, green, blue]
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const [darker, lighter] = [light(one), light(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
