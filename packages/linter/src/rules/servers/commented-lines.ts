import type { ConfigDocument, Located } from '@zklint/parser';
import { ipv4 } from '../../hosts.ts';
import type { ServerLine } from '../../server-line.ts';

/** Server lines that stand together, and what is said of them. */
export interface CommentedGroup {
  readonly comments: readonly Located<string>[];
  readonly lines: readonly ServerLine[];
}

/** Server lines that follow each other, with the comments right above the first. An empty line ends a group. */
export function commentedGroups(
  { text, comments }: ConfigDocument,
  lines: readonly ServerLine[],
): readonly CommentedGroup[] {
  const items = [
    ...comments.map((comment) => ({ range: comment.range, comment, line: undefined })),
    ...lines.map((line) => ({ range: line.entry.range, comment: undefined, line })),
  ].sort((one, other) => one.range.start - other.range.start);
  const groups: { comments: Located<string>[]; lines: ServerLine[] }[] = [];
  let end = -1;
  for (const { range, comment, line } of items) {
    const isNext = end >= 0 && /^[ \t]*(\r\n|\r|\n)[ \t]*$/.test(text.slice(end, range.start));
    let group = groups.at(-1);
    if (group === undefined || !isNext || (comment && group.lines.length > 0)) {
      group = { comments: [], lines: [] };
      groups.push(group);
    }
    if (comment) group.comments.push(comment);
    if (line) group.lines.push(line);
    end = range.end;
  }
  return groups;
}

/** The IPv4 addresses that a comment names as those of today, and not in a line that is switched off. */
export function addressesIn({ uri, range, value }: Located<string>): readonly Located<string>[] {
  if (
    !/\d\.\d/.test(value) ||
    /\b(was|were|old|former|formerly|previous|previously|before|replaces|replaced|moved|instead|not)\b|=/i.test(value)
  ) {
    return [];
  }
  return [...value.matchAll(/(?<![\w.:-])\d{1,3}(\.\d{1,3}){3}(?![\w:/-]|\.\w)/g)]
    .filter(([address]) => ipv4(address) === address && !address.endsWith('.0'))
    .map(({ 0: address, index }) => {
      const start = range.start + index;
      return { uri, range: { start, end: start + address.length }, value: address };
    });
}
