import { visible } from '@zklint/linter/escape';
import { enumerated, type Message, plural, say, toldBy } from '@zklint/linter/messages';
import type { EnsembleView, FileName, MemberView, Problems, StrangerView } from './view.ts';

/** What an ensemble is called, and where its files lie. */
export function headingOf(view: EnsembleView): Message {
  const { name, members, isListUnknown, strangers } = view;
  const count = members.length;
  const alone = isListUnknown ? say`Server` : say`Stand-alone server`;
  const what = count > 0 ? plural(count, say`Ensemble of 1 server`, say`Ensemble of ${count} servers`) : alone;
  const called = name === undefined ? what : say`${what} "${visible(name)}"`;
  const where = count > 0 ? visible(folderOf(view)) : strangers[0] ? nameOf(strangers[0]) : '';
  return where === '' ? say`${called} in the current folder` : say`${called} in ${where}`;
}

/** The folder that holds all files of the members, with a slash at its end, or nothing for the current one. */
export function folderOf({ members, strangers }: EnsembleView): string {
  const paths = [...members, ...strangers].flatMap(({ path }) => path ?? []);
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const differing = first.findIndex((part, index) => others.some((parts) => parts[index] !== part));
  const common = differing < 0 ? first : first.slice(0, differing);
  return common.map((part) => `${part}/`).join('');
}

/** A file, its path from a folder, and the service or pod that runs with it: `docker-compose.yml (zk1)`. */
export function nameOf({ path = '', container }: Partial<FileName>, folder = ''): string {
  const shown = visible(path.slice(folder.length));
  return container === undefined ? shown : `${shown} (${visible(container)})`;
}

/** Whether and when it stops. */
export interface Verdict {
  readonly tone: 'sound' | 'weak' | 'unknown' | 'never';
  readonly sentence: Message;
  /** Which servers stop it. */
  readonly detail?: Message;
}

export function verdictOf({ members, isListUnknown, quorum, problems }: EnsembleView): Verdict {
  if (isListUnknown) {
    return { tone: 'unknown', sentence: say`Who else is in its ensemble is not known: no list can be seen.` };
  }
  if (quorum === undefined) {
    return members.length < 2
      ? { tone: 'weak', sentence: say`It runs stand-alone: while it is down, nothing serves.` }
      : { tone: 'unknown', sentence: say`What it survives is not known.` };
  }
  const { kind, voters, size, survives } = quorum;
  if (survives < 0) {
    return { tone: 'never', sentence: say`No number of its servers is ever a quorum: it never serves.` };
  }
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
  // What is wrong may keep it from working at all.
  const isWrong = problems.error > 0;
  return {
    tone: survives === 0 || isWrong ? 'weak' : 'sound',
    sentence: isWrong ? say`As it is listed, ${needs}: ${losses}.` : say`${needs}: ${losses}.`,
    detail: fatalSets(quorum),
  };
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

/** The file of a member, its path from a folder, and what tells that it is this member's. */
export function fileOf(member: MemberView, folder: string): Message {
  const { path, evidence } = member;
  if (path === undefined) return say`its file was not found`;
  const shown = nameOf(member, folder);
  // The name of the container beside the file says so.
  const isShown = evidence === 'compose' || evidence === 'kubernetes';
  return evidence === undefined || isShown ? say`${shown}` : toldBy(shown, evidence);
}

/** Ports that are one thing to those who use them. */
export interface Port {
  readonly label: Message;
  readonly port: string;
}

/** The ports of a server, as far as they are seen; of several addresses those of the first. */
export function portsOf(server: MemberView | StrangerView): readonly Port[] {
  const { clientPorts, secureClientPorts } = server;
  const [address] = 'addresses' in server ? server.addresses : [];
  const election = address?.election ?? undefined;
  return [
    ...(address ? [{ label: say`peer`, port: String(address.peer) }] : []),
    ...(election === undefined ? [] : [{ label: say`election`, port: String(election) }]),
    ...(clientPorts.length > 0 ? [{ label: say`clients`, port: clientPorts.join(' ') }] : []),
    ...(secureClientPorts.length > 0 ? [{ label: say`${'TLS'}`, port: secureClientPorts.join(' ') }] : []),
  ];
}

/** What is odd about it, sentence by sentence. */
export function remarksOn(view: EnsembleView): readonly Message[] {
  return [...unknown(view), ...view.dissenters.map(otherList), ...sharedHosts(view), ...found(view.problems)];
}

function unknown({ members, strangers }: EnsembleView): readonly Message[] {
  if (members.length === 0) return [];
  const isMember = (id: bigint) => members.some((member) => member.id === id);
  return strangers.map(({ id, ...stranger }) => {
    const file = nameOf(stranger);
    if (id === undefined) return say`It isn't known which server ${file} is.`;
    return isMember(id)
      ? say`${file} says that it is server.${id}, as another does.`
      : say`${file} says that it is server.${id}, which the list lacks.`;
  });
}

function otherList({ lacks, adds, ...dissenter }: EnsembleView['dissenters'][number]): Message {
  const named = (ids: readonly bigint[]) => enumerated(ids.map((id) => `server.${id}`));
  const file = nameOf(dissenter);
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

function found({ error, warning }: Problems): readonly Message[] {
  const [errors, warnings] = [errorsOf(error), warningsOf(warning)];
  if (error > 0 && warning > 0) return [say`zklint finds ${errors} and ${warnings} in these files.`];
  if (error > 0) return [say`zklint finds ${errors} in these files.`];
  return warning > 0 ? [say`zklint finds ${warnings} in these files.`] : [];
}

/** How many errors and warnings there are. */
export function countsOf({ error, warning }: Problems): Message {
  const counts = [...(error > 0 ? [errorsOf(error)] : []), ...(warning > 0 ? [warningsOf(warning)] : [])];
  return counts.length > 0 ? enumerated(counts) : say`no errors or warnings`;
}

export function errorsOf(count: number): Message {
  return plural(count, say`1 error`, say`${count} errors`);
}

export function warningsOf(count: number): Message {
  return plural(count, say`1 warning`, say`${count} warnings`);
}
