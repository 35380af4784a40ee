import { statementOpening } from './placeholders.mjs';
import { oneOf, scoped } from './scoped.mjs';
import { choiceValue, nameOfValue } from './values.mjs';

/** What ends a key. A continuation doesn't: the key may go on. */
const afterKey = `(?=[ \\t\\f=:\\n]|${statementOpening})`;
const known = scoped('keyword.other.definition');
const unknown = scoped('variable.other.key');

/** What follows a key: a separator, which may stand on a later line, and the value. */
function separatorAnd(value) {
  const patterns = [{ include: `#${value}` }];
  return [
    { include: '#continuation' },
    { include: '#statements' },
    {
      begin: '[=:]',
      beginCaptures: { 0: { name: scoped('punctuation.separator.key-value') } },
      end: '(?=\\n)',
      contentName: scoped('meta.value'),
      patterns,
    },
    { begin: '(?=[^ \\t\\f\\n\\\\]|\\\\[^\\n])', end: '(?=\\n)', name: scoped('meta.value'), patterns },
  ];
}

/** An entry whose key stands there as it is, without escapes. */
function entry(key, value) {
  return {
    begin: `(?:${key})${afterKey}`,
    beginCaptures: { 0: { name: known } },
    end: '(?=\\n)',
    name: scoped('meta.entry'),
    patterns: separatorAnd(value),
  };
}

/** The pieces of a key that isn't known as a whole, and what follows it. */
function openKey(text, value) {
  return [
    { match: '^[ \\t\\f]+' },
    { match: '\\\\\\n', name: scoped('constant.character.escape.line-continuation') },
    { begin: `(?=[ \\t\\f=:]|${statementOpening})`, end: '(?=\\n)', patterns: separatorAnd(value) },
    { include: '#escape' },
    { include: '#expressions' },
    { include: '#placeholders-in-keys' },
    ...text,
  ];
}

/** A key with an id, which a placeholder may stand for. */
function entryWithId(words, value, name) {
  return {
    begin: words,
    beginCaptures: { 1: { name: known }, 2: { name: scoped('punctuation.separator.id') } },
    end: '(?=\\n)',
    name: scoped(name),
    patterns: openKey(
      [
        { match: `(?<=\\.)[-+]?[0-9]+${afterKey}`, name: scoped('constant.numeric.id') },
        { match: '[^=: \\t\\f\\n\\\\{<$@%#_]+|[^=: \\t\\f\\n\\\\]', name: known },
      ],
      value,
    ),
  };
}

export const entryRules = {
  server: entryWithId('(server)(\\.)', nameOfValue('server'), 'meta.server'),
  group: entryWithId('(group|weight)(\\.)?', nameOfValue('group'), 'meta.group'),
  entry: {
    begin: '(?=[^ \\t\\f\\n])',
    end: '(?=\\n)',
    name: scoped('meta.entry'),
    patterns: openKey(
      [{ match: '[^=: \\t\\f\\n\\\\{<$@%#_]+|[^=: \\t\\f\\n\\\\]', name: unknown }],
      nameOfValue('any'),
    ),
  },
};

/** A rule for each way of reading values, with the parameters that some release reads so from a file. */
export function knownEntries(parameters) {
  const byValue = new Map();
  const values = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    const isRead = parameter.kind === 'server' || parameter.kind === 'systemPropertyOnly';
    if (!isRead || parameter.settableInFile === false || parameter.availability === '') continue;
    const choices = [parameter.choices ?? []].flatMap((one) => (Array.isArray(one) ? one : Object.values(one)));
    const type = parameter.type === 'choice' ? `choice-of-${choices.flat().join('-')}` : typeOf(parameter);
    if (parameter.type === 'choice') values[nameOfValue(type)] = choiceValue(choices.flat());
    byValue.set(type, [...(byValue.get(type) ?? []), name]);
  }
  const entries = [...byValue].map(([type, names]) => [`keys-${type}`, entry(oneOf(names), nameOfValue(type))]);
  return {
    rules: { ...Object.fromEntries(entries), ...families, ...values },
    names: [...entries.map(([name]) => name), ...Object.keys(families)],
  };
}

/** After the parameters: of some families one key or the other is a parameter too. */
const families = {
  'keys-of-classes': entry('authProvider\\.[^ \\t\\f=:\\n\\\\{<$@%#_]+', nameOfValue('class')),
  'keys-of-families': entry(
    '(?:metricsProvider\\.[^ \\t\\f=:\\n\\\\{<$@%#]+|superUser\\.[^ \\t\\f=:\\n\\\\{<$@%#]*)',
    nameOfValue('text'),
  ),
};

function typeOf({ type, parse, port }) {
  const readers = typeof parse === 'string' ? [parse] : Object.values(parse);
  if (type === 'text') return readers.includes('class-name') ? 'class' : 'text';
  if (type !== 'integer') return type;
  if (port) return 'port';
  return readers.some((reader) => reader.startsWith('decoded')) ? 'decoded' : 'integer';
}
