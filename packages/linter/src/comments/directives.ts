import type { ConfigDocument, Located } from '@zklint/parser';
import { kept } from '../kept.ts';
import { placeholder } from '../workspace/template.ts';

/** What a comment may tell zklint. */
export const directiveNames = ['disable-next-line', 'disable', 'enable', 'disable-file', 'zookeeper'] as const;
export type DirectiveName = (typeof directiveNames)[number];

/** A comment of a linted file that speaks to zklint, or looks as if it did. */
export interface Directive {
  readonly comment: Located<string>;
  /** What it begins with, as it is written: `zklint-disable`. */
  readonly head: Located<string>;
  /** Undefined where it isn't written as it must be. */
  readonly name: DirectiveName | undefined;
  /** What follows: rules, or a release. */
  readonly words: readonly Located<string>[];
  /** The text behind `--`: why. For people; zklint demands none. */
  readonly reason?: string;
}

/** `zklint-disable x`, and how else people may write it: `zklint: disable=x`, `zklint_disable x`. */
const form = /^([#!]+[ \t\f]*)(zklint(?:[-_:]\s*|\s+(?::\s*)?)[a-z][\w-]*(?:\s*[=:])?)(?=[\s,]|(?<=[=:])|$)/i;
/** No rule begins with a hyphen. */
const reasonMark = /(?<=\s)--+\s*/;

/** The names of all rules take a quarter of this; what is longer is no comment for zklint to its end. */
const longest = 10_000;

/** The comments of a document that speak to zklint, in its order. In a template those with placeholders say nothing yet. */
export const directivesIn = kept((document: ConfigDocument): readonly Directive[] =>
  /zklint/i.test(document.text) ? document.comments.flatMap((comment) => read(comment, document)) : [],
);

function read(comment: Located<string>, { text, template }: ConfigDocument): Directive | readonly never[] {
  const isCut = comment.value.length > longest;
  const value = isCut ? comment.value.slice(0, longest).replace(/[^\s,]*$/, '') : comment.value;
  const [all, mark = '', head] = form.exec(value) ?? [];
  if (all === undefined || head === undefined) return [];
  const rest = value.slice(all.length);
  const reason = reasonMark.exec(rest);
  const listed = reason ? rest.slice(0, reason.index) : rest;
  if (template && isOpen(all + listed, comment, text)) return [];
  const at = (start: number, value: string): Located<string> => {
    const from = comment.range.start + start;
    return { uri: comment.uri, range: { start: from, end: from + value.length }, value };
  };
  return {
    comment,
    head: at(mark.length, head),
    name: directiveNames.find((name) => head === `zklint-${name}`),
    words: [...listed.matchAll(/[^\s,]+/g)].map(({ index, 0: word }) => at(all.length + index, word)),
    ...(reason && { reason: rest.slice(reason.index + reason[0].length).trim() }),
  };
}

/** Are there placeholders in what is told? What hides them from Java is not what is written. */
function isOpen(told: string, { range }: Located<string>, text: string): boolean {
  return told !== text.slice(range.start, range.start + told.length) || placeholder.test(told);
}
