import { type ConfigDocument, type ConfigEntry, parseInt64, trimmed } from '@zklint/parser';
import { kept } from '../../kept.ts';
import type { ServerConfig } from '../../server-config.ts';
import { meantServerKey } from '../../suggest.ts';
import { hidingComments, hidingContinuation, markedEntry, settingsIn } from '../file/hidden-settings.ts';

/**
 * Does the text show that a list is meant to have more lines than ZooKeeper reads? Keys may be misspelt, lines may be
 * run together, or of two with one id one is lost. Another rule says so, and how many vote is known once that is mended.
 */
export function lacksMeantLines({ documents }: ServerConfig): boolean {
  return documents.some(lacksLines);
}

const lacksLines = kept(
  (document: ConfigDocument): boolean =>
    document.entries.some((entry) => meantServerKey(trimmed(entry.key)) !== undefined) ||
    hiddenKeys(document).some(isLineKey) ||
    hasTwoServersWithOneId(document),
);

function hiddenKeys(document: ConfigDocument): readonly string[] {
  const { entries, text } = document;
  const holding = entries.filter(({ value }) => value.value.includes('='));
  return [
    ...holding.flatMap(({ value }) => [...settingsIn(value.value)].map(({ key }) => key)),
    ...(text.includes('\\') ? entries.flatMap((entry) => hidingContinuation(document, entry)?.keys ?? []) : []),
    ...hidingComments(document).flatMap(({ keys }) => keys),
    ...(markedEntry(document)?.keys ?? []),
  ];
}

function isLineKey(key: string): boolean {
  return /^server\.\d+$/.test(key);
}

function hasTwoServersWithOneId({ entries }: ConfigDocument): boolean {
  const values = new Map<bigint, string>();
  return entries.some(({ key, value }) => {
    const id = idOf(key);
    if (id === undefined) return false;
    const before = values.get(id);
    values.set(id, trimmed(value));
    return before !== undefined && before !== trimmed(value);
  });
}

function idOf(key: ConfigEntry['key']): bigint | undefined {
  const name = trimmed(key);
  return name.startsWith('server.') ? parseInt64(name.slice('server.'.length)) : undefined;
}
