import type { EnsembleView, MemberView } from '@zklint/drawing';
import { fileOf, folderOf, headingOf, nameOf, remarksOn, verdictOf, widthOf, wrap } from '@zklint/drawing';
import { readable, visible } from '@zklint/linter/escape';
import { say, type Tell, toldRelease } from '@zklint/linter/messages';
import { type Layout, type Page, padded, pageOf } from './layout.ts';

/** Each ensemble at a glance: what it bears, its servers in a table, and what is odd about it. */
export function ensembleText(views: readonly EnsembleView[], layout: Layout): string {
  const page = pageOf(layout);
  const blocks = views.map((view) => [
    heading(view, page),
    ...verdict(view, page),
    '',
    ...table(view, page),
    ...remarks(view, page),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function heading(view: EnsembleView, { colors, tell }: Page): string {
  const told = say`, ZooKeeper ${toldRelease(view.release, view.releaseFrom)}`;
  return `${colors.bold(tell(headingOf(view)))}${colors.dim(readable(tell(told)))}`;
}

/** In one line whether and when it stops. */
function verdict(view: EnsembleView, { width, colors, tell }: Page): readonly string[] {
  const { tone, sentence, detail } = verdictOf(view);
  const color = { sound: colors.green, weak: colors.yellow, unknown: colors.yellow, never: colors.red }[tone];
  return [color(tell(sentence)), ...(detail ? wrap(tell(detail), width).map(colors.dim) : [])];
}

function table(view: EnsembleView, { width, colors, tell }: Page): readonly string[] {
  if (view.members.length === 0) return view.strangers.map((stranger) => `  ${nameOf(stranger)}`);
  const head = [say`server`, say`role`, say`host`, say`peer`, say`election`, say`clients`].map(tell);
  const rows = view.members.map((member) => cellsOf(member, tell));
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(widthOf)),
  );
  const laid = (cells: readonly string[]) =>
    `  ${cells.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ')}`;
  const folder = folderOf(view);
  const files = view.members.map((member) => tell(fileOf(member, folder)));
  const isWide = widthOf(laid(head)) + 2 + Math.max(...files.map(widthOf)) > width;
  return [
    colors.dim(isWide ? laid(head).trimEnd() : `${laid(head)}  ${tell(say`file`)}`),
    ...rows.flatMap((row, index) => {
      const file = files[index] ?? '';
      return isWide ? [laid(row).trimEnd(), colors.dim(`      ${file}`)] : [`${laid(row)}  ${colors.dim(file)}`];
    }),
  ];
}

function cellsOf({ id, role, addresses, clientPorts, secureClientPorts }: MemberView, tell: Tell): readonly string[] {
  const all = (texts: readonly (string | number | null)[]) =>
    [...new Set(texts)].map((text) => visible(String(text ?? '-'))).join(' ') || '-';
  return [
    String(id),
    role,
    all(addresses.map(({ host }) => (host === '' ? tell(say`loopback`) : host))),
    all(addresses.map(({ peer }) => peer)),
    all(addresses.map(({ election }) => election)),
    all([...clientPorts, ...secureClientPorts.map((port) => `${port} (TLS)`)]),
  ];
}

function remarks(view: EnsembleView, { width, tell }: Page): readonly string[] {
  const sentences = remarksOn(view);
  return sentences.length === 0 ? [] : ['', ...sentences.flatMap((sentence) => wrap(tell(sentence), width))];
}
