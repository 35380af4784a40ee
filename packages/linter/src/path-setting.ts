import { type JavaText, trim } from '@zklint/parser';
import type { ServerConfig } from './server-config.ts';

/** A path as ZooKeeper reads it, trimmed. */
export function pathSetting(server: ServerConfig, name: 'dataDir' | 'dataLogDir'): JavaText | undefined {
  const entry = server.isOpen(name) ? undefined : server.entry(name);
  return entry && trim(entry.value);
}
