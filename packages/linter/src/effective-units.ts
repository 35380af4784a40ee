import type { Parameter } from '@zklint/parameters';

/** The unit that a parameter's number counts. */
export type Unit = NonNullable<Extract<Parameter, { type: 'integer' }>['unit']>;

const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, hours: 3_600_000 };

/**
 * A number with its unit as people say it: `2 s`, `10 ticks = 20 s`, `64 MB`. `tick` is the tickTime in ms, where it is
 * known. Undefined for a negative number, which is no amount but a word for something else.
 */
export function inHumanTerms(value: number, unit: Unit, tick: number | undefined): string | undefined {
  if (value < 0) return undefined;
  if (unit === 'ticks') {
    const ticks = `${value} ${value === 1 ? 'tick' : 'ticks'}`;
    return tick === undefined || tick < 0 ? ticks : `${ticks} = ${duration(value * tick)}`;
  }
  if (unit === 'bytes' || unit === 'KB') return size(unit === 'KB' ? value * 1024 : value);
  return duration(value * (milliseconds[unit] ?? 1));
}

function duration(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms < 120_000) return `${rounded(ms / 1000)} s`;
  if (ms < 7_200_000) return `${rounded(ms / 60_000)} min`;
  return ms < 172_800_000 ? `${rounded(ms / 3_600_000)} h` : `${rounded(ms / 86_400_000)} days`;
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${rounded(bytes / 1024)} KB`;
  return bytes < 1_000_000_000 ? `${rounded(bytes / 1024 ** 2)} MB` : `${rounded(bytes / 1024 ** 3)} GB`;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
