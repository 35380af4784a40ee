import { type Client, type SettingsFault, Snapshot } from '@zklint/language-service';
import {
  type Discovered,
  decode,
  type FileSystem,
  isConfigFile,
  nameOf,
  overlay,
  SettingsFiles,
  usualLimits,
  Workspace,
} from '@zklint/linter';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type EditorSettings, inFolders } from './editor-settings.ts';
import { considerate, lookingOnce } from './known-files.ts';
import { filesAround } from './places.ts';
import { Projects } from './projects.ts';
import { rangeOfFault } from './settings-faults.ts';
import type { Walk } from './walk-progress.ts';

/** What a desk needs of the server around it. */
export interface Surroundings {
  readonly disk: FileSystem;
  client(): Client;
  /** What the editor has open, by zklint's URIs. */
  buffers(): ReadonlyMap<string, TextDocument>;
  readonly settings: Pick<EditorSettings, 'read'>;
  beginWalk(): Walk;
}

/** What an editor has open, and what zklint knows of the files around it. URIs are as zklint writes them. */
export class Desk {
  private readonly around: Surroundings;
  private readonly projects: Projects;
  private known: FileSystem;
  /** The members of each project's ensembles that were found when they were last looked for. */
  private members: ReadonlyMap<string, Discovered> = new Map();
  /** What was read last of each project. */
  private before: ReadonlyMap<string, Workspace> = new Map();
  /** How often there was a reason to look for members, and up to which of them they were looked for. */
  private reasons = 1;
  private looked = 0;
  private newest: Promise<Snapshot> | undefined;

  constructor(around: Surroundings) {
    this.around = around;
    this.projects = new Projects(around.beginWalk);
    this.known = lookingOnce(considerate(around.disk));
  }

  /** The folders that the editor has open. */
  get folders(): readonly string[] {
    return this.projects.folders;
  }

  set folders(folders: readonly string[]) {
    this.projects.folders = folders;
    this.look();
  }

  /** What the newest texts mean. Read once; a change makes it anew. */
  snapshot(): Promise<Snapshot> {
    if (this.newest) return this.newest;
    const reading = this.readAll();
    this.newest = reading;
    // After a bug in one the next one tries again.
    reading.catch(() => {
      if (this.newest === reading) this.newest = undefined;
    });
    return reading;
  }

  /** What the texts would mean if an open file had another one. */
  async snapshotWith(uri: string, text: string): Promise<Snapshot> {
    const buffers = new Map(this.around.buffers());
    const open = buffers.get(uri);
    if (open) buffers.set(uri, TextDocument.create(open.uri, open.languageId, open.version, text));
    return (await this.read(buffers, false)).snapshot;
  }

  /** A buffer has another text. */
  change(uri: string): void {
    // It says who belongs together, and who is ignored.
    if (nameOf(uri) === 'zklint.json') this.reasons++;
    this.newest = undefined;
  }

  /** The editor's settings may say something else. */
  reread(): void {
    this.newest = undefined;
  }

  /** Anything may have happened on the disk: all is read again, and folders are walked again. */
  look(): void {
    this.projects.forget();
    this.lookAt([]);
  }

  /** As `look`, where something happened to these files and folders at most. */
  lookAt(uris: readonly string[]): void {
    this.projects.touch(uris);
    this.known = lookingOnce(considerate(this.around.disk));
    this.reasons++;
    this.newest = undefined;
  }

  private async readAll(): Promise<Snapshot> {
    const { reasons } = this;
    const isLooking = reasons > this.looked;
    const { snapshot, workspaces } = await this.read(this.around.buffers(), isLooking);
    this.before = workspaces;
    if (isLooking && reasons > this.looked) {
      this.looked = reasons;
      this.members = new Map([...workspaces].map(([project, workspace]) => [project, membersOf(workspace)]));
    }
    return snapshot;
  }

