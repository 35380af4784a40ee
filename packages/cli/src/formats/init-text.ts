import { wrap } from '@zklint/drawing';
import { readable } from '@zklint/linter/escape';
import { listed, type Message, say } from '@zklint/linter/messages';
import type { Report } from '../report.ts';
import { type Layout, type Page, pageOf, plural } from './layout.ts';
import { summary } from './summary.ts';

/** What `zklint init` found. */
export interface Found {
  readonly report: Report;
  /** The paths of the files of each. */
  readonly ensembles: readonly (readonly string[])[];
  /** Does nothing in the files tell their release? */
  readonly isUntold: boolean;
  /** The settings that held here before. */
  readonly former: string | undefined;
}

/** How many ensembles are listed, and how many files of each. */
const [ensembleLimit, fileLimit] = [10, 3];

/** What was found and written, and what comes next. */
export function initText({ report, ensembles, isUntold, former }: Found, layout: Layout): string {
  const page = pageOf(layout);
  const { tell, width } = page;
  const files = new Set(ensembles.flat()).size;
  const rest = ensembles.length - ensembleLimit;
  const listing = [
    ...ensembles.slice(0, ensembleLimit).map((paths) => {
      const names = listed(paths.map(readable), fileLimit);
      return paths.length === 1 ? names : say`${names}, one ensemble`;
    }),
    ...(rest > 0 ? [say`${rest} more`] : []),
  ];
  const written = [
    wrote(isUntold, report),
    ...(former === undefined ? [] : [say`It takes the place of ${readable(former)} here: settings are not merged.`]),
    ...(files > 1 ? [say`If these files belong together in another way, "ensembles" in it says how.`] : []),
  ];
  const lines = [
    tell(plural(files, say`Found 1 configuration file:`, say`Found ${files} configuration files:`)),
    ...listing.map((line) => `  ${tell(line)}`),
    '',
    ...written.flatMap((sentence) => wrap(tell(sentence), width)),
    '',
    ...summary(report, page),
    ...nextSteps(report, page),
  ];
  return `${lines.join('\n')}\n`;
}

function wrote(isUntold: boolean, { files }: Report): Message {
  if (!isUntold) return say`Wrote zklint.json.`;
  const release = files[0]?.release ?? '';
  return say`Wrote zklint.json. Nothing here tells the release: if it is not ${release}, write into it what you run, as "zookeeper": "3.8".`;
}

function nextSteps({ counts: { error, warning, info } }: Report, { tell, width }: Page): readonly string[] {
  if (error + warning + info === 0) return [tell(say`Next: run zklint in CI or before each commit.`)];
  if (error === 0) return [tell(say`Next: zklint shows them.`)];
  const step = say`Next: zklint shows them. To fail on new ones only, write down those of today first:`;
  return [...wrap(tell(step), width), '  zklint --baseline zklint-baseline.json --update-baseline'];
}
