import { readable, visible } from '../escape.ts';
import { type Layout, type Page, pageOf, plural, toldBy, widthOf, wrap } from './layout.ts';
import { severityColor } from './pretty.ts';
import type { ItemView, PlaceView, UpgradeView } from './upgrade-view.ts';

const sections: readonly (readonly [title: string, kinds: readonly ItemView['kind'][]])[] = [
  ['Refused, or stops working', ['refused', 'broken']],
  ['Becomes a risk', ['warned']],
  ['Stops or begins to have effect', ['unread', 'newly-read', 'reread']],
  ['Changes its default', ['default']],
  ['Worth knowing', ['note']],
];

/** What comes with the move, in the order of harm: the step at which it comes beside what it is and where. */
export function upgradeTable(views: readonly UpgradeView[], remarks: readonly string[], layout: Layout): string {
  const page = pageOf(layout);
  const blocks = views.map((view) => [...heading(view, page), ...sectionsOf(view, page), ...ending(view, page)]);
  const all = [...blocks, ...(remarks.length > 0 ? [remarks.flatMap((remark) => wrap(remark, page.width))] : [])];
  return `${all.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function heading(view: UpgradeView, { width, colors }: Page): readonly string[] {
  const { from, to, through, files, counts } = view;
  const [first = '', ...others] = files;
  const what = others.length > 0 ? `${visible(first)} and ${plural(others.length, 'other file')}` : visible(first);
  const way = through.length > 0 ? `, through ${through.join(', ')}` : '';
  const told = `The present release is told ${readable(toldBy(view.toldBy))}`;
  const title = wrap(`${what}: ZooKeeper ${from} → ${to}`, width).map(colors.bold);
  return [...title, ...wrap(`${told}${way}.`, width).map(colors.dim), ...wrap(verdict(view), width).map(colorOf)];

  function colorOf(line: string): string {
    return counts.error > 0 ? colors.red(line) : counts.warning > 0 ? colors.yellow(line) : colors.green(line);
  }
}

function verdict({ from, to, items, counts }: UpgradeView): string {
  if (from === to) return `That is ${to} already: nothing changes.`;
  if (items.length === 0) return 'Nothing in these files changes its meaning.';
  const found = [
    counts.error > 0 && plural(counts.error, 'error'),
    counts.warning > 0 && plural(counts.warning, 'warning'),
    counts.info > 0 && plural(counts.info, 'note'),
  ].filter((text) => text !== false);
  const isStopped = counts.error > 0 ? `As it is, this can't run with ${to}` : `Nothing here keeps ${to} from working`;
  return `${isStopped}: ${found.join(', ')}.`;
}

function sectionsOf(view: UpgradeView, page: Page): readonly string[] {
  const labels = view.items.map(labelOf);
  const indent = Math.max(...labels.map(widthOf)) + 4;
  return sections.flatMap(([title, kinds]) => {
    const items = view.items.filter(({ kind }) => kinds.includes(kind));
    if (items.length === 0) return [];
    return ['', page.colors.bold(title), ...items.flatMap((item) => itemLines(item, view, indent, page))];
  });
}

/** The lines of a step, or the releases where both are of one line. */
function labelOf({ step: { from, to } }: ItemView): string {
  const [one, other] = [from, to].map((name) => name.slice(0, name.lastIndexOf('.')));
  return one === other ? `${from} → ${to}` : `${one} → ${other}`;
}

function itemLines(item: ItemView, view: UpgradeView, indent: number, { width, colors }: Page): readonly string[] {
  const room = Math.max(width - indent, 24);
  const label = labelOf(item);
  const details = [
    ...(item.until === undefined
      ? []
      : [`Only for servers that stay at ${item.step.to} on the way: ${item.until} takes it again.`]),
    ...(item.refusal ? [`${saysIn(item, view)} ${readable(item.refusal.message)}`] : []),
    origin(item, view),
  ];
  const lines = [
    ...wrap(readable(item.message), room),
    ...details.filter((text) => text !== '').flatMap((text) => wrap(text, room).map(colors.dim)),
  ];
  const head = `  ${severityColor(item.severity, colors)(label)}${' '.repeat(indent - 2 - widthOf(label))}`;
  return lines.map((line, index) => (index === 0 ? head + line : ' '.repeat(indent) + line));
}

/** Below an error something that can't be seen may decide. */
function saysIn({ severity, until, step, refusal }: ItemView, { to }: UpgradeView): string {
  const isSure = severity === 'error' || until !== undefined;
  const release = `ZooKeeper ${until === undefined ? to : step.to}`;
  if (refusal?.stage === 'start')
    return `${release} ${isSure ? 'gives up at start and says:' : 'may give up at start, saying:'}`;
  return `${release} ${isSure ? 'refuses the file and says:' : 'may refuse the file, saying:'}`;
}

const shownPlaces = 3;

/** Where it is, unless that is all files, and what tells so. */
function origin({ places, rule, source }: ItemView, { files }: UpgradeView): string {
  const isEverywhere = places.length === files.length && places.every(({ start }) => start === undefined);
  const shown = places.slice(0, shownPlaces).map(placeText);
  const rest = places.length > shownPlaces ? ` and ${plural(places.length - shownPlaces, 'more place')}` : '';
  const where = isEverywhere ? '' : `${shown.join(', ')}${rest}`;
  const why = rule ?? source ?? '';
  return where === '' || why === '' ? `${where}${why}` : `${where} (${why})`;
}

function placeText({ path, start }: PlaceView): string {
  return start ? `${visible(path)}:${start.line}:${start.column}` : visible(path);
}

function ending({ shared, from, to }: UpgradeView, { width, colors }: Page): readonly string[] {
  if (shared === 0) return [];
  const told = `${plural(shared, 'error')} that ${from} has as well ${shared === 1 ? 'is' : 'are'} not repeated: zklint -z ${to} shows ${shared === 1 ? 'it' : 'them'}.`;
  return ['', ...wrap(told, width).map(colors.yellow)];
}
