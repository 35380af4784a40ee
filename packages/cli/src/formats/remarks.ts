import { readable, visible } from '@zklint/linter/escape';
import { type Message, say, type Tell } from '@zklint/linter/messages';
import type { ReportedProblem } from '../report.ts';
import { plural } from './layout.ts';

/** A fault between many files has as many related places; the first ones show it, and JSON has them all. */
export const shownRelated = 2;

/** What a finding says besides its message, a line each: ZooKeeper's own words, other places, and what would mend it. */
export function remarks(problem: ReportedProblem, tell: Tell, pathOf: (path: string) => string): readonly string[] {
  const { refusal, related, fix } = problem;
  const hidden = hiddenRelated(problem);
  return [
    ...(refusal ? [`${tell(refuses(problem))} ${refusal.message}`] : []),
    ...related
      .slice(0, shownRelated)
      .map(({ at, message }) => `${visible(pathOf(at.path))}:${at.start.line}:${at.start.column}: ${message}`),
    ...(hidden ? [tell(hidden)] : []),
    ...(fix ? [`${tell(say`fix:`)} ${tell(offer(fix))}`] : []),
  ].map(readable);
}

/** Who says the refusal of a problem. Below an error something that can't be seen may decide. */
export function refuses({ severity, refusal, release }: ReportedProblem): Message {
  const isSure = severity === 'error';
  if (refusal?.stage === 'start') {
    return isSure
      ? say`ZooKeeper ${release} gives up at start and says:`
      : say`ZooKeeper ${release} may give up at start, saying:`;
  }
  return isSure
    ? say`ZooKeeper ${release} refuses the file and says:`
    : say`ZooKeeper ${release} may refuse the file, saying:`;
}

/** The related places that are not shown. */
export function hiddenRelated({ related }: ReportedProblem): Message | undefined {
  const hidden = related.length - shownRelated;
  if (hidden <= 0) return undefined;
  return plural(hidden, say`and 1 more related place`, say`and ${hidden} more related places`);
}

/** What a fix does, and whether someone should look at it. */
export function offer({ title, safe }: NonNullable<ReportedProblem['fix']>): Message {
  return safe ? say`${title} (safe)` : say`${title} (needs a look)`;
}
