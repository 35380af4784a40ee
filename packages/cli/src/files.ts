import { resolve } from 'node:path';
import {
  type Discovered,
  discoverSome,
  type FileSystem,
  folderOf,
  isInside,
  overlay,
  pathOfUri,
  projectOf,
  SettingsFiles,
  uriOfPath,
  usualLimits,
  type Workspace,
} from '@zklint/linter';
import { type Message, say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { type Judging, limitsOf } from './request.ts';

/** The files that the named paths stand for. */
export interface Selection {
  /** By URI, each once. */
  readonly files: readonly string[];
  /** The folder that all of it lies in. */
  readonly project: string;
  /** The folders that nothing is opened outside of on a linted file's word, each for the files in it. */
  readonly projects: readonly string[];
  /** Those of the files and of all others in the project; absent where no zklint.json is to be read. */
  readonly settings?: SettingsFiles;
  /** What is wrong with the paths that stand for none. */
  readonly failures: readonly Message[];
  /** Are these all files of the project, or files of several, where nobody looks for others? */
  readonly isWhole: boolean;
  /** Is each path a folder, and there is no configuration in any? */
  readonly isEmpty: boolean;
  /** Are these only the first of the files, because there are so many? */
  readonly isCut: boolean;
  /** Those of the files that nobody named: they were found in a folder. */
  readonly found: ReadonlySet<string>;
}

/** Which settings hold, and how much is looked at. */
type Choice = Pick<Judging, 'config' | 'noLimits'>;

/**
 * Finds the files that paths stand for; `input` is the URI that `-` has. No more are taken than a limit lets, nor more
 * files and folders looked at in each folder.
 */
export async function selectFiles(
  fileSystem: FileSystem,
  paths: readonly string[],
  cwd: string,
  input: string,
  { config, ...choice }: Choice,
): Promise<Selection> {
  const limit = limitsOf(choice).files;
  const found = await Promise.all(
    paths.map(
      async (path): Promise<Found> =>
        path === '-' ? { at: input, files: [input] } : find(fileSystem, path, cwd, limit),
    ),
  );
  const named = found.flatMap(({ at }) => at ?? []);
  const { project, projects } = await projectsOfPaths(fileSystem, uriFor('.', cwd), named);
  const settings = config === false ? undefined : new SettingsFiles(fileSystem, project, config && uriFor(config, cwd));
  const selected = await Promise.all(found.map((one) => withoutIgnored(one, settings)));
  const files = [...new Set(selected.flatMap((one) => one.files))];
  const given = new Set(selected.flatMap((one) => (one.folder === undefined ? one.files : [])));
  return {
    files: files.slice(0, limit),
    isCut: files.length > limit || found.some(({ isCut = false }) => isCut),
    project,
    projects,
    ...(settings && { settings }),
    isWhole: named.includes(project) || projects.length > 1,
    failures: selected.flatMap(({ failure }) => failure ?? []),
    isEmpty: selected.every(({ isEmpty = false }) => isEmpty),
    found: new Set(files.filter((uri) => !given.has(uri))),
  };
}

/** Finds the one file that a path stands for. Throws a `Failure` where that is none, or several. */
export async function selectOne(
  fileSystem: FileSystem,
  path: string,
  cwd: string,
  choice: Choice,
): Promise<Selection & { readonly uri: string }> {
  const selection = await selectFiles(fileSystem, [path], cwd, uriFor(path, cwd), choice);
  const { files, failures } = selection;
  const [uri, ...others] = files;
  if (uri === undefined) throw new Failure(...failures);
  if (others.length > 0) throw new Failure(say`${path} stands for ${files.length} files; name one of them.`);
  return { ...selection, uri };
}

/** Without what settings ignore, but for files that were named. */
async function withoutIgnored(found: Found, settings: SettingsFiles | undefined): Promise<Found> {
  if (found.folder === undefined || found.files.length === 0) return found;
  const files = (await settings?.withoutIgnored(found.files)) ?? found.files;
  if (files.length > 0) return { ...found, files };
  const failure =
    found.folder === '.'
      ? say`zklint.json ignores all files in the current folder.`
      : say`zklint.json ignores all files in ${found.folder}.`;
  return { ...nothing(failure), isEmpty: true };
}

interface Found {
  /** The folder or file that was named. */
  readonly at?: string;
  readonly files: readonly string[];
  /** The folder, as it was named, that they were found in. */
  readonly folder?: string;
  readonly failure?: Message;
  readonly isCut?: boolean;
  /** Is it a folder without any configuration, or with none that isn't ignored? */
  readonly isEmpty?: boolean;
}

async function find(fileSystem: FileSystem, path: string, cwd: string, limit: number): Promise<Found> {
  const at = uriFor(path, cwd);
  const kind = await fileSystem.kind(at);
  if (kind === 'file') return { at, files: [at] };
  if (kind === 'folder') {
    const { files, isCut } = await discoverSome(fileSystem, at, limit);
    if (files.length > 0) return { at, files, folder: path, isCut };
    if (isCut) {
      return nothing(
        say`There is no ZooKeeper configuration among the first ${limit} files and folders in ${path}. --no-limits looks at all.`,
      );
    }
    // What is in a folder that this user may not enter can't be looked at either.
    if ((await fileSystem.kind(`${at}/zklint.json`)) === 'hidden') return nothing(say`${path} can't be read.`);
    const failure =
      path === '.'
        ? say`There is no ZooKeeper configuration in the current folder.`
        : say`There is no ZooKeeper configuration in ${path}.`;
    return { ...nothing(failure), isEmpty: true };
  }
  if (kind === 'hidden') return nothing(say`${path} can't be read.`);
  if (kind === 'other') return nothing(say`${path} is neither a file nor a folder.`);
  if (!/[*?[\]{}]|[!@+]\(/.test(path)) return nothing(say`There is no file or folder ${path}.`);

  const files = await findByGlob(path, cwd);
  const [first] = files;
  return first === undefined ? nothing(say`No file matches ${path}.`) : { at: commonFolder(files), files };
}

/** The files of a project that may be members of the ensembles of the named ones. */
export async function findOthers(
  fileSystem: FileSystem,
  { project, settings }: Selection,
  choice: Choice,
): Promise<Discovered> {
  const { files, isCut } = await discoverSome(fileSystem, project, limitsOf(choice).files);
  return { files: (await settings?.withoutIgnored(files)) ?? files, isCut };
}

function nothing(failure: Message): Found {
  return { files: [], failure };
}

async function findByGlob(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern, {
    cwd,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/.git/**', '**/node_modules/**', '**/*.bak'],
  });
  return files.sort().map((file) => uriFor(file, cwd));
}

/**
 * The projects that paths lie in: that of the current folder, and where paths lead out of it that of the folder that holds
 * them all. Where that holds several, it is no project itself: each path has its own.
 */
async function projectsOfPaths(
  fileSystem: FileSystem,
  cwd: string,
  named: readonly string[],
): Promise<Pick<Selection, 'project' | 'projects'>> {
  const project = await projectOf(fileSystem, cwd);
  if (named.every((uri) => isInside(uri, project))) return { project, projects: [project] };
  const folders = await Promise.all(
    named.map(async (uri) => ((await fileSystem.kind(uri)) === 'folder' ? uri : folderOf(uri))),
  );
  const common = commonFolder(folders);
  const projects = new Set(
    await Promise.all(folders.map((at) => (isInside(at, project) ? project : projectOf(fileSystem, at)))),
  );
  const whole = await projectOf(fileSystem, common);
  if (projects.size === 1 || projects.has(whole)) return { project: whole, projects: [whole] };
  return { project: common, projects: [...projects].sort((one, other) => other.length - one.length) };
}

/** The longest URI that all begin with: a folder, or the only file itself. */
function commonFolder(uris: readonly string[]): string {
  return uris.reduce((folder, uri) => {
    let common = folder;
    while (!isInside(uri, common)) common = folderOf(common);
    return common;
  });
}

/** The URI of a path, absolute or from the current folder. */
export function uriFor(path: string, cwd: string): string {
  // The root folder alone would keep its slash.
  return uriOfPath(resolve(cwd, path)).replace(/\/+$/, '');
}

/** The path of a file as people and scripts read it: from the current folder, with `/`. */
export function pathFrom(cwd: string, uri: string): string {
  const [from, to] = [partsOf(uriOfPath(cwd)), partsOf(uri)];
  const differs = to.findIndex((part, index) => part !== from[index]);
  // No path leads from one drive of Windows to another.
  if (differs === 1 && /^[a-z]:$/i.test(to[1] ?? '')) return to.slice(1).join('/');
  const shared = differs < 0 ? to.length : differs;
  return [...from.slice(shared).fill('..'), ...to.slice(shared)].join('/');
}

function partsOf(uri: string): string[] {
  return pathOfUri(uri).split('/');
}

/** Sentences on the files that could not be read. */
export function whyUnread({ unjudged }: Workspace, cwd: string): readonly Message[] {
  return unjudged.flatMap(({ uri, why }) => (why === 'unreadable' ? say`${pathFrom(cwd, uri)} can't be read.` : []));
}

/** Sentences on what limits left out, for commands that show no findings. */
export function whyLeftOut({ unjudged, isCut }: Workspace, cwd: string): readonly Message[] {
  const { file, files } = usualLimits;
  const tooLarge = unjudged.filter(({ why }) => why === 'too large');
  return [
    ...tooLarge.map(
      ({ uri }) =>
        say`${pathFrom(cwd, uri)} is larger than ${`${file / 1024 / 1024} MB`}, so zklint doesn't read it. --no-limits lets it.`,
    ),
    ...(isCut
      ? [
          say`zklint looked at the first ${files} files and folders only: further files, and other members of an ensemble, may be missing. --no-limits looks at all.`,
        ]
      : []),
  ];
}

/** A file system in which the standard input is a file. */
export function withInput(fileSystem: FileSystem, input: string, bytes: Uint8Array): FileSystem {
  const named = overlay((uri) => (uri === input ? '' : undefined), fileSystem);
  // What an overlay holds is text, and Java reads bytes.
  const readBytes: FileSystem['readBytes'] = async (uri, limit) =>
    uri === input ? bytes.subarray(0, limit) : named.readBytes(uri, limit);
  return { ...named, readBytes };
}
