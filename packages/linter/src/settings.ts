import { findRelease, type Release, releases } from '@zklint/parameters';
import type { RuleSettings } from './lint.ts';
import { Message, say } from './message.ts';
import { nearWord } from './near-word.ts';
import type { Severity } from './rule.ts';
import { rules } from './rules/index.ts';
import { cut, listed, quoted } from './words.ts';

/** The release that a person asked for and the one that stands for it: another one where `exact` is false. */
export interface AskedRelease {
  readonly release: Release;
  readonly asked: string;
  readonly exact: boolean;
}

/** What a zklint.json says. */
export interface Settings {
  /** The folder that absolute paths of the configuration lie under, as it is written. */
  readonly root?: string;
  readonly zookeeper?: AskedRelease;
  readonly rules?: RuleSettings;
  /** Keys that no ZooKeeper reads, but a fork or a plug-in does; one that ends with `*` stands for all that begin so. */
  readonly knownParameters?: readonly string[];
  /** Paths of a server, and the paths here that they are, both as they are written. */
  readonly map?: Readonly<Record<string, string>>;
  readonly ensembles?: readonly EnsembleSettings[];
}

/** What a zklint.json says of an ensemble that its files can't tell. */
export interface EnsembleSettings {
  readonly name: string;
  /** The globs of its members' files, from the folder of the zklint.json. */
  readonly files: readonly string[];
  /** The path of a hosts file, or addresses by host name. */
  readonly hosts?: string | Readonly<Record<string, string>>;
}

const names = ['$schema', 'root', 'zookeeper', 'rules', 'knownParameters', 'map', 'ensembles'];
const severities: readonly string[] = ['off', 'info', 'warning', 'error'];

/** Reads the text of a zklint.json. Whatever is wrong in it is said, not only the first. */
export function parseSettings(text: string): { readonly settings: Settings } | { readonly faults: readonly Message[] } {
  let json: unknown;
  try {
    // Editors on Windows may begin a file with a byte order mark, which JSON.parse refuses.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { faults: [say`It is not valid JSON: ${error instanceof Error ? error.message : String(error)}.`] };
  }
  if (!isObject(json)) return { faults: [say`It must hold one object, {…}.`] };

  const faults: Message[] = [];
  const settings: { -readonly [Name in keyof Settings]: Settings[Name] } = {};
  for (const [name, value] of Object.entries(json)) {
    if (name === '$schema') continue;
    if (name === 'root') {
      if (typeof value === 'string' && value !== '') settings.root = value;
      else faults.push(say`root must be the path of a folder, not ${written(value)}.`);
    } else if (name === 'zookeeper') {
      const asked = typeof value === 'string' ? readRelease(value) : notText(value);
      if (asked instanceof Message) faults.push(asked);
      else settings.zookeeper = asked;
    } else if (name === 'rules') {
      settings.rules = readRules(value, faults);
    } else if (name === 'knownParameters') {
      settings.knownParameters = readKnownParameters(value, faults);
    } else if (name === 'map') {
      if (isTextObject(value)) settings.map = value;
      else faults.push(say`map must be an object of paths of the server and paths here, not ${written(value)}.`);
    } else if (name === 'ensembles') {
      settings.ensembles = readEnsembles(value, faults);
    } else {
      faults.push(withMeant(say`There is no setting ${quoted(name)}`, name, names));
    }
  }
  return faults.length > 0 ? { faults } : { settings };
}

/** The release that a text such as `3.8` or `3.8.4` means, or what is wrong with it. */
export function readRelease(text: string): AskedRelease | Message {
  const found = findRelease(text);
  if (found) return found;
  const newest = new Map(releases.map(({ line, name }) => [line, name]));
  const lines = listed([...newest].map(([line, name]) => `${line} (${name})`));
  return say`${quoted(text)} is no release that zklint knows. It knows, with the newest release of each, ${lines}.`;
}

