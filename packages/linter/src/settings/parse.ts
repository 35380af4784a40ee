import type { RuleSettings } from '../lint.ts';
import { Message, say } from '../message.ts';
import { withMeant } from '../near-word.ts';
import { quoted } from '../words.ts';
import { globFault } from './globs.ts';
import {
  type AskedRelease,
  isObject,
  isTextObject,
  readRelease,
  readRuleSetting,
  withoutLastSlash,
  written,
} from './values.ts';

/** What a zklint.json says of files. Paths are as they are written. */
export interface WrittenSettings {
  /** The folder that absolute paths of the configuration lie under. */
  readonly root?: string;
  readonly zookeeper?: AskedRelease;
  readonly rules?: RuleSettings;
  /** Keys that no ZooKeeper reads, but a fork or a plug-in does; one that ends with `*` stands for all that begin so. */
  readonly knownParameters?: readonly string[];
  /** Paths of a server, and the paths here that they are. */
  readonly map?: Readonly<Record<string, string>>;
  /** The -D flags that the server is started with, by full name. */
  readonly jvm?: Readonly<Record<string, string>>;
}

/** What holds for some files only. */
export interface WrittenOverride extends WrittenSettings {
  /** Globs from the folder of the zklint.json. */
  readonly files: readonly string[];
}

