import {
  decode,
  type FileSystem,
  folderOf,
  overlay,
  type Problem,
  projectOf,
  readRelease,
  type Workspace,
} from '@zklint/linter';
import { Message, say } from '@zklint/linter/messages';
import { complain } from './complain.ts';
import { Failure } from './failure.ts';
import { pathFrom, uriFor, whyLeftOut, whyUnread } from './files.ts';
import type { ImageRelease } from './formats/init-text.ts';
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
  const { workspace: bare } = await judge(fileSystem, false, terminal, language);
  const isUntold = bare.ensembles.every(({ releaseFrom }) => releaseFrom === 'default');
  const image = isUntold ? await releaseOfImages(fileSystem, folder) : undefined;
  const settings = {
    $schema: await schemaFor(fileSystem, folder),
    ...(image && { zookeeper: image.release }),
  };
  const text = `${JSON.stringify(settings, undefined, 2)}\n`;

  // As the next run will see it.
  const withSettings = overlay((other) => (other === uri ? text : undefined), fileSystem);
  const { workspace, problems } = await judge(withSettings, undefined, terminal, language);
  const { tell } = language;
  const report = await makeReport({ workspace, problems, suppressed: 0, cwd, fileSystem, faults: [], tell });
  const former = await nearestSettings(fileSystem, folder, cwd);
  create(text, terminal);
  const { initText } = await import('./formats/init-text.ts');
  const ensembles = workspace.ensembles.map(({ servers }) => servers.map(({ uri: of }) => pathFrom(cwd, of)));
  terminal.write(initText({ report, ensembles, image, isUntold, former }, layoutOn(terminal, tell, options.color)));
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
  config: false | undefined,
  terminal: Terminal,
  language: Language,
): Promise<{ readonly workspace: Workspace; readonly problems: readonly Problem[] }> {
  const { cwd } = terminal;
  const options = config === false ? { config } : {};
  const { selection, load } = await open(options, ['.'], fileSystem, terminal, language);
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

const composeFiles = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
const sizeLimit = 1024 * 1024;

/** The one release that the images of ZooKeeper in a Compose file have. */
async function releaseOfImages(fileSystem: FileSystem, folder: string): Promise<ImageRelease | undefined> {
  for (const file of composeFiles) {
    const bytes = await fileSystem.readBytes(`${folder}/${file}`, sizeLimit);
    if (bytes === undefined) continue;
    const image = /^\s*(?:- )?image: *["']?(?:docker\.io\/)?(?:library\/|bitnami\/)?zookeeper:([\d.]+)(?![\w.])/gm;
    const told = new Set([...decode(bytes).text.matchAll(image)].map(([, tag = '']) => tag));
    const [release] = told;
    const known = release === undefined ? undefined : readRelease(release);
    if (release === undefined || told.size > 1 || known === undefined || known instanceof Message) return undefined;
    return { release, file };
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
