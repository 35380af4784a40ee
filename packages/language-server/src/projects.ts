import {
  type Discovered,
  discoverSome,
  type FileSystem,
  folderOf,
  isConfigFile,
  isInside,
  isRepository,
  nameOf,
  projectOf,
  usualLimits,
} from '@zklint/linter';
import { considerate } from './known-files.ts';
import { isUnsaved } from './places.ts';
import type { Walk } from './walk-progress.ts';

/** What was found in a project, and the places in it where something has happened since. */
interface Listing {
  readonly found: Promise<Discovered>;
  readonly touched: Set<string>;
}

/** The projects that open files lie in, and the configurations in each. URIs are as zklint writes them. */
export class Projects {
  /** The folders that the editor has open. */
  folders: readonly string[] = [];
  private readonly beginWalk: () => Walk;
  private listings = new Map<string, Listing>();

  constructor(beginWalk: () => Walk) {
    this.beginWalk = beginWalk;
  }

  /** The folder whose settings hold for a file; undefined for one that was opened on its own. */
  innermost(uri: string): string | undefined {
    return this.around(uri).at(-1);
  }

  /**
   * A file belongs to the outermost workspace folder around it, else to its own folder, and with that to the repository
   * around it: as for a file on the command line, the rest of its ensemble is looked for there. Of projects inside each
   * other only the outer one counts, so that no file is judged twice.
   */
  async group(uris: readonly string[], files: FileSystem): Promise<ReadonlyMap<string, readonly string[]>> {
    const own = await Promise.all(uris.map(async (uri) => [uri, await this.projectAround(uri, files)] as const));
    const folders = await Promise.all(this.folders.map((folder) => projectOf(files, folder)));
    folders.sort((one, other) => one.length - other.length);
    const groups = new Map<string, string[]>();
    for (const [uri, project] of own) {
      const outermost = folders.find((folder) => isInside(project, folder)) ?? project;
      const known = groups.get(outermost);
      if (known) known.push(uri);
      else groups.set(outermost, [uri]);
    }
    // What was found elsewhere is of no use by now.
    for (const project of this.listings.keys()) if (!groups.has(project)) this.listings.delete(project);
    return groups;
  }

  /** Files may have come and gone anywhere. */
  forget(): void {
    this.listings = new Map();
  }

  /** Something happened to these files or folders, and to no others. */
  touch(uris: readonly string[]): void {
    for (const { touched } of this.listings.values()) for (const uri of uris) touched.add(uri);
  }

  /** The configurations of a project. It is walked if that wasn't done yet, or what happened since may matter. */
  async list(project: string, disk: FileSystem): Promise<Discovered> {
    const known = this.listings.get(project);
    if (known && (await isCurrent(project, known, disk))) return known.found;
    if (known && this.listings.get(project) === known) this.listings.delete(project);
    const other = this.listings.get(project);
    if (other) return other.found;
    const listing: Listing = {
      found: this.walk(project, disk, () => this.listings.get(project) !== listing),
      touched: new Set(),
    };
    this.listings.set(project, listing);
    // After a bug in one the next one tries again.
    listing.found.catch(() => {
      if (this.listings.get(project) === listing) this.listings.delete(project);
    });
    return listing.found;
  }

  private async walk(project: string, disk: FileSystem, isOvertaken: () => boolean): Promise<Discovered> {
    // Nobody may be overtaken before he is on the list.
    await undefined;
    const files = considerate(disk);
    // A file that was opened on its own may lie in /tmp or a home: what is below isn't looked through.
    const isAlone = this.around(project).length === 0 && !(await isRepository(files, project));
    const walk = this.beginWalk();
    const list = async (uri: string) => {
      if (isOvertaken()) return [];
      const items = await files.list(uri);
      walk.see(items.length);
      return isAlone ? items.filter(({ kind }) => kind !== 'folder') : items;
    };
    try {
      return await discoverSome({ ...files, list }, project, usualLimits.files);
    } finally {
      walk.end();
    }
  }

  /** An unsaved text is a project of its own. */
  private async projectAround(uri: string, files: FileSystem): Promise<string> {
    return isUnsaved(uri) ? uri : projectOf(files, this.around(uri)[0] ?? folderOf(uri));
  }

  /** The workspace folders that hold a file, the outermost first. */
  private around(uri: string): readonly string[] {
    return this.folders.filter((folder) => isInside(uri, folder)).sort((one, other) => one.length - other.length);
  }
}

/** Does a walk find the same as before, by all that is known to have happened? */
async function isCurrent(project: string, { found, touched }: Listing, disk: FileSystem): Promise<boolean> {
  const before = new Set((await found).files);
  for (const uri of touched) {
    touched.delete(uri);
    const name = nameOf(uri);
    if (!isInside(uri, project) || /\/(node_modules|\.git)\//.test(uri.slice(project.length))) continue;
    if (name === '.gitignore') return false;
    const isThere = (await disk.kind(uri)) === 'file' && (await isConfigFile(disk, uri, name, project));
    const wasThere = before.has(uri) || [...before].some((file) => isInside(file, uri));
    if (isThere !== wasThere) return false;
  }
  return true;
}
