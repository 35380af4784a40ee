import { decode, type FileSystem } from '@zklint/linter';

/**
 * A file system in which every file stays as it was read first, whatever happens to the disk, until other bytes are put
 * in its place. Nothing is written.
 */
export class HeldFiles {
  readonly fileSystem: FileSystem;
  private readonly read = new Map<string, { readonly bytes: Uint8Array; readonly limit: number }>();
  private readonly put = new Map<string, Uint8Array>();
  private readonly texts = new Map<string, ReturnType<typeof decode>>();

  constructor(base: FileSystem) {
    this.fileSystem = {
      ...base,
      readBytes: async (uri, limit) =>
        (this.put.get(uri) ?? (await this.original(base, uri, limit)))?.subarray(0, limit),
    };
  }

  /** The text of a file that was read to its end, and its encoding. */
  textOf(uri: string): ReturnType<typeof decode> | undefined {
    const known = this.texts.get(uri);
    if (known) return known;
    const original = this.read.get(uri);
    const isWhole = original && original.bytes.length < original.limit;
    const bytes = this.put.get(uri) ?? (isWhole ? original.bytes : undefined);
    const text = bytes && decode(bytes);
    if (text) this.texts.set(uri, text);
    return text;
  }

  replace(uri: string, bytes: Uint8Array): void {
    this.put.set(uri, bytes);
    this.texts.delete(uri);
  }

  /** The files that have other bytes now than when they were read, by URI. */
  get changes(): readonly Change[] {
    return [...this.put]
      .map(([uri, after]) => ({ uri, before: this.read.get(uri)?.bytes ?? new Uint8Array(), after }))
      .filter(({ before, after }) => !sameBytes(before, after))
      .sort((one, other) => (one.uri < other.uri ? -1 : 1));
  }

  private async original(base: FileSystem, uri: string, limit: number): Promise<Uint8Array | undefined> {
    const known = this.read.get(uri);
    if (known && (known.limit >= limit || known.bytes.length < known.limit)) return known.bytes;
    const bytes = await base.readBytes(uri, limit);
    if (bytes) this.read.set(uri, { bytes, limit });
    return bytes;
  }
}

/** A file that a run would change. */
export interface Change {
  readonly uri: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
