import { directiveNames, directivesIn, type Located, rules, type TextRange } from '@zklint/linter';
import { releases } from '@zklint/parameters';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { directiveMeanings } from '../directive-words.ts';
import { allEntries, type Page, type Spot } from '../snapshot.ts';
import { choice } from '../snippets.ts';
import type { Offer } from './offer.ts';

/** What comments to zklint may say; nothing in any other comment. */
export function commentOffers(
  comment: Located<string>,
  page: Page,
  spot: Spot,
): { readonly range: TextRange; readonly offers: readonly Offer[] } {
  const length = spot.offset - comment.range.start;
  if (length > longest) return { range: { start: spot.offset, end: spot.offset }, offers: [] };
  const before = comment.value.slice(0, length);
  const after = comment.value.slice(length, longest);
  const at = (typed: string): TextRange => ({
    start: spot.offset - typed.length,
    end: spot.offset + (/^[^\s,]*/.exec(after)?.[0].length ?? 0),
  });
  const [, word] = /^[#!]+[ \t\f]*(zkl[a-z-]*)$/i.exec(before) ?? [];
  if (word !== undefined && 'zklint-'.startsWith(word.slice(0, 7).toLowerCase())) {
    return { range: at(word), offers: directives(!/^\S*\s/.test(after), comment, page, spot) };
  }
  const [, name, rest] = /^[#!]+[ \t\f]*zklint-([a-z-]+)[ \t]+(.*)$/.exec(before) ?? [];
  const typed = /[^\s,]*$/.exec(before)?.[0] ?? '';
  const nothing = { range: at(typed), offers: [] };
  if (name === undefined || rest === undefined || /(^|\s)--/.test(rest)) return nothing;
  const words = `${rest.slice(0, rest.length - typed.length)} ${after.replace(/^[^\s,]*/, '').replace(/(^|\s)--.*/, '')}`;
  const others = new Set(words.split(/[\s,]+/).filter((one) => one !== ''));
  if (name === 'zookeeper') return others.size > 0 ? nothing : { range: at(typed), offers: releaseOffers() };
  if (!directiveNames.some((known) => known === name)) return nothing;
  const ids = name === 'enable' ? disabledBefore(spot) : ruleIds(comment, page, spot);
  const offers = ids.filter((id) => !others.has(id)).map(ruleOffer);
  return { range: at(typed), offers };
}

/** What is longer is no comment for zklint to its end. */
const longest = 10_000;

/** Behind the last word of a comment its words go on with those that are likely there. */
function directives(isLast: boolean, comment: Located<string>, page: Page, spot: Spot): readonly Offer[] {
  const { end } = comment.range;
  const next = allEntries(spot.document).reduce<TextRange | undefined>(
    (first, { range }) => (range.start >= end && (first === undefined || range.start < first.start) ? range : first),
    undefined,
  );
  const within: Readonly<Record<string, TextRange>> = {
    'disable-next-line': { start: end, end: next?.end ?? end },
    disable: { start: end, end: Number.POSITIVE_INFINITY },
  };
  const likely = (name: (typeof directiveNames)[number]): readonly string[] => {
    if (name === 'zookeeper') return releaseOffers().map(({ label }) => label);
    if (name === 'enable') return disabledBefore(spot);
    return rulesHere(comment, page, spot, within[name]);
  };
  return directiveNames.map((name) => ({
    label: `zklint-${name}`,
    text: `zklint-${name}${isLast ? ' ' : ''}`,
    ...(isLast && { snippet: `zklint-${name} ${choice(likely(name).slice(0, mostChoices))}` }),
    kind: CompletionItemKind.Keyword,
    detail: directiveMeanings[name],
  }));
}

/** Nobody reads through more of them. */
const mostChoices = 9;

function releaseOffers(): readonly Offer[] {
  const newest = releases.toReversed();
  const lines = [...new Set(newest.map(({ line }) => line))];
  return [...lines, ...newest.map(({ name }) => name)].map((text) => ({
    label: text,
    text,
    kind: CompletionItemKind.Constant,
  }));
}

function ruleOffer(rule: string): Offer {
  return { label: rule, text: rule, kind: CompletionItemKind.EnumMember, about: { rule } };
}

/** All rules, first those that speak of this file. */
function ruleIds(comment: Located<string>, page: Page, spot: Spot): readonly string[] {
  return [...new Set([...rulesHere(comment, page, spot), ...rules.map(({ id }) => id)])];
}

/** The rules that speak of this file, or of a range in it: the nearest below the comment first. */
function rulesHere(
  { range: own }: Located<string>,
  page: Page,
  { offset }: Spot,
  within: TextRange = { start: 0, end: Number.POSITIVE_INFINITY },
): readonly string[] {
  const here = page.snapshot.problems
    .filter(({ at: { uri, range } }) => uri === page.uri && (range.end <= own.start || own.end <= range.start))
    .filter(({ at: { range } }) => within.start <= range.start && range.start < within.end)
    .map(({ rule, at }) => ({ rule, isAbove: at.range.start < offset, away: Math.abs(at.range.start - offset) }))
    .sort((one, other) => Number(one.isAbove) - Number(other.isAbove) || one.away - other.away)
    .map(({ rule }) => rule);
  const known = new Set(rules.map(({ id }) => id));
  return [...new Set(here.filter((rule) => known.has(rule)))];
}

/** What the comments above disable. */
function disabledBefore({ document, offset }: Spot): readonly string[] {
  const open = new Set<string>();
  for (const { comment, name, words } of directivesIn(document)) {
    if (comment.range.end >= offset) break;
    for (const { value } of words) {
      if (name === 'enable') open.delete(value);
      else if (name === 'disable' && rules.some(({ id }) => id === value)) open.add(value);
    }
  }
  return [...open];
}
