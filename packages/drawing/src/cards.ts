import { visible } from '@zklint/linter/escape';
import { enumerated, type Message, say, type Tell } from '@zklint/linter/messages';
import { type Frame, letterings, Sheet } from './frames.ts';
import { countsOf, errorsOf, fileOf, folderOf, nameOf, type Port, portsOf, warningsOf } from './sentences.ts';
import { roomFor } from './text-size.ts';
import type { EnsembleView, MemberView, PlaceView, StrangerView } from './view.ts';

export const cardWidth = 256;
const pad = 14;
/** The texts of all lines with a mark before them begin here. */
const indent = pad + 20;
const mostAddresses = 3;

/** A card of each server, all equally high: of the members, and of the files of which it isn't known which they are. */
export function cardsOf(view: EnsembleView, tell: Tell, number: number, isGrouped: boolean) {
  const cards = {
    view,
    tell,
    isGrouped,
    folder: folderOf(view),
    differing: new Set(view.dissenters.map((dissenter) => nameOf(dissenter))),
  };
  const members = view.members.map((member) => ({ about: member, sheet: memberSheet(member, cards) }));
  const strangers = view.strangers.map((stranger) => ({ about: stranger, sheet: strangerSheet(stranger, cards) }));
  const top = Math.max(...[...members, ...strangers].map(({ sheet }) => sheet.y));
  return {
    members: new Map(
      members.map(({ about, sheet }) => {
        const looks = [about.role, ...(about.path === undefined ? ['missing'] : []), ...severityOf(about)];
        const data = { server: String(about.id), ...placeData(about.line), ...problemData(about) };
        const words = tell(say`${memberWords(about, cards)}.`);
        const id = `ensemble-${number}-server-${about.id}`;
        return [about, finished(sheet, top, about, { looks, data, words, id }, cards)] as const;
      }),
    ),
    strangers: strangers.map(({ about, sheet }, index) => {
      const data = { path: about.path, line: 1, ...problemData(about) };
      const words = tell(say`${strangerWords(about, cards)}.`);
      const looks = ['stranger', ...severityOf(about)];
      return finished(sheet, top, about, { looks, data, words, id: `ensemble-${number}-file-${index + 1}` }, cards);
    }),
  };
}

interface Cards {
  /** Do frames around the hosts tell the groups? */
  readonly isGrouped: boolean;
  readonly view: EnsembleView;
  readonly tell: Tell;
  readonly folder: string;
  readonly differing: ReadonlySet<string>;
}

function memberSheet(member: MemberView, { tell, folder, isGrouped }: Cards): Sheet {
  const { id, role, group, addresses, path } = member;
  const sheet = new Sheet(cardWidth);
  heading(sheet, role, `server.${id}`, role);
  if (group) {
    sheet.y += 18;
    const told = isGrouped ? say`weight ${group.weight}` : say`group ${group.id}, weight ${group.weight}`;
    sheet.write('muted', tell(told), indent, sheet.y - 5, cardWidth - indent - pad);
  }
  const others = addresses.slice(1);
  ports(sheet, portsOf(member), tell);
  const shown = others.length > mostAddresses ? others.slice(0, mostAddresses - 1) : others;
  const more = others.length > shown.length ? [tell(say`and ${others.length - shown.length} more addresses`)] : [];
  if (others.length > 0) sheet.y += 4;
  for (const text of [...shown.map(addressText), ...more]) {
    sheet.y += 18;
    sheet.write('file', text, pad, sheet.y - 5, cardWidth - 2 * pad);
  }
  if (path === undefined) {
    sheet.y += 24;
    remark(sheet, 'unknown', tell(say`its file was not found`), pad);
  } else fileLine(sheet, nameOf(member, folder));
  return sheet;
}

function strangerSheet(stranger: StrangerView, { view, tell, folder }: Cards): Sheet {
  const sheet = new Sheet(cardWidth);
  const isAlone = view.members.length === 0 && !view.isListUnknown;
  if (isAlone) heading(sheet, 'participant', tell(say`stand-alone`), '');
  else heading(sheet, 'unknown', `server.${stranger.id ?? '?'}`, '');
  ports(sheet, portsOf(stranger), tell);
  fileLine(sheet, nameOf(stranger, folder));
  return sheet;
}

function heading(sheet: Sheet, mark: 'participant' | 'observer' | 'unknown', name: string, role: string): void {
  sheet.mark(mark, pad, 14);
  const taken = sheet.write('muted', role, cardWidth - pad, 26, 100, true);
  sheet.write('name', name, indent, 26, cardWidth - indent - pad - taken - 8);
  sheet.y = 32;
}

