import { type JavaText, type Located, parseInt32, slice, split } from '@zklint/parser';
import type { LineFault } from './server-line.ts';

/** What ZooKeeper says of a bracket that is never closed. */
export function missingBracket(text: JavaText): string {
  return `${text.value} starts with '[' but has no matching ']:'`;
}

/** The host in brackets and the parts after `close` and one further character; undefined without `close`. */
export function splitAfterBracket(text: JavaText, close: ']' | ']:'): JavaText[] | undefined {
  const end = text.value.indexOf(close);
  if (end < 0) return undefined;
  const host = slice(text, 1, end);
  return end + 2 < text.value.length || close === ']:' ? [host, ...split(slice(text, end + 2), ':')] : [host];
}

/** A port of a line; undefined, and a fault more, where Java takes none. */
export function readPort(
  text: JavaText,
  kind: 'peer-port' | 'election-port' | 'client-port',
  message: string,
  faults: LineFault[],
  negativeIsNone = false,
): Located<number> | undefined {
  const port = parseInt32(text.value);
  if (port === undefined) {
    faults.push({ kind, at: text, message });
  } else if (port > 65535 || (port < 0 && !negativeIsNone)) {
    faults.push({ kind: 'port-range', at: text, message: `port out of range:${port}` });
  } else {
    return { ...text, value: port };
  }
  return undefined;
}

/** A role of a line; undefined, and a fault more, where it is none. */
export function readRole(
  text: JavaText,
  word: string,
  message: string,
  faults: LineFault[],
): 'participant' | 'observer' | undefined {
  const role = word.toLowerCase();
  if (role === 'participant' || role === 'observer') return role;
  faults.push({ kind: 'role', at: text, message });
  return undefined;
}
