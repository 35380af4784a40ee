import { stripVTControlCharacters } from 'node:util';
import { widthOf, wrap } from '@zklint/drawing';
import { readable } from '@zklint/linter/escape';
import { enumerated, listed, type Message, say, toldRelease } from '@zklint/linter/messages';
import { countFiles, type Report, remarkOn } from '../report.ts';
import { type Page, plural } from './layout.ts';

/** What was looked at, by which release, and what could not be seen. */
export function summary(report: Report, { width, colors, tell }: Page): readonly string[] {
  const { files, ensembles, counts } = report;
  const { error, warning, info } = counts;
  const found = [
    error > 0 && colors.red(tell(plural(error, say`1 error`, say`${error} errors`))),
    warning > 0 && colors.yellow(tell(plural(warning, say`1 warning`, say`${warning} warnings`))),
    info > 0 && colors.blue(tell(plural(info, say`1 info`, say`${info} infos`))),
  ].filter((text) => text !== false);
  const result = found.length > 0 ? enumerated(found) : colors.green(tell(say`No problems`));
  const count = countFiles(files);
  const inFiles = tell(plural(count, say`${result} in 1 file`, say`${result} in ${count} files`));
  const sets = plural(ensembles, say`1 ensemble`, say`${ensembles} ensembles`);
  const judged = files.length > 0 ? colors.dim(tell(say` (${sets}, ZooKeeper ${releases(report)})`)) : '';
  const details = [
    fixed(report),
    suppressed(report),
    hidden(report),
    ...report.inexact.map(remarkOn),
    unseen(report),
    templates(report),
  ].flatMap((sentence) => (sentence === undefined ? [] : wrap(tell(sentence), width)));
  const isLong = widthOf(stripVTControlCharacters(inFiles + judged)) > width;
  const first = isLong ? [inFiles, judged.replace(' (', '(')] : [`${inFiles}${judged}`];
  return [...first, ...details.map((line) => colors.dim(line))];
}

/** `3.4.9 from an install path and 3.9.5 by default`, in the order of the files. */
function releases({ files }: Report): Message {
  const told = new Map(
    files.map(({ release, releaseFrom }) => [`${release} ${releaseFrom}`, toldRelease(release, releaseFrom)]),
  );
  return listed([...told.values()]);
}

function fixed({ fixed: done }: Report): Message | undefined {
  if (done === undefined || done.findings === 0) return undefined;
  const { findings, files } = done;
  const inFiles = plural(files, say`1 file`, say`${files} files`);
  return plural(findings, say`Fixed 1 finding in ${inFiles}.`, say`Fixed ${findings} findings in ${inFiles}.`);
}

function suppressed({ suppressed: count }: Report): Message | undefined {
  if (count === 0) return undefined;
  return plural(count, say`1 finding is suppressed.`, say`${count} findings are suppressed.`);
}

function hidden({ problems, counts, leftOut }: Report): Message | undefined {
  const left = counts.error + counts.warning + counts.info - leftOut - problems.length;
  return left > 0 ? say`--quiet hides ${left} of them.` : undefined;
}

function unseen({ files, isLooking }: Report): Message | undefined {
  const paths = [...new Set(files.flatMap((file) => file.unseen))];
  if (paths.length === 0) return undefined;
  const rest = paths.length > 3 ? [say`${paths.length - 3} more`] : [];
  const shown = listed([...paths.slice(0, 3).map(readable), ...rest]);
  if (isLooking) return say`Not seen: ${shown}. It is not there, or this user may not read it.`;
  return say`Not seen: ${shown}. --root DIR or --on-host lets zklint look.`;
}

function templates({ templates: count }: Report): Message | undefined {
  if (count === 0) return undefined;
  return plural(
    count,
    say`1 template: what its placeholders will say is not known.`,
    say`${count} templates: what their placeholders will say is not known.`,
  );
}
