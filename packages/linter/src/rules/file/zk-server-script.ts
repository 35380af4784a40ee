import { trimmed } from '@zklint/parser';
import type { ServerConfig } from '../../server-config.ts';
import { nameOf } from '../../workspace/paths.ts';

/**
 * What bin/zkServer.sh cuts out of a file: `grep "^[[:space:]]*<name>"`, for most names followed by `[^[:alpha:]]`, then
 * `sed -e 's/.*=//'`, with a line break between several hits. The same in every release from 3.4.6 to 3.9.5.
 */
export function cutOut(text: string, name: string, isWholeName: boolean): string {
  const pattern = new RegExp(`^[ \\t\\f\\v\\r]*${name}${isWholeName ? '[^A-Za-z]' : ''}`);
  const found: string[] = [];
  // Line by line, but only those with the name: a file may have very many.
  for (let at = text.indexOf(name); at >= 0; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(text.lastIndexOf('\n', at) + 1, end);
    if (pattern.test(line)) found.push(line.slice(line.lastIndexOf('=') + 1));
    at = text.indexOf(name, end);
  }
  return found.join('\n');
}

/** May the server be started with zkServer.sh? Kafka and Windows have scripts of their own, which don't read the file. */
export function isForScript({ uri, entries }: ServerConfig): boolean {
  const dataDir = entries.get('dataDir');
  return !nameOf(uri).endsWith('.properties') && !(dataDir && /^[A-Za-z]:/.test(trimmed(dataDir.value)));
}

/** Does `zkServer.sh status` look for the port in the server lines (from 3.5.1), because clientPort isn't given? */
export function looksIntoLines(server: ServerConfig): boolean {
  const hasPort = server.entry('clientPort') ?? server.entry('secureClientPort');
  return server.release.atLeast('3.5.1') && !hasPort && server.lines.some(({ client }) => client);
}
