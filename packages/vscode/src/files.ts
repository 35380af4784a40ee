import type { FolderItem, Kind } from '@zklint/language-server/own-requests';
import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** In bytes. A configuration is never that large, and `workspace.fs` would read all of it at once. */
const largest = 16 * 1024 * 1024;

/** Answers a server that asks for files which aren't on its disk, with those of the workspace. */
export function serveFiles(client: BaseLanguageClient): Disposable {
  const serving = [
    client.onRequest('zklint/readBytes', ({ uri, limit }) => readBytes(uri, limit)),
    client.onRequest<Kind | null, void>('zklint/kind', ({ uri }) => kindAt(uri)),
    client.onRequest('zklint/list', ({ uri }) => list(uri)),
  ];
  return Disposable.from(...serving);
}

/** The first `limit` bytes of a file in Base64; null where there is none that may be read. */
async function readBytes(written: string, limit: number): Promise<string | null> {
  try {
    const uri = placeOf(written);
    const { type, size } = await workspace.fs.stat(uri);
    if (type !== FileType.File || size > largest) return null;
    return toBase64((await workspace.fs.readFile(uri)).subarray(0, limit));
  } catch {
    return null;
  }
}

/** Where a link leads to can't be told, so that it is no file. What fails to be told may be there. */
async function kindAt(uri: string): Promise<Kind | null> {
  try {
    return kindOf((await workspace.fs.stat(placeOf(uri))).type);
  } catch (error) {
    const isMissing = error instanceof FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code);
    return isMissing ? null : 'hidden';
  }
}

async function list(uri: string): Promise<readonly FolderItem[]> {
  try {
    const items = await workspace.fs.readDirectory(placeOf(uri));
    return items.map(([name, type]) => ({ name, kind: kindOf(type) }));
  } catch {
    return [];
  }
}

function kindOf(type: FileType): Kind {
  if (type === FileType.File) return 'file';
  return type === FileType.Directory ? 'folder' : 'other';
}

/** Throws for a place that is nowhere near what is open. */
function placeOf(written: string): Uri {
  const place = Uri.parse(written, true);
  // zklint writes no slash at the end, and VS Code wants one for the top.
  const uri = place.path === '' ? place.with({ path: '/' }) : place;
  const open = [...(workspace.workspaceFolders ?? []), ...workspace.textDocuments];
  const isNear = open.some(({ uri: { scheme, authority } }) => scheme === uri.scheme && authority === uri.authority);
  if (!isNear) throw FileSystemError.NoPermissions(uri);
  return uri;
}

/** In parts, since a function takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const part = 0x8000;
  const parts = Array.from({ length: Math.ceil(bytes.length / part) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * part, (index + 1) * part)),
  );
  return btoa(parts.join(''));
}
