import type { Release } from '@zklint/parameters';
import type { Place } from '@zklint/parser';
import type { Problem } from './lint.ts';
import type { ServerConfig } from './server-config.ts';
import { filesOf } from './server-files.ts';
import { factsOf } from './upgrade-facts.ts';
import { findingDifference } from './upgrade-findings.ts';
import { stationsBetween, type UpgradeItem, type UpgradePlace, upgradeKinds } from './upgrade-item.ts';
import { defaultChanges, type ServerMove, settingChanges, type TextOf } from './upgrade-settings.ts';
import type { Workspace } from './workspace/workspace.ts';

export type { UpgradeItem, UpgradePlace } from './upgrade-item.ts';

/** What changes for the servers that run one release now. */
export interface Upgrade {
  /** The present release, the newest of each line between, and the one to move to. */
  readonly stations: readonly Release[];
  /** What told the present release, in words. */
  readonly toldBy: string;
  /** The configuration files, by URI. */
  readonly files: readonly string[];
  /** In the order of harm; each thing once, with all its places. */
  readonly items: readonly UpgradeItem[];
  /** How many errors both releases have: they are no matter of the move. */
  readonly shared: number;
}

export interface UpgradeRequest {
  /** The release to move to; it may be older. */
  readonly to: Release;
  /** The catalogue's texts, which tell defaults in words (`@zklint/parameters/texts`). */
  readonly textOf: TextOf;
}

/** What a move to a release breaks or changes, for each present release, and the files whose release nothing tells. */
export function upgradesOf(
  workspace: Workspace,
  request: UpgradeRequest,
): { readonly upgrades: readonly Upgrade[]; readonly untold: readonly string[] } {
  const seen = lookingThrough(workspace);
  const untold: string[] = [];
  const told = new Map<string, { readonly from: Release; readonly toldBy: string; readonly files: Set<string> }>();
  for (const { uri, release, told: by } of workspace.ensembles.flatMap(({ servers }) => servers)) {
    if (!workspace.judged.has(uri)) continue;
    if (by.from === 'default') untold.push(uri);
    else {
      const key = `${release.name} ${by.from}`;
      const known = told.get(key);
      if (known) known.files.add(uri);
      else told.set(key, { from: release, toldBy: by.from, files: new Set([uri]) });
    }
  }
  const upgrades = [...told.values()].map(({ from, toldBy, files }) => {
    const stations = stationsBetween(from, request.to);
    return { stations, toldBy, files: [...files].sort(), ...changes(stations, files, seen, request) };
  });
  return { upgrades, untold: untold.sort() };
}

/** A workspace as several releases read it, each read once. */
type Seen = (release: Release) => { readonly workspace: Workspace; readonly problems: readonly Problem[] };

function lookingThrough(workspace: Workspace): Seen {
  const known = new Map<string, ReturnType<Seen>>();
  return (release) => {
    const read = known.get(release.name);
    if (read) return read;
    const asRead = workspace.readBy({ release, from: 'upgrade' });
    const one = { workspace: asRead, problems: asRead.problems() };
    known.set(release.name, one);
    return one;
  };
}

function changes(
  stations: readonly Release[],
  files: ReadonlySet<string>,
  seen: Seen,
  { textOf }: UpgradeRequest,
): Pick<Upgrade, 'items' | 'shared'> {
  const [from, to] = [stations[0], stations.at(-1)];
  if (from === undefined || to === undefined || from === to) return { items: [], shared: 0 };
  const { items, problems, shared } = findingDifference(stations, (station) => {
    const { workspace, problems: all } = seen(station);
    const inFiles = new Set(serversIn(workspace, files).flatMap(filesOf));
    return all.filter(({ at }) => inFiles.has(at.uri));
  });
  const [before = [], after = []] = [from, to].map((release) => serversIn(seen(release).workspace, files));
  const later = new Map(after.map((server) => [keyOf(server), server]));
  const moves = before
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .flatMap((was): ServerMove | readonly never[] => {
      const is = later.get(keyOf(was));
      return is ? { before: was, after: is, stations } : [];
    });
  const ofServers = moves.flatMap((move) => {
    const about = problems.filter((problem) => placesOf(problem).some(({ uri }) => uri === move.after.uri));
    const told = factsOf(move, new Set(about.map(({ rule }) => rule)));
    const explained = new Set(told.flatMap(({ parameter }) => parameter ?? []));
    const taken = [...about.flatMap(placesOf), ...told.flatMap(({ places }) => places)];
    return [
      ...told,
      ...settingChanges(move, (place) => taken.some((other) => overlap(place, other))),
      ...defaultChanges(move, textOf).filter(({ parameter = '' }) => !explained.has(parameter)),
    ];
  });
  return { items: ordered(merged([...items, ...ofServers]), stations), shared };
}

function serversIn(workspace: Workspace, files: ReadonlySet<string>): readonly ServerConfig[] {
  return workspace.ensembles.flatMap(({ servers }) => servers).filter(({ uri }) => files.has(uri));
}

/** One YAML file may configure several servers. */
function keyOf({ uri, container }: ServerConfig): string {
  return `${uri} ${container?.name.value ?? ''}`;
}

function placesOf({ at, related = [] }: Problem): readonly Place[] {
  return [at, ...related.map((one) => one.at)];
}

function overlap(one: Place, { uri, range }: UpgradePlace): boolean {
  return range !== undefined && one.uri === uri && range.start < one.range.end && one.range.start < range.end;
}

/** What is the same for several files, once with all its places. */
function merged(items: readonly UpgradeItem[]): readonly UpgradeItem[] {
  const byText = new Map<string, UpgradeItem & { readonly places: UpgradePlace[] }>();
  for (const item of items) {
    const key = [item.kind, item.rule, item.until?.name, item.refusal?.message, String(item.message)].join('\n');
    const known = byText.get(key);
    if (known) known.places.push(...item.places);
    else byText.set(key, { ...item, places: [...item.places] });
  }
  return [...byText.values()];
}

/** By harm, by severity, then by step; what was in order before stays in it. */
function ordered(items: readonly UpgradeItem[], stations: readonly Release[]): readonly UpgradeItem[] {
  const harm = ({ kind, until }: UpgradeItem) => upgradeKinds.indexOf(kind) + (until ? 0.5 : 0);
  const mildness = ({ severity }: UpgradeItem) => ['error', 'warning', 'info'].indexOf(severity);
  const place = ({ step }: UpgradeItem) => stations.indexOf(step.to);
  return items.toSorted(
    (one, other) => harm(one) - harm(other) || mildness(one) - mildness(other) || place(one) - place(other),
  );
}
