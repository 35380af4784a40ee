import {
  discover,
  type Ensemble,
  type FileSystem,
  folderOf,
  isConfigName,
  isInside,
  nameOf,
  overlay,
  projectOf,
  type Tell,
  Workspace,
} from '@zklint/linter';
import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toDiagnostics } from './diagnostic.ts';
import { ShownFile } from './shown-file.ts';

/** What an editor has open. URIs are as zklint writes them. */
export interface Desk {
  readonly folders: readonly string[];
  readonly buffers: ReadonlyMap<string, TextDocument>;
  /** The configuration files found in each project; what is missing here is looked for and added. */
  readonly found: Map<string, Promise<readonly string[]>>;
}

/** A file of an ensemble that has an open file, and what is wrong in it: maybe nothing. */
export interface Diagnosis {
  readonly document: TextDocument;
  readonly diagnostics: Diagnostic[];
}

/** Judges every ensemble that has an open file, with the buffers in place of what is on the disk. */
export async function diagnose(disk: FileSystem, desk: Desk, tell: Tell): Promise<readonly Diagnosis[]> {
  const files = overlay((uri) => desk.buffers.get(uri)?.getText(), disk);
  const diagnoses = new Map<string, Diagnosis>();
  for (const [project, opened] of await openedByProject(disk, desk)) {
    const configs = opened.filter((uri) => isConfigName(nameOf(uri)) || desk.buffers.get(uri)?.languageId === 'zoocfg');
    const found = await findFiles(files, project, desk);
    const workspace = await Workspace.load(files, { project, files: [...new Set([...found, ...configs])].sort() });

    const shown = new Map<string, ShownFile>();
    for (const texts of workspace.ensembles.map(textsOf)) {
      if (!opened.some((uri) => texts.has(uri))) continue;
      for (const [uri, text] of texts) shown.set(uri, new ShownFile(uri, text, desk.buffers.get(uri)));
    }
    for (const [uri, { document }] of shown) diagnoses.set(uri, { document, diagnostics: [] });
    const { problems } = workspace.within(workspace.problems());
    for (const { file, diagnostic } of problems.flatMap((problem) => toDiagnostics(problem, shown, tell))) {
      diagnoses.get(file)?.diagnostics.push(diagnostic);
    }
  }
  return [...diagnoses.values()];
}

/**
 * A file belongs to the innermost workspace folder around it, else to its own folder, and with that to the repository
 * around it: as for a file on the command line, the rest of its ensemble is looked for there.
 */
async function openedByProject(disk: FileSystem, { buffers, folders }: Desk): Promise<Map<string, string[]>> {
  const projects = new Map<string, string[]>();
  for (const uri of buffers.keys()) {
    const [innermost] = folders.filter((folder) => isInside(uri, folder)).sort((a, b) => b.length - a.length);
    const project = await projectOf(disk, innermost ?? folderOf(uri));
    projects.set(project, [...(projects.get(project) ?? []), uri]);
  }
  return projects;
}

async function findFiles(files: FileSystem, project: string, { folders, found }: Desk): Promise<readonly string[]> {
  // A file that was opened on its own may lie in /tmp or a home: what is below isn't looked through.
  const isAlone = !folders.includes(project) && (await files.kind(`${project}/.git`)) === undefined;
  const list = async (uri: string) => (await files.list(uri)).filter(({ kind }) => kind !== 'folder');
  const known = found.get(project) ?? discover(isAlone ? { ...files, list } : files, project);
  found.set(project, known);
  return known;
}

/** The files that an ensemble was read from, and their texts. */
function textsOf({ servers }: Ensemble): ReadonlyMap<string, string> {
  return new Map(
    servers.flatMap(({ documents, myid }) => {
      const myids = myid.kind === 'found' ? [myid.file] : myid.nearby ? [myid.nearby] : [];
      return [...documents, ...myids].map(({ uri, text }) => [uri, text] as const);
    }),
  );
}
