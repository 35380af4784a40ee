import {
  familyOf,
  isAvailable,
  type Parameter,
  type ParameterName,
  parameters,
  readerIn,
  valueIn,
} from '@zklint/parameters';
import type { ParameterText } from '@zklint/parameters/texts';
import { type ConfigEntry, type Place, trimmed } from '@zklint/parser';
import { derivations, identitySettings } from './effective-derived.ts';
import { inHumanTerms, tickTimeOf, type Unit } from './effective-units.ts';
import { familySince } from './family-since.ts';
import { Message, say } from './message.ts';
import { readValue } from './read-value.ts';
import { hiddenSecret } from './secrets.ts';
import type { ServerConfig } from './server-config.ts';
import { quoted } from './words.ts';

/** Where a setting's value comes from. `derived` names the settings that it is made of. */
export type SettingSource =
  /** `isByImage`: the container's image sets it by itself; the place is where the image is named. */
  | { readonly kind: 'file'; readonly at: Place; readonly isByImage?: true }
  | { readonly kind: 'jvm'; readonly flag: string }
  | { readonly kind: 'derived'; readonly from: readonly string[] }
  | { readonly kind: 'default' };

/** One setting as a server of a release will have it. */
export interface EffectiveSetting {
  readonly name: string;
  /**
   * What ZooKeeper ends up with, in `unit`; null where that is nothing, or where only the running server knows. Up to 3.4
   * -1 stays for a session timeout that is not set.
   */
  readonly value: number | boolean | string | null;
  readonly unit?: Unit;
  /** The value with its unit, for people: `10 ticks = 20 s`. */
  readonly human?: Message;
  readonly source: SettingSource;
  readonly note?: Message;
}

export interface EffectiveOptions {
  /** Also the settings that are left at the release's default. */
  readonly all?: boolean;
  /** The catalogue's texts, which tell in words the defaults that are no single value. */
  readonly textOf?: (name: string) => ParameterText | undefined;
}

/**
 * Every setting that the server's release reads, with its value and where that comes from, in the catalogue's order after
 * serverId and isDistributed; and, marked by a note, what is written and has no effect. Values that ZooKeeper refuses are
 * null. A secret is shown as asterisks.
 */
export function effectiveSettings(server: ServerConfig, options: EffectiveOptions = {}): readonly EffectiveSetting[] {
  const names = Object.keys(parameters) as ParameterName[];
  const settings = [
    ...identitySettings(server),
    ...names.flatMap((name) => settingOf(name, server, options) ?? []),
    ...families(server),
  ].map((setting) => finished(setting, server));
  return options.all ? settings : settings.filter(({ source }) => source.kind !== 'default');
}

/** One parameter's setting; undefined where the server's release doesn't read it and no line gives it. */
export function settingOf(
  name: ParameterName,
  server: ServerConfig,
  { textOf }: EffectiveOptions = {},
): EffectiveSetting | undefined {
  const parameter: Parameter = parameters[name];
  const open = server.isOpen(name) ? server.entry(name) : undefined;
  if (open && trimmed(open.key) === name) {
    const isLong = server.documentOf(open)?.cut?.includes(open) ?? false;
    const note = isLong
      ? say`it is too long to be judged`
      : say`a template decides: ${parameter.secret ? hiddenSecret : quoted(server.written(open.value))}`;
    return { name, value: null, source: { kind: 'file', at: open }, note };
  }
  const entry = server.entries.get(name);
  const isRead = isAvailable(parameter, server.release) && readers.has(parameter.kind);
  if (!isRead || (entry && parameter.settableInFile === false && flagOf(server, parameter) === undefined)) {
    return (
      entry && { name, value: null, source: { kind: 'file', at: entry }, note: whyUnread(name, parameter, server) }
    );
  }
  const read = written(name, parameter, entry, server) ?? defaultOf(name, parameter, server, textOf);
  const setting = derivations[name]?.(read, server) ?? read;
  return parameter.secret && setting.value !== null ? { ...setting, value: hiddenSecret } : setting;
}

/** The same with its unit, its value in words, and whether the image gives it. */
export function effectiveSetting(
  name: ParameterName,
  server: ServerConfig,
  options: EffectiveOptions = {},
): EffectiveSetting | undefined {
  const setting = settingOf(name, server, options);
  return setting && finished(setting, server);
}

function finished(setting: EffectiveSetting, server: ServerConfig): EffectiveSetting {
  return withImage(withUnit(setting, server), server);
}

const readers = new Set<Parameter['kind']>(['server', 'systemPropertyOnly']);

