import {
  decode,
  type FileSystem,
  folderOf,
  isInside,
  join,
  parseSettings,
  projectOf,
  type Settings,
} from '@zklint/linter';
import { Failure } from './failure.ts';
import { pathFrom, uriFor } from './files.ts';

/** What a settings file may measure; none is near it. */
const sizeLimit = 1024 * 1024;

/** The settings of a run, with `root` as a URI. Nothing where there is no zklint.json, or `config` is false. */
export async function readSettings(
  fileSystem: FileSystem,
  config: string | false | undefined,
  cwd: string,
): Promise<Settings> {
  if (config === false) return {};
  const uri = config === undefined ? await nearest(fileSystem, uriFor('.', cwd)) : uriFor(config, cwd);
  if (uri === undefined) return {};

  const path = pathFrom(cwd, uri);
  const bytes = await fileSystem.readBytes(uri, sizeLimit);
  if (bytes === undefined) throw new Failure(`The settings file ${path} can't be read.`);
  const result = parseSettings(decode(bytes).text);
  if ('faults' in result) throw new Failure(...result.faults.map((fault) => `${path}: ${fault}`));
  const { root } = result.settings;
  return root === undefined
    ? result.settings
    : { ...result.settings, root: await rootInside(fileSystem, root, uri, path) };
}

/** The nearest zklint.json upwards, inside the project. */
async function nearest(fileSystem: FileSystem, folder: string): Promise<string | undefined> {
  const project = await projectOf(fileSystem, folder);
  for (let at = folder; isInside(at, project); at = folderOf(at)) {
    const uri = `${at}/zklint.json`;
    if ((await fileSystem.kind(uri)) === 'file') return uri;
  }
  return undefined;
}

/** A file of the project may not open the rest of the disk to its other files: only --root may. */
async function rootInside(fileSystem: FileSystem, root: string, settings: string, path: string): Promise<string> {
  const folder = folderOf(settings);
  const uri = join(folder, root.toWellFormed());
  const real = await fileSystem.realUri(uri);
  if (real === undefined || (await fileSystem.kind(uri)) !== 'folder') {
    throw new Failure(`${path}: root is ${root}, which is no folder.`);
  }
  const project = await fileSystem.realUri(await projectOf(fileSystem, folder));
  if (root.startsWith('/') || project === undefined || !isInside(real, project)) {
    throw new Failure(`${path}: root must lead to a folder of the project; --root may lead anywhere.`);
  }
  return uri;
}
