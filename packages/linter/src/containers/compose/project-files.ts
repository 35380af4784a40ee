import { decode } from '@zklint/parser';
import type { FileSystem, FolderItem, Kind } from '../../file-system.ts';
import { type Limits, usualLimits } from '../../limits.ts';
import { isInside, isOpenIn, mayBeConfigIn } from '../../workspace/paths.ts';
import type { Reach } from '../../workspace/server-paths.ts';
import { parseDotEnv } from './dot-env.ts';
import type { Values } from './values.ts';

/** Nobody sets more variables in one file, and each service that has it may have all of them. */
const mostVariables = 2000;

/** The files of a project that a Compose file names; nothing outside is looked at, links resolved. */
export class ProjectFiles {
  readonly limits: Limits;
  private readonly fileSystem: FileSystem;
  private readonly reach: Reach;
  private readonly isOpen: typeof isOpenIn;
  private others: ProjectFiles | undefined;
  private readonly sets = new Map<string, Promise<ReturnType<typeof parseDotEnv> | undefined>>();
  private readonly seen = new Map<string, Promise<boolean>>();
  private readonly texts = new Map<string, Promise<string | undefined>>();

  constructor(fileSystem: FileSystem, reach: Reach, isOpen = mayBeConfigIn) {
    this.fileSystem = fileSystem;
    this.reach = reach;
    this.limits = reach.limits ?? usualLimits;
    this.isOpen = isOpen;
  }

  /** The same files, and those that set variables. */
  get withVariables(): ProjectFiles {
    this.others ??= new ProjectFiles(this.fileSystem, this.reach, isOpenIn);
    return this.others;
  }

  /** Does a place lie in the project, and may be opened? One that isn't there yet does if its name says so. */
  has(uri: string): Promise<boolean> {
    return remembered(this.seen, uri, async () => {
      if (!isInside(uri, this.reach.project)) return false;
      const places = [uri, this.reach.project].map((place) => this.fileSystem.realUri(place));
      const [real, project] = await Promise.all(places);
      return real === undefined || (project !== undefined && this.isOpen(project, real));
    });
  }

  async kind(uri: string): Promise<Kind | undefined> {
    return (await this.has(uri)) ? this.fileSystem.kind(uri) : 'hidden';
  }

  /** What a folder holds; undefined where there is none that may be seen. */
  async list(uri: string): Promise<readonly FolderItem[] | undefined> {
    return (await this.kind(uri)) === 'folder' ? this.fileSystem.list(uri) : undefined;
  }

  /** The text of a file; undefined where there is none, it lies outside or is too large. */
  text(uri: string): Promise<string | undefined> {
    return remembered(this.texts, uri, async () => {
      if ((await this.kind(uri)) !== 'file') return undefined;
      const bytes = await this.fileSystem.readBytes(uri, this.limits.file + 1);
      return bytes === undefined || bytes.length > this.limits.file ? undefined : decode(bytes).text;
    });
  }

  /** What a file of variables sets, filled in with `outer`, which is the same each time; undefined where it can't be seen or is too much. */
  variablesIn(uri: string, outer: Values): Promise<ReturnType<typeof parseDotEnv> | undefined> {
    return remembered(this.sets, uri, async () => {
      const text = await this.withVariables.text(uri);
      const variables = text === undefined ? undefined : parseDotEnv(text, outer);
      return variables && variables.size > mostVariables ? undefined : variables;
    });
  }
}

function remembered<T>(all: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = all.get(key) ?? make();
  all.set(key, made);
  return made;
}
