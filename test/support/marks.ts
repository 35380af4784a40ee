import type { TextRange } from '@zklint/linter';

/** A text and the places that were marked in it. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** Takes the marks «» out of a text and tells where they stood; `«»` marks an empty place. Marks don't nest. */
export function readMarks(marked: string): MarkedText {
  const ranges: TextRange[] = [];
  let text = '';
  let start: number | undefined;
  for (const piece of marked.split(/([«»])/)) {
    if (piece === '«' && start === undefined) {
      start = text.length;
    } else if (piece === '»' && start !== undefined) {
      ranges.push({ start, end: text.length });
      start = undefined;
    } else if (piece === '«' || piece === '»') {
      throw new Error(`a ${piece} without its other half: ${marked}`);
    } else {
      text += piece;
    }
  }
  if (start !== undefined) throw new Error(`a « without its »: ${marked}`);
  return { text, ranges };
}

/** The text with the places marked: what `readMarks` takes apart. For ranges in the order of their places. */
export function writeMarks(text: string, ranges: readonly TextRange[]): string {
  let marked = '';
  let from = 0;
  for (const { start, end } of ranges) {
    marked += `${text.slice(from, start)}«${text.slice(start, end)}»`;
    from = end;
  }
  return marked + text.slice(from);
}
