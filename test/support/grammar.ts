import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import onig from 'vscode-oniguruma';
import vsctm, { type IGrammar } from 'vscode-textmate';

/** Characters with the same scopes: offsets of the text, the outermost scope first. */
export interface ScopedPiece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

const require = createRequire(import.meta.url);
await onig.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));

const folder = new URL('../../syntaxes/', import.meta.url);

/** A grammar of `syntaxes/`, or of `others` by the name of its scope; `injected` are put into every grammar. */
export async function grammarOf(
  scopeName: string,
  others: Readonly<Record<string, string>> = {},
  injected: readonly string[] = [],
): Promise<IGrammar> {
  const files: Readonly<Record<string, URL>> = {
    'source.zoocfg': new URL('zoocfg.tmLanguage.json', folder),
    'injection.zoocfg.yaml': new URL('zoocfg-in-yaml.tmLanguage.json', folder),
  };
  const registry = new vsctm.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new onig.OnigScanner(patterns),
      createOnigString: (text) => new onig.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const json = others[scope] ?? (files[scope] && readFileSync(files[scope], 'utf8'));
      return json === undefined ? null : vsctm.parseRawGrammar(json, `${scope}.json`);
    },
    getInjections: (scope) => (injected.includes(scope) ? [] : [...injected]),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (grammar === null) throw new Error(`There is no grammar ${scopeName}.`);
  return grammar;
}

export const zoocfg = await grammarOf('source.zoocfg');

/** The pieces of a text, in its order, without line ends; each line is one that VS Code has. */
export function piecesOf(text: string, grammar: IGrammar = zoocfg): readonly ScopedPiece[] {
  const pieces: ScopedPiece[] = [];
  let state = vsctm.INITIAL;
  for (const { 0: line, index: from } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const content = line.replace(/[\r\n]+$/, '');
    const result = grammar.tokenizeLine(content, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const [start, end] = [from + startIndex, from + Math.min(endIndex, content.length)];
      const last = pieces.at(-1);
      if (start === end) continue;
      if (last?.end === start && last.scopes.join(' ') === scopes.join(' ')) {
        pieces[pieces.length - 1] = { ...last, end, text: text.slice(last.start, end) };
      } else {
        pieces.push({ start, end, text: text.slice(start, end), scopes });
      }
    }
  }
  return pieces;
}

/** What has a colour of its own, as `text -> innermost scope`. */
export function coloured(text: string, grammar?: IGrammar): readonly string[] {
  return piecesOf(text, grammar).flatMap(({ text, scopes }) => {
    const scope = scopes.at(-1) ?? '';
    return /^(source|meta)\b/.test(scope) ? [] : [`${text} -> ${scope.replace(/\.zoocfg$/, '')}`];
  });
}
