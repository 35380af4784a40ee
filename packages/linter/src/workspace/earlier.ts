import type { ConfigDocument } from '@zklint/parser';
import type { Ensemble } from '../ensemble.ts';
import type { ServerConfig } from '../server-config.ts';
import { documentsOf } from '../server-files.ts';
import type { ServerParts } from '../server-parts.ts';

/** What an earlier reading of the same files gave: where nothing changed it is taken again, with all that is known of it. */
export class Earlier {
  private readonly documents = new Map<string, ConfigDocument>();
  private readonly servers = new Map<string, ServerConfig[]>();

  constructor(ensembles: readonly Ensemble[]) {
    for (const server of ensembles.flatMap(({ servers }) => servers)) {
      this.servers.set(server.uri, [...(this.servers.get(server.uri) ?? []), server]);
      for (const document of documentsOf(server)) {
        if (!document.part) this.documents.set(document.uri, document);
      }
    }
  }

  /** The document of a file, if it had the same text. */
  documentOf(uri: string, text: string, encoding: ConfigDocument['encoding']): ConfigDocument | undefined {
    const document = this.documents.get(uri);
    return document?.text === text && document.encoding === encoding ? document : undefined;
  }

  /** The server that was made of the same parts. */
  serverOf(uri: string, parts: ServerParts): ServerConfig | undefined {
    return this.servers.get(uri)?.find((server) => isAlike(server.parts, parts));
  }
}

/** Have two values the same content? Of a document, or of anything else that is no plain data, the very same one. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isPlain(one) || !isPlain(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isAlike(one[name], other[name]));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Object.hasOwn(value, 'entries')) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