  private async read(buffers: ReadonlyMap<string, TextDocument>, isLooking: boolean) {
    const { known } = this;
    const files = overlay((uri) => buffers.get(uri)?.getText(), known);
    const workspaces = new Map<string, Workspace>();
    const faults: Reading['faults'][number][] = [];
    for (const [project, opened] of await this.projects.group([...buffers.keys()], known)) {
      const read = await this.readProject(project, opened, { buffers, known, files, isLooking });
      if (read.workspace) workspaces.set(project, read.workspace);
      faults.push(...read.faults);
    }
    const all = [...workspaces.values()];
    const texts = new Map<string, string>();
    for (const uri of new Set([...all.flatMap(withoutConfiguration), ...faults.map(({ uri }) => uri)])) {
      texts.set(uri, await textOf(files, uri));
    }
    // Too large to be read, and yet something is said of them, at their start.
    for (const { uri } of all.flatMap(({ unjudged }) => unjudged)) texts.set(uri, '');
    const placed = faults.map((fault) => ({
      ...fault,
      range: rangeOfFault(fault.message, texts.get(fault.uri) ?? ''),
    }));
    const { encoding } = this.around.client();
    return { workspaces, snapshot: new Snapshot({ workspaces: all, buffers, texts, faults: placed }, encoding) };
  }

  private async readProject(project: string, opened: readonly string[], seen: Seen): Promise<Reading> {
    const { isLooking } = seen;
    const files = filesAround(project, seen.files);
    const settings = new SettingsFiles(files, project);
    const written = opened.filter((uri) => nameOf(uri) === 'zklint.json');
    await settings.read(written);
    const configs = await configsAmong(opened, seen, project);
    if (configs.length === 0) return { faults: settings.faultsFor(written) };
    const folders = configs.map((uri) => this.projects.innermost(uri));
    const telling = await inFolders(folders, settings, (folder) => this.around.settings.read(folder, seen.files));
    // A keystroke isn't worth to look for other members.
    const found = this.members.get(project) ?? { files: [], isCut: false };
    const request = {
      ...telling,
      project,
      files: configs.toSorted(),
      ...(isLooking
        ? { others: () => this.othersIn(project, seen, settings) }
        : { members: found.files, isCut: found.isCut }),
    };
    const workspace = await Workspace.load(files, request, this.before.get(project));
    const whole = workspace.withMembers();
    return { workspace: whole, faults: settings.faultsFor([...whole.judged, ...written]) };
  }

  private async othersIn(project: string, { buffers, known }: Seen, settings: SettingsFiles): Promise<Discovered> {
    // What a walk reads isn't remembered: it may be a lot.
    const { list, readBytes } = this.around.disk;
    const walked = overlay((uri) => buffers.get(uri)?.getText(), { ...known, list, readBytes });
    const { files, isCut } = await this.projects.list(project, walked);
    return { files: await settings.withoutIgnored(files), isCut };
  }
}

/** What a snapshot is read from. */
interface Seen {
  readonly buffers: ReadonlyMap<string, TextDocument>;
  /** The disk, as far as it was looked at. */
  readonly known: FileSystem;
  /** The same with the buffers. */
  readonly files: FileSystem;
  readonly isLooking: boolean;
}

/** What was read of a project. */
interface Reading {
  readonly workspace?: Workspace;
  readonly faults: readonly Omit<SettingsFault, 'range'>[];
}

/** The files of a workspace that something may be said of, and that hold no configuration that could be read. */
function withoutConfiguration({ faults, ensembles }: Workspace): readonly string[] {
  const mounting = ensembles.flatMap(({ servers }) => servers.flatMap(({ container }) => container?.name.uri ?? []));
  return [...faults.map(({ at }) => at.uri), ...mounting];
}

function membersOf({ ensembles, isCut }: Workspace): Discovered {
  const members = ensembles.flatMap(({ servers }) =>
    servers.flatMap(({ uri, container }) => [uri, ...(container ? [container.name.uri] : [])]),
  );
  return { files: [...new Set(members)].sort(), isCut };
}

/** The open files that zklint judges: those that an editor calls ZooKeeper's, and those that look so. */
async function configsAmong(
  uris: readonly string[],
  { buffers, files }: Seen,
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

async function textOf(files: FileSystem, uri: string): Promise<string> {
  return decode((await files.readBytes(uri, usualLimits.file)) ?? new Uint8Array()).text;
}
