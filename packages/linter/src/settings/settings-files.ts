import type { FileSystem } from '../file-system.ts';
import { commonFolder, folderOf, foldersUpTo, isInside } from '../workspace/paths.ts';
import { isRepository, projectOf } from '../workspace/workspace.ts';
import type { DeclaredMembers, FileSettings, SettingsReader } from './file-settings.ts';
import { readSettingsFile, type SettingsFault, type SettingsFile } from './settings-file.ts';

/** What a settings file says of some files, and where in it. */
export interface SettingsLayer extends FileSettings {
  readonly uri: string;
  /** The number of the override, from 0; absent for what holds for all files. */
  readonly override?: number;
}

/** What was found in a folder. */
interface Found {
  readonly file?: SettingsFile;
  /** Does the project of its files end here: is it a git root, or the run's own project? */
  readonly isTop: boolean;
}

/**
 * The zklint.json files of a project: for each file the nearest one upwards holds, up to its git root, and nothing is
 * merged. Each folder is looked at once.
 */
export class SettingsFiles implements SettingsReader {
  private readonly fileSystem: FileSystem;
  private readonly project: string;
  private readonly config: string | undefined;
  private readonly looks = new Map<string, Promise<string>>();
  private readonly found = new Map<string, Found>();
  private readonly layers = new Map<string, readonly SettingsLayer[]>();
  private readingOnly: Promise<void> | undefined;
  private only: SettingsFile | undefined;

  /** Nothing above `project` is looked at. `config` is the one file that holds for all others, wherever it lies. */
  constructor(fileSystem: FileSystem, project: string, config?: string) {
    this.fileSystem = fileSystem;
    this.project = project;
    this.config = config;
  }

  async read(uris: readonly string[]): Promise<void> {
    if (this.config !== undefined) {
      this.readingOnly ??= this.readOnly(this.config);
      return this.readingOnly;
    }
    for (const folder of new Set(uris.map(folderOf))) {
      if (isInside(folder, this.project)) await this.look(folder);
    }
  }

  layersFor(uris: readonly string[]): readonly SettingsLayer[] {
    const [uri = '', ...others] = uris;
    // What holds for a file is asked for again and again.
    const layers = (others.length === 0 && this.layers.get(uri)) || this.findLayers(uris);
    if (others.length === 0) this.layers.set(uri, layers);
    return layers;
  }

  private findLayers(uris: readonly string[]): readonly SettingsLayer[] {
    const file = this.nearestTo(commonFolder(uris));
    if (file === undefined) return [];
    const { uri, base, overrides } = file;
    return [
      { ...base, uri },
      ...overrides.flatMap(({ includes, settings }, override) =>
        uris.every(includes) ? [{ ...settings, uri, override }] : [],
      ),
    ];
  }

  declaredAmong(uris: readonly string[]): readonly (DeclaredMembers & { readonly uri: string })[] {
    const left = new Set(uris);
    // Where two say something of a file, the nearer one is heard.
    const files = this.above(uris).toSorted((one, other) => other.uri.length - one.uri.length);
    return files.flatMap((file) =>
      file.ensembles.flatMap(({ includes, ensemble }) => {
        const members = [...left].filter((uri) => includes(uri) && this.upwards(uri).includes(file));
        if (members.length === 0 || this.nearestTo(commonFolder(members)) !== file) return [];
        for (const member of members) left.delete(member);
        return [{ ensemble, members, uri: file.uri }];
      }),
    );
  }

  /** Is a file one that is never looked for? */
  async ignores(uri: string): Promise<boolean> {
    await this.read([uri]);
    return this.nearestTo(folderOf(uri))?.ignores(uri) ?? false;
  }

  /** Those among found files that nobody says are to be ignored. */
  async withoutIgnored(uris: readonly string[]): Promise<readonly string[]> {
    const isIgnored = await Promise.all(uris.map((uri) => this.ignores(uri)));
    return uris.filter((_, index) => !isIgnored[index]);
  }

  /** All that is wrong in the settings files beside and above some files, which were read. */
  faultsFor(uris: readonly string[]): readonly SettingsFault[] {
    return this.above(uris).flatMap(({ faults }) => faults);
  }

  private async readOnly(config: string): Promise<void> {
    const folder = folderOf(config);
    const project = isInside(folder, this.project) ? this.project : await projectOf(this.fileSystem, folder);
    this.only = await readSettingsFile(this.fileSystem, config, { project, mustLieInside: false });
  }

  /** Looks at a folder and those above it, and gives the top of its project. */
  private look(folder: string): Promise<string> {
    const known = this.looks.get(folder);
    if (known) return known;
    const looking = this.lookAt(folder);
    this.looks.set(folder, looking);
    return looking;
  }

  private async lookAt(folder: string): Promise<string> {
    const isProject = folder === this.project;
    const isTop = isProject || (await isRepository(this.fileSystem, folder));
    // What several files are compared by may lie above the git root of one of them.
    const above = isProject ? folder : await this.look(folderOf(folder));
    const project = isTop ? folder : above;
    const uri = `${folder}/zklint.json`;
    const isThere = (await this.fileSystem.kind(uri)) === 'file';
    const file = isThere && (await readSettingsFile(this.fileSystem, uri, { project, mustLieInside: true }));
    this.found.set(folder, { isTop, ...(file && { file }) });
    return project;
  }

  private nearestTo(folder: string): SettingsFile | undefined {
    if (this.config !== undefined) return this.only;
    for (const at of foldersUpTo(folder, this.project)) {
      const found = this.found.get(at);
      if (found?.file || found?.isTop) return found.file;
    }
    return undefined;
  }

  /** The settings files from the folder of a file up to its git root. */
  private upwards(uri: string): readonly SettingsFile[] {
    if (this.config !== undefined) return this.only ? [this.only] : [];
    const folders = foldersUpTo(folderOf(uri), this.project);
    const top = folders.findIndex((at) => this.found.get(at)?.isTop);
    return folders.slice(0, top + 1).flatMap((at) => this.found.get(at)?.file ?? []);
  }

  private above(uris: readonly string[]): readonly SettingsFile[] {
    return [...new Set(uris.flatMap((uri) => this.upwards(uri)))];
  }
}
