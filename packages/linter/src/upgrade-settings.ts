import {
  familyOf,
  isAvailable,
  type Parameter,
  type ParameterName,
  parameterNamed,
  parameters,
  type Release,
  readerIn,
  valueIn,
} from '@zklint/parameters';
import type { ParameterText } from '@zklint/parameters/texts';
import { type ConfigEntry, type Place, trim, trimmed } from '@zklint/parser';
import { familySince } from './family-since.ts';
import { type Message, say } from './message.ts';
import { readValue } from './read-value.ts';
import type { ServerConfig } from './server-config.ts';
import { stepAt, type UpgradeItem } from './upgrade-item.ts';
import { quoted } from './words.ts';

/** One server as the releases at both ends of a way read it. */
export interface ServerMove {
  readonly before: ServerConfig;
  readonly after: ServerConfig;
  /** Both ends included. */
  readonly stations: readonly Release[];
}

export type TextOf = (name: string) => ParameterText | undefined;

/** What of a server's file stops or begins to have effect, or means another value. `isSaid`: a finding explains it. */
export function settingChanges(move: ServerMove, isSaid: (place: Place) => boolean): readonly UpgradeItem[] {
  return [...move.before.entries.values()].flatMap((entry) => {
    if (isSaid(entry)) return [];
    const name = trimmed(entry.key);
    const parameter = parameterNamed(name);
    return (parameter ? changeOf(name, parameter, entry, move) : familyChange(name, entry, move)) ?? [];
  });
}

function changeOf(
  name: string,
  parameter: Parameter,
  entry: ConfigEntry,
  { before, after, stations }: ServerMove,
): UpgradeItem | undefined {
  if (parameter.kind !== 'server' || parameter.settableInFile !== undefined) return undefined;
  const [was, is] = [before, after].map(({ release }) => isAvailable(parameter, release));
  const text = trim(entry.value);
  const common = { parameter: name, severity: 'warning' as const, places: [entry.key] };
  const written = parameter.secret ? say`its value` : say`${quoted(after.written(text))}`;
  if (was && !is) {
    if (isDefault(text.value, parameter, before.release)) return undefined;
    const instead = parameter.deprecated?.useInstead;
    return {
      ...common,
      kind: 'unread',
      step: stepAt(stations, (release) => !isAvailable(parameter, release)),
      message: instead
        ? say`ZooKeeper ${after.release.name} doesn't read ${name} and says nothing about it: ${written} stops having effect. Use ${instead}.`
        : say`ZooKeeper ${after.release.name} doesn't read ${name} and says nothing about it: ${written} stops having effect.`,
    };
  }
  if (!was && is) {
    const value = readValue(text.value, parameter, after.release);
    if (value === undefined || String(value) === asBefore[name]) return undefined;
    if (isDefault(text.value, parameter, after.release)) return undefined;
    return {
      ...common,
      kind: 'newly-read',
      step: stepAt(stations, (release) => isAvailable(parameter, release)),
      message: begins(name, written, defaultValue(parameter, after.release), before.release, after.release),
    };
  }
  const [old, now] = [before, after].map(({ release }) => inForce(text.value, parameter, release));
  if (!was || old === undefined || now === undefined || old === now) return undefined;
  return {
    ...common,
    kind: 'reread',
    step: stepAt(stations, (release) => inForce(text.value, parameter, release) === now),
    message: parameter.secret
      ? say`ZooKeeper ${after.release.name} reads ${name} as another value than ${before.release.name} does.`
      : say`ZooKeeper ${after.release.name} reads ${name} ${written} as ${String(now)}, and ${before.release.name} as ${String(old)}. Write the one that is meant.`,
  };
}

/** Values that keep a server as it was before there was the parameter: what they switch off is new. */
const asBefore: Readonly<Record<string, string>> = {
  '4lw.commands.whitelist': '*',
  'admin.enableServer': 'false',
  'admin.snapshot.enabled': 'false',
  'admin.restore.enabled': 'false',
  'closeSessionTxn.enabled': 'false',
  'digest.enabled': 'false',
  'serializeLastProcessedZxid.enabled': 'false',
  'fips-mode': 'false',
};

function begins(name: string, written: Message, unset: string | undefined, before: Release, after: Release): Message {
  return unset === undefined || unset === ''
    ? say`ZooKeeper ${before.name} ignores ${name}, and ${after.name} reads it: ${written} begins to have effect.`
    : say`ZooKeeper ${before.name} ignores ${name}, and ${after.name} reads it: ${written} begins to have effect instead of the default, ${unset}.`;
}

