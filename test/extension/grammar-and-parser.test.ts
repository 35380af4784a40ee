// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what templates have
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JavaText, parseConfig } from '@zklint/parser';
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asTemplate } from '../../packages/linter/src/workspace/template.ts';
import { findRegions } from '../../packages/linter/src/workspace/template-regions.ts';
import { piecesOf } from '../support/grammar.ts';

/*
 * The grammar and the parser read the same: each character that isn't blank is of a key, a value, a comment or a
 * statement of a template, or it is a separator or the backslash of a continued line.
 */
type Role = 'key' | 'value' | 'comment' | 'statement' | 'separator' | 'nothing';

function byParser(text: string): readonly Role[] {
  const document = asTemplate(parseConfig('file:///zoo.cfg', text));
  const roles: Role[] = Array.from({ length: text.length }, () => 'nothing');
  const set = (role: Role, start: number, end: number) => roles.fill(role, start, end);
  for (const { range } of document.comments) set('comment', range.start, range.end);
  for (const { key, value } of [...document.entries, ...(document.template?.open ?? []).map(({ entry }) => entry)]) {
    const between = text.slice(key.range.end, value.range.start);
    for (const { index } of between.matchAll(/[=:]/g))
      set('separator', key.range.end + index, key.range.end + index + 1);
    for (const [start, end] of charactersOf(key)) set('key', start, end);
    for (const [start, end] of charactersOf(value)) set('value', start, end);
  }
  for (const { start, end } of findRegions(text)?.statements ?? []) {
    for (let at = start; at < end; at++) if (roles[at] !== 'comment') roles[at] = 'statement';
  }
  return roles;
}

function charactersOf({ range, written }: JavaText): readonly (readonly [number, number])[] {
  return written
    ? written.starts.map((start, index) => [start, written.ends[index] ?? start])
    : [[range.start, range.end]];
}

function byGrammar(text: string): readonly Role[] {
  const roles: Role[] = Array.from({ length: text.length }, () => 'nothing');
  for (const { start, end, scopes } of piecesOf(text)) roles.fill(roleOf(scopes), start, end);
  return roles;
}

function roleOf(scopes: readonly string[]): Role {
  const is = (name: string) => scopes.some((scope) => scope.startsWith(name));
  if (is('comment.line')) return 'comment';
  if (is('comment.block.template') || is('meta.template.statement')) return 'statement';
  if (is('constant.character.escape.line-continuation')) return 'nothing';
  if (is('punctuation.separator.key-value')) return 'separator';
  if (is('meta.value')) return 'value';
  return /^(source|meta)\b/.test(scopes.at(-1) ?? '') ? 'nothing' : 'key';
}

/** The first place where the two differ. */
function difference(text: string): object | undefined {
  const [parser, grammar] = [byParser(text), byGrammar(text)];
  const at = [...text.matchAll(/[^ \t\f\r\n]/g)].find(({ index }) => parser[index] !== grammar[index])?.index;
  if (at === undefined) return undefined;
  return {
    text,
    before: text.slice(Math.max(0, at - 40), at),
    at: text.slice(at, at + 20),
    parser: parser[at],
    grammar: grammar[at],
  };
}

const isConfig = (path: string) => /\.(cfg|properties)([._-][^/]*)?$/.test(path) && !path.endsWith('.md');

describe.each(['seeds', 'traps', 'ensembles', 'containers'])('%s', (name) => {
  const top = join(import.meta.dirname, '..', name);
  const paths = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter(isConfig).sort();
  test(`agree on all ${paths.length} files`, () => {
    expect(paths.length).toBeGreaterThan(0);
    const differences = paths.map((path) => [path, difference(readFileSync(join(top, path), 'utf8'))]);
    expect(differences.filter(([, found]) => found)).toEqual([]);
  });
});

const words = [
  ...[
    'tickTime',
    'data',
    'Dir',
    'server.1',
    'server.',
    'group',
    'weight.1',
    'authProvider.1',
    'x',
    '2000',
    '/d',
    'true',
  ],
  ...['=', ':', ' ', '\t', '\f', '\\', '\n', '\r\n', '\r', '#', '!', ',', ';', '|', '[', ']', '_', 'é', '\u{1f98f}'],
  ...['{{ x }}', '{{ a=b: }}', '{% if a=b %}', '{% endif %}', '{{- range x }}', '{{ end }}', '{# a #}', '{# a\n=b #}'],
  ...['<%= y %>', '<% z = 1 %>', '<%# c %>', '{{ x\n}}', '<#if a>', '</#if>', '<#-- a\n -->'],
  ...['${V}', '${V:-x y}', '${ A }', '@A_B@', '%ENV%', '%s', '<<a b>>', '<host>', '{x}', '$(y)', '__Z__'],
  ...['{', '}', '<', '>', '$', '@', '%', '\\u00e4', '\\uzz', 'zklint-disable', 'zklint-zookeeper'],
];

test('agree on any text', () => {
  let compared = 0;
  assert(
    property(array(constantFrom(...words), { maxLength: 30 }), (chosen) => {
      const text = chosen.join('');
      if (!isJudged(text)) return;
      compared++;
      expect(difference(text)).toBeUndefined();
    }),
    { numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(1000);
});

/** All that a grammar which sees one line after the other can't know, or had better not believe. */
function isJudged(text: string): boolean {
  const { expressions = [], statements = [] } = findRegions(text) ?? {};
  const regions = [...expressions, ...statements].sort((one, other) => one.start - other.start);
  const { comments } = asTemplate(parseConfig('file:///zoo.cfg', text));
  // What begins in a comment ends with its line: people write about brackets there.
  const isInComment = (at: number) => comments.some(({ range }) => range.start < at && at < range.end);
  if (regions.some(({ start, end }) => isInComment(start) && /[\r\n]/.test(text.slice(start, end)))) return false;
  // A statement is blank to Java: at the beginning of a continued line it doesn't end the key. Nobody writes that.
  if (statements.some(({ start }) => /\\(?:\r\n|\r|\n)[ \t\f]*$/.test(text.slice(0, start)))) return false;
  // An opened bracket is closed, or not, by a later line.
  const between = regions.map(({ start }, index) => text.slice(regions[index - 1]?.end ?? 0, start));
  return !/\{[{%#]|<%|<#--|<\/?#[a-z]/.test([...between, text.slice(regions.at(-1)?.end ?? 0)].join('\n'));
}
