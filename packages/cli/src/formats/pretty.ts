import type { Severity } from '@zklint/linter';
import type { Colors, Formatter } from 'picocolors/types';
import { visible } from '../escape.ts';
import type { Report, ReportedProblem, Spot } from '../report.ts';
import { frame } from './frame.ts';
import { type Layout, type Page, pageOf, widthOf, wrap } from './layout.ts';
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
  const spots = [problem.at, ...problem.related.map(({ at }) => at)];
  const gutter = Math.max(...spots.map(({ start }) => String(start.line).length)) + 2;
  const style = { page, gutter };
  return [
    ...header(problem, page),
    location(problem.at, '╭', gutter, colors),
    ...frame(problem.at, { ...style, mark: '^', color, context: true }),
    ...problem.related.flatMap(({ at, message }) => [
      location(at, '├', gutter, colors),
      ...frame(at, { ...style, mark: '-', color: colors.cyan, label: message }),
    ]),
    ...notes(problem, gutter, page),
  ];
}

function header({ severity, rule, message }: ReportedProblem, { width, colors }: Page): readonly string[] {
  const title = `${severity}[${rule}]: `;
  const [first = '', ...others] = wrap(visible(message), width - 2, widthOf(title) - 2);
  const color = severityColor(severity, colors);
  return [`${color(colors.bold(title.trim()))} ${colors.bold(first)}`, ...others.map((line) => `  ${colors.bold(line)}`)];
}

function location({ path, start }: Spot, corner: string, gutter: number, { dim }: Colors): string {
  return `${' '.repeat(gutter)} ${dim(`${corner}─`)} ${visible(path)}:${start.line}:${start.column}`;
}

/** What ZooKeeper itself says, and what would mend it. */
function notes({ severity, refusal, release, fix }: ReportedProblem, gutter: number, page: Page): readonly string[] {
  const { dim } = page.colors;
  const texts: { readonly head: string; readonly body: string; readonly tail: string }[] = [];
  if (refusal) {
    const does = { parse: 'refuses the file', start: 'gives up at start' }[refusal.stage];
    // On a warning something that can't be seen decides.
    const would = { parse: 'may refuse the file', start: 'may give up at start' }[refusal.stage];
    const verb = severity === 'error' ? does : would;
    texts.push({ head: `ZooKeeper ${release} ${verb}:`, body: visible(refusal.message), tail: '' });
  }
  if (fix) texts.push({ head: 'fix:', body: visible(fix.title), tail: fix.safe ? '(safe)' : '(needs a look)' });
  return texts.flatMap(({ head, body, tail }) => {
    const lines = wrap(`${head} ${body} ${tail}`.trim(), page.width - gutter - 3);
    return lines.map((line, index) => `${' '.repeat(gutter)} ${dim(index === 0 ? '=' : ' ')} ${line}`);
  });
}
