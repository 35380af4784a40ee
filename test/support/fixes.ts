import { applyEdits, type Fix } from '@zklint/linter';
import { uriOf } from './workspace.ts';

/** The files after the edits of a fix. Edits that lie outside the text or on each other throw. */
export function applyFix(files: Readonly<Record<string, string>>, { edits }: Fix): Record<string, string> {
  const known = new Set(Object.keys(files).map(uriOf));
  for (const { at } of edits) if (!known.has(at.uri)) throw new Error(`an edit of another file: ${at.uri}`);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const here = edits.filter(({ at }) => at.uri === uriOf(path));
      return [path, applyEdits(text, here)];
    }),
  );
}
