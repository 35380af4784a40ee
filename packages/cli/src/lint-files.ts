import {
  discover,
  type FileSystem,
  join,
  memoryFileSystem,
  pathOfUri,
  translationsIn,
  uriOfPath,
  Workspace,
} from '@zklint/linter';
import { quoted, say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { reportAsData } from './formats/json.ts';
import type { LintOptions, LintReport } from './library.ts';
import { makeReport } from './report.ts';

/** The folder that the paths of a library call lie in. */
const top = 'file://';

/** What the library's `lint` does. Throws a `Failure` with a sentence for each option that can't be meant. */
export async function lintFiles(options: LintOptions): Promise<LintReport> {
  const fileSystem = memoryFileSystem(byUri(options.files));
  const files = await selected(fileSystem, options.paths ?? ['.']);
  const workspace = await Workspace.load(fileSystem, { files, project: top });
  const translations = await translationsIn(options.locale ?? 'en');
  const report = await makeReport({
    workspace,
    problems: workspace.problems(options.rules),
    suppressed: 0,
    cwd: '/',
    fileSystem,
    faults: [],
    tell: (message) => message.in(translations),
  });
  return reportAsData(report);
}

/** Throws a `Failure` for a path that a report could not name again. */
function byUri(files: LintOptions['files']): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => {
      const uri = uriOfPath(`/${path}`);
      if (pathOfUri(join(top, path)) !== `/${path}`) {
        throw new Failure(say`files: ${quoted(path)} must be a relative path with /, and without . and .. in it.`);
      }
      return [uri, content];
    }),
  );
}

async function selected(fileSystem: FileSystem, paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const uri = join(top, path);
      const kind = uri === top ? 'folder' : await fileSystem.kind(uri);
      if (kind === undefined) throw new Failure(say`There is no file or folder ${path}.`);
      return kind === 'file' ? [uri] : discover(fileSystem, uri);
    }),
  );
  return [...new Set(found.flat())];
}
