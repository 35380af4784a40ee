import {
  cut,
  type EffectiveSetting,
  effectiveSetting,
  explainParameter,
  inHumanTerms,
  Message,
  nameInRelease,
  type ServerConfig,
  type Since,
  say,
  type Tell,
  tickTimeOf,
} from '@zklint/linter';
import {
  isAvailable,
  type Parameter,
  type ParameterName,
  parameters,
  type Release,
  readerIn,
  valueIn,
} from '@zklint/parameters';
import type { Client, Texts } from '../client.ts';
import { deprecation, needsOf, riskOf } from '../parameter-words.ts';
import { pathFrom } from '../path-from.ts';
import { type Block, item, labelled, type Piece, text, title } from '../prose.ts';
import type { EntrySpot, Page } from '../snapshot.ts';
import { footer, inRelease, isOpen, releaseName, whyIdle } from './words.ts';

/** What a line of the file that gives a parameter does: its value in force first, then all that an operator asks of it. */
export function aboutParameter(
  name: ParameterName,
  spot: EntrySpot,
  page: Page,
  { tell }: Client,
  texts: Texts,
): readonly Block[] {
  const { server } = spot;
  const unread = whyUnread(name, server);
  const idle = unread ?? whyIdle(spot, page);
  const setting = idle || isOpen(spot) ? undefined : effectiveSetting(name, server, texts);
  const lead = idle ?? (isOpen(spot) ? say`A template decides its value.` : undefined);
  return [
    title(name, setting ? valueInForce(setting, tell) : [], tell),
    ...(lead ? [text(lead, tell)] : []),
    ...facts(name, server, tell, texts, setting && noteOn(setting, spot, page)),
  ];
}

/** What there is to know of a parameter in a server's release. `note` is about its value. */
function facts(
  name: ParameterName,
  server: ServerConfig,
  tell: Tell,
  { textOf }: Texts,
  note: Message | undefined,
): readonly Block[] {
  const parameter: Parameter = parameters[name];
  const explained = explainParameter(name, textOf);
  if (explained === undefined) return [];
  const { release } = server;
  const { deprecated, type, where, releases, readings, text: words } = explained;
  const isRead = isAvailable(parameter, release) && parameter.kind !== 'docPhantom';
  const reading = inRelease(readings, release)?.value;
  const flag = parameter.systemProperty;
  const isToldTwice = flag !== undefined && server.jvm[flag] !== undefined && server.entry(name) !== undefined;
  const rows: (Block | undefined)[] = [
    note && item(note, tell),
    isToldTwice && parameter.settableInFile !== false
      ? item(say`The JVM flag ${`-D${flag}`} is given too; the file wins.`, tell)
      : undefined,
    deprecated && deprecation(deprecated, tell),
    words && riskOf(words, tell),
    isRead
      ? labelled(say`Default`, defaultOf(parameter, explained.defaults, server, words?.required, tell), tell)
      : undefined,
    type && labelled(say`Value`, [tell(valuesOf(type, parameter, server, words?.range))], tell),
    isRead && reading && readerIn(parameter, release) !== 'text'
      ? labelled(say`Read as`, [tell(reading)], tell)
      : undefined,
    isRead && flag !== undefined && parameter.settableInFile !== false && where
      ? labelled(say`Where`, [tell(where)], tell)
      : undefined,
    words && needsOf(words, tell),
    isRead && parameter.sameOnAllServers ? item(say`Give all servers the same value.`, tell) : undefined,
    releases && labelled(say`Releases`, [tell(releases)], tell),
  ];
  return [
    ...(words ? [{ kind: 'text' as const, pieces: [words.summary] }] : []),
    ...rows.filter((row) => row !== undefined),
    ...footer(server, tell, words?.docUrl),
  ];
}

/** Why a parameter is nothing for this file, whatever is written there. */
function whyUnread(name: ParameterName, { release, jvm }: ServerConfig): Message | undefined {
  const parameter: Parameter = parameters[name];
  const flag = parameter.systemProperty ?? name;
  if (parameter.kind === 'docPhantom') {
    return parameter.replacedBy === undefined
      ? say`Nothing reads it: it has no effect.`
      : say`Nothing reads it: its name is ${parameter.replacedBy}.`;
  }
  if (parameter.kind === 'clientOnly') return say`No server reads it: it is the JVM flag ${`-D${flag}`} of clients.`;
  if (!isAvailable(parameter, release)) {
    const other = nameInRelease(name, release);
    return other === undefined
      ? say`ZooKeeper ${say`${release.name}`} doesn't read it: it has no effect.`
      : say`ZooKeeper ${say`${release.name}`} doesn't read it: its name there is ${other}.`;
  }
  if (parameter.kind === 'internal') return say`It is a switch for tests of ZooKeeper itself.`;
  if (parameter.settableInFile !== false) return undefined;
  return jvm[flag] === undefined
    ? say`It has no effect in the file: ZooKeeper takes it as the JVM flag ${`-D${flag}`} only.`
    : say`It has no effect in the file: the JVM flag ${`-D${flag}`} is what counts, and it is given.`;
}

