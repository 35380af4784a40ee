import { type Message, say } from '../message.ts';
import { quoted } from '../words.ts';
import { isInside, partsBelow } from '../workspace/paths.ts';
import { written } from './values.ts';

/*
 * Globs of settings come from pull requests, and so do the names that they are tried on. Libraries make regular
 * expressions of them, which a dozen characters keep busy for a minute; what is here takes time by the product of both
 * lengths at most.
 */

/** No glob is near it. */
const longest = 1000;
const mostAlternatives = 100;

/** What is wrong with a glob, if anything is. */
export function globFault(glob: unknown): Message | undefined {
  if (typeof glob !== 'string' || glob === '') return say`A glob must be a text, not ${written(glob)}.`;
  if (glob.includes('\\')) return say`Write the glob ${quoted(glob)} with / in place of a backslash.`;
  if (glob.startsWith('/') || glob.split('/').includes('..'))
    return say`The glob ${quoted(glob)} must lead from the folder of the settings file downwards.`;
  if (/^!|[!@+?*]\(/.test(glob)) return say`The glob ${quoted(glob)} may have *, **, ?, [abc] and {a,b}, and no more.`;
  if (glob.length > longest || alternativesOf(glob).length > mostAlternatives)
    return say`The glob ${quoted(glob)} is too long.`;
  return undefined;
}

/**
 * Tells which files the globs mean, from a folder downwards: `*`, `?`, `[abc]` and `{a,b}` within a name, `**` for any
 * folders. A glob whose last name has no wildcard may mean a folder: then all in it.
 */
export function matcherOf(globs: readonly string[], folder: string): (uri: string) => boolean {
  const patterns = globs.flatMap(alternativesOf).map((glob) => {
    const names = glob.split('/').filter((name) => name !== '' && name !== '.');
    const mayBeFolder = !/[*?[]/.test(names.at(-1) ?? '');
    return [...names, ...(mayBeFolder ? ['**'] : [])].map(toName);
  });
  return (uri) => {
    if (!isInside(uri, folder)) return false;
    const parts = partsBelow(uri, folder).map((part) => [...part]);
    return patterns.some((names) => fits(names, parts, (name, part) => fits(name, part, isCharacter)));
  };
}

/** What one or any number of others may be. */
type Pattern<One> = readonly (One | 'any')[];
type Character = (character: string) => boolean;

function toName(name: string): Pattern<Character> | 'any' {
  if (name === '**') return 'any';
  return (name.match(/\*+|\[!?\]?[^\]]*\]|./gsu) ?? []).map((token) => {
    if (token.startsWith('*')) return 'any';
    if (token === '?') return () => true;
    return token.length > 1 && token.startsWith('[') ? classOf(token) : (character) => character === token;
  });
}

/** `[abc]`, `[a-z]`, `[!a]`. */
function classOf(token: string): Character {
  const [, not, members = ''] = /^\[(!?)(.*)\]$/su.exec(token) ?? [];
  const ranges = [...members.matchAll(/(.)-(.)|./gsu)].map(([one, from = one, to = from]) => [from, to] as const);
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== (not === '!');
}

function isCharacter(expected: Character, character: string): boolean {
  return expected(character);
}

/** Do items fit a pattern one by one? Where they don't, only the last `any` has to take one more. */
function fits<One, Item>(
  pattern: Pattern<One>,
  items: readonly Item[],
  isFitting: (one: One, item: Item) => boolean,
): boolean {
  let [at, index] = [0, 0];
  let retry: { readonly at: number; index: number } | undefined;
  while (index < items.length) {
    const one = pattern[at];
    const item = items[index] as Item;
    if (one === 'any') {
      at++;
      retry = { at, index };
    } else if (one !== undefined && isFitting(one, item)) {
      at++;
      index++;
    } else if (retry) {
      at = retry.at;
      index = ++retry.index;
    } else return false;
  }
  return pattern.slice(at).every((one) => one === 'any');
}

/** The globs that one with `{a,b}` stands for; more than may be are not made. */
function alternativesOf(glob: string): readonly string[] {
  let globs = [glob];
  for (;;) {
    const expanded = globs.flatMap((one) => {
      // The innermost first.
      const [, before = '', words, after = ''] = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/su.exec(one) ?? [];
      return words === undefined ? [one] : words.split(',').map((word) => before + word + after);
    });
    if (expanded.length === globs.length || expanded.length > mostAlternatives) return expanded;
    globs = expanded;
  }
}
