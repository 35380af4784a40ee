import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { importTypeScript } from '../import-typescript.mjs';
import { readRules } from './rule-table.mjs';

const path = 'packages/cli/schemas/settings.schema.json';
/** What a rule can be set to. */
export const severities = ['off', 'info', 'warning', 'error'];

/** Writes the schema of zklint.json, with which editors complete and explain what stands in one. */
export async function generateSettingsSchema() {
  const { homepage } = JSON.parse(await readFile('package.json', 'utf8'));
  const { releases } = await importTypeScript('packages/parameters/src/index.ts');
  const schema = schemaOf(homepage, await readRules(), releases);
  await writeFile(path, JSON.stringify(schema, undefined, 2));
  spawnSync('npx', ['biome', 'format', '--write', path], { stdio: ['ignore', 'ignore', 'inherit'] });
}

// Draft 7 is the newest that all editors know. It ignores what stands beside a $ref.
function schemaOf(homepage, rules, releases) {
  const definitions = {
    glob: globOf(),
    root: {
      description:
        'Absolute paths of the configuration lie under this folder: an unpacked image, a chroot, a backup. A path from the folder of this file.',
      type: 'string',
      minLength: 1,
      examples: ['backup/host1'],
    },
    zookeeper: zookeeperOf(releases),
    rules: rulesOf(rules),
    knownParameters: {
      description: 'Keys that a fork or a plug-in reads. With * at the end one stands for all that begin so.',
      type: 'array',
      items: { type: 'string', pattern: '^[^*]+\\*?$' },
      examples: [['myplugin.*']],
    },
    map: {
      description: 'Paths of the server, and the paths here that they are, from the folder of this file.',
      type: 'object',
      additionalProperties: { type: 'string', minLength: 1 },
      examples: [{ '/var/lib/zookeeper': 'image/zk1' }],
    },
    jvm: {
      description: 'The -D flags that the server is started with, with or without -D. All values are texts.',
      type: 'object',
      propertyNames: { pattern: '^(?!-D$)[^=]+$' },
      additionalProperties: { type: 'string' },
      examples: [{ 'zookeeper.snapCount': '10000' }],
    },
  };
  const { glob: _, ...settings } = definitions;
  const forFiles = Object.fromEntries(Object.keys(settings).map((name) => [name, { $ref: `#/definitions/${name}` }]));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${homepage}/schemas/settings.schema.json`,
    title: 'zklint.json',
    description: 'Settings of zklint for the files beside and below.',
    type: 'object',
    properties: {
      $schema: { description: 'Where this schema is, for editors.', type: 'string' },
      ...forFiles,
      ignore: {
        description: 'Files that are never looked for. One that is named on the command line is read all the same.',
        type: 'array',
        items: { $ref: '#/definitions/glob' },
        examples: [['examples', '**/zoo_sample.cfg']],
      },
      overrides: {
        description: 'What holds for some files only. Later ones win.',
        type: 'array',
        items: {
          type: 'object',
          required: ['files'],
          properties: { files: globsOf('The files that this holds for'), ...forFiles },
          additionalProperties: false,
        },
        examples: [[{ files: ['staging/**'], rules: { 'even-ensemble-size': 'off' } }]],
      },
      ensembles: {
        description: 'Ensembles that the files themselves do not show.',
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'files'],
          properties: {
            name: { description: 'What it is called. No other has this name.', type: 'string', minLength: 1 },
            files: globsOf("Its members' files"),
            hosts: {
              description: 'Who is who: the path of a file like /etc/hosts, or an object of names and addresses.',
              oneOf: [
                { type: 'string', minLength: 1 },
                { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
              ],
              examples: ['prod/hosts', { zk1: '10.0.0.1' }],
            },
          },
          additionalProperties: false,
        },
        examples: [[{ name: 'prod', files: ['prod/*/zoo.cfg'] }]],
      },
    },
    additionalProperties: false,
    definitions,
  };
}

function rulesOf(rules) {
  const properties = Object.fromEntries(
    rules
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((rule) => [rule.id, { description: `${rule.summary} ${usually(rule)}`, enum: severities }]),
  );
  return {
    description: 'Severities of rules, by id.',
    type: 'object',
    properties,
    additionalProperties: false,
    examples: [{ 'even-ensemble-size': 'off' }],
  };
}

/** How loud a rule is that nobody sets. */
export function usually({ severity, optIn }) {
  return optIn
    ? `Opt-in: it speaks where it is given a severity, usually ${severity}.`
    : `Without a setting: ${severity}.`;
}

/** The known releases for completion, and a pattern for those that are newer. */
export function zookeeperOf(releases) {
  const newest = new Map(releases.map(({ line, name }) => [line, name]));
  const [major, minor] = [...newest.keys()].map((line) => line.split('.').map(Number)).at(-1);
  const number = '(0|[1-9]\\d*)';
  const newer = [
    ...[...newest.values()].map((name) => {
      const [one, two, three] = name.split('.');
      return `${one}\\.${two}\\.${above(Number(three))}`;
    }),
    `${major}\\.${above(minor)}(\\.${number})?`,
    `${above(major)}\\.${number}(\\.${number})?`,
  ];
  return {
    description: 'The release to judge by: 3.8.4, or 3.8 for the newest of its line. Without it install paths tell.',
    anyOf: [
      { enum: [...newest.keys(), ...releases.map(({ name }) => name)] },
      { description: 'One that is newer than zklint.', type: 'string', pattern: `^(${newer.join('|')})$` },
    ],
    examples: [...newest.keys()].slice(-2),
  };
}

/** A pattern of the whole numbers above one, as people write them. */
function above(number) {
  const digits = String(number);
  const sameLength = [...digits].flatMap((digit, index) => {
    if (digit === '9') return [];
    const rest = digits.length - index - 1;
    return `${digits.slice(0, index)}[${Number(digit) + 1}-9]${rest > 0 ? `\\d{${rest}}` : ''}`;
  });
  return `(${[...sameLength, `[1-9]\\d{${digits.length},}`].join('|')})`;
}

function globsOf(what) {
  return {
    description: `${what}, as globs from the folder of this file.`,
    type: 'array',
    minItems: 1,
    items: { $ref: '#/definitions/glob' },
  };
}

function globOf() {
  return {
    description:
      '*, ?, [abc] and {a,b} within a name, ** for any folders. A last name without a wildcard may be a folder: then all in it.',
    type: 'string',
    minLength: 1,
    maxLength: 1000,
    pattern: '^(?![/!])(?!(.*/)?\\.\\.(/|$))(?!.*\\\\)(?!.*[!@+?*]\\()',
  };
}
