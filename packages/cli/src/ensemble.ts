import type { FileSystem } from '@zklint/linter';
import { readable } from '@zklint/linter/escape';
import type { Message } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { whyLeftOut, whyUnread } from './files.ts';
import type { Language } from './language.ts';
import { open } from './open.ts';
import type { EnsembleOptions } from './options.ts';
import { layoutOn, type Terminal } from './terminal.ts';

/** `zklint ensemble`: who is in each ensemble of the files, where, and what it survives. */
export async function showEnsembles(
  options: EnsembleOptions,
  onDisk: FileSystem,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const { cwd } = terminal;
  const { tell } = language;
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  const { selection, load } = await open(options, paths, onDisk, terminal, language);
  const { files, failures } = selection;
  if (files.length === 0) throw new Failure(...failures);
  const complain = (sentence: Message) => terminal.writeError(`zklint: ${readable(tell(sentence))}\n`);
  failures.forEach(complain);

  const workspace = await load();
  const { viewsIn } = await import('./formats/ensemble-view.ts');
  const views = viewsIn(workspace, cwd);
  if (options.format === 'json') {
    const { ensembleJson } = await import('./formats/ensemble-json.ts');
    terminal.write(ensembleJson(views));
  } else if (options.format === 'svg') {
    const { ensembleSvg } = await import('@zklint/drawing');
    terminal.write(ensembleSvg(views, tell));
  } else if (options.format === 'mermaid') {
    const { ensembleMermaid } = await import('./formats/ensemble-mermaid.ts');
    terminal.write(ensembleMermaid(views, tell));
  } else {
    const { ensembleText } = await import('./formats/ensemble-text.ts');
    terminal.write(ensembleText(views, layoutOn(terminal, tell, options.color)));
  }
  [...whyUnread(workspace, cwd), ...whyLeftOut(workspace, cwd)].forEach(complain);
  return failures.length > 0 || workspace.unjudged.length > 0 ? 2 : 0;
}
