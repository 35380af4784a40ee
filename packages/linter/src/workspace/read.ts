import { type ConfigDocument, type ConfigEntry, decode, parseConfig } from '@zklint/parser';
import type { FileSystem } from '../file-system.ts';
import { type Limits, usualLimits } from '../limits.ts';
import type { Earlier } from './earlier.ts';
import { asTemplate } from './template.ts';

/** A file's document, or why there is none. */
export type ReadResult = { readonly document: ConfigDocument } | { readonly failure: 'unreadable' | 'too large' };

export async function readDocument(
  fileSystem: FileSystem,
  uri: string,
  limits: Limits = usualLimits,
  earlier?: Earlier,
): Promise<ReadResult> {
  const bytes = await fileSystem.readBytes(uri, limits.file + 1);
  if (bytes === undefined) return { failure: 'unreadable' };
  if (bytes.length > limits.file) return { failure: 'too large' };
  const { text, encoding } = decode(bytes);
  const known = earlier?.documentOf(uri, text, encoding);
  return { document: known ?? withoutLongValues(asTemplate(parseConfig(uri, text, encoding)), limits.value) };
}

/** A value that is too long to be judged is as little known as one that another program has still to write. */
export function withoutLongValues(document: ConfigDocument, limit: number): ConfigDocument {
  const isLong = ({ value }: ConfigEntry) => value.range.end - value.range.start > limit;
  const cut = document.entries.filter(isLong);
  if (cut.length === 0) return document;
  const { open = [], optional = new Set<ConfigEntry>() } = document.template ?? {};
  const long = cut.map((entry) => ({ entry, holes: [entry.value.range] }));
  return {
    ...document,
    entries: document.entries.filter((entry) => !isLong(entry)),
    template: {
      open: [...open, ...long].sort((one, other) => one.entry.range.start - other.entry.range.start),
      optional,
    },
    cut,
  };
}
