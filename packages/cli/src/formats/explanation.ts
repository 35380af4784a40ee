import { widthOf, wrap } from '@zklint/drawing';
import { readable, visible } from '@zklint/linter/escape';
import type { Explanation, ParameterExplanation, Since } from '@zklint/linter/explain';
import { enumerated, Message, say } from '@zklint/linter/messages';
import type { ParameterText } from '@zklint/parameters/texts';
import { type Layout, type Page, padded, pageOf } from './layout.ts';

type Known = Exclude<Explanation, { readonly kind: 'nearest' }>;
/** What it is about, and what there is to say. */
type Row = readonly [Message, string | Message];

/** What words mean, for people. `page` is the page of a rule. */
export function explanationAsText(explanation: Known, page: string | undefined, layout: Layout): string {
  const on = pageOf(layout);
  switch (explanation.kind) {
    case 'rule':
      return pageAsText(page ?? `# ${explanation.id}\n\n${explanation.summary}`, on);
    case 'parameter':
      return parameterAsText(explanation, on);
    case 'log':
      return rowsAsText(
        '',
        [
          [say`It means`, explanation.meaning],
          [say`What to do`, explanation.advice],
          [say`Findings`, enumerated(explanation.rules)],
          [say`Parameters`, enumerated(explanation.parameters)],
          [say`Said by`, explanation.source],
        ],
        on,
      );
  }
}

function parameterAsText(parameter: Extract<Known, { kind: 'parameter' }>, page: Page): string {
  const { text, type, releases, where, deprecated, replacedBy, defaults, readings, name } = parameter;
  const since = (values: readonly Since<string | Message>[]) =>
    inTurn(values.map(({ since: first, value }) => (first ? say`${value} (from ${first})` : say`${value}`)));
  const rows: Row[] = [
    [say`Type`, type ?? ''],
    [say`Releases`, releases ?? ''],
    [say`Default`, since(defaults.map(inWords))],
    [say`Read as`, since(readings)],
    [say`Set in`, where ?? ''],
    [say`Needs`, enumerated(text?.requires ?? [])],
    [say`Range`, text?.range ?? ''],
    [say`Risk`, riskOf(text?.risk)],
    [say`Deprecated`, deprecationOf(deprecated)],
    [say`Instead`, replacedBy ?? ''],
    [say`Manual`, text?.docsSay ?? ''],
    ...(text?.notes ?? []).map((note): Row => [say`Note`, note]),
    [say`Link`, text?.docUrl ?? ''],
  ];
  return rowsAsText(`${page.colors.bold(readable(name))}\n${lines(text?.summary ?? '', page, 0)}\n`, rows, page);
}

/** A default may be words, which are messages of their own. */
function inWords({ value, ...others }: Since<string>): Since<Message> {
  return { ...others, value: new Message(value) };
}

/** `a; b`: what holds from one release on after what held before. */
function inTurn(values: readonly Message[]): Message {
  const [first = say`${''}`, ...others] = values;
  return others.reduce((all, value) => say`${all}; ${value}`, first);
}

function riskOf(risk: ParameterText['risk']): string | Message {
  return risk === undefined ? '' : { high: say`high`, medium: say`medium` }[risk];
}

function deprecationOf(deprecated: ParameterExplanation['deprecated']): string | Message {
  if (deprecated === undefined) return '';
  const { since, useInstead } = deprecated;
  return useInstead === undefined ? say`from ${since} on` : say`from ${since} on: use ${useInstead}`;
}

function rowsAsText(head: string, rows: readonly Row[], page: Page): string {
  const { colors, tell } = page;
  const shown = rows
    .map(([label, value]) => [tell(label), typeof value === 'string' ? value : tell(value)] as const)
    .filter(([, value]) => value !== '');
  const width = Math.max(...shown.map(([label]) => widthOf(label))) + 2;
  const body = shown.map(([label, value]) => `${colors.cyan(padded(label, width))}${lines(value, page, width)}`);
  return `${[...(head === '' ? [] : [head]), ...body].join('\n')}\n`;
}

function lines(text: string, { width }: Page, indent: number): string {
  return wrap(readable(text), Math.max(width - indent, 30)).join(`\n${' '.repeat(indent)}`);
}

/** A rule's page: headings stand out, and what its marks hold is underlined. The summary and the headings are messages. */
function pageAsText(page: string, { colors, width, tell }: Page): string {
  let isCode = false;
  const shown = page
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const fence = /^```\w*\s*(?:file=(\S+))?(.*)$/.exec(line);
      if (fence) {
        isCode = !isCode;
        return isCode ? [colors.dim(`  ── ${visible(`${fence[1] ?? ''}${fence[2] ?? ''}`)}`)] : [];
      }
      if (isCode)
        return [
          `  ${visible(line).replace(/«([^»]*)»/g, (_, marked: string) => colors.underline(colors.red(marked)))}`,
        ];
      const heading = /^#+ (.*)$/.exec(line)?.[1];
      const said = visible(tell(new Message(heading ?? line)));
      return heading === undefined ? wrap(said, width) : [colors.bold(said)];
    });
  return `${shown.join('\n')}\n`;
}
