import type { AskedRelease, FileSystem } from '@zklint/linter';
import { readable } from '@zklint/linter/escape';
import { type Message, say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { pathFrom, whyLeftOut, whyUnread } from './files.ts';
import { viewsOf } from './formats/upgrade-view.ts';
import type { Language } from './language.ts';
import { open } from './open.ts';
import type { UpgradeOptions } from './options.ts';
import { inexactReleases, isFailing, remarkOn } from './report.ts';
import { releaseFor } from './request.ts';
import { layoutOn, type Terminal } from './terminal.ts';

/** `zklint upgrade`: what a move from the present release of the files to another one breaks or changes. */
export async function showUpgrade(
  options: UpgradeOptions,
  onDisk: FileSystem,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const { cwd } = terminal;
  const { tell } = language;
  const target = releaseFor('--to', options.to);
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  const { fileSystem, selection, load } = await open(options, paths, onDisk, terminal, language);
  const { files, failures } = selection;
  const complain = (sentence: Message) => terminal.writeError(`zklint: ${readable(tell(sentence))}\n`);
  if (files.length === 0) throw new Failure(...failures);
  failures.forEach(complain);

  const workspace = await load();
  const { upgradesOf } = await import('@zklint/linter/upgrade');
  const { textOf } = await import('@zklint/parameters/texts');
  const { upgrades, untold } = upgradesOf(workspace, { to: target.release, textOf });
  const faults = [
    ...whyUnread(workspace, cwd),
    ...whyLeftOut(workspace, cwd),
    ...whyUntold(
      untold.map((uri) => pathFrom(cwd, uri)),
      target,
    ),
  ];
  if (upgrades.length === 0) throw new Failure(...faults);

  const views = await viewsOf(upgrades, cwd, fileSystem, tell);
  if (options.format === 'json') {
    const { upgradeJson } = await import('./formats/upgrade-json.ts');
    terminal.write(upgradeJson(views, target.release.name));
  } else {
    const { upgradeTable } = await import('./formats/upgrade-table.ts');
    const inexact = inexactReleases(workspace.ensembles);
    const remarks = [...(target.exact ? [] : [{ asked: target.asked, judgedAs: target.release.name }]), ...inexact];
    terminal.write(upgradeTable(views, remarks.map(remarkOn), layoutOn(terminal, tell, options.color)));
  }
  faults.forEach(complain);
  if (failures.length + faults.length > 0) return 2;
  return views.some(({ counts }) => isFailing(counts, options.failOn)) ? 1 : 0;
}

/** To take the newest release for the present one would make every upgrade look harmless. */
function whyUntold([first, ...others]: readonly string[], { asked }: AskedRelease): readonly Message[] {
  if (first === undefined) return [];
  const files = others.length === 0 ? first : say`${first} and ${others.length} more`;
  return [say`Nothing tells the present release of ${files}; name it, as in zklint upgrade -z 3.4.14 --to ${asked}.`];
}