/** The value in force. */
function valueInForce({ value, human, note }: EffectiveSetting, tell: Tell): readonly Piece[] {
  if (human) return [tell(human)];
  if (value === null || value === '') return note ? [tell(say`not set`)] : [];
  return [{ code: cut(String(value)) }];
}

/** Why its value in force isn't what this line says. */
function noteOn(
  { source, note }: EffectiveSetting,
  { entry }: EntrySpot,
  { uri, snapshot }: Page,
): Message | undefined {
  if (note) return say`Here: ${note}`;
  if (source.kind === 'derived') return say`Made of ${source.from.join(', ')}.`;
  if (source.kind === 'jvm') return say`From the JVM flag ${`-D${source.flag}`}.`;
  if (source.kind === 'default' || source.at === entry) return undefined;
  const file = snapshot.page(source.at.uri)?.file;
  const line = file && file.positionAt(source.at.range.start).line + 1;
  return say`From ${`${pathFrom(uri, source.at.uri)}${line === undefined ? '' : `:${line}`}`}.`;
}

/** The values that have a sense, and what happens with others. */
function valuesOf(type: Message, parameter: Parameter, { release }: ServerConfig, range: string | undefined): Message {
  const isNumber = parameter.type === 'integer' || parameter.type === 'decimal';
  const [min, max] = isNumber ? [valueIn(parameter.min, release), valueIn(parameter.max, release)] : [];
  const bounds =
    min === undefined
      ? max === undefined
        ? undefined
        : say`${max} at most`
      : max === undefined
        ? say`${min} at least`
        : say`${min} to ${max}`;
  const bounded = bounds ? say`${type}, ${bounds}` : type;
  const rest = range === undefined ? '' : clausesIn(range, release);
  return rest === '' ? bounded : say`${bounded}; ${rest}`;
}

/** Those clauses of a text of the catalogue that are about a release: of `3.4: …; 3.9.0+: …` one. */
function clausesIn(text: string, release: Release): string {
  const isAbout = (clause: string) => {
    const [, from, isOpenEnded, to] = /^(\d\.\d+(?:\.\d+)?)(?:(\+)|-(\d\.\d+)\.\w+)?[: ]/.exec(clause) ?? [];
    if (from === undefined) return true;
    if (isOpenEnded) return release.atLeast(from);
    return to === undefined
      ? release.line === from
      : release.atLeast(from) && (release.before(to) || release.line === to);
  };
  return text.split('; ').filter(isAbout).join('; ');
}

/** `3000 (3 s)`, and what it was or will be in other releases. */
function defaultOf(
  parameter: Parameter,
  defaults: readonly Since<string>[],
  server: ServerConfig,
  required: string | Readonly<Record<string, string>> | undefined,
  tell: Tell,
): readonly Piece[] {
  const { release } = server;
  const now = inRelease(defaults, release);
  if (now === undefined) {
    const need = typeof required === 'object' ? valueIn(required, release) : required;
    return [tell(need === 'always' ? say`none: it must be set` : say`none`)];
  }
  const at = defaults.indexOf(now);
  const earlier = defaults.slice(0, at).reverse();
  return [
    ...inWords(now.value, parameter, server, tell),
    ...earlier.flatMap(({ value }, index) => {
      const until = (index === 0 ? now : earlier[index - 1])?.since ?? '';
      return [tell(say`${''}; before ${releaseName(until)}: ${''}`), ...inWords(value, parameter, server, tell)];
    }),
    ...defaults
      .slice(at + 1)
      .flatMap(({ since = '', value }) => [
        tell(say`${''}; from ${releaseName(since)} on: ${''}`),
        ...inWords(value, parameter, server, tell),
      ]),
  ];
}

function inWords(value: string, parameter: Parameter, server: ServerConfig, tell: Tell): readonly Piece[] {
  // A default may be words, which are a message of their own.
  if (/\s/.test(value)) return [tell(new Message(value))];
  const unit = parameter.type === 'integer' ? parameter.unit : undefined;
  const human = unit && /^\d+$/.test(value) ? inHumanTerms(Number(value), unit, tickTimeOf(server)) : undefined;
  return human ? [{ code: value }, tell(say` (${human})`)] : [{ code: value }];
}
