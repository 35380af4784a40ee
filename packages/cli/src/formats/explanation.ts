import type { Explanation } from '@zklint/linter/explain';
import { readable, visible } from '../escape.ts';
import { type Layout, type Page, pageOf, wrap } from './layout.ts';

type Known = Exclude<Explanation, { readonly kind: 'nearest' }>;
type Row = readonly [string, string];

/** What words mean, for people. `page` is the page of a rule. */
export function explanationAsText(explanation: Known, page: string | undefined, layout: Layout): string {
  const on = pageOf(layout);
  switch (explanation.kind) {
    case 'rule':
      return page === undefined ? `${explanation.id}: ${explanation.summary}\n` : pageAsText(page, on);
    case 'parameter':
      return parameterAsText(explanation, on);
    case 'log':
      return rowsAsText(
        '',
        [
          ['It means', String(explanation.meaning)],
          ['What to do', String(explanation.advice)],
          ['Findings', explanation.rules.join(', ')],
          ['Parameters', explanation.parameters.join(', ')],
          ['Said by', explanation.source],
        ],
        on,
      );
  }
}

function parameterAsText(parameter: Extract<Known, { kind: 'parameter' }>, page: Page): string {
  const { text, type, releases, where, deprecated, replacedBy, defaults, readings, name } = parameter;
  const since = (values: readonly { readonly since?: string; readonly value: unknown }[]) =>
    values.map(({ since: first, value }) => (first ? `${String(value)} (from ${first})` : String(value))).join('; ');
  const rows: Row[] = [
    ['Type', type ? String(type) : ''],
    ['Releases', releases ? String(releases) : ''],
    ['Default', since(defaults)],
    ['Read as', since(readings)],
    ['Set in', where ? String(where) : ''],
    ['Needs', text?.requires?.join(', ') ?? ''],
    ['Range', text?.range ?? ''],
    ['Risk', text?.risk ?? ''],
    [
      'Deprecated',
      deprecated ? `from ${deprecated.since}${deprecated.useInstead ? `: use ${deprecated.useInstead}` : ''}` : '',
    ],
    ['Instead', replacedBy ?? ''],
    ['Manual', text?.docsSay ?? ''],
    ...(text?.notes ?? []).map((note): Row => ['Note', note]),
    ['Link', text?.docUrl ?? ''],
  ];
  return rowsAsText(`${page.colors.bold(readable(name))}\n${lines(text?.summary ?? '', page, 0)}\n`, rows, page);
}

function rowsAsText(head: string, rows: readonly Row[], page: Page): string {
  const shown = rows.filter(([, value]) => value !== '');
  const width = Math.max(...shown.map(([label]) => label.length)) + 2;
  const body = shown.map(([label, value]) => `${page.colors.cyan(label.padEnd(width))}${lines(value, page, width)}`);
  return `${[...(head === '' ? [] : [head]), ...body].join('\n')}\n`;
}

function lines(text: string, { width }: Page, indent: number): string {
  return wrap(readable(text), Math.max(width - indent, 30)).join(`\n${' '.repeat(indent)}`);
}

/** A rule's page: headings stand out, and what its marks hold is underlined. */
function pageAsText(page: string, { colors, width }: Page): string {
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
      return heading === undefined ? wrap(visible(line), width) : [colors.bold(visible(heading))];
    });
  return `${shown.join('\n')}\n`;
}
