import { parseConfig } from '@zklint/parser';
import { isConfigName, isTellingEntry } from '../workspace/config-names.ts';

/** Is a text that stands in YAML under a name a configuration of ZooKeeper, as the name says or the content shows? */
export function isConfig(name: string, text: string): boolean {
  if (text.startsWith('#!')) return false;
  return isConfigName(name) || (/\.(cfg|properties|conf)$/i.test(name) && hasTellingEntry(text));
}

/** Has it a setting that only ZooKeeper's files have? */
export function hasTellingEntry(text: string): boolean {
  return parseConfig('', text).entries.some(({ key, value }) => isTellingEntry(key.value, value.value));
}