function whyUnread(name: string, parameter: Parameter, { release }: ServerConfig): Message {
  if (parameter.kind === 'clientOnly') return say`only clients read it, from a JVM flag`;
  if (parameter.kind === 'docPhantom')
    return parameter.replacedBy ? say`nothing reads it; its name is ${parameter.replacedBy}` : say`nothing reads it`;
  if (!isAvailable(parameter, release)) return say`no effect in ${release.name}`;
  return say`no effect in the file: it needs the JVM flag -D${parameter.systemProperty ?? name}`;
}

function flagOf({ jvm }: ServerConfig, { systemProperty }: Parameter): string | undefined {
  return systemProperty === undefined ? undefined : jvm[systemProperty];
}

/** The value that the file gives, or else a JVM flag: the parser writes what it doesn't know itself over the flags. */
function written(
  name: ParameterName,
  parameter: Parameter,
  entry: ConfigEntry | undefined,
  server: ServerConfig,
): EffectiveSetting | undefined {
  const isInFile = entry !== undefined && parameter.settableInFile !== false;
  const text = isInFile ? trimmed(entry.value) : flagOf(server, parameter);
  if (text === undefined) return undefined;
  const source: SettingSource = isInFile
    ? { kind: 'file', at: entry }
    : { kind: 'jvm', flag: parameter.systemProperty ?? name };
  const value = readValue(text, parameter, server.release);
  if (value === undefined) return unfit(name, text, parameter, source, server);
  const isAnotherWord = typeof value === 'boolean' && text.toLowerCase() !== String(value);
  const isAnotherChoice =
    parameter.type === 'choice' && typeof value === 'string' && text.toLowerCase() !== value.toLowerCase();
  return {
    name,
    value,
    source,
    ...((isAnotherWord || isAnotherChoice) && { note: say`read from ${quoted(text)}` }),
  };
}

/** A text that the parameter's reader can't take: it is refused, or it means the default. */
function unfit(
  name: ParameterName,
  text: string,
  parameter: Parameter,
  source: SettingSource,
  server: ServerConfig,
): EffectiveSetting {
  const what =
    parameter.type === 'choice'
      ? say`${quoted(text)} is none of its words`
      : parameter.type === 'boolean'
        ? say`${quoted(text)} is neither true nor false`
        : say`${quoted(text)} is no number`;
  if (/^(lenient|decoded)/.test(readerIn(parameter, server.release))) {
    const value = plainDefault(parameter, server);
    return { name, value, source, note: say`${what}: the default is used` };
  }
  const note =
    parameter.stage === undefined
      ? say`${what}: ZooKeeper refuses the file`
      : parameter.stage === 'start'
        ? say`${what}: ZooKeeper gives up when it starts`
        : say`${what}: what needs it fails`;
  return { name, value: null, source, note };
}

function defaultOf(
  name: ParameterName,
  parameter: Parameter,
  server: ServerConfig,
  textOf: EffectiveOptions['textOf'],
): EffectiveSetting {
  const value = plainDefault(parameter, server);
  const words = textOf?.(name)?.default;
  const inWords = typeof words === 'object' ? valueIn(words, server.release) : words;
  return {
    name,
    value,
    source: { kind: 'default' },
    ...(value === null && inWords !== undefined && { note: new Message(inWords) }),
  };
}

function plainDefault(parameter: Parameter, { release }: ServerConfig): EffectiveSetting['value'] {
  return valueIn<string | number | boolean>(parameter.default, release) ?? null;
}

function families(server: ServerConfig): readonly EffectiveSetting[] {
  const entries = new Set([...server.entries.values(), ...server.quorumEntries]);
  return [...entries].flatMap((entry) => {
    const name = trimmed(entry.key);
    const since = familySince[familyOf(name) ?? ''];
    if (since === undefined || server.release.before(since) || Object.hasOwn(parameters, name)) return [];
    return { name, value: trimmed(entry.value), source: { kind: 'file', at: entry } };
  });
}

function withImage(setting: EffectiveSetting, server: ServerConfig): EffectiveSetting {
  const { source } = setting;
  if (source.kind !== 'file' || source.isByImage) return setting;
  const image = server.documentOf(source.at)?.part?.image;
  const { start, end } = source.at.range;
  return image?.start === start && image.end === end ? { ...setting, source: { ...source, isByImage: true } } : setting;
}

function withUnit(setting: EffectiveSetting, server: ServerConfig): EffectiveSetting {
  const parameter: Parameter | undefined = Object.hasOwn(parameters, setting.name)
    ? parameters[setting.name as ParameterName]
    : undefined;
  const unit = parameter?.type === 'integer' ? parameter.unit : undefined;
  if (unit === undefined) return setting;
  const human =
    setting.human ??
    (typeof setting.value === 'number' ? inHumanTerms(setting.value, unit, tickTimeOf(server)) : undefined);
  return { ...setting, unit, ...(human !== undefined && { human }) };
}