function familyChange(
  name: string,
  entry: ConfigEntry,
  { before, after, stations }: ServerMove,
): UpgradeItem | undefined {
  const since = familySince[familyOf(name) ?? ''];
  if (since === undefined) return undefined;
  const [was, is] = [before, after].map(({ release }) => release.atLeast(since));
  if (was === is) return undefined;
  return {
    kind: is ? 'newly-read' : 'unread',
    severity: 'warning',
    parameter: name,
    places: [entry.key],
    step: stepAt(stations, (release) => release.atLeast(since) === is),
    message: is
      ? say`ZooKeeper ${before.release.name} ignores ${name}, and ${after.release.name} reads it: it begins to have effect.`
      : say`ZooKeeper ${after.release.name} doesn't read ${name} and says nothing about it: it stops having effect.`,
  };
}

/** What a release ends up with, where a value that doesn't fit means the default. */
function inForce(text: string, parameter: Parameter, release: Release): string | number | boolean | undefined {
  const value = readValue(text, parameter, release);
  if (value !== undefined || !/^(lenient|decoded)/.test(readerIn(parameter, release))) return value;
  return valueIn<string | number | boolean>(parameter.default, release);
}

function isDefault(text: string, parameter: Parameter, release: Release): boolean {
  const unset = valueIn<string | number | boolean>(parameter.default, release);
  return unset !== undefined && inForce(text, parameter, release) === unset;
}

function defaultValue(parameter: Parameter, release: Release): string | undefined {
  const unset = valueIn<string | number | boolean>(parameter.default, release);
  return unset === undefined ? undefined : String(unset);
}

/** The settings that are not given and whose default changes, where the server uses what they are about. */
export function defaultChanges({ before, after, stations }: ServerMove, textOf: TextOf): readonly UpgradeItem[] {
  const names = Object.keys(parameters) as ParameterName[];
  return names
    .flatMap((name): UpgradeItem | readonly never[] => {
      const parameter: Parameter = parameters[name];
      if (parameter.kind !== 'server' || isGiven(name, parameter, after)) return [];
      if (!isAvailable(parameter, before.release) || !isAvailable(parameter, after.release)) return [];
      const inWords = (release: Release) => defaultInWords(name, parameter, release, textOf);
      const [old, now] = [inWords(before.release), inWords(after.release)];
      if (old === undefined || now === undefined || old === now || !isUsed(name, after, textOf)) return [];
      return {
        kind: 'default',
        severity: 'info',
        parameter: name,
        places: [{ uri: after.uri }],
        step: stepAt(stations, (release) => inWords(release) === now),
        message: say`${name} isn't set, and its default changes: ${old} in ${before.release.name}, ${now} in ${after.release.name}.`,
      };
    })
    .sort((one, other) => riskOf(other, textOf) - riskOf(one, textOf));
}

function isGiven(name: ParameterName, { systemProperty }: Parameter, server: ServerConfig): boolean {
  return !server.lacks(name) || (systemProperty !== undefined && server.jvm[systemProperty] !== undefined);
}

function defaultInWords(name: string, parameter: Parameter, release: Release, textOf: TextOf): string | undefined {
  const plain = defaultValue(parameter, release);
  if (plain !== undefined) return plain;
  const words = textOf(name)?.default;
  // What follows is about releases that aren't out yet.
  return (typeof words === 'object' ? valueIn(words, release) : words)?.replace(/; .*$/, '');
}

/** What has to be given before the defaults of some settings matter: one of these. */
const needed: readonly (readonly [prefix: string, names: readonly ParameterName[]])[] = [
  ['ssl.quorum.', ['sslQuorum', 'portUnification']],
  ['ssl.', ['secureClientPort', 'client.portUnification']],
  // Its consequences are told one by one.
  ['fips-mode', []],
];

function isUsed(name: string, server: ServerConfig, textOf: TextOf): boolean {
  const [, ofPrefix] = needed.find(([prefix]) => name.startsWith(prefix)) ?? [];
  if (ofPrefix) return ofPrefix.some((one) => server.valueInForce(one));
  const requires = (textOf(name)?.requires ?? []).filter((one): one is ParameterName => Object.hasOwn(parameters, one));
  return requires.every((one) => server.valueInForce(one));
}

function riskOf({ parameter = '' }: UpgradeItem, textOf: TextOf): number {
  return ['medium', 'high'].indexOf(textOf(parameter)?.risk ?? '');
}
