import { widthOf, wrap } from '@zklint/drawing';
import type { Severity } from '@zklint/linter';
import { readable, visible } from '@zklint/linter/escape';
import { type Message, say } from '@zklint/linter/messages';
import type { Colors, Formatter } from 'picocolors/types';
import type { Report, ReportedProblem } from '../report.ts';
import type { Spot } from '../spots.ts';
import { frame } from './frame.ts';
import { type Layout, type Page, pageOf } from './layout.ts';
import { hiddenRelated, offer, refuses, shownRelated } from './remarks.ts';
import { summary } from './summary.ts';

/** Findings for people: each with its line, and a summary. */
export function pretty(report: Report, layout: Layout): string {
  const page = pageOf(layout);
  const blocks = report.problems.map((problem) => block(problem, page));
  return `${[...blocks, summary(report, page)].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The colour that a severity has everywhere. */
export function severityColor(severity: Severity, colors: Colors): Formatter {
  return { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
}

function block(problem: ReportedProblem, page: Page): readonly string[] {
  const { colors } = page;
  const color = severityColor(problem.severity, colors);
  const related = problem.related.slice(0, shownRelated);
  const spots = [problem.at, ...related.map(({ at }) => at)];
  const gutter = Math.max(...spots.map(({ start }) => String(start.line).length)) + 2;
  const style = { page, gutter };
  return [
    ...header(problem, page),
    location(problem.at, '╭', gutter, colors),
    ...frame(problem.at, { ...style, mark: '^', color, context: true }),
    ...related.flatMap(({ at, message }) => [
      location(at, '├', gutter, colors),
      ...frame(at, { ...style, mark: '-', color: colors.cyan, label: message }),
    ]),
    ...notes(problem, gutter, page),
  ];
}

/** The word for a severity. */
export function severityWord(severity: Severity): Message {
  return { error: say`error`, warning: say`warning`, info: say`info` }[severity];
}

function header({ severity, rule, message }: ReportedProblem, { width, colors, tell }: Page): readonly string[] {
  const title = `${tell(severityWord(severity))}[${rule}]:`;
  const [first = '', ...others] = wrap(readable(message), width - 2, widthOf(title) - 1);
  const color = severityColor(severity, colors);
  return [`${colors.bold(color(title))} ${first}`, ...others.map((line) => `  ${line}`)];
}

function location({ path, start }: Spot, corner: string, gutter: number, { dim }: Colors): string {
  return `${' '.repeat(gutter)} ${dim(`${corner}─`)} ${visible(path)}:${start.line}:${start.column}`;
}

/** What ZooKeeper itself says, and what would mend it. */
function notes(problem: ReportedProblem, gutter: number, { width, colors, tell }: Page): readonly string[] {
  const { refusal, fix } = problem;
  const texts: { readonly head: string; readonly text: string }[] = [];
  const hidden = hiddenRelated(problem);
  if (hidden) texts.push({ head: '', text: tell(hidden) });
  if (refusal) texts.push({ head: '', text: `${tell(refuses(problem))} ${readable(refusal.message)}` });
  if (fix) texts.push({ head: tell(say`fix:`), text: readable(tell(offer(fix))) });
  return texts.flatMap(({ head, text }) => {
    const lines = wrap(`${head} ${text}`.trim(), width - gutter - 3);
    return lines.map((line, index) => {
      const shown = index === 0 && head !== '' ? colors.green(head) + line.slice(head.length) : line;
      return `${' '.repeat(gutter)} ${colors.dim(index === 0 ? '=' : ' ')} ${shown}`;
    });
  });
}
