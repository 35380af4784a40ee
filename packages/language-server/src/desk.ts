import { type Client, type SettingsFault, Snapshot } from '@zklint/language-service';
import {
  type Discovered,
  decode,
  discoverSome,
  type FileSettings,
  type FileSystem,
  folderOf,
  isConfigFile,
  isInside,
  nameOf,
  overlay,
  projectOf,
  SettingsFiles,
  usualLimits,
  Workspace,
} from '@zklint/linter';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lookingOnce } from './known-files.ts';

/** What an editor's own settings say of the files of a project. */
export type Telling = FileSettings & { readonly onHost?: boolean };

/** The files that judge a project: those with an open buffer, and the members of their ensembles that were found. */
type Members = Map<string, readonly string[]>;

/** What an editor has open, and what zklint knows of the files around it. URIs are as zklint writes them. */
export class Desk {
  folders: readonly string[] = [];
  /** The editor's settings for the files of a folder. */
  telling: (folder: string) => Promise<Telling> = async () => ({});
  private readonly disk: FileSystem;
  private readonly buffers: () => ReadonlyMap<string, TextDocument>;
  private readonly client: () => Client;
  private known: FileSystem;
  private members: Members = new Map();
  /** What was read last of each project. */
  private before: ReadonlyMap<string, Workspace> = new Map();
  private found = new Map<string, Promise<Discovered>>();
  private isLooking = true;
  private newest: Promise<Snapshot> | undefined;

  constructor(disk: FileSystem, client: () => Client, buffers: () => ReadonlyMap<string, TextDocument>) {
    this.disk = disk;
    this.client = client;
    this.buffers = buffers;
    this.known = lookingOnce(disk);
  }

  /** What the newest texts mean. Read once; a change makes it anew. */
  snapshot(): Promise<Snapshot> {
    if (this.newest) return this.newest;
    const reading = this.read(this.buffers(), this.isLooking);
    this.newest = reading;
    // After a bug in one the next one tries again.
    reading.catch(() => {
      if (this.newest === reading) this.change();
    });
    return reading;
  }

  /** What the texts would mean if an open file had another one. */
  snapshotWith(uri: string, text: string): Promise<Snapshot> {
    const buffers = new Map(this.buffers());
    const open = buffers.get(uri);
    if (open) buffers.set(uri, TextDocument.create(open.uri, open.languageId, open.version, text));
    return this.read(buffers, false);
  }

  /** A buffer has another text. */
  change(): void {
    this.newest = undefined;
  }

  /** A file may have come, gone or changed: all files are read again. */
  look({ isListed = false } = {}): void {
    this.known = lookingOnce(this.disk);
    this.isLooking = true;
    if (!isListed) this.found = new Map();
    this.change();
  }

  private async read(buffers: ReadonlyMap<string, TextDocument>, isLooking: boolean): Promise<Snapshot> {
    const files = overlay((uri) => buffers.get(uri)?.getText(), this.known);
    const workspaces = new Map<string, Workspace>();
    const texts = new Map<string, string>();
    const faults: SettingsFault[] = [];
    const members: Members = new Map();
    for (const [project, opened] of await this.openedByProject([...buffers.keys()])) {
      const configs = await this.configsAmong(opened, buffers, files, project);
      if (configs.length === 0) continue;
      const settings = new SettingsFiles(files, project);
      const workspace = await this.load(files, project, configs, settings, isLooking);
      members.set(
        project,
        workspace.ensembles.flatMap(({ servers }) => servers.map(({ uri }) => uri)),
      );
      workspaces.set(project, workspace);
      const wrong = settings.faultsFor([...workspace.judged]);
      faults.push(...wrong);
      for (const uri of new Set([
        ...workspace.faults.map(({ at }) => at.uri),
        ...wrong.map(({ uri }) => uri),
        // One that mounts a zoo.cfg holds no configuration itself.
        ...workspace.ensembles.flatMap(({ servers }) => servers.flatMap(({ container }) => container?.name.uri ?? [])),
      ])) {
        texts.set(uri, decode((await files.readBytes(uri, usualLimits.file)) ?? new Uint8Array()).text);
      }
    }
    if (isLooking) {
      this.members = members;
      this.isLooking = false;
    }
    this.before = workspaces;
    return new Snapshot({ workspaces: [...workspaces.values()], buffers, texts, faults }, this.client().encoding);
  }

  private async load(
    files: FileSystem,
    project: string,
    configs: readonly string[],
    settings: SettingsFiles,
    isLooking: boolean,
  ): Promise<Workspace> {
    const members = this.members.get(project) ?? [];
    const request = {
      ...(await this.telling(project)),
      project,
      settings,
      files: [...new Set([...configs, ...members])].sort(),
      found: new Set(members.filter((uri) => !configs.includes(uri))),
      // A keystroke isn't worth to look for other members.
      ...(isLooking && { others: () => this.othersIn(project, files, settings) }),
    };
    const workspace = await Workspace.load(files, request, this.before.get(project));
    return workspace.withMembers();
  }

  /**
   * A file belongs to the innermost workspace folder around it, else to its own folder, and with that to the repository
   * around it: as for a file on the command line, the rest of its ensemble is looked for there.
   */
  private async openedByProject(uris: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const projects = new Map<string, string[]>();
    for (const uri of uris) {
      const [innermost] = this.folders.filter((folder) => isInside(uri, folder)).sort((a, b) => b.length - a.length);
      const project = await projectOf(this.known, innermost ?? folderOf(uri));
      projects.set(project, [...(projects.get(project) ?? []), uri]);
    }
    return projects;
  }

  /** The open files that zklint judges: those that an editor calls ZooKeeper's, and those that look so. */
  private async configsAmong(
    uris: readonly string[],
    buffers: ReadonlyMap<string, TextDocument>,
    files: FileSystem,
    project: string,
  ): Promise<readonly string[]> {
    const isConfig = await Promise.all(
      uris.map(
        (uri) =>
          buffers.get(uri)?.languageId === 'zoocfg' ||
          nameOf(uri) === 'myid' ||
          /\.dynamic(\.[\da-f]+|\.next)?$/i.test(uri) ||
          isConfigFile(files, uri, nameOf(uri), project),
      ),
    );
    return uris.filter((_, index) => isConfig[index]);
  }

  private async othersIn(project: string, files: FileSystem, settings: SettingsFiles): Promise<Discovered> {
    const known = this.found.get(project) ?? this.discoverIn(project, files);
    this.found.set(project, known);
    const { files: found, isCut } = await known;
    return { files: await settings.withoutIgnored(found), isCut };
  }

  private async discoverIn(project: string, files: FileSystem): Promise<Discovered> {
    // A file that was opened on its own may lie in /tmp or a home: what is below isn't looked through.
    const isAlone = !this.folders.includes(project) && (await files.kind(`${project}/.git`)) === undefined;
    const list = async (uri: string) => (await files.list(uri)).filter(({ kind }) => kind !== 'folder');
    return discoverSome(isAlone ? { ...files, list } : files, project, usualLimits.files);
  }
}
