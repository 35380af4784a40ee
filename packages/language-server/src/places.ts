import type { Client } from '@zklint/language-service';
import type { FileSystem, Kind } from '@zklint/linter';

/** A text that was never saved: it lies nowhere, and there is nothing around it. */
export function isUnsaved(uri: string): boolean {
  return /^untitled:/i.test(uri);
}

/** Is it a file of the disk, if there is one? */
export function isOnDisk(uri: string): boolean {
  return /^file:/i.test(uri);
}

/**
 * Does zklint look at what an editor has open? At files, at those that only the client has if it shows them, and at an
 * unsaved text that is called a configuration. What has a query is a version of a file, such as git's.
 */
export function isLookedAt(
  { uri, languageId }: { readonly uri: string; readonly languageId: string },
  { files }: Pick<Client, 'files'>,
): boolean {
  if (isUnsaved(uri)) return languageId === 'zoocfg';
  return isOnDisk(uri) || (files && /^[a-z][a-z0-9+.-]*:[^?#]*$/i.test(uri));
}

/** Every file where it is: on the disk, where there is one, else with a client that shows its files. */
export function filesOf(
  disk: FileSystem | undefined,
  ofClient: FileSystem,
  client: () => Pick<Client, 'files'>,
): FileSystem {
  const at = (uri: string) => {
    if (isUnsaved(uri)) return nothing;
    if (disk && isOnDisk(uri)) return disk;
    return client().files ? ofClient : nothing;
  };
  return {
    readBytes: (uri, limit) => at(uri).readBytes(uri, limit),
    kind: (uri) => at(uri).kind(uri),
    list: (uri) => at(uri).list(uri),
    realUri: (uri) => at(uri).realUri(uri),
  };
}

/**
 * The files that a project may lead to. A configuration that only the client has says nothing of this machine, whatever
 * `onHost` says: what lies elsewhere can't be seen.
 */
export function filesAround(project: string, files: FileSystem): FileSystem {
  const [origin = ''] = /^file:\/\/|^[^/]*\/\/[^/]*(?=\/|$)/.exec(project) ?? [];
  const isNear = (uri: string) => uri.startsWith(origin) && (isOnDisk(uri) || /^(\/|$)/.test(uri.slice(origin.length)));
  return {
    readBytes: async (uri, limit) => (isNear(uri) ? files.readBytes(uri, limit) : undefined),
    kind: async (uri): Promise<Kind | undefined> => (isNear(uri) ? files.kind(uri) : 'hidden'),
    list: async (uri) => (isNear(uri) ? files.list(uri) : []),
    realUri: async (uri) => (isNear(uri) ? files.realUri(uri) : undefined),
  };
}

const nothing: FileSystem = {
  readBytes: async () => undefined,
  kind: async () => undefined,
  list: async () => [],
  realUri: async () => undefined,
};
