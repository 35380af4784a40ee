import type { JavaText } from '../document.ts';

/** The characters `start` to `end` (half-open) of what Java reads, with the place where they are written. */
export function slice(text: JavaText, start: number, end = text.value.length): JavaText {
  const value = text.value.slice(start, end);
  const { uri, written } = text;
  if (written === undefined) {
    return { uri, value, range: { start: text.range.start + start, end: text.range.start + start + value.length } };
  }
  const starts = written.starts.slice(start, end);
  const ends = written.ends.slice(start, end);
  const before = written.ends[start - 1] ?? text.range.start;
  return { uri, value, range: { start: starts[0] ?? before, end: ends.at(-1) ?? before }, written: { starts, ends } };
}

/** `String.trim()`: without the characters up to U+0020 at both ends. JavaScript's own also takes a no-break space. */
export function trim(text: JavaText): JavaText {
  if (!hasBlanks(text.value)) return text;
  const { start, end } = trimmedSpan(text.value);
  return slice(text, start, end);
}

/** `trim` where the place doesn't matter. */
export function trimmed({ value }: { readonly value: string }): string {
  if (!hasBlanks(value)) return value;
  const { start, end } = trimmedSpan(value);
  return value.slice(start, end);
}

/** Is there anything to trim? Of most texts not, and every rule asks. */
function hasBlanks(value: string): boolean {
  return value.charCodeAt(0) <= 0x20 || value.charCodeAt(value.length - 1) <= 0x20;
}

function trimmedSpan(value: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = value.length;
  while (start < end && value.charCodeAt(start) <= 0x20) start++;
  while (end > start && value.charCodeAt(end - 1) <= 0x20) end--;
  return { start, end };
}

/** `String.split()` at one character: empty parts at the end are dropped, an empty text is one empty part. */
export function split(text: JavaText, separator: string): JavaText[] {
  const parts: JavaText[] = [];
  let start = 0;
  for (let at = text.value.indexOf(separator); at >= 0; at = text.value.indexOf(separator, start)) {
    parts.push(slice(text, start, at));
    start = at + 1;
  }
  if (start === 0) return [text];
  parts.push(slice(text, start));
  while (parts.at(-1)?.value === '') parts.pop();
  return parts;
}
