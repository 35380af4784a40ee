import type { Evidence } from '@zklint/linter';
import { readable, visible } from '../escape.ts';
import type { EnsembleView, MemberView } from './ensemble-view.ts';
import { type Layout, type Page, pageOf, plural, toldBy, widthOf, wrap } from './layout.ts';

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

function heading(view: EnsembleView, { colors }: Page): string {
  const { name, members, strangers, release, releaseFrom } = view;
  const what = members.length > 0 ? `Ensemble of ${plural(members.length, 'server')}` : 'Stand-alone server';
  const where = members.length > 0 ? folderOf(view) || 'the current folder' : (strangers[0]?.path ?? '');
  const called = name === undefined ? '' : ` "${visible(name)}"`;
  const told = `, ZooKeeper ${release} ${readable(toldBy(releaseFrom))}`;
  return `${colors.bold(`${what}${called} in ${visible(where)}`)}${colors.dim(told)}`;
}

/** The folder that holds all files of the members, with a slash at its end, or nothing for the current one. */
function folderOf({ members, strangers }: EnsembleView): string {
  const paths = [...members, ...strangers].flatMap(({ path }) => path ?? []);
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const differing = first.findIndex((part, index) => others.some((parts) => parts[index] !== part));
  const common = differing < 0 ? first : first.slice(0, differing);
  return common.map((part) => `${part}/`).join('');
}

/** In one line whether and when it stops. */
function verdict({ members, quorum, problems }: EnsembleView, { width, colors }: Page): readonly string[] {
  if (quorum === undefined) {
    const alone =
      members.length < 2 ? 'It runs stand-alone: while it is down, nothing serves.' : 'What it survives is not known.';
    return [colors.yellow(alone)];
  }
  const { kind, voters, size, survives, fatal } = quorum;
  if (survives < 0) return [colors.red('No number of its servers is ever a quorum: it never serves.')];
  const needs =
    kind === 'majority'
      ? `${size} of ${plural(voters, 'vote')} decide`
      : `${plural(voters, 'voter')} in groups, of whom ${size} at least decide`;
  const losses =
    survives === 0
      ? 'the loss of a single server may stop it'
      : `it survives the loss of any ${plural(survives, 'server')}`;
  const color = survives === 0 ? colors.yellow : colors.green;
  // What is wrong may keep it from working at all.
  const proviso = problems.error > 0 ? 'As it is listed, ' : '';
  return [
    color(`${proviso}${needs}: ${losses}.`),
    ...wrap(fatalSets(kind, voters, survives, fatal), width).map(colors.dim),
  ];
}

const shownSets = 6;

function fatalSets(
  kind: 'majority' | 'groups',
  voters: number,
  survives: number,
  fatal: readonly (readonly bigint[])[],
): string {
  if (kind === 'majority')
    return `It stops when ${survives + 1} of the ${plural(voters, 'voter')} ${survives === 0 ? 'is' : 'are'} lost.`;
  const sets = fatal.slice(0, shownSets).map((ids) => ids.join('+'));
  const more = fatal.length > shownSets ? ', and others' : '';
  return `It stops without ${sets.join(', ')}${more}.`;
}

const evidences: Readonly<Record<Evidence, string>> = {
  myid: 'by its myid',
  wildcard: 'by its 0.0.0.0',
  'host-name': 'by its name',
  'client-port': 'by its client port',
  'file-name': 'by its number',
};

function table(view: EnsembleView, { width, colors }: Page): readonly string[] {
  if (view.members.length === 0) return view.strangers.map(({ path }) => `  ${visible(path)}`);
  const head = ['server', 'role', 'host', 'peer', 'election', 'clients'];
  const rows = view.members.map(cellsOf);
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(widthOf)),
  );
  const laid = (cells: readonly string[]) =>
    `  ${cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  ')}`;
  const folder = folderOf(view);
  const files = view.members.map((member) => fileOf(member, folder));
  const isWide = widthOf(laid(head)) + 2 + Math.max(...files.map(widthOf)) > width;
  return [
    colors.dim(isWide ? laid(head).trimEnd() : `${laid(head)}  file`),
    ...rows.flatMap((row, index) => {
      const file = files[index] ?? '';
      return isWide ? [laid(row).trimEnd(), colors.dim(`      ${file}`)] : [`${laid(row)}  ${colors.dim(file)}`];
    }),
  ];
}

function cellsOf({ id, role, addresses, clientPorts, secureClientPorts }: MemberView): readonly string[] {
  const all = (texts: readonly (string | number | null)[]) =>
    [...new Set(texts)].map((text) => visible(String(text ?? '-'))).join(' ') || '-';
  return [
    String(id),
    role,
    all(addresses.map(({ host }) => (host === '' ? 'loopback' : host))),
    all(addresses.map(({ peer }) => peer)),
    all(addresses.map(({ election }) => election)),
    all([...clientPorts, ...secureClientPorts.map((port) => `${port} (TLS)`)]),
  ];
}

function fileOf({ path, evidence }: MemberView, folder: string): string {
  if (path === undefined) return 'its file was not found';
  return `${visible(path.slice(folder.length))}${evidence ? `, ${evidences[evidence]}` : ''}`;
}

function remarks(view: EnsembleView, { width }: Page): readonly string[] {
  const sentences = [
    ...unknown(view),
    ...view.dissenters.map(otherList),
    ...sharedHosts(view),
    ...found(view.problems),
  ];
  return sentences.length === 0 ? [] : ['', ...sentences.flatMap((sentence) => wrap(sentence, width))];
}

function unknown({ members, strangers }: EnsembleView): readonly string[] {
  if (members.length === 0) return [];
  const isMember = (id: bigint | undefined) => members.some((member) => member.id === id);
  return strangers.map(({ path, id }) => {
    if (id === undefined) return `It isn't known which server ${visible(path)} is.`;
    const name = `server.${id}`;
    return `${visible(path)} says that it is ${name}${isMember(id) ? ', as another file does' : ', which the list lacks'}.`;
  });
}

function otherList({ path, lacks, adds }: EnsembleView['dissenters'][number]): string {
  const named = (ids: readonly bigint[]) => ids.map((id) => `server.${id}`).join(', ');
  const differences = [lacks.length > 0 && `lacks ${named(lacks)}`, adds.length > 0 && `adds ${named(adds)}`];
  return `${visible(path)} has another list: it ${differences.filter((text) => text !== false).join(' and ')}.`;
}

function sharedHosts({ hosts, members }: EnsembleView): readonly string[] {
  return hosts
    .filter(({ members: ids }) => ids.length > 1)
    .map(({ host, members: ids, isFatal }) => {
      const who = ids.length === members.length ? 'All servers' : `The servers ${ids.join(', ')}`;
      return `${who} share the host ${visible(host)}${isFatal ? ': its loss stops the ensemble' : ''}.`;
    });
}

function found({ error, warning }: EnsembleView['problems']): readonly string[] {
  const counts = [...(error > 0 ? [plural(error, 'error')] : []), ...(warning > 0 ? [plural(warning, 'warning')] : [])];
  return counts.length > 0 ? [`zklint finds ${counts.join(' and ')} in these files.`] : [];
}
