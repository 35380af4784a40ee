import { opening, statementOpening } from './placeholders.mjs';
import { oneOf, scoped } from './scoped.mjs';

/** Before the blanks that a value may end with: what Java reads has to be the whole value. */
const toTheEnd = '(?=[ \\t\\f]*\\n)';
const host = scoped('string.unquoted.host');

/** What may stand in any value, with the scope of all else. */
function textOf(scope) {
  return [
    { comment: 'The blanks that a continuation line begins with belong to nothing.', match: '^[ \\t\\f]+' },
    { include: '#continuation' },
    { include: '#escape' },
    { include: '#statements' },
    { include: '#expressions' },
    { include: '#placeholders' },
    { match: '[^\\\\\\n{<$@%#_]+|[^\\\\\\n]', name: scope },
  ];
}

/** A value that is a literal, or else a text. */
function value(literals, scope = scoped('string.unquoted')) {
  return {
    patterns: [
      { include: '#continuation' },
      { include: '#statements' },
      ...literals.map(([name, match]) => ({ match: `${match}${toTheEnd}`, name: scoped(name) })),
      { begin: '(?=[^ \\t\\f\\n\\\\]|\\\\[^\\n])', end: '(?=\\n)', patterns: textOf(scope) },
    ],
  };
}

const boolean = ['constant.language.boolean', '(?i:true|false|yes|no)'];
const integer = '[-+]?[0-9]+';
const decoded = '[-+]?(?:(?:0[xX]|\\#)[0-9A-Fa-f]+|[0-9]+)';
const path = scoped('string.unquoted.path');
const word = '[\\p{L}_$][\\p{L}\\p{N}_$]*';

/** The values of a parameter by its type, and of a key that nobody knows. */
const values = {
  any: {
    patterns: [
      { include: '#continuation' },
      { include: '#statements' },
      { match: `${boolean[1]}${toTheEnd}`, name: scoped(boolean[0]) },
      { match: `${integer}(?:\\.[0-9]+)?${toTheEnd}`, name: scoped('constant.numeric') },
      { begin: '(?=(?:~|\\.{1,2})?/|[A-Za-z]:[/\\\\])', end: '(?=\\n)', patterns: textOf(path) },
      { begin: '(?=[^ \\t\\f\\n\\\\]|\\\\[^\\n])', end: '(?=\\n)', patterns: textOf(scoped('string.unquoted')) },
    ],
  },
  integer: value([['constant.numeric', integer]]),
  port: value([['constant.numeric.port', integer]]),
  decoded: value([['constant.numeric', decoded]]),
  decimal: value([['constant.numeric', '[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?[fFdD]?']]),
  boolean: value([boolean]),
  address: value([], host),
  path: value([], path),
  class: value([['entity.name.type.class', `${word}(?:\\.${word})+`]]),
  text: value([]),
};

/** Names of the repository's rules for values; `choice` is made for each set of choices. */
export const nameOfValue = (type) => `value-of-${type}`;
export const choiceValue = (choices) => value([['constant.language.choice', `(?i:${oneOf(choices)})`]]);

const inServer = [
  { match: '^[ \\t\\f]+' },
  { include: '#continuation' },
  { include: '#escape' },
  { include: '#statements' },
  { include: '#expressions' },
  { include: '#placeholders' },
];

export const valueRules = {
  ...Object.fromEntries(Object.entries(values).map(([type, rule]) => [nameOfValue(type), rule])),
  [nameOfValue('server')]: {
    patterns: [
      ...inServer,
      {
        match: '(\\[)([^\\[\\]\\n\\\\]{1,80})(\\])',
        captures: {
          1: { name: scoped('punctuation.definition.address.begin') },
          2: { name: host },
          3: { name: scoped('punctuation.definition.address.end') },
        },
      },
      {
        match: `(?<=[:;])[ \\t\\f]*([-+]?[0-9]+)(?=[ \\t\\f]*(?:[:;|\\n]|\\\\\\n|${statementOpening}))`,
        captures: { 1: { name: scoped('constant.numeric.port') } },
      },
      {
        match: `(?<=:)[ \\t\\f]*((?i:participant|observer))(?=[ \\t\\f]*(?:[;|\\n]|\\\\\\n|${statementOpening}))`,
        captures: { 1: { name: scoped('constant.language.role') } },
      },
      { name: scoped('punctuation.separator.port'), match: ':' },
      { name: scoped('punctuation.separator.address'), match: '\\|' },
      { name: scoped('punctuation.separator.client'), match: ';' },
      { name: host, match: '[^ \\t\\f\\n:;|\\\\{<$@%#_]+|[^ \\t\\f\\n\\\\]' },
    ],
  },
  [nameOfValue('group')]: {
    patterns: [
      ...inServer,
      { name: scoped('punctuation.separator.id'), match: ':' },
      { name: scoped('constant.numeric'), match: '(?<![^ \\t\\f:=])[-+]?[0-9]+(?=[ \\t\\f]*(?:[:\\n]|\\\\\\n))' },
      { name: scoped('string.unquoted'), match: '[^ \\t\\f\\n:\\\\{<$@%#_]+|[^ \\t\\f\\n\\\\]' },
    ],
  },
  continuation: { name: scoped('constant.character.escape.line-continuation'), match: '\\\\\\n' },
  escape: {
    patterns: [
      { name: scoped('constant.character.escape.unicode'), match: '\\\\u[0-9A-Fa-f]{4}' },
      { name: scoped('invalid.illegal.escape.unicode'), match: '\\\\u' },
      {
        comment: 'What escapes a placeholder leaves it one.',
        name: scoped('constant.character.escape'),
        match: `\\\\(?:(?=${opening})|[^\\n])`,
      },
    ],
  },
};
