import { decode, isInside, partsBelow, pathOfUri, withoutSecrets } from '@zklint/linter';
import { pathFrom } from '../files.ts';
import type { Options } from '../options.ts';
import { layoutOn, type Terminal } from '../terminal.ts';
import type { PlacedChange } from './write-changes.ts';

/**
 * Prints a diff with paths from `folder`; a file outside of it has one with `..`, which `git apply` refuses. On a terminal it is for eyes: passwords are hidden. Elsewhere it is for
 * programs: the bytes of the files are in it as they are.
 */
export async function printDiff(
  changes: readonly PlacedChange[],
  folder: string,
  { color }: Pick<Options, 'color'>,
  terminal: Terminal,
): Promise<void> {
  if (changes.length === 0) return;
  const { patch, shownPatch } = await import('./patch.ts');
  const isShown = terminal.isTerminal || color === true;
  const textOf = (bytes: Uint8Array, uri: string) =>
    isShown ? withoutSecrets(decode(bytes).text, uri) : Buffer.from(bytes).toString('latin1');
  const files = changes.map(({ real, before, after }) => ({
    path: isInside(real, folder) ? partsBelow(real, folder).join('/') : pathFrom(pathOfUri(folder), real),
    before: textOf(before, real),
    after: textOf(after, real),
  }));
  if (isShown) {
    terminal.write(shownPatch(files, layoutOn(terminal, String, color).isColored));
    return;
  }
  // What goes into a log of GitHub's may hold its commands; git skips lines around a diff.
  const token = terminal.env['GITHUB_ACTIONS'] ? `zklint-${crypto.randomUUID()}` : undefined;
  const [head, foot] = token ? [`::stop-commands::${token}\n`, `::${token}::\n`] : ['', ''];
  terminal.write(Buffer.from(head + patch(files) + foot, 'latin1'));
}
