import { readFile, writeFile } from 'node:fs/promises';

const packageFolder = new URL('../../packages/parameters/', import.meta.url);

/** Writes packages/parameters/src/generated from packages/parameters/data. */
export async function generateParameters() {
  const entries = await readData('parameters.json');
  const { releases } = await readData('releases.json');

  const released = releases.filter(({ unreleased }) => !unreleased).map(({ version }) => version);
  const parameters = entries.filter(({ kind, pattern }) => kind !== 'family' && !pattern);
  const families = entries.filter(({ kind }) => kind === 'family');

  await writeGenerated('releases.ts', [
    `export const releaseNames = [`,
    ...released.map((name) => `  ${JSON.stringify(name)},`),
    `];`,
  ]);
  await writeGenerated('parameters.ts', [
    `import type { Parameter } from '../types.ts';`,
    ``,
    `export const parameters = {`,
    ...parameters.map((entry) => line(entry.name, parameterOf(entry, releases))),
    `} as const satisfies Record<string, Parameter>;`,
    ``,
    `export const familyPatterns = {`,
    ...families.map(({ name, pattern }) => line(name, pattern)),
    `};`,
  ]);
  await writeGenerated('texts.ts', [
    `import type { ParameterText } from '../texts.ts';`,
    ``,
    `export const texts: Readonly<Record<string, ParameterText>> = {`,
    ...entries.map((entry) => line(entry.name, textOf(entry))),
    `};`,
  ]);
  await writeGenerated('summaries-zh-CN.ts', [
    `export const summaries: Readonly<Record<string, string>> = {`,
    ...Object.entries(await readData('zh-CN.json')).map(([name, summary]) => line(name, summary)),
    `};`,
  ]);
}

async function readData(name) {
  return JSON.parse(await readFile(new URL(`data/${name}`, packageFolder), 'utf8'));
}

async function writeGenerated(name, lines) {
  const notice = '// Written by `npm run generate` from packages/parameters/data. Do not edit.';
  await writeFile(new URL(`src/generated/${name}`, packageFolder), [notice, '', ...lines, ''].join('\n'));
}

function line(name, value) {
  return `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`;
}

function parameterOf(entry, releases) {
  return {
    kind: entry.kind,
    ...typeAndValues(entry),
    unit: entry.unit,
    availability: availabilityOf(entry, releases),
    parse: readerOf(entry),
    stage: entry.parse?.stage,
    settableInFile: entry.settableInFile === true ? undefined : entry.settableInFile,
    systemProperty: entry.systemProperty ?? undefined,
    sameOnAllServers: entry.ensembleConsistent || undefined,
    perServer: entry.perServer || undefined,
    secret: entry.secret,
    deprecated: deprecationOf(entry),
    replacedBy: entry.replacedBy ?? undefined,
  };
}

function deprecationOf({ deprecated }) {
  return deprecated ? { since: deprecated.since, useInstead: deprecated.replacedBy ?? undefined } : undefined;
}

function typeAndValues(entry) {
  const { type, enumValues, enumValuesKnown: known } = entry;
  const bounds = { min: byRelease(entry.min), max: byRelease(entry.max) };
  switch (type) {
    case 'integer':
    case 'long':
    case 'bytes':
    case 'duration-ms':
    case 'ticks':
      return { type: 'integer', default: defaultOf(entry, numberIn), ...bounds };
    case 'port':
      return { type: 'integer', port: true, default: defaultOf(entry, numberIn), ...bounds };
    case 'double':
      return { type: 'decimal', default: defaultOf(entry, numberIn), ...bounds };
    case 'boolean':
      return { type, default: defaultOf(entry, booleanIn) };
    case 'enum':
      if (!isNumeric(enumValues))
        return { type: 'choice', default: defaultOf(entry, wordIn), choices: byRelease(enumValues) };
      return {
        type: 'integer',
        default: defaultOf(entry, numberIn),
        choices: byRelease(enumValues, (all) => all.map(Number)),
      };
    case 'path':
      return { type, default: defaultOf(entry, wordIn) };
    case 'host':
      return { type: 'address', default: defaultOf(entry, wordIn) };
    case 'string':
    case 'className':
    case 'hex':
    case 'list':
      return { type: 'text', default: defaultOf(entry, wordIn), known, elements: byRelease(entry.elementEnum) };
    default:
      throw new Error(`${entry.name} has the type ${type}, which scripts/generate/parameters.mjs does not know.`);
  }
}

function isNumeric(enumValues) {
  if (isByRelease(enumValues)) return enumValues.every(({ value }) => isNumeric(value));
  return enumValues.every((value) => /^\d+$/.test(value));
}

/** The data writes defaults for people: `0 (off)`, `2 x cores`. What no single value says becomes null. */
function defaultOf({ default: defaults }, read) {
  const isReadable = defaults?.some(({ value }) => read(value) !== undefined);
  return isReadable ? byRelease(defaults, (text) => read(text) ?? null) : undefined;
}

