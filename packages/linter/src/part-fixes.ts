import type { ConfigDocument, Part, TextRange } from '@zklint/parser';
import type { Edit, Fix } from './rule.ts';

/** Text that means itself in YAML, however the value around it is written. */
const plainWord = /^[\w./:-]*$/;

/**
 * A fix as the files around its configurations need it: in a block of YAML new lines are indented as the others are.
 * Undefined where an edit lies in what isn't written as ZooKeeper reads it, such as the name of a variable.
 */
export function fixInParts(fix: Fix, documents: readonly ConfigDocument[]): Fix | undefined {
  const edits = fix.edits.map((edit) => {
    const around = documents.filter(({ uri }) => uri === edit.at.uri);
    return around.length === 0 ? edit : around.flatMap(({ part }) => (part && editIn(part, edit)) ?? [])[0];
  });
  return edits.every((edit) => edit !== undefined) ? { ...fix, edits } : undefined;
}

function editIn({ editable, lineStart }: Part, edit: Edit): Edit | undefined {
  const [first, last] = [editable[0], editable.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (lineStart !== undefined) {
    if (!lies(edit.at.range, { start: first.start, end: last.end })) return undefined;
    return { ...edit, newText: edit.newText.replaceAll('\n', `\n${lineStart}`) };
  }
  const isWord = plainWord.test(edit.newText) && editable.some((stretch) => lies(edit.at.range, stretch));
  return isWord ? edit : undefined;
}

function lies({ start, end }: TextRange, within: TextRange): boolean {
  return within.start <= start && end <= within.end;
}
