import { type ConfigDocument, decode, parseConfig } from '@zklint/parser';
import type { FileSystem } from '../file-system.ts';
import { asTemplate } from './template.ts';

/** 10 MB: larger files are no configuration. */
export const fileLimit = 10 * 1024 * 1024;

/** A file's document, or why there is none. */
export type ReadResult = { readonly document: ConfigDocument } | { readonly failure: 'unreadable' | 'too large' };

export async function readDocument(fileSystem: FileSystem, uri: string): Promise<ReadResult> {
  const bytes = await fileSystem.readBytes(uri, fileLimit + 1);
  if (bytes === undefined) return { failure: 'unreadable' };
  if (bytes.length > fileLimit) return { failure: 'too large' };
  const { text, encoding } = decode(bytes);
  return { document: asTemplate(parseConfig(uri, text, encoding)) };
}
