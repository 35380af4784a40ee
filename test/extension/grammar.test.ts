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

const key = 'support.type.property-name';
const separator = 'punctuation.separator.key-value';

test('what follows a value is part of it, never a comment', () => {
  expect(tokens('tickTime=2000 #not a comment')).toEqual([
    `tickTime -> ${key}`,
    `= -> ${separator}`,
    '2000 #not a comment -> string.unquoted',
  ]);
});

test.each(['# tickTime=2000', '  #tickTime=2000 \\', '! tickTime=2000'])('%j is a comment, which no backslash continues', (comment) => {
  expect(tokens(`${comment}\ninitLimit=10`)).toEqual([
    expect.stringMatching(/-> punctuation\.definition\.comment$/),
    expect.stringMatching(/-> comment\.line\.(number-sign|exclamation-mark)$/),
    `initLimit -> ${key}`,
    `= -> ${separator}`,
    '10 -> constant.numeric',
  ].slice(comment.startsWith(' ') ? 0 : 0));
});
