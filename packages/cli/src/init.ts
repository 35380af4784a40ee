import { type FileSystem, folderOf, overlay, type Problem, projectOf, type Workspace } from '@zklint/linter';
import { type Message, say } from '@zklint/linter/messages';
import { complain } from './complain.ts';
import { Failure } from './failure.ts';
import { pathFrom, uriFor, whyLeftOut, whyUnread } from './files.ts';
import type { Language } from './language.ts';
import { open } from './open.ts';
import type { InitOptions } from './options.ts';
import { makeReport } from './report.ts';
import { layoutOn, type Terminal } from './terminal.ts';

/**
 * `zklint init`: writes a zklint.json after looking at what is there. Only what a run would not find by itself goes into
 * it: what is written down once is wrong after the next change.
 */
export async function init(
  options: InitOptions,
  fileSystem: FileSystem,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const { cwd } = terminal;
  const folder = uriFor('.', cwd);
  const uri = `${folder}/zklint.json`;
  if ((await fileSystem.kind(uri)) !== undefined) throw new Failure(isThere());
  const text = `${JSON.stringify({ $schema: await schemaFor(fileSystem, folder) }, undefined, 2)}\n`;

  // As the next run will see it.
  const withSettings = overlay((other) => (other === uri ? text : undefined), fileSystem);
  const { workspace, problems } = await judge(withSettings, terminal, language);
  const isUntold = workspace.ensembles.every(({ releaseFrom }) => releaseFrom === 'default');
  const { tell } = language;
  const report = await makeReport({ workspace, problems, suppressed: 0, cwd, fileSystem, faults: [], tell });
  const former = await nearestSettings(fileSystem, folder, cwd);
  create(text, terminal);
  const { initText } = await import('./formats/init-text.ts');
  const ensembles = workspace.ensembles.map(({ servers }) => [
    ...new Set(servers.map(({ uri: of }) => pathFrom(cwd, of))),
  ]);
  terminal.write(initText({ report, ensembles, isUntold, former }, layoutOn(terminal, tell, options.color)));
  const unread = whyUnread(workspace, cwd);
  complain(unread, terminal, language);
  return unread.length > 0 ? 2 : 0;
}

function isThere(): Message {
  return say`There is a zklint.json here already. Nothing was written.`;
}

/** What a run without paths and options finds. Throws a `Failure` where there is nothing. */
async function judge(
  fileSystem: FileSystem,
  terminal: Terminal,
  language: Language,
): Promise<{ readonly workspace: Workspace; readonly problems: readonly Problem[] }> {
  const { cwd } = terminal;
  const { selection, load } = await open({}, ['.'], fileSystem, terminal, language);
  const { files, failures } = selection;
  if (files.length === 0) throw new Failure(...failures, say`Nothing was written.`);
  const workspace = await load();
  complain(whyLeftOut(workspace, cwd), terminal, language);
  if (workspace.ensembles.length === 0) {
    throw new Failure(...whyUnread(workspace, cwd), say`Nothing was written.`);
  }
  return { workspace, problems: workspace.problems() };
}

/** The schema of the installed package, which is that of its release, or else the published one. */
async function schemaFor(fileSystem: FileSystem, folder: string): Promise<string> {
  const path = 'node_modules/zklint/schemas/settings.schema.json';
  const isInstalled = (await fileSystem.kind(`${folder}/${path}`)) === 'file';
  return isInstalled ? `./${path}` : `${process.env['ZKLINT_HOMEPAGE']}/schemas/settings.schema.json`;
}

/** The path of the zklint.json that holds for a folder, in one above it. */
async function nearestSettings(fileSystem: FileSystem, folder: string, cwd: string): Promise<string | undefined> {
  const project = await projectOf(fileSystem, folder);
  for (let at = folder; at !== project; ) {
    at = folderOf(at);
    if ((await fileSystem.kind(`${at}/zklint.json`)) === 'file') return pathFrom(cwd, `${at}/zklint.json`);
  }
  return undefined;
}

function create(text: string, terminal: Terminal): void {
  try {
    terminal.createFile('zklint.json', text);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new Failure(isThere());
    throw new Failure(
      say`${'zklint.json'} can't be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}
