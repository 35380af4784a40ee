import { readable } from '../escape.ts';
import type { Report } from '../report.ts';
import { type Page, plural, toldBy, wrap } from './layout.ts';

/** What was looked at, by which release, and what could not be seen. */
export function summary(report: Report, { width, colors }: Page): readonly string[] {
  const { files, ensembles, counts } = report;
  const found = [
    counts.error > 0 && colors.red(plural(counts.error, 'error')),
    counts.warning > 0 && colors.yellow(plural(counts.warning, 'warning')),
    counts.info > 0 && colors.blue(plural(counts.info, 'info')),
  ].filter((text) => text !== false);
  const result = found.length > 0 ? found.join(', ') : colors.green('No problems');
  const judged = files.length > 0 ? colors.dim(` (${plural(ensembles, 'ensemble')}, ${releases(report)})`) : '';
  const details = [hidden(report), inexact(report), unseen(report), templates(report)].flatMap((text) =>
    text === '' ? [] : wrap(text, width),
  );
  return [`${result} in ${plural(files.length, 'file')}${judged}`, ...details.map((line) => colors.dim(line))];
}

/** `ZooKeeper 3.4.9 from an install path and 3.9.5 by default`, in the order of the files. */
function releases({ files }: Report): string {
  const told = new Set(files.map(({ release, releaseFrom }) => `${release} ${toldBy(releaseFrom)}`));
  return `ZooKeeper ${[...told].join(' and ')}`;
}

function hidden({ problems, counts }: Report): string {
  const left = counts.error + counts.warning + counts.info - problems.length;
  return left > 0 ? `--quiet hides ${left} of them.` : '';
}

function inexact({ asked }: Report): string {
  if (asked === undefined || asked.exact) return '';
  return `ZooKeeper ${asked.asked} is newer than all that zklint knows of: judged as ${asked.release.name}.`;
}

function unseen({ files }: Report): string {
  const paths = [...new Set(files.flatMap((file) => file.unseen))];
  if (paths.length === 0) return '';
  const shown = paths.slice(0, 3).map(readable);
  const rest = paths.length > 3 ? [`${paths.length - 3} more`] : [];
  const list = [...shown, ...rest];
  const last = list.pop();
  const named = list.length > 0 ? `${list.join(', ')} and ${last}` : last;
  return `Not seen: ${named}. --root DIR or --on-host lets zklint look.`;
}

function templates({ templates: count }: Report): string {
  return count > 0 ? `${plural(count, 'template')}: what the placeholders will say is not known.` : '';
}
