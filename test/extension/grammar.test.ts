// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what templates have
import { expect, test } from 'vitest';
import { coloured } from '../support/grammar.ts';

const key = 'keyword.other.definition';
const unknown = 'variable.other.key';
const separator = 'punctuation.separator.key-value';

test('what follows a value is part of it, never a comment', () => {
  expect(coloured('tickTime=2000 #not a comment')).toEqual([
    `tickTime -> ${key}`,
    `= -> ${separator}`,
    '2000 #not a comment -> string.unquoted',
  ]);
});

test.each([
  ['# ticks \\', 'number-sign'],
  ['\t! ticks \\', 'exclamation-mark'],
])('%j is a comment, and no backslash continues it', (comment, scope) => {
  expect(coloured(`${comment}\ninitLimit : 10`)).toEqual([
    `${comment.trim().slice(0, 1)} -> punctuation.definition.comment`,
    `${comment.trim().slice(1)} -> comment.line.${scope}`,
    `initLimit -> ${key}`,
    `: -> ${separator}`,
    '10 -> constant.numeric',
  ]);
});

test('a continued line belongs to the value, also where it looks like a comment', () => {
  expect(coloured('4lw.commands.whitelist=stat,\\\n  # ruok\\\\\ntickTime 2000')).toEqual([
    `4lw.commands.whitelist -> ${key}`,
    `= -> ${separator}`,
    'stat, -> string.unquoted',
    '\\ -> constant.character.escape.line-continuation',
    '# ruok -> string.unquoted',
    '\\\\ -> constant.character.escape',
    `tickTime -> ${key}`,
    '2000 -> constant.numeric',
  ]);
});

test('a key may be continued and escaped, and is then one that nobody knows; its separator may stand on the next line', () => {
  expect(coloured('data\\\n  Dir \\\n  = C:\\\\zk\na\\:b=')).toEqual([
    `data -> ${unknown}`,
    '\\ -> constant.character.escape.line-continuation',
    `Dir -> ${unknown}`,
    '\\ -> constant.character.escape.line-continuation',
    `= -> ${separator}`,
    'C: -> string.unquoted.path',
    '\\\\ -> constant.character.escape',
    'zk -> string.unquoted.path',
    `a -> ${unknown}`,
    '\\: -> constant.character.escape',
    `b -> ${unknown}`,
    `= -> ${separator}`,
  ]);
});

