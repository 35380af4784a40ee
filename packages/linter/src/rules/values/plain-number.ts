import type { Parameter } from '@zklint/parameters';
import { parseInt32 } from '@zklint/parser';

const milliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  sec: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
};

/** The digits that were meant where a number is written with its unit, and there is no doubt. */
export function plainNumber(text: string, parameter: Parameter): string | undefined {
  const [, number, unit] = /^(\d{1,9})\s*([a-z]+)$/i.exec(text) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  const written = converted(Number(number), unit.toLowerCase(), parameter);
  return written === undefined || parseInt32(written) === undefined ? undefined : written;
}

function converted(number: number, unit: string, parameter: Parameter): string | undefined {
  const own = parameter.type === 'integer' ? parameter.unit : undefined;
  const factor = milliseconds[unit];
  if (own === 'ms' && factor !== undefined) return String(number * factor);
  if (own === 'hours' && /^(h|hours?)$/.test(unit)) return String(number);
  if (own === 'ticks' && /^ticks?$/.test(unit)) return String(number);
  return undefined;
}
