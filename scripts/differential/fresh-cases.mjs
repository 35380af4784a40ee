import { randomFrom } from '../random.mjs';
import {
  addresses,
  booleans,
  flags,
  hosts,
  ids,
  integers,
  myids,
  numbers,
  ports,
  roles,
  rootMark,
  separators,
  texts,
  words,
} from './values.data.mjs';

/*
 * Fresh configurations: random ones from the grammar of real files, with near misses, and then mutations. Files are bytes by path;
 * `rootMark` stands for the folder of the case.
 */

/** `count` cases from a seed: half plain random, half mutated once or twice. */
export function freshCases(count, seed) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    let files = freshFiles(random);
    if (index % 2 !== 0) for (let times = 1 + random(2); times > 0; times--) files = mutate(files, random);
    return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  });
}

function freshFiles(random) {
  const pick = (list) => list[random(list.length)];
  const mostly = (good, others) => (random(40) === 0 ? pick(others) : good);
  const entry = (key, value) =>
    `${random(8) === 0 ? pick([' ', '\t', '']) : ''}${key}${pick(separators)}${value}${random(12) === 0 ? pick([' ', '\t', '  ']) : ''}`;

  const lines = [];
  if (random(60) > 0) lines.push(entry('dataDir', mostly(`${rootMark}/data`, words)));
  if (random(20) > 0) lines.push(entry('clientPort', mostly('2181', ports)));
  for (const [name, value] of [
    ['tickTime', '2000'],
    ['initLimit', '10'],
    ['syncLimit', '5'],
  ]) {
    if (random(30) > 0) lines.push(entry(name, mostly(value, numbers)));
  }
  for (let extra = random(4); extra > 0; extra--) {
    const kind = random(6);
    if (kind < 2) lines.push(entry(pick(integers), mostly(pick(['10', '3']), numbers)));
    else if (kind < 4) lines.push(entry(pick(flags), mostly(pick(['true', 'false', 'TRUE']), booleans)));
    else if (kind < 5) lines.push(random(3) ? entry('foo', 'bar') : entry(pick(texts), pick(words)));
    else if (random(2)) lines.push(entry('secureClientPort', mostly('2281', ports)));
    else
      lines.push(
        entry(
          pick(['clientPortAddress', 'clientPortAddress', 'secureClientPortAddress']),
          mostly('127.0.0.1', addresses),
        ),
      );
  }
  const members = quorumLines(random, pick, mostly, entry);
  const hasDynamic = random(10) === 0;
  const files = { 'data/myid': mostly('1\n', myids) };
  if (random(40) === 0) delete files['data/myid'];
  if (hasDynamic) {
    lines.push(
      entry(
        'dynamicConfigFile',
        mostly(`${rootMark}/zoo.cfg.dynamic`, [`${rootMark}/missing`, '', 'zoo.cfg.dynamic', `${rootMark}/data`]),
      ),
    );
    files['zoo.cfg.dynamic'] = ending(
      random(15) ? members : [...members, pick(['version=1', 'tickTime=2000', 'foo=bar'])],
      random,
    );
    if (random(3) === 0) files['zoo.cfg.dynamic.next'] = ending(quorumLines(random, pick, mostly, entry), random);
    if (random(20) === 0) lines.push(entry('server.1', 'h1:2888:3888'));
  } else {
    lines.push(...members);
  }
  files['zoo.cfg'] = ending(shuffled(lines, random), random);
  return files;
}

function quorumLines(random, pick, mostly, entry) {
  const lines = [];
  const size = pick([0, 0, 1, 2, 3, 3, 3, 4, 5]);
  for (let id = 1; id <= size; id++) {
    const server = () =>
      `${mostly(`h${id}`, hosts)}:${mostly('2888', ports)}:${mostly('3888', ports)}${random(6) === 0 ? `:${mostly('participant', roles)}` : ''}`;
    const address =
      random(25) === 0
        ? pick([
            'h1',
            'h1:2888',
            'h1,2888,3888',
            'http://h1:2888:3888',
            `${server()}|${server()}`,
            ';',
            '|',
            ':',
            'h1:1:2:3:4:5',
          ])
        : server();
    const client =
      random(5) === 0
        ? `;${random(6) ? mostly('2181', ports) : `${mostly('0.0.0.0', addresses)}:${mostly('2181', ports)}`}`
        : '';
    lines.push(entry(`server.${mostly(String(id), ids)}`, address + client));
  }
  if (size > 1 && random(10) === 0) {
    const all = Array.from({ length: size }, (_, index) => index + 1).join(':');
    lines.push(
      entry(
        `group.${mostly('1', ids)}`,
        random(3) ? all : mostly('1:2', ['1', '1:2:3', '2:2', '1:x', '1: 2', '', ':', '9', '1:2 ']),
      ),
    );
    if (random(4) === 0) lines.push(entry(`group.${mostly('2', ids)}`, mostly('3', ['3:4', '3:4:5', '1', '7'])));
    if (random(2)) lines.push(entry(`weight.${mostly('1', ids)}`, mostly('1', numbers)));
  }
  return lines;
}

function ending(lines, random) {
  const lineEnd = ['\n', '\n', '\n', '\r\n', '\r'][random(5)];
  const withComments = lines.flatMap((line) => (random(10) === 0 ? ['# a comment', line] : [line]));
  return withComments.join(lineEnd) + (random(5) ? lineEnd : '');
}

function shuffled(lines, random) {
  const rest = [...lines];
  const mixed = [];
  while (rest.length > 0) mixed.push(...rest.splice(random(rest.length), 1));
  return mixed;
}

/** One slip of a hand in one of the files: a character, a piece, a line. */
function mutate(files, random) {
  const paths = Object.keys(files);
  const path = random(4) ? 'zoo.cfg' : paths[random(paths.length)];
  const text = files[path];
  const at = random(text.length + 1);
  const pieces = [
    ' ',
    '\t',
    ':',
    ';',
    '|',
    '=',
    '#',
    '!',
    '\\',
    '\n',
    '\\\n',
    '\r',
    ',',
    '-',
    '+',
    '.',
    '0',
    '9',
    'x',
    'é',
    '\u00a0',
    '\ufeff',
    '\0',
    '[',
    ']',
    '"',
    '\\u',
    '\\u0020',
    'server.1=h1:2888:3888\n',
    'group.1=1:2\n',
    '//',
    '_',
    '@',
    '$',
    '{',
    '}',
    '%',
    '<',
    '>',
    '{x}',
  ];
  const lines = text.split('\n');
  const line = random(lines.length);
  const put = (changed) => ({ ...files, [path]: changed });
  switch (random(7)) {
    case 0:
      return put(text.slice(0, at) + text.slice(at + 1 + random(3)));
    case 1:
    case 2:
      return put(text.slice(0, at) + pieces[random(pieces.length)] + text.slice(at));
    case 3:
      return put(lines.toSpliced(line, 1).join('\n'));
    case 4:
      return put(lines.toSpliced(line, 0, lines[random(lines.length)] ?? '').join('\n'));
    case 5:
      return put(text.slice(0, at) + (pieces[random(pieces.length)] ?? '') + text.slice(at + 1));
    default:
      return put(lines.with(line, `${lines[line]}${lines[random(lines.length)] ?? ''}`).join('\n'));
  }
}