/** What a zklint.json says. */
export interface Settings extends WrittenSettings {
  /** The globs of files that are never looked for. */
  readonly ignore?: readonly string[];
  /** Later ones win. */
  readonly overrides?: readonly WrittenOverride[];
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

type Blame = (fault: Message) => void;
/** How each setting is read. What is wrong with it is said, and what comes back then is not used. */
type Readers<Read> = { readonly [Name in keyof Read]-?: (value: unknown, blame: Blame) => Read[Name] };

export const fileReaders: Readers<WrittenSettings> = {
  root: (value, blame) => {
    if (typeof value === 'string' && value !== '') return value;
    return refuse(say`root must be the path of a folder, not ${written(value)}.`, blame);
  },
  zookeeper: (value, blame) => {
    const asked = typeof value === 'string' ? readRelease(value) : notText(value);
    return asked instanceof Message ? refuse(asked, blame) : asked;
  },
  rules: readRules,
  knownParameters: readKnownParameters,
  map: (value, blame) => {
    if (isTextObject(value))
      return Object.fromEntries(Object.entries(value).map(([from, to]) => [withoutLastSlash(from), to]));
    return refuse(say`map must be an object of paths of the server and paths here, not ${written(value)}.`, blame);
  },
  jvm: readFlags,
};

const overrideReaders: Readers<WrittenOverride> = {
  files: (value, blame) => readGlobs('files', value, blame),
  ...fileReaders,
};

const readers: Readers<Settings & { $schema?: undefined }> = {
  // Editors read it.
  $schema: () => undefined,
  ...fileReaders,
  ignore: (value, blame) => (Array.isArray(value) && value.length === 0 ? [] : readGlobs('ignore', value, blame)),
  overrides: readOverrides,
  ensembles: readEnsembles,
};

/** What is said of a name that no zklint.json has. */
export const noSetting = (name: string) => say`There is no setting ${quoted(name)}`;

/** Reads the text of a zklint.json. Whatever is wrong in it is said, not only the first. */
export function parseSettings(text: string): { readonly settings: Settings } | { readonly faults: readonly Message[] } {
  // Editors on Windows may begin a file with a byte order mark, which JSON.parse refuses.
  const plain = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch (error) {
    return { faults: [whyNoJson(error instanceof Error ? error.message : String(error), plain)] };
  }
  if (!isObject(json)) return { faults: [say`It must hold one object, {…}.`] };
  const faults: Message[] = [];
  const settings = readObject(json, readers, noSetting, (fault) => faults.push(fault));
  return faults.length > 0 ? { faults } : { settings };
}

/** Reads what an object says by those names. What else it says, and what is wrong, is blamed. */
export function readObject<Read>(
  json: object,
  readers: Readers<Read>,
  noSetting: (name: string) => Message,
  blame: Blame,
): Partial<Read> {
  const read: Partial<Read> = {};
  for (const [name, value] of Object.entries(json)) {
    if (!Object.hasOwn(readers, name)) {
      blame(withMeant(noSetting(name), name, Object.keys(readers)));
      continue;
    }
    const known = name as keyof Read;
    const one = readers[known](value, blame);
    if (one !== undefined) read[known] = one;
  }
  return read;
}

/** What a JSON parser says, with the place where people look for it. */
function whyNoJson(said: string, text: string): Message {
  const [where, index] = /(?: in JSON)? at position (\d+)(?: \(line \d+ column \d+\))?/.exec(said) ?? [];
  const offset = index === undefined && /end of JSON input/.test(said) ? text.trimEnd().length : Number(index);
  if (Number.isNaN(offset)) return say`It is not valid JSON: ${said}.`;
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const column = (before.at(-1) ?? '').length + 1;
  return say`It is not valid JSON at line ${before.length}, column ${column}: ${said.replace(where ?? '', '')}.`;
}

function readRules(value: unknown, blame: Blame): RuleSettings {
  if (!isObject(value)) {
    return refuse(say`rules must be an object of rules and their severities, not ${written(value)}.`, blame) ?? {};
  }
  const read = Object.entries(value).map(([id, severity]) => readRuleSetting(id, severity));
  for (const one of read) if (one instanceof Message) blame(one);
  return Object.assign({}, ...read.filter((one) => !(one instanceof Message)));
}

function readKnownParameters(value: unknown, blame: Blame): readonly string[] | undefined {
  if (typeof value === 'string') {
    return refuse(say`knownParameters must be an array of keys; write [${written(value)}].`, blame);
  }
  if (!Array.isArray(value))
    return refuse(say`knownParameters must be an array of keys, not ${written(value)}.`, blame);
  const isKey = (key: unknown): key is string => typeof key === 'string' && /^[^*]+\*?$/.test(key);
  for (const key of value.filter((one) => !isKey(one))) {
    blame(say`knownParameters must hold keys, or beginnings of keys with * at the end, not ${written(key)}.`);
  }
  return value.filter(isKey);
}

/** As `--jvm` takes them, with or without -D. */
function readFlags(value: unknown, blame: Blame): Readonly<Record<string, string>> | undefined {
  if (!isObject(value))
    return refuse(say`jvm must be an object of flags and their values, not ${written(value)}.`, blame);
  const flags: Record<string, string> = {};
  for (const [written_, text] of Object.entries(value)) {
    const flag = written_.replace(/^-D/, '');
    if (flag === '' || flag.includes('=')) {
      blame(say`jvm must hold names of flags, such as zookeeper.snapCount, not ${quoted(written_)}.`);
    } else if (typeof text === 'string') flags[flag] = text;
    else blame(say`The value of the flag ${quoted(flag)} must be a text in quotes, not ${written(text)}.`);
  }
  return flags;
}

function readGlobs(setting: string | Message, value: unknown, blame: Blame): readonly string[] {
  if (typeof value === 'string') {
    return refuse(say`${setting} must be an array of globs; write [${written(value)}].`, blame) ?? [];
  }
  if (!Array.isArray(value) || value.length === 0) {
    return refuse(say`${setting} must be an array of globs, not ${written(value)}.`, blame) ?? [];
  }
  for (const glob of value) {
    const fault = globFault(glob);
    if (fault) blame(say`${setting}: ${fault}`);
  }
  return value;
}

function readOverrides(value: unknown, blame: Blame): readonly WrittenOverride[] {
  if (!Array.isArray(value)) {
    return refuse(say`overrides must be an array of objects with files, not ${written(value)}.`, blame) ?? [];
  }
  return value.map((one, index): WrittenOverride => {
    const blameIt: Blame = (fault) => blame(say`${`overrides[${index}]`}: ${fault}`);
    if (!isObject(one)) {
      blameIt(say`It must be an object with files, not ${written(one)}.`);
      return { files: [] };
    }
    const noSetting = (name: string) => say`There is no setting ${quoted(name)} in overrides`;
    const override = readObject(one, overrideReaders, noSetting, blameIt);
    if (override.files === undefined && !hasOthers(one, overrideReaders)) {
      blameIt(say`It must have files, an array of globs.`);
    }
    return { files: [], ...override };
  });
}

function readEnsembles(value: unknown, blame: Blame): readonly EnsembleSettings[] {
  if (!Array.isArray(value)) {
    return (
      refuse(say`ensembles must be an array of objects with a name and files, not ${written(value)}.`, blame) ?? []
    );
  }
  const ensembles = value.flatMap((one) => readEnsemble(one, blame) ?? []);
  const twice = ensembles.find(({ name }, index) => ensembles.findIndex((other) => other.name === name) !== index);
  if (twice) blame(say`Two ensembles are called ${quoted(twice.name)}.`);
  return ensembles;
}

const ensembleNames = ['name', 'files', 'hosts'];

function readEnsemble(value: unknown, blame: Blame): EnsembleSettings | undefined {
  if (!isObject(value)) {
    return refuse(say`An ensemble must be an object with a name and files, not ${written(value)}.`, blame);
  }
  const { name, files, hosts, ...others } = value as Readonly<Record<string, unknown>>;
  for (const other of Object.keys(others)) {
    blame(withMeant(say`An ensemble has no setting ${quoted(other)}`, other, ensembleNames));
  }
  if (typeof name !== 'string' || name === '')
    return refuse(say`The name of an ensemble must be a text, not ${written(name)}.`, blame);
  // What is misspelt may be the files.
  if (files === undefined && Object.keys(others).length > 0) return undefined;
  const ensemble = { name, files: readGlobs(say`The files of the ensemble ${quoted(name)}`, files, blame) };
  if (hosts === undefined) return ensemble;
  if ((typeof hosts === 'string' && hosts !== '') || isTextObject(hosts)) return { ...ensemble, hosts };
  return refuse(
    say`The hosts of the ensemble ${quoted(name)} must be the path of a hosts file or an object of names and addresses, not ${written(hosts)}.`,
    blame,
  );
}

/** Has it a setting of another name, which may be a misspelt one? */
function hasOthers(json: object, readers: object): boolean {
  return Object.keys(json).some((name) => !Object.hasOwn(readers, name));
}

function refuse(fault: Message, blame: Blame): undefined {
  blame(fault);
  return undefined;
}

/** As a number 3.10 is 3.1. */
function notText(value: unknown): Message {
  return say`zookeeper must be a release in quotes, such as "3.8", not ${written(value)}.`;
}
