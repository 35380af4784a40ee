import { widthOf, wrap } from '@zklint/drawing';
import { readable, visible } from '@zklint/linter/escape';
import { enumerated, type Message, say } from '@zklint/linter/messages';
import { type Layout, originOfRelease, type Page, pageOf, plural } from './layout.ts';
import { severityColor } from './pretty.ts';
import type { ItemView, PlaceView, UpgradeView } from './upgrade-view.ts';

const sections: readonly (readonly [title: Message, kinds: readonly ItemView['kind'][]])[] = [
  [say`Refused, or stops working`, ['refused', 'broken']],
  [say`Becomes a risk`, ['warned']],
  [say`Stops or begins to have effect`, ['unread', 'newly-read', 'reread']],
  [say`Changes its default`, ['default']],
  [say`Worth knowing`, ['note']],
];

/** What comes with the move, in the order of harm: the step at which it comes beside what it is and where. */
export function upgradeTable(views: readonly UpgradeView[], remarks: readonly Message[], layout: Layout): string {
  const page = pageOf(layout);
  const blocks = views.map((view) => [...heading(view, page), ...sectionsOf(view, page), ...ending(view, page)]);
  const all = [
    ...blocks,
    ...(remarks.length > 0 ? [remarks.flatMap((remark) => wrap(page.tell(remark), page.width))] : []),
  ];
  return `${all.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function heading(view: UpgradeView, { width, colors, tell }: Page): readonly string[] {
  const { from, to, through, files, counts } = view;
  const [first = '', ...others] = files;
  const more = plural(others.length, say`1 other file`, say`${others.length} other files`);
  const what = others.length > 0 ? say`${visible(first)} and ${more}` : visible(first);
  const told = originOfRelease(readable(view.toldBy));
  const way =
    through.length > 0
      ? say`The present release is told by ${told}; the way goes through ${enumerated(through)}.`
      : say`The present release is told by ${told}.`;
  const title = wrap(tell(say`${what}: ZooKeeper ${from} → ${to}`), width).map(colors.bold);
  return [...title, ...wrap(tell(way), width).map(colors.dim), ...wrap(tell(verdict(view)), width).map(colorOf)];

  function colorOf(line: string): string {
    return counts.error > 0 ? colors.red(line) : counts.warning > 0 ? colors.yellow(line) : colors.green(line);
  }
}

function verdict({ from, to, items, counts }: UpgradeView): Message {
  if (from === to) return say`That is ${to} already: nothing changes.`;
  if (items.length === 0) return say`Nothing in these files changes its meaning.`;
  const { error, warning, info } = counts;
  const found = enumerated([
    ...(error > 0 ? [plural(error, say`1 error`, say`${error} errors`)] : []),
    ...(warning > 0 ? [plural(warning, say`1 warning`, say`${warning} warnings`)] : []),
    ...(info > 0 ? [plural(info, say`1 note`, say`${info} notes`)] : []),
  ]);
  return error > 0
    ? say`As it is, this can't run with ${to}: ${found}.`
    : say`Nothing new here keeps ${to} from working: ${found}.`;
}

function sectionsOf(view: UpgradeView, page: Page): readonly string[] {
  const labels = view.items.map(labelOf);
  const indent = Math.max(...labels.map(widthOf)) + 4;
  return sections.flatMap(([title, kinds]) => {
    const items = view.items.filter(({ kind }) => kinds.includes(kind));
    if (items.length === 0) return [];
    return ['', page.colors.bold(page.tell(title)), ...items.flatMap((item) => itemLines(item, view, indent, page))];
  });
}

/** The lines of a step, or the releases where both are of one line. */
function labelOf({ step: { from, to } }: ItemView): string {
  const [one, other] = [from, to].map((name) => name.slice(0, name.lastIndexOf('.')));
  return one === other ? `${from} → ${to}` : `${one} → ${other}`;
}

function itemLines(
  item: ItemView,
  view: UpgradeView,
  indent: number,
  { width, colors, tell }: Page,
): readonly string[] {
  const room = Math.max(width - indent, 24);
  const label = labelOf(item);
  const details = [
    ...(item.until === undefined
      ? []
      : [tell(say`Only for servers that stay at ${item.step.to} on the way: ${item.until} takes it again.`)]),
    ...(item.refusal ? [tell(saysIn(item, view, readable(item.refusal.message)))] : []),
    tell(origin(item, view)),
  ];
  const lines = [
    ...wrap(readable(item.message), room),
    ...details.filter((text) => text !== '').flatMap((text) => wrap(text, room).map(colors.dim)),
  ];
  const head = `  ${severityColor(item.severity, colors)(label)}${' '.repeat(indent - 2 - widthOf(label))}`;
  return lines.map((line, index) => (index === 0 ? head + line : ' '.repeat(indent) + line));
}

/** Below an error something that can't be seen may decide. */
function saysIn({ severity, until, step, refusal }: ItemView, { to }: UpgradeView, words: string): Message {
  const isSure = severity === 'error' || until !== undefined;
  const release = until === undefined ? to : step.to;
  if (refusal?.stage === 'start') {
    return isSure
      ? say`ZooKeeper ${release} gives up at start and says: ${words}`
      : say`ZooKeeper ${release} may give up at start, saying: ${words}`;
  }
  return isSure
    ? say`ZooKeeper ${release} refuses the file and says: ${words}`
    : say`ZooKeeper ${release} may refuse the file, saying: ${words}`;
}

const shownPlaces = 3;

/** Where it is, unless that is all files, and what tells so. */
function origin({ places, rule, source }: ItemView, { files }: UpgradeView): Message {
  const isEverywhere = places.length === files.length && places.every(({ start }) => start === undefined);
  const shown = places.slice(0, shownPlaces).map(placeText);
  const left = places.length - shownPlaces;
  const rest = plural(left, say`1 more place`, say`${left} more places`);
  const where = left > 0 ? say`${enumerated(shown)} and ${rest}` : enumerated(shown);
  const why = rule ?? source ?? '';
  if (isEverywhere || shown.length === 0) return enumerated([why]);
  return why === '' ? where : say`${where} (${why})`;
}

function placeText({ path, start }: PlaceView): string {
  return start ? `${visible(path)}:${start.line}:${start.column}` : visible(path);
}

function ending({ shared, from, to }: UpgradeView, { width, colors, tell }: Page): readonly string[] {
  if (shared === 0) return [];
  const told = plural(
    shared,
    say`1 error that ${from} has as well is not repeated: zklint -z ${to} shows it.`,
    say`${shared} errors that ${from} has as well are not repeated: zklint -z ${to} shows them.`,
  );
  return ['', ...wrap(tell(told), width).map(colors.yellow)];
}
