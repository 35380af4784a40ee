import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parameters, releases } from '@zklint/parameters';
import { describe, expect, test } from 'vitest';
import { semanticTokens } from '../../packages/language-service/src/semantic-tokens.ts';
import { tokensOf, tokenTypes } from '../../packages/language-service/src/tokens.ts';
import { piecesOf } from '../support/grammar.ts';
import { open } from '../support/page.ts';

/*
 * What the server says of a word has the colour that the grammar has given it before: the extension's manifest gives
 * the types of the server's tokens the scopes of the grammar.
 */
const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../packages/vscode/package.json'), 'utf8'));
const scopes: Readonly<Record<string, readonly string[]>> = manifest.contributes.semanticTokenScopes[0].scopes;
/** A part of what the token has, and never its opposite. */
const parts: Readonly<Record<string, readonly string[]>> = {
  property: ['punctuation.separator.id'],
  variable: ['punctuation.definition.address'],
  string: ['punctuation.definition.template-expression', 'variable.other.placeholder'],
};

async function contradictions(text: string, release: string): Promise<readonly string[]> {
  const { data } = semanticTokens((await open({ 'zoo.cfg': text }, { release })).page('zoo.cfg'));
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
  const pieces = piecesOf(text);
  const found: string[] = [];
  let [line, character, piece] = [0, 0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(index, index + 5);
    [line, character] = [line + down, down > 0 ? right : character + right];
    const start = (lineStarts[line] ?? 0) + character;
    const name = tokenTypes[type] ?? 'string';
    const allowed = [...(scopes[name] ?? []), ...(parts[name] ?? [])].map((scope) => scope.replace(/\.zoocfg$/, ''));
    while ((pieces[piece]?.end ?? start + 1) <= start) piece++;
    for (let at = piece; (pieces[at]?.start ?? start + length) < start + length; at++) {
      const scope = pieces[at]?.scopes.at(-1) ?? '';
      const isBlank = pieces[at]?.text.trim() === '';
      if (isBlank || allowed.some((name) => scope.startsWith(name))) continue;
      found.push(`${text.slice(start, start + length)}: ${name} where ${pieces[at]?.text} is ${scope}`);
    }
  }
  return found;
}

const lines = [...new Map(releases.map(({ line, name }) => [line, name])).values()];

describe.each(['seeds', 'traps', 'ensembles', 'containers'])('%s', (name) => {
  const top = join(import.meta.dirname, '..', name);
  const paths = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(cfg|properties)$/.test(path),
  );
  test('no token of the server contradicts the grammar', async () => {
    const found: string[] = [];
    for (const path of paths) {
      for (const release of [lines[0] ?? '', lines.at(-1) ?? '']) {
        found.push(
          ...(await contradictions(readFileSync(join(top, path), 'utf8'), release)).map((one) => `${path}: ${one}`),
        );
      }
    }
    expect(found).toEqual([]);
  });
});

test('the keys that the grammar knows are those that the server knows in some release', async () => {
  // Of these the grammar knows all: a server line, and whatever a provider of metrics reads.
  const names = Object.keys(parameters).filter((name) => !/^(server|metricsProvider)\./.test(name));
  const text = names.map((name) => `${name}=x\n`).join('');
  const ofServer = new Set<string>();
  for (const release of lines) {
    const { whole } = (await open({ 'zoo.cfg': text }, { release })).page('zoo.cfg');
    for (const { start, end, type } of whole ? tokensOf(whole) : []) {
      if (type === 'property') ofServer.add(text.slice(start, end));
    }
  }
  const ofGrammar = piecesOf(text).filter(({ scopes }) => scopes.includes('keyword.other.definition.zoocfg'));
  expect(ofGrammar.map((piece) => piece.text)).toEqual(names.filter((name) => ofServer.has(name)));
  expect(ofServer.size).toBeGreaterThan(100);
});
