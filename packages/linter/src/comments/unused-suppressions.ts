import type { ConfigDocument, Located, TextRange } from '@zklint/parser';
import { replace } from '../edits.ts';
import { type Message, say } from '../message.ts';
import type { Edit, Finding } from '../rule.ts';
import { either } from '../words.ts';
import type { Directive } from './directives.ts';
import type { Named, Suppression } from './suppressions.ts';

/** The findings of unused-suppression about comments of a document that suppress nothing, each comment once. */
export function* findingsOfUnused(
  unused: readonly (Named & Pick<Suppression, 'ending'>)[],
  document: ConfigDocument,
): Iterable<Finding> {
  for (const [directive, named] of grouped(unused)) {
    const rules = named.map(({ rule }) => rule);
    const endings = grouped(named.flatMap(({ ending }) => ending ?? []));
    const cuts = [[directive, named] as const, ...endings].map(([one, names]) => withoutNames(one, names, document));
    const isWhole = directive.words.length === rules.length;
    yield {
      at: spanning(rules),
      message: messageOf(directive, rules, isWhole),
      fix: {
        title: isWhole ? say`Remove the comment` : say`Leave out what suppresses nothing`,
        safe: cuts.every(({ isSafe }) => isSafe),
        edits: cuts.map(({ edit }) => edit),
      },
    };
  }
}

function grouped<One extends Named>(all: readonly One[]): ReadonlyMap<Directive, readonly One[]> {
  const groups = new Map<Directive, One[]>();
  for (const one of all) {
    const others = groups.get(one.directive);
    if (others) others.push(one);
    else groups.set(one.directive, [one]);
  }
  return groups;
}

function messageOf({ name }: Directive, rules: readonly Located<string>[], isWhole: boolean): Message {
  const names = rules.length > 3 ? say`these ${rules.length} rules` : either(rules.map(({ value }) => value));
  if (name === 'enable') {
    return isWhole
      ? say`No zklint-disable of ${names} stands before this comment. Remove the comment.`
      : say`No zklint-disable of ${names} stands before this comment. Leave that out.`;
  }
  return isWhole
    ? say`There is no finding of ${names} for this comment to suppress. Remove the comment.`
    : say`There is no finding of ${names} for this comment to suppress. Leave that out.`;
}

interface Cut {
  readonly edit: Edit;
  readonly isSafe: boolean;
}

/** A comment without some of its names; where it has no others its line goes. */
function withoutNames({ comment, words }: Directive, named: readonly Named[], { text }: ConfigDocument): Cut {
  const names = new Set(named.map(({ rule }) => rule));
  const left = words.filter((word) => !names.has(word)).map(({ value }) => value);
  if (left.length > 0) return { edit: replace(spanning(words), left.join(', ')), isSafe: true };
  let start = comment.range.start;
  while (/[ \t\f]/.test(text[start - 1] ?? '')) start--;
  const lineBreak = /\r\n|\r|\n|$/y;
  lineBreak.lastIndex = comment.range.end;
  const end = comment.range.end + (lineBreak.exec(text)?.[0].length ?? 0);
  // A backslash on the line before hides nothing now, and may then hide the end of the file.
  const isSafe = !/\\[\r\n]{1,2}$/.test(text.slice(Math.max(0, start - 3), start));
  return { edit: replace({ uri: comment.uri, range: { start, end } }, ''), isSafe };
}

function spanning(words: readonly Located<string>[]): { readonly uri: string; readonly range: TextRange } {
  const [first, last] = [words[0], words.at(-1)];
  return { uri: first?.uri ?? '', range: { start: first?.range.start ?? 0, end: last?.range.end ?? 0 } };
}
