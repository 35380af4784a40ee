import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import onig from 'vscode-oniguruma';
import vsctm from 'vscode-textmate';

const require = createRequire(import.meta.url);
await onig.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));

const grammarFile = new URL('../../syntaxes/zoocfg.tmLanguage.json', import.meta.url);
const registry = new vsctm.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new onig.OnigScanner(patterns),
    createOnigString: (text) => new onig.OnigString(text),
  }),
  loadGrammar: async () => vsctm.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile.pathname),
});
const grammar = await registry.loadGrammar('source.zoocfg');

/** Each token that has a colour of its own, as `text -> innermost scope`. */
function tokens(text: string): string[] {
  let state = vsctm.INITIAL;
  return text.split('\n').flatMap((line) => {
    const result = grammar?.tokenizeLine(line, state);
    state = result?.ruleStack ?? state;
    return (result?.tokens ?? []).flatMap(({ startIndex, endIndex, scopes }) => {
      const scope = scopes.at(-1)?.replace(/\.zoocfg$/, '') ?? '';
      return /^(source|meta)\b/.test(scope) ? [] : [`${line.slice(startIndex, endIndex)} -> ${scope}`];
    });
  });
}

const key = 'keyword.other.definition';
const separator = 'punctuation.separator.key-value';

test('what follows a value is part of it, never a comment', () => {
  expect(tokens('tickTime=2000 #not a comment')).toEqual([
    `tickTime -> ${key}`,
    `= -> ${separator}`,
    '2000 #not a comment -> string.unquoted',
  ]);
});

test.each([
  ['# ticks \\', 'number-sign'],
  ['\t! ticks \\', 'exclamation-mark'],
])('%j is a comment, and no backslash continues it', (comment, scope) => {
  expect(tokens(`${comment}\ninitLimit : 10`)).toEqual([
    `${comment.trim().slice(0, 1)} -> punctuation.definition.comment`,
    `${comment.trim().slice(1)} -> comment.line.${scope}`,
    `initLimit -> ${key}`,
    `: -> ${separator}`,
    '10 -> constant.numeric',
  ]);
});

test('a continued line belongs to the value, also where it looks like a comment', () => {
  expect(tokens('4lw.commands.whitelist=stat,\\\n  # ruok\\\\\ntickTime 2000')).toEqual([
    `4lw.commands.whitelist -> ${key}`,
    `= -> ${separator}`,
    'stat, -> string.unquoted',
    '\\ -> constant.character.escape.line-continuation',
    '  # ruok -> string.unquoted',
    '\\\\ -> constant.character.escape',
    `tickTime -> ${key}`,
    '2000 -> constant.numeric',
  ]);
});

test('a key may be continued and escaped, and its separator may stand on the next line', () => {
  expect(tokens('data\\\n  Dir \\\n  = C:\\\\zk\na\\:b=')).toEqual([
    `data -> ${key}`,
    '\\ -> constant.character.escape.line-continuation',
    `Dir -> ${key}`,
    '\\ -> constant.character.escape.line-continuation',
    `= -> ${separator}`,
    'C: -> string.unquoted.path',
    '\\\\ -> constant.character.escape',
    'zk -> string.unquoted.path',
    `a -> ${key}`,
    '\\: -> constant.character.escape',
    `b -> ${key}`,
    `= -> ${separator}`,
  ]);
});

test('the parts of a server line', () => {
  expect(tokens('server.1=[2001:db8::1]:2888:3888|zk1.example:2889:3889:observer;[::1]:2181')).toEqual([
    `server -> ${key}`,
    '. -> punctuation.separator.id',
    '1 -> constant.numeric.id',
    `= -> ${separator}`,
    '[ -> punctuation.definition.address.begin',
    '2001:db8::1 -> string.unquoted.host',
    '] -> punctuation.definition.address.end',
    ': -> punctuation.separator.port',
    '2888 -> constant.numeric.port',
    ': -> punctuation.separator.port',
    '3888 -> constant.numeric.port',
    '| -> punctuation.separator.address',
    'zk1.example -> string.unquoted.host',
    ': -> punctuation.separator.port',
    '2889 -> constant.numeric.port',
    ': -> punctuation.separator.port',
    '3889 -> constant.numeric.port',
    ': -> punctuation.separator.port',
    'observer -> constant.language.role',
    '; -> punctuation.separator.client',
    '[ -> punctuation.definition.address.begin',
    '::1 -> string.unquoted.host',
    '] -> punctuation.definition.address.end',
    ': -> punctuation.separator.port',
    '2181 -> constant.numeric.port',
  ]);
});

test('a client port without an address, after a host that is a number', () => {
  expect(tokens('server.3 = 10.0.0.3:2888:3888:PARTICIPANT;2181').slice(4)).toEqual([
    '10.0.0.3 -> string.unquoted.host',
    ': -> punctuation.separator.port',
    '2888 -> constant.numeric.port',
    ': -> punctuation.separator.port',
    '3888 -> constant.numeric.port',
    ': -> punctuation.separator.port',
    'PARTICIPANT -> constant.language.role',
    '; -> punctuation.separator.client',
    '2181 -> constant.numeric.port',
  ]);
});

test('groups and weights', () => {
  expect(tokens('group.1=1:2\nweight.2=3')).toEqual([
    `group -> ${key}`,
    '. -> punctuation.separator.id',
    '1 -> constant.numeric.id',
    `= -> ${separator}`,
    '1 -> constant.numeric',
    ': -> punctuation.separator.id',
    '2 -> constant.numeric',
    `weight -> ${key}`,
    '. -> punctuation.separator.id',
    '2 -> constant.numeric.id',
    `= -> ${separator}`,
    '3 -> constant.numeric',
  ]);
});

test('unicode escapes, and what Java refuses as one', () => {
  expect(tokens('dataDir=/d\\u00e4ta\\user')).toEqual([
    `dataDir -> ${key}`,
    `= -> ${separator}`,
    '/d -> string.unquoted.path',
    '\\u00e4 -> constant.character.escape.unicode',
    'ta -> string.unquoted.path',
    '\\u -> invalid.illegal.escape.unicode',
    'ser -> string.unquoted.path',
  ]);
});

test('booleans, and addresses that are no numbers', () => {
  expect(tokens('sslQuorum=true\nclientPortAddress=0.0.0.0')).toEqual([
    `sslQuorum -> ${key}`,
    `= -> ${separator}`,
    'true -> constant.language.boolean',
    `clientPortAddress -> ${key}`,
    `= -> ${separator}`,
    '0.0.0.0 -> string.unquoted',
  ]);
});