/** Ports below their labels, in four columns; what is wider takes several. */
function ports(sheet: Sheet, all: readonly Port[], tell: Tell): void {
  const columns = 4;
  const column = (cardWidth - 2 * pad) / columns;
  let next = columns;
  for (const { label, port } of all) {
    const needed = Math.max(roomFor(tell(label), letterings.label), roomFor(port, letterings.port)) + 2;
    const span = Math.min(columns, Math.ceil(needed / column));
    if (next + span > columns) {
      sheet.y += 38;
      next = 0;
    }
    const x = pad + next * column;
    sheet.write('label', tell(label), x, sheet.y - 20, span * column - 2);
    sheet.write('port', port, x, sheet.y - 4, span * column - 2);
    next += span;
  }
}

function fileLine(sheet: Sheet, path: string): void {
  sheet.y += 24;
  sheet.mark('file', pad, sheet.y - 16);
  sheet.write('file', path, indent, sheet.y - 5, cardWidth - indent - pad);
}

/** A card with its last lines: what is odd about the server, and what zklint finds in its file. */
function finished(
  sheet: Sheet,
  top: number,
  about: MemberView | StrangerView,
  frame: Pick<Frame, 'looks' | 'data' | 'words'> & { readonly id: string },
  { tell, differing, view }: Cards,
): Frame {
  // Every card of a drawing leaves room for what any of them says.
  sheet.y = top;
  sheet.y += 22;
  const { error, warning } = about.problems;
  if (error + warning === 0) {
    if (about.path !== undefined) remark(sheet, 'fine', tell(countsOf(about.problems)), pad);
  } else {
    const x = error > 0 ? remark(sheet, 'error', tell(errorsOf(error)), pad) : pad;
    if (warning > 0) remark(sheet, 'warning', tell(warningsOf(warning)), x);
  }
  if (view.dissenters.length > 0) {
    sheet.y += 22;
    if (differing.has(nameOf(about))) remark(sheet, 'differs', tell(say`another list`), pad);
  }
  const { texts, marks } = sheet;
  return {
    kind: 'server',
    box: { x: 0, y: 0, width: cardWidth, height: sheet.y + 10 },
    texts,
    marks,
    frames: [],
    ...frame,
  };
}

/** A mark with words behind it; returns where the next may stand. */
function remark(
  sheet: Sheet,
  mark: 'differs' | 'unknown' | 'fine' | 'error' | 'warning',
  text: string,
  x: number,
): number {
  const style = mark === 'error' || mark === 'warning' ? 'heading' : 'muted';
  sheet.mark(mark, x, sheet.y - 16);
  return x + 20 + sheet.write(style, text, x + 20, sheet.y - 5, cardWidth - x - 20 - pad) + 12;
}

function severityOf({ problems }: MemberView | StrangerView): readonly string[] {
  if (problems.error > 0) return ['faulty'];
  return problems.warning > 0 ? ['doubtful'] : [];
}

function placeData({ path, line }: PlaceView) {
  return { path, line };
}

function problemData({ firstProblem }: MemberView | StrangerView) {
  return firstProblem ? { 'problem-path': firstProblem.path, 'problem-line': firstProblem.line } : {};
}

function addressText({ host, peer, election }: MemberView['addresses'][number]): string {
  return [host.includes(':') ? `[${host}]` : host, peer, ...(election === null ? [] : [election])].join(':');
}

function memberWords(member: MemberView, { differing }: Cards): Message {
  const { id, role, addresses, group, path, problems } = member;
  return enumerated([
    `server.${id}`,
    role,
    ...(group ? [say`group ${group.id}, weight ${group.weight}`] : []),
    ...addresses.slice(0, 1).map(({ host }) => visible(host)),
    ...portsOf(member).map(({ label, port }) => say`${label} ${port}`),
    ...addresses.slice(1).map((address) => visible(addressText(address))),
    fileOf(member, ''),
    ...(differing.has(nameOf(member)) ? [say`another list`] : []),
    ...(path === undefined ? [] : [countsOf(problems)]),
  ]);
}

function strangerWords(stranger: StrangerView, { differing }: Cards): Message {
  return enumerated([
    ...(stranger.id === undefined ? [] : [`server.${stranger.id}`]),
    ...portsOf(stranger).map(({ label, port }) => say`${label} ${port}`),
    nameOf(stranger),
    ...(differing.has(nameOf(stranger)) ? [say`another list`] : []),
    countsOf(stranger.problems),
  ]);
}
