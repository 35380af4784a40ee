import { type ConfigDocument, type ConfigEntry, decode, parseConfig, trimmed } from '@zklint/parser';
import type { FileSystem } from '../file-system.ts';

/** 10 MB: larger files are no configuration. */
export const fileLimit = 10 * 1024 * 1024;

/** A file's document, or why there is none. */
export type ReadResult = { readonly document: ConfigDocument } | { readonly failure: 'unreadable' | 'too large' };

export async function readDocument(fileSystem: FileSystem, uri: string): Promise<ReadResult> {
  const bytes = await fileSystem.readBytes(uri, fileLimit + 1);
  if (bytes === undefined) return { failure: 'unreadable' };
  if (bytes.length > fileLimit) return { failure: 'too large' };
  const { text, encoding } = decode(bytes);
  return { document: parseConfig(uri, text, encoding) };
}

/** Is the text a template, whose values another program fills in? What it will say can't be seen. */
export function isTemplate({ text, entries }: ConfigDocument): boolean {
  // In a comment the words of a template language are still its own; `${…}` and `<<…>>` are prose there.
  return /\{\{.*\}\}|\{%.*%\}|<%.*%>/.test(text) || entries.some(isPlaceholder);
}

/** `clientPort=${ PORT }`, `<<host>>`, `@port@`, and `clientPort=ZOOKEEPERCLIENTPORT`: a value that says its own key in capitals. */
function isPlaceholder({ key, value }: ConfigEntry): boolean {
  const text = trimmed(value);
  return (
    /\$\{ *\w+ *\}|<<.*>>/.test(`${key.value}=${text}`) ||
    /^@\w+@$/.test(text) ||
    (/^[A-Z_]+$/.test(text) && key.value.length > 3 && text.replaceAll('_', '').includes(trimmed(key).toUpperCase()))
  );
}