test('the parts of a server line', () => {
  expect(coloured('server.1=[2001:db8::1]:2888:3888|zk1.example:2889:3889:observer;[::1]:2181')).toEqual([
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
  expect(coloured('server.3 = 10.0.0.3:2888:3888:PARTICIPANT;2181').slice(4)).toEqual([
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
  expect(coloured('group.1=1:2\nweight.2=3')).toEqual([
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
  expect(coloured('dataDir=/d\\u00e4ta\\user')).toEqual([
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
  expect(coloured('sslQuorum=true\nclientPortAddress=0.0.0.0')).toEqual([
    `sslQuorum -> ${key}`,
    `= -> ${separator}`,
    'true -> constant.language.boolean',
    `clientPortAddress -> ${key}`,
    `= -> ${separator}`,
    '0.0.0.0 -> string.unquoted.host',
  ]);
});

test.each([
  ['initLimit=+10', '+10 -> constant.numeric'],
  ['initLimit=0x10', '0x10 -> string.unquoted'],
  ['snapCount=0x10', '0x10 -> constant.numeric'],
  ['initLimit=1.5', '1.5 -> string.unquoted'],
  ['zookeeper.request_throttle_drop_stale=1', '1 -> constant.numeric'],
  ['clientPort=2181', '2181 -> constant.numeric.port'],
  ['initLimit=2000\t', '2000 -> constant.numeric'],
  ['initLimit=2000 ms', '2000 ms -> string.unquoted'],
  ['standaloneEnabled=False', 'False -> constant.language.boolean'],
  ['standaloneEnabled=1', '1 -> string.unquoted'],
  ['peerType=Observer', 'Observer -> constant.language.choice'],
  ['peerType=leader', 'leader -> string.unquoted'],
  ['dataDir=data', 'data -> string.unquoted.path'],
  ['dataDir=2000', '2000 -> string.unquoted.path'],
  ['other=/data', '/data -> string.unquoted.path'],
  ['other=yes', 'yes -> constant.language.boolean'],
  ['serverCnxnFactory=org.example.Netty', 'org.example.Netty -> entity.name.type.class'],
  ['serverCnxnFactory=netty', 'netty -> string.unquoted'],
  ['authProvider.sasl=org.example.Sasl', 'org.example.Sasl -> entity.name.type.class'],
])('%j: the type of a key says what a value is', (line, last) => {
  expect(coloured(line).at(-1)).toBe(last);
});

test.each([
  ['tickTime', key],
  ['autopurge.purgeInterval', key],
  ['4lw.commands.whitelist', key],
  ['metricsProvider.anyThing', key],
  ['superUser.x', key],
  ['tickTme', unknown],
  ['ticktime', unknown],
  ['tickTimes', unknown],
  ['autopurge', unknown],
  ['authProvider', unknown],
  // Only the JVM's flags set it; only the documentation knows it.
  ['zookeeper.DigestAuthenticationProvider.superDigest', unknown],
  ['connectionMaxTokens', unknown],
])('%s is %s', (name, scope) => {
  expect(coloured(`${name}=1`)[0]).toBe(`${name} -> ${scope}`);
});

test.each([
  ['snapCount=0x1E5', 'constant.numeric'],
  ['snapCount=-#1E5', 'constant.numeric'],
  ['snapCount=1E5', 'string.unquoted'],
  ['snapCount=0x', 'string.unquoted'],
])('%s: digits above 9 are of a number where ZooKeeper reads them so', (line, scope) => {
  expect(coloured(line).at(-1)).toBe(`${line.split('=')[1]} -> ${scope}`);
});

test('what a comment tells zklint', () => {
  expect(coloured('# zklint-disable-next-line number-format, no-such-rule -- number-format is wrong')).toEqual([
    '# -> punctuation.definition.comment',
    '  -> comment.line.number-sign',
    'zklint-disable-next-line -> keyword.control.directive',
    '  -> comment.line.number-sign',
    'number-format -> constant.language.rule',
    ', no-such-rule  -> comment.line.number-sign',
    '-- -> punctuation.separator.reason',
  ]);
  expect(coloured('! zklint-zookeeper 3.8 here').slice(2)).toEqual([
    'zklint-zookeeper -> keyword.control.directive',
    '  -> comment.line.exclamation-mark',
    '3.8 -> constant.numeric.release',
    ' here -> comment.line.exclamation-mark',
  ]);
  expect(coloured('# zklint-disabled x\n# zklint: disable=x')).toEqual([
    '# -> punctuation.definition.comment',
    ' zklint-disabled x -> comment.line.number-sign',
    '# -> punctuation.definition.comment',
    ' zklint: disable=x -> comment.line.number-sign',
  ]);
});

const [begin, end] = ['begin', 'end'].map((side) => `punctuation.definition.template-expression.${side}`);
const hole = 'variable.other.placeholder';

test.each([
  ['dataDir={{ dir }}/data', ['{{ -> begin', ' dir  -> hole', '}} -> end', '/data -> string.unquoted.path']],
  ['dataDir=<%= @dir %>', ['<%= -> begin', ' @dir  -> hole', '%> -> end']],
  ['dataDir=${DIR:-/data}/x', ['${ -> begin', 'DIR:-/data -> hole', '} -> end', '/x -> string.unquoted.path']],
  ['tickTime=@TICK@', ['@ -> begin', 'TICK -> hole', '@ -> end']],
  ['tickTime=%TICK%0', ['% -> begin', 'TICK -> hole', '% -> end', '0 -> string.unquoted']],
  [
    'server.1=<<host name>>:2888:3888',
    ['<< -> begin', 'host name -> hole', '>> -> end', ': -> punctuation.separator.port'],
  ],
  ['dataDir=$(DIR)', ['$( -> begin', 'DIR -> hole', ') -> end']],
  ['dataDir=__DIR__', ['__ -> begin', 'DIR -> hole', '__ -> end']],
])('%j has a placeholder', (line, expected) => {
  const named = expected.map((one) =>
    one.replace(/-> (begin|end|hole)$/, (_, name) => `-> ${{ begin, end, hole }[name as 'begin' | 'end' | 'hole']}`),
  );
  const found = coloured(line);
  const from = found.findIndex((one) => one.endsWith(separator)) + 1;
  expect(found.slice(from, from + named.length)).toEqual(named);
});

test('statements of templates leave nothing behind, wherever they stand', () => {
  const text =
    '{% for h in hosts %}server.{{ loop.index }}={{ h }}:2888:3888{% if last %}:observer{% endif %}\n{# a\nb=c #}\nx=1';
  const found = coloured(text).filter((one) => !/template-expression|placeholder/.test(one));
  expect(found).toEqual([
    'for -> keyword.control.template',
    'in -> keyword.control.template',
    `server -> ${key}`,
    '. -> punctuation.separator.id',
    `= -> ${separator}`,
    ': -> punctuation.separator.port',
    '2888 -> constant.numeric.port',
    ': -> punctuation.separator.port',
    '3888 -> constant.numeric.port',
    'if -> keyword.control.template',
    ': -> punctuation.separator.port',
    'observer -> constant.language.role',
    'endif -> keyword.control.template',
    '{# a -> comment.block.template',
    'b=c #} -> comment.block.template',
    `x -> ${unknown}`,
    `= -> ${separator}`,
    '1 -> constant.numeric',
  ]);
});

test('a placeholder in prose is coloured, and what is never closed there ends with its line', () => {
  expect(coloured('# {{ ansible_managed }} and {{ x\ntickTime=1').slice(0, 4)).toEqual([
    '# -> punctuation.definition.comment',
    '  -> comment.line.number-sign',
    `{{ ansible_managed }} -> ${hole}`,
    ' and {{ x -> comment.line.number-sign',
  ]);
  expect(coloured('# {# x\ntickTime=1').at(-1)).toBe('1 -> constant.numeric');
});
