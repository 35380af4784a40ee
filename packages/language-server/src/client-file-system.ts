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
 * The files of an editor without a disk, such as one in a browser: every look is a request to the client. There are no
 * links.
 */
export function clientFileSystem(connection: Connection): FileSystem {
  const kind: FileSystem['kind'] = async (uri) => (await connection.sendRequest(kindRequest, { uri })) ?? undefined;
  return {
    kind,
    async readBytes(uri, limit) {
      const bytes = await connection.sendRequest(readBytesRequest, { uri, limit });
      return bytes === null ? undefined : Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0)).subarray(0, limit);
    },
    list: (uri) => connection.sendRequest(listRequest, { uri }),
    realUri: async (uri) => ((await kind(uri)) === undefined ? undefined : uri),
  };
}
