import type { FileSystem, FolderItem, Kind } from '@zklint/linter';
import { type Connection, RequestType } from 'vscode-languageserver';

interface Place {
  readonly uri: string;
}

/** What a client that has the files answers; null where there is nothing. Bytes are Base64. */
export const readBytesRequest = new RequestType<Place & { readonly limit: number }, string | null, void>(
  'zklint/readBytes',
);
export const kindRequest = new RequestType<Place, Kind | null, void>('zklint/kind');
export const listRequest = new RequestType<Place, readonly FolderItem[], void>('zklint/list');

/**
 * The files of an editor without a disk, such as one in a browser: every look is a request to the client. There are
 * no links.
 */
export function clientFileSystem(connection: Connection): FileSystem {
  // Of what it fails to tell nobody knows.
  const kind = async (uri: string): Promise<Kind | undefined> => {
    try {
      return (await connection.sendRequest(kindRequest, { uri })) ?? undefined;
    } catch {
      return 'hidden';
    }
  };
  return {
    kind,
    async readBytes(uri, limit) {
      const bytes = await orUndefined(connection.sendRequest(readBytesRequest, { uri, limit }));
      if (bytes === undefined) return undefined;
      return Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0)).subarray(0, limit);
    },
    list: async (uri) => (await orUndefined(connection.sendRequest(listRequest, { uri }))) ?? [],
    realUri: async (uri) => ((await kind(uri)) === undefined ? undefined : uri),
  };
}

async function orUndefined<Answer>(answer: Promise<Answer | null>): Promise<Answer | undefined> {
  try {
    return (await answer) ?? undefined;
  } catch {
    return undefined;
  }
}
