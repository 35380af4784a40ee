import type { Evidence } from '@zklint/linter';
import { enumerated, type Message, say, type Tell } from '@zklint/linter/messages';
import { readable, visible } from '../escape.ts';
import type { EnsembleView, MemberView } from './ensemble-view.ts';
import { type Layout, type Page, padded, pageOf, plural, toldRelease, widthOf, wrap } from './layout.ts';

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
  const { name, members, isListUnknown, strangers, release, releaseFrom } = view;
  const count = members.length;
  const alone = isListUnknown ? say`Server` : say`Stand-alone server`;
  const what = count > 0 ? plural(count, say`Ensemble of 1 server`, say`Ensemble of ${count} servers`) : alone;
  const called = name === undefined ? what : say`${what} "${visible(name)}"`;
  const where = visible(count > 0 ? folderOf(view) : (strangers[0]?.path ?? ''));
  const placed = where === '' ? say`${called} in the current folder` : say`${called} in ${where}`;
  const told = say`, ZooKeeper ${toldRelease(release, releaseFrom)}`;
  return `${colors.bold(tell(placed))}${colors.dim(readable(tell(told)))}`;
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
function verdict(
  { members, isListUnknown, quorum, problems }: EnsembleView,
  { width, colors, tell }: Page,
): readonly string[] {
  if (isListUnknown) return [colors.yellow(tell(say`Who else is in its ensemble is not known: no list can be seen.`))];
  if (quorum === undefined) {
    const alone =
      members.length < 2
        ? say`It runs stand-alone: while it is down, nothing serves.`
        : say`What it survives is not known.`;
    return [colors.yellow(tell(alone))];
  }
  const { kind, voters, size, survives } = quorum;
  if (survives < 0) return [colors.red(tell(say`No number of its servers is ever a quorum: it never serves.`))];
  const needs =
    kind === 'majority'
      ? plural(voters, say`${size} of 1 vote decide`, say`${size} of ${voters} votes decide`)
      : plural(
          voters,
          say`1 voter in groups, of whom ${size} at least decide`,
          say`${voters} voters in groups, of whom ${size} at least decide`,
        );
  const losses =
    survives === 0
      ? say`the loss of a single server may stop it`
      : plural(
          survives,
          say`it survives the loss of any 1 server`,
          say`it survives the loss of any ${survives} servers`,
        );
  const color = survives === 0 ? colors.yellow : colors.green;
  // What is wrong may keep it from working at all.
  const sentence = problems.error > 0 ? say`As it is listed, ${needs}: ${losses}.` : say`${needs}: ${losses}.`;
  return [color(tell(sentence)), ...wrap(tell(fatalSets(quorum)), width).map(colors.dim)];
}

const shownSets = 6;

function fatalSets({ kind, voters, survives, fatal }: NonNullable<EnsembleView['quorum']>): Message {
  if (kind === 'majority') {
    const all = plural(voters, say`the 1 voter`, say`the ${voters} voters`);
    return survives === 0
      ? say`It stops when 1 of ${all} is lost.`
      : say`It stops when ${survives + 1} of ${all} are lost.`;
  }
  const sets = enumerated(fatal.slice(0, shownSets).map((ids) => ids.join('+')));
  return fatal.length > shownSets ? say`It stops without ${sets}, and others.` : say`It stops without ${sets}.`;
}

const evidences: Readonly<Record<Evidence, (file: string) => Message>> = {
  myid: (file) => say`${file}, by its myid`,
  compose: (file) => say`${file}, by its Compose file`,
  kubernetes: (file) => say`${file}, by its manifest`,
  wildcard: (file) => say`${file}, by its 0.0.0.0`,
  'host-name': (file) => say`${file}, by its name`,
  'client-port': (file) => say`${file}, by its client port`,
  'file-name': (file) => say`${file}, by its number`,
};

function table(view: EnsembleView, { width, colors, tell }: Page): readonly string[] {
  if (view.members.length === 0) return view.strangers.map(({ path }) => `  ${visible(path)}`);
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

function fileOf({ path, evidence }: MemberView, folder: string): Message {
  if (path === undefined) return say`its file was not found`;
  const shown = visible(path.slice(folder.length));
  return evidence ? evidences[evidence](shown) : say`${shown}`;
}

function remarks(view: EnsembleView, { width, tell }: Page): readonly string[] {
  const sentences = [
    ...unknown(view),
    ...view.dissenters.map(otherList),
    ...sharedHosts(view),
    ...found(view.problems),
  ];
  return sentences.length === 0 ? [] : ['', ...sentences.flatMap((sentence) => wrap(tell(sentence), width))];
}

function unknown({ members, strangers }: EnsembleView): readonly Message[] {
  if (members.length === 0) return [];
  const isMember = (id: bigint) => members.some((member) => member.id === id);
  return strangers.map(({ path, id }) => {
    const file = visible(path);
    if (id === undefined) return say`It isn't known which server ${file} is.`;
    return isMember(id)
      ? say`${file} says that it is server.${id}, as another file does.`
      : say`${file} says that it is server.${id}, which the list lacks.`;
  });
}

function otherList({ path, lacks, adds }: EnsembleView['dissenters'][number]): Message {
  const named = (ids: readonly bigint[]) => enumerated(ids.map((id) => `server.${id}`));
  const file = visible(path);
  if (adds.length === 0) return say`${file} has another list: it lacks ${named(lacks)}.`;
  if (lacks.length === 0) return say`${file} has another list: it adds ${named(adds)}.`;
  return say`${file} has another list: it lacks ${named(lacks)} and adds ${named(adds)}.`;
}

function sharedHosts({ hosts, members }: EnsembleView): readonly Message[] {
  return hosts
    .filter(({ members: ids }) => ids.length > 1)
    .map(({ host, members: ids, isFatal }) => {
      const who = ids.length === members.length ? say`All servers` : say`The servers ${enumerated(ids.map(String))}`;
      return isFatal
        ? say`${who} share the host ${visible(host)}: its loss stops the ensemble.`
        : say`${who} share the host ${visible(host)}.`;
    });
}

function found({ error, warning }: EnsembleView['problems']): readonly Message[] {
  const errors = plural(error, say`1 error`, say`${error} errors`);
  const warnings = plural(warning, say`1 warning`, say`${warning} warnings`);
  if (error > 0 && warning > 0) return [say`zklint finds ${errors} and ${warnings} in these files.`];
  if (error > 0) return [say`zklint finds ${errors} in these files.`];
  return warning > 0 ? [say`zklint finds ${warnings} in these files.`] : [];
}
