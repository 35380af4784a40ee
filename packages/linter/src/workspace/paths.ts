/**
 * The URI of an absolute path, with `/` or, on Windows, `\`. Inside zklint a file has one URI: this one. The root is
 * `file://`, a drive of Windows has a capital letter, and `\\server\share` is `file://server/share`.
 */
export function uriOfPath(path: string): string {
  const isShare = /^\\\\[^\\?.]/.test(path);
  const slashed = path.replace(/\\/g, '/').replace(/(?<!\/)\/+$/, '');
  const encoded = slashed.split('/').map(encode).join('/');
  if (isShare) return oneOfWindows(`file:${encoded}`);
  return oneOfWindows(`file://${encoded === '' || encoded.startsWith('/') ? '' : '/'}${encoded}`);
}

/** The path of a file's URI, with `/`. */
export function pathOfUri(uri: string): string {
  const path = uri
    .replace(/^file:\/\//, '')
    .split('/')
    .map(decode)
    .join('/');
  return path === '' || path.startsWith('/') ? path : `//${path}`;
}

/** The same URI as `uriOfPath` would write it, whoever encoded it. One without a host, such as `untitled:x`, gets an empty one. */
export function normalUri(uri: string): string {
  const [, scheme = '', host = '', path = ''] = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/]*))?(.*)$/is.exec(uri) ?? [];
  if (scheme === '') return '';
  const encoded = path
    .replace(/(?<!\/)\/+$/, '')
    .split('/')
    .map((part) => encode(decode(part)))
    .join('/');
  return oneOfWindows(
    `${scheme.toLowerCase()}://${host}${encoded === '' || encoded.startsWith('/') ? '' : '/'}${encoded}`,
  );
}

/** Windows tells neither the drives nor the hosts apart by case. */
function oneOfWindows(uri: string): string {
  return uri
    .replace(/^file:\/\/localhost(?=\/|$)/i, 'file://')
    .replace(/^file:\/\/[^/]+/, (host) => host.toLowerCase())
    .replace(/(?<=^file:\/\/\/)[a-z](?=%3A(\/|$))/, (drive) => drive.toUpperCase());
}

/** One part of a path. Half a surrogate pair, which no URI can hold, becomes U+FFFD. */
function encode(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The folder that holds a file or folder. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The longest folder that holds all files, of which there is at least one; empty where none does. */
export function commonFolder(uris: readonly string[]): string {
  return uris.map(folderOf).reduce((folder, other) => {
    let common = folder;
    while (common !== '' && !isInside(other, common)) common = folderOf(common);
    return common;
  });
}

/** The last part of a URI, decoded. */
export function nameOf(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

/** What a relative path with `/` leads to from a folder; `..` above the root stays there. */
export function join(folder: string, path: string): string {
  const parts = folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length > 3) parts.pop();
    } else if (part !== '' && part !== '.') {
      parts.push(encode(part));
    }
  }
  return parts.join('/');
}

export function isInside(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

/** Does a place lie in a project, and not in what git keeps there for itself, such as the token that it fetches with? */
export function isOpenIn(project: string, uri: string): boolean {
  return isInside(uri, project) && !/\/\.git(\/|$)/i.test(uri.slice(project.length));
}

/** As `isOpenIn`, for what is to be a configuration: a file of variables is none, and may be full of secrets. */
export function mayBeConfigIn(project: string, uri: string): boolean {
  return isOpenIn(project, uri) && !/\.env(\.[^/]*)?$/i.test(uri);
}

/** The parts of a path below a folder, decoded; all parts of a path outside it. */
export function partsBelow(uri: string, folder: string): string[] {
  const path = isInside(uri, folder) ? uri.slice(folder.length) : uri.replace(/^[a-z]+:\/\/[^/]*/i, '');
  return path
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
}

/** The folder and those above it, without the root. */
export function foldersAbove(folder: string): string[] {
  const folders: string[] = [];
  for (let at = folder; /^[^/]*\/\/[^/]*\/./.test(at); at = folderOf(at)) folders.push(at);
  return folders;
}

/** The folders from `folder` up to `top`, both included; none where `folder` lies outside. */
export function foldersUpTo(folder: string, top: string): string[] {
  const folders: string[] = [];
  for (let at = folder; isInside(at, top); at = folderOf(at)) folders.push(at);
  return folders;
}

/** How a template of some file ends its name. */
const templateEnding = /\.(j2|jinja2?|erb|epp|c?tmpl|tpl|template|ftl)$/i;

export function isTemplateName(name: string): boolean {
  return templateEnding.test(name);
}

/** The name of what a template becomes; any other name as it is. */
export function withoutTemplateEnding(name: string): string {
  return name.replace(templateEnding, '');
}