/** The severity that is given to a rule, as settings of that one rule, or what is wrong with it. */
export function readRuleSetting(id: string, severity: unknown): RuleSettings | Message {
  const ids = rules.map((rule) => rule.id);
  if (!ids.includes(id)) return withMeant(say`There is no rule ${quoted(id)}`, id, ids);
  if (isSeverity(severity)) return { [id]: severity };
  const fault = say`The severity of ${id} must be off, info, warning or error, not ${written(severity)}`;
  return withMeant(fault, typeof severity === 'string' ? severity : '', severities);
}

function readRules(value: unknown, faults: Message[]): RuleSettings {
  if (!isObject(value)) {
    faults.push(say`rules must be an object of rules and their severities, not ${written(value)}.`);
    return {};
  }
  const read = Object.entries(value).map(([id, severity]) => readRuleSetting(id, severity));
  faults.push(...read.filter((one) => one instanceof Message));
  return Object.assign({}, ...read.filter((one) => !(one instanceof Message)));
}

function readKnownParameters(value: unknown, faults: Message[]): readonly string[] {
  if (!Array.isArray(value)) {
    faults.push(say`knownParameters must be an array of keys, not ${written(value)}.`);
    return [];
  }
  const isKey = (key: unknown): key is string => typeof key === 'string' && /^[^*]+\*?$/.test(key);
  for (const key of value.filter((one) => !isKey(one))) {
    faults.push(say`knownParameters must hold keys, or beginnings of keys with * at the end, not ${written(key)}.`);
  }
  return value.filter(isKey);
}

function readEnsembles(value: unknown, faults: Message[]): readonly EnsembleSettings[] {
  if (!Array.isArray(value)) {
    faults.push(say`ensembles must be an array of objects with a name and files, not ${written(value)}.`);
    return [];
  }
  const read = value.map(readEnsemble);
  faults.push(...read.filter((one) => one instanceof Message));
  const ensembles = read.flatMap((one) => (one instanceof Message ? [] : [one]));
  const twice = ensembles.find(({ name }, index) => ensembles.findIndex((other) => other.name === name) !== index);
  if (twice) faults.push(say`Two ensembles are called ${quoted(twice.name)}.`);
  return ensembles;
}

const ensembleNames = ['name', 'files', 'hosts'];

function readEnsemble(value: unknown): EnsembleSettings | Message {
  if (!isObject(value)) return say`An ensemble must be an object with a name and files, not ${written(value)}.`;
  const { name, files, hosts, ...others } = value as Readonly<Record<string, unknown>>;
  const [other] = Object.keys(others);
  if (other !== undefined) return withMeant(say`An ensemble has no setting ${quoted(other)}`, other, ensembleNames);
  if (typeof name !== 'string' || name === '')
    return say`The name of an ensemble must be a text, not ${written(name)}.`;
  if (!Array.isArray(files) || files.length === 0 || !files.every((glob) => typeof glob === 'string' && glob !== '')) {
    return say`The files of the ensemble ${quoted(name)} must be an array of globs, not ${written(files)}.`;
  }
  if (hosts === undefined) return { name, files };
  if ((typeof hosts === 'string' && hosts !== '') || isTextObject(hosts)) return { name, files, hosts };
  return say`The hosts of the ensemble ${quoted(name)} must be the path of a hosts file or an object of names and addresses, not ${written(hosts)}.`;
}

function isTextObject(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string' && text !== '');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && severities.includes(value);
}

/** As a number 3.10 is 3.1. */
function notText(value: unknown): Message {
  return say`zookeeper must be a release in quotes, such as "3.8", not ${written(value)}.`;
}

function written(value: unknown): string | Message {
  const text = JSON.stringify(value);
  return text === undefined ? say`nothing` : cut(text);
}

/** Ends a sentence about a wrong word with what may be meant, where something is near. */
export function withMeant(fault: Message, word: string, words: readonly string[]): Message {
  const nearest = nearWord(word, words);
  return nearest === undefined ? say`${fault}.` : say`${fault}; did you mean ${nearest}?`;
}
