import { type FileSystem, Workspace } from '@zklint/linter';
import { findOthers, type Selection, selectFiles, uriFor, withInput } from './files.ts';
import type { Language } from './language.ts';
import { Progress } from './progress.ts';
import { type Judging, judgingRequest, limitsOf } from './request.ts';
import { checkSettings } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** The options that say which files a run looks at, and how it judges them. */
interface Opening extends Judging {
  readonly stdinFilename?: string;
  readonly ensembles?: boolean;
}

/** The files that a run looks at. */
export interface Opened {
  readonly fileSystem: FileSystem;
  readonly selection: Selection;
  readonly progress: Progress;
  /**
   * Reads the files, and the others that they need; through another file system where fixes changed some. Throws a
   * `Failure` for settings that can't be meant.
   */
  load(from?: FileSystem): Promise<Workspace>;
}

/** Finds what paths stand for. Throws a `Failure` for options and settings that can't be meant. */
export async function open(
  options: Opening,
  paths: readonly string[],
  onDisk: FileSystem,
  terminal: Terminal,
  { tell }: Language,
): Promise<Opened> {
  const { cwd } = terminal;
  const request = await judgingRequest(options, onDisk, cwd);
  const input = uriFor(options.stdinFilename ?? '<stdin>', cwd);
  const progress = new Progress(terminal, tell);
  const watched = progress.watch(onDisk);
  const fileSystem = paths.includes('-')
    ? withInput(watched, input, await terminal.readInput(limitsOf(options).file + 1))
    : watched;
  const selection = await selectFiles(fileSystem, paths, cwd, input, options);
  const { files, found, project, projects, settings, isWhole, isCut } = selection;
  let others: ReturnType<typeof findOthers> | undefined;
  const load = async (from = fileSystem): Promise<Workspace> => {
    const workspace = await Workspace.load(from, {
      ...request,
      files,
      found,
      project,
      projects,
      isCut,
      separate: options.ensembles === false,
      onRead: progress.hide,
      ...(settings && { settings }),
      // Fixes make no files, so one look around is enough.
      ...(!isWhole && { others: () => (others ??= findOthers(from, selection, options)) }),
    });
    checkSettings(settings, workspace, cwd);
    return workspace;
  };
  return { fileSystem, selection, progress, load };
}
