import type { ConfigDocument, Place } from '@zklint/parser';

/** Does an offset of a file lie between the first and the last character of a configuration in it? */
export function liesInPart({ part }: ConfigDocument, offset: number): boolean {
  const [first, last] = [part?.editable[0], part?.editable.at(-1)];
  return first !== undefined && last !== undefined && first.start <= offset && offset < last.end;
}

/** What is written in a place, as an editor shows it; of a text that only stands for something else, that text. */
export function writtenIn(document: ConfigDocument, { range, value }: Place & { readonly value?: unknown }): string {
  const { start, end } = range;
  const isWritten = document.part?.editable.some((stretch) => stretch.start <= start && end <= stretch.end) ?? true;
  return isWritten || typeof value !== 'string' ? document.text.slice(start, end) : value;
}
