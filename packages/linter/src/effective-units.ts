import { type Parameter, parameters } from '@zklint/parameters';
import { type Message, say } from './message.ts';
import type { ServerConfig } from './server-config.ts';

/** The unit that a parameter's number counts. */
export type Unit = NonNullable<Extract<Parameter, { type: 'integer' }>['unit']>;

const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, hours: 3_600_000 };

/**
 * A number with its unit as people say it: `2 s`, `10 ticks = 20 s`, `64 MB`. `tick` is the tickTime in ms, where it is
 * known. Undefined for a negative number, which is no amount but a word for something else.
 */
export function inHumanTerms(value: number, unit: Unit, tick: number | undefined): Message | undefined {
  if (value < 0) return undefined;
  if (unit === 'ticks') {
    if (tick === undefined || tick < 0) return value === 1 ? say`1 tick` : say`${value} ticks`;
    const time = duration(value * tick);
    return value === 1 ? say`1 tick = ${time}` : say`${value} ticks = ${time}`;
  }
  if (unit === 'bytes' || unit === 'KB') {
    const bytes = unit === 'KB' ? value * 1024 : value;
    return bytes < 1000 ? say`${bytes} bytes` : say`${size(bytes)}`;
  }
  return duration(value * (milliseconds[unit] ?? 1));
}

/** The tickTime of a server in ms; undefined where its file hides it, or gives what is no number. */
export function tickTimeOf(server: ServerConfig): number | undefined {
  return server.entry('tickTime') ? server.setting('tickTime')?.value : parameters.tickTime.default;
}

function duration(ms: number): Message {
  if (ms < 1000) return say`${ms} ms`;
  if (ms < 120_000) return say`${rounded(ms / 1000)} s`;
  if (ms < 7_200_000) return say`${rounded(ms / 60_000)} min`;
  return ms < 172_800_000 ? say`${rounded(ms / 3_600_000)} h` : say`${rounded(ms / 86_400_000)} days`;
}

function size(bytes: number): string {
  if (bytes < 1_000_000) return `${rounded(bytes / 1024)} KB`;
  return bytes < 1_000_000_000 ? `${rounded(bytes / 1024 ** 2)} MB` : `${rounded(bytes / 1024 ** 3)} GB`;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
