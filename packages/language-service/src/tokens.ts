import {
  directivesIn,
  familySince,
  isClassName,
  isGroupKey,
  isServerKey,
  readValue,
  rules,
  type ServerConfig,
  type TextRange,
} from '@zklint/linter';
import { familyOf, isAvailable, isDeprecated, type Parameter, parameterNamed } from '@zklint/parameters';
import {
  type ConfigDocument,
  type ConfigEntry,
  type JavaText,
  type Place,
  type ServerAddress,
  slice,
  split,
  trim,
} from '@zklint/parser';
import { addressReader, type PartName, partsOf } from './address-parts.ts';
import { allEntries, type Configuration, readerOf } from './snapshot.ts';

/** Types of the protocol that themes have colours for. */
export const tokenTypes = ['property', 'number', 'enumMember', 'string', 'class', 'variable', 'macro'] as const;
type TokenType = (typeof tokenTypes)[number];

/** A word and what it is. It may go on in other lines. */
export interface Token extends TextRange {
  readonly type: TokenType;
  readonly isDeprecated?: boolean;
}

const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** The words of a configuration that zklint knows, in their order; none lies on another. */
export function tokensOf(configuration: Configuration): readonly Token[] {
  const { document } = configuration;
  const addressIn = addressReader(configuration);
  const open = new Map(document.template?.open.map(({ entry, holes }) => [entry, holes]));
  const ofEntries = allEntries(document).flatMap((entry) => {
    const holes = open.get(entry);
    if (holes === undefined) {
      return [...keyToken(entry, configuration), ...valueTokens(entry, configuration, addressIn(entry))];
    }
    const isKeyOpen = holes.some(({ start }) => start < entry.key.range.end);
    return isKeyOpen ? [] : keyToken(entry, configuration);
  });
  const tokens = [...ofEntries, ...commentTokens(document)].filter(({ start, end }) => start < end);
  return tokens.sort((one, other) => one.start - other.start);
}

function token({ range }: Place, type: TokenType): Token {
  return { ...range, type };
}

/** Of a key that counts here; what only looks like one is none. The id in it is a word of its own. */
function keyToken(entry: ConfigEntry, configuration: Configuration): readonly Token[] {
  const key = trim(entry.key);
  const known = knowledgeOf(key.value, entry, configuration);
  if (known === undefined) return [];
  const [, word = ''] = /^(server|group|weight)\.[+-]?\d+$/.exec(key.value) ?? [];
  if (word === '') return [{ ...token(key, 'property'), ...known }];
  return [token(slice(key, 0, word.length), 'property'), token(slice(key, word.length + 1), 'number')];
}

function knowledgeOf(
  name: string,
  entry: ConfigEntry,
  configuration: Configuration,
): { readonly isDeprecated?: boolean } | undefined {
  const { document, server } = configuration;
  const { release } = readerOf(configuration);
  if (isServerKey(entry.key.value, release)) return {};
  const isDynamic = document !== server.document;
  if (isDynamic && !isGroupKey(name) && name !== 'version') return undefined;
  if (server.isDeclared(name)) return {};
  const parameter = parameterNamed(name);
  if (parameter) {
    if (!isSettable(parameter, server)) return undefined;
    return isDeprecated(parameter, release) ? { isDeprecated: true } : {};
  }
  const since = familySince[familyOf(name) ?? ''];
  return since !== undefined && release.atLeast(since) ? {} : undefined;
}

function isSettable(parameter: Parameter, { release }: ServerConfig): boolean {
  const isRead = parameter.kind === 'server' || parameter.kind === 'systemPropertyOnly';
  return isRead && parameter.settableInFile !== false && isAvailable(parameter, release);
}

function valueTokens(
  entry: ConfigEntry,
  configuration: Configuration,
  address: ServerAddress | undefined,
): readonly Token[] {
  const key = trim(entry.key).value;
  const value = trim(entry.value);
  if (address) return partsOf(address).flatMap(({ name, at }) => partToken(name, trim(at)));
  if (isGroupKey(key)) return numbersIn(value);
  if (knowledgeOf(key, entry, configuration) === undefined) return [];
  const parameter = parameterNamed(key);
  const type = parameter ? typeOf(value.value, parameter, configuration.server) : textType(value.value, key);
  return type ? [token(value, type)] : [];
}

function partToken(name: PartName, at: JavaText): readonly Token[] {
  if (name === 'host' || name === 'client address') return [token(at, 'variable')];
  if (name === 'role') return /^(participant|observer)$/i.test(at.value) ? [token(at, 'enumMember')] : [];
  return /^[+-]?\d+$/.test(at.value) ? [token(at, 'number')] : [];
}

/** The servers of a group, or a weight. */
function numbersIn(value: JavaText): readonly Token[] {
  if (value.value.length > longestGroup) return [];
  return split(value, ':')
    .map(trim)
    .filter((part) => /^[+-]?\d+$/.test(part.value))
    .map((part) => token(part, 'number'));
}

/** Nobody writes a group that long. */
const longestGroup = 10_000;

/** Undefined for a value that isn't what its parameter takes. */
function typeOf(text: string, parameter: Parameter, { release }: ServerConfig): TokenType | undefined {
  switch (parameter.type) {
    case 'integer':
    case 'decimal':
      return typeof readValue(text, parameter, release) === 'number' ? 'number' : undefined;
    case 'boolean':
      return /^(true|false|yes|no)$/i.test(text) ? 'enumMember' : undefined;
    case 'choice':
      return readValue(text, parameter, release)?.toString().toLowerCase() === text.toLowerCase()
        ? 'enumMember'
        : undefined;
    case 'address':
      return 'variable';
    case 'path':
      return 'string';
    case 'text':
      return isClassName(text) && parameter.parse === 'class-name' ? 'class' : 'string';
  }
}

/** Of a key that only its family is known of. */
function textType(text: string, key: string): TokenType {
  return isClassName(text) && key.startsWith('authProvider.') ? 'class' : 'string';
}

function commentTokens(document: ConfigDocument): readonly Token[] {
  return directivesIn(document)
    .filter(({ name }) => name !== undefined)
    .flatMap(({ head, name, words }) => [
      token(head, 'macro'),
      ...(name === 'zookeeper'
        ? words.slice(0, 1).map((word) => token(word, 'number'))
        : words.filter(({ value }) => ruleIds.has(value)).map((word) => token(word, 'enumMember'))),
    ]);
}