function numberIn(text) {
  const digits = /^(-?\d+(?:\.\d+)?)(?: [(=].*)?$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function booleanIn(text) {
  const word = /^(true|false)(?: \(.*)?$/.exec(text)?.[1];
  return word === undefined ? undefined : word === 'true';
}

function wordIn(text) {
  if (/^''( \(.*)?$/.test(text)) return '';
  return /\s/.test(text) ? undefined : text;
}

/** Turns the data's list of { since, value } into { [since]: value }, or into the value where it never changed. */
function byRelease(value, convert = (one) => one) {
  if (value === undefined) return undefined;
  if (!isByRelease(value)) return convert(value);
  if (value.length === 1) return convert(value[0].value);
  return Object.fromEntries(value.map(({ since, value: one }) => [since, convert(one)]));
}

function isByRelease(value) {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && 'since' in one);
}

/**
 * The reader for each way of reading that the data names in `parse.method`, where a bad value is refused and, below,
 * where it isn't. A method whose prose tells releases apart has a reader for each.
 */
const refusing = {
  'Integer.parseInt': 'strict-int',
  'Integer.parseInt (<= 3.9.x); master: Time.parseTimeInterval': 'strict-int',
  'Long.parseLong': 'strict-long',
  'Long.parseLong(value, 16)': 'strict-hex',
  'Double.parseDouble': 'strict-double',
  'Float.parseFloat': 'strict-double',
  'parseBoolean(key,value) helper': 'strict-boolean',
  'explicit true/false comparison': 'strict-boolean',
  'compared in lower case': 'peer-type',
  'ClientAuth.valueOf(upper case)': 'strict-choice',
  'KeyStoreFileType.valueOf(upper case)': 'strict-choice',
  'io.netty SslProvider.valueOf (case-sensitive)': 'exact-choice',
  VerifyingFileFactory: 'path',
  'Class.forName at parse time': 'class-name',
  'Class.forName': 'class-name',
  'KerberosName.parseRules': 'checked-text',
  'MessageDigest.getInstance': 'checked-text',
  'SSLContext.getInstance': 'checked-text',
  "split at ',' and trimmed": 'checked-text',
  "split(',') without trimming": 'checked-text',
};
const forgiving = {
  'Integer.parseInt': 'lenient-int',
  'Long.parseLong': 'lenient-long',
  'Double.parseDouble': 'lenient-double',
  'Integer.getInteger': 'decoded-int',
  'Long.getLong': 'decoded-long',
  'Integer.parseInt (3.4-3.7) / Integer.getInteger (3.8.0+)': { '3.4.0': 'lenient-int', '3.8.0': 'decoded-int' },
  'Boolean.getBoolean': 'lenient-boolean',
  'Boolean.parseBoolean': 'lenient-boolean',
  'ZKConfig.getBoolean (Boolean.parseBoolean of the trimmed value)': 'lenient-boolean',
  'parseBoolean(key,value) helper': 'lenient-boolean',
  'equals("true")': 'exact-true',
  '"true".equals': 'exact-true',
  'equals("true") up to 3.5.8; Boolean.getBoolean since 3.5.9 and 3.6.0': {
    '3.4.0': 'exact-true',
    '3.5.9': 'lenient-boolean',
  },
  '!"false".equals(value) up to 3.9.x; master: Boolean.getBoolean': {
    '3.4.0': 'exact-false',
    '3.10.0': 'lenient-boolean',
  },
  'equals("yes")': 'exact-yes',
  'equals("no")': 'exact-no',
  'compared without regard to case': 'lenient-choice',
  VerifyingFileFactory: 'text',
  string: 'text',
  "split at ',' and trimmed": 'text',
  "split at ',' and trimmed; case-sensitive": 'text',
};

function readerOf({ name, kind, parse, since }) {
  if (kind === 'docPhantom' || kind === 'clientOnly') return 'pass-through';

  const { method, strict, strictSince } = parse;
  const reader = (strict ? refusing : forgiving)[method];
  if (!reader || (strictSince && !forgiving[method])) {
    throw new Error(`${name} is read by ${method}, for which scripts/generate/parameters.mjs has no reader.`);
  }
  return strictSince ? { [since]: forgiving[method], [strictSince]: reader } : reader;
}

/** Written as src/types.ts says at Availability. */
function availabilityOf({ availability = {} }, releases) {
  const lines = [...new Set(releases.map(({ line }) => line))];
  const firstOf = (line) => releases.find((release) => release.line === line).version;
  const spans = [];
  for (const [index, line] of lines.entries()) {
    const from = availability[line];
    if (from === undefined) continue;
    if (Array.isArray(from)) {
      spans.push(...closedSpans(from, releases));
    } else if (lines.slice(index + 1).every((later) => availability[later] === firstOf(later))) {
      spans.push(`${from}+`);
      break;
    } else {
      spans.push(from);
    }
  }
  return spans.join(' ');
}

/** The neighbours among the named releases joined: 3.9.0, 3.9.1 and 3.9.2 give 3.9.0-3.9.2. */
function closedSpans(names, releases) {
  const places = names.map((name) => releases.findIndex(({ version }) => version === name));
  const starts = places.filter((place) => !places.includes(place - 1));
  return starts.map((start) => {
    let end = start;
    while (places.includes(end + 1)) end++;
    return `${releases[start].version}-${releases[end].version}`;
  });
}

function textOf(entry) {
  return {
    summary: entry.summary,
    notes: entry.notes,
    docsSay: entry.docsSay,
    risk: entry.risk,
    default: byRelease(entry.default ?? undefined),
    range: entry.minMaxSource,
    invalid: entry.parse?.onInvalid ?? entry.parse?.booleanRule,
    required: entry.required === 'no' ? undefined : byRelease(entry.required),
    requires: entry.requires?.length ? entry.requires : undefined,
    conflicts: entry.conflicts,
    deprecated: entry.deprecated?.note,
    docAliases: entry.docAliases,
    documentedIn: entry.documentedIn ?? undefined,
    docUrl: entry.docUrl ?? undefined,
    source: entry.source ?? undefined,
  };
}
