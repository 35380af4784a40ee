import {
  discover,
  type FileSettings,
  type FileSystem,
  join,
  locales,
  memoryFileSystem,
  pathOfUri,
  readGivenSettings,
  SettingsFiles,
  translationsIn,
  Workspace,
} from '@zklint/linter';
import { type Message, quoted, say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { reportAsData } from './formats/json.ts';
import type { LintOptions, LintReport } from './library.ts';
import { makeReport } from './report.ts';
import { checkSettings } from './settings.ts';

/** The folder that the paths of a call lie in, and its path. */
const project = 'file://';
const cwd = '/';
const ownOptions = ['files', 'paths', 'ensembles', 'config', 'locale'] satisfies (keyof LintOptions)[];

/** What the library's `lint` does. Throws a `Failure` with a sentence for each thing that can't be meant. */
export async function lintFiles(options: LintOptions): Promise<LintReport> {
  const { fileSystem, telling } = await readOptions(options);
  const { paths = ['.'], ensembles = true, config = true, locale = 'en' } = options;
  const settings = config ? new SettingsFiles(fileSystem, project) : undefined;
  const find = async (folder: string) => {
    const found = await discover(fileSystem, folder);
    return settings ? settings.withoutIgnored(found) : found;
  };
  const files = await Promise.all(
    paths.map(async (path) => {
      const uri = join(project, path);
      return (await fileSystem.kind(uri)) === 'file' ? [uri] : find(uri);
    }),
  );
  const workspace = await Workspace.load(fileSystem, {
    ...telling,
    files: [...new Set(files.flat())],
    project,
    separate: !ensembles,
    ...(settings && { settings }),
    ...(options.paths && { others: async () => ({ files: await find(project), isCut: false }) }),
  });
  checkSettings(settings, workspace, cwd);
  const translations = await translationsIn(locale);
  const tell = (message: Message) => message.in(translations);
  const { problems, suppressed } = workspace.judge(workspace.ensembles.flatMap((one) => workspace.saidOf(one)));
  return reportAsData(
    await makeReport({
      workspace,
      ...workspace.within(problems),
      suppressed: suppressed.length,
      cwd,
      fileSystem,
      faults: [],
      tell,
    }),
  );
}

/** Programs that no compiler looks at call this too: nothing is taken for what its type says. */
async function readOptions(options: LintOptions): Promise<{ fileSystem: FileSystem; telling: FileSettings }> {
  const faults: Message[] = [];
  const blame = (fault: Message) => faults.push(fault);
  if (typeof options !== 'object' || options === null) throw new Failure(say`lint takes an object with files.`);
  const { files, paths, ensembles, config, locale } = options;

  const fileSystem = memoryFileSystem(byUri(files, blame));
  if (paths !== undefined && !(Array.isArray(paths) && paths.every((path) => typeof path === 'string'))) {
    blame(say`paths must be an array of paths.`);
  } else {
    for (const path of paths ?? []) {
      const uri = join(project, path);
      if (uri !== project && (await fileSystem.kind(uri)) === undefined)
        blame(say`There is no file or folder ${path}.`);
    }
  }
  for (const [name, value] of Object.entries({ ensembles, config })) {
    if (value !== undefined && typeof value !== 'boolean') blame(say`${name} must be true or false.`);
  }
  if (locale !== undefined && !locales.includes(locale)) blame(say`locale must be en or zh-CN.`);
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const telling = await readGivenSettings(given, ownOptions, {
    fileSystem,
    folder: project,
    project,
    unknown: (name) => say`There is no option ${quoted(name)}`,
    blame,
  });
  if (faults.length > 0) throw new Failure(...faults);
  return { fileSystem, telling };
}

function byUri(files: LintOptions['files'], blame: (fault: Message) => void): Record<string, string | Uint8Array> {
  if (typeof files !== 'object' || files === null || Symbol.iterator in files) {
    blame(say`files must be an object of texts or bytes by path.`);
    return {};
  }
  const found = Object.entries(files).flatMap(([path, content]) => {
    const uri = join(project, path);
    // Otherwise a report would call it by another name.
    if (pathOfUri(uri) !== `/${path}` || path.includes('\\')) {
      blame(say`files: ${quoted(path)} must be a relative path with /, and without . and .. in it.`);
      return [];
    }
    if (typeof content !== 'string' && !isBytes(content)) {
      blame(say`files: the content of ${quoted(path)} must be a text or a Uint8Array.`);
    }
    return [[uri, content] as const];
  });
  return Object.fromEntries(found);
}

/** Also those of another window or worker, whose class is another one. */
function isBytes(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Uint8Array]';
}
