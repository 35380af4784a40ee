import type { ConfigDocument, ConfigEntry, JavaText, Place, TextRange } from '@zklint/parser';

/**
 * A text that stands in a file of another format, with the offsets in that file where each of its characters is written.
 * Several characters may stand for one place: what an image makes of a variable stands where the variable does.
 */
export interface MappedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A text that is written in the file exactly as it is, from an offset on. */
export function writtenAt(text: string, offset: number): MappedText {
  const starts = Array.from({ length: text.length }, (_, index) => offset + index);
  return { text, starts, ends: starts.map((start) => start + 1) };
}

/** A text that isn't written in the file: all of it stands for one range. */
export function standingFor(text: string, { start, end }: TextRange): MappedText {
  return { text, starts: new Array(text.length).fill(start), ends: new Array(text.length).fill(end) };
}

export function joined(parts: readonly MappedText[]): MappedText {
  return {
    text: parts.map(({ text }) => text).join(''),
    starts: parts.flatMap(({ starts }) => starts),
    ends: parts.flatMap(({ ends }) => ends),
  };
}

/** The characters `start` to `end` (half-open). */
export function sliceOf({ text, starts, ends }: MappedText, start: number, end = text.length): MappedText {
  return { text: text.slice(start, end), starts: starts.slice(start, end), ends: ends.slice(start, end) };
}

/** The pieces of a text that match a global expression. */
export function matchesIn(mapped: MappedText, form: RegExp): readonly MappedText[] {
  return [...mapped.text.matchAll(form)].map(({ index, 0: match }) => sliceOf(mapped, index, index + match.length));
}

/** Where a text is written, from its first character to its last; `otherwise` for an empty one. */
export function rangeOf({ starts, ends }: MappedText, otherwise: TextRange): TextRange {
  const [start] = starts;
  const end = ends.at(-1);
  return start === undefined || end === undefined ? otherwise : { start, end };
}

/** The file that a text stands in. */
interface Surroundings {
  readonly uri: string;
  readonly text: string;
  /** What every line of the text begins with in the file, where it is written there line by line. */
  readonly lineStart?: string;
  /** Where the image is named that makes it of variables. */
  readonly image?: TextRange;
}

/**
 * A document of a mapped text as a part of the file that it stands in: every range is one of the file. `document` has the
 * ranges of the text itself.
 */
export function embedded(
  document: ConfigDocument,
  mapped: MappedText,
  { uri, text, lineStart, image }: Surroundings,
): ConfigDocument {
  const range = (one: TextRange) => rangeIn(mapped, one);
  const place = <T extends Place>(one: T): T => ({ ...one, uri, range: range(one.range) });
  const entries = new Map<ConfigEntry, ConfigEntry>();
  const entry = (one: ConfigEntry): ConfigEntry => {
    const known = entries.get(one);
    if (known) return known;
    const moved = { ...place(one), key: javaText(one.key, mapped, uri), value: javaText(one.value, mapped, uri) };
    entries.set(one, moved);
    return moved;
  };
  const { template, cut } = document;
  return {
    uri,
    text,
    encoding: 'utf-8',
    entries: document.entries.map(entry),
    comments: document.comments.map(place),
    syntaxProblems: document.syntaxProblems.map(({ kind, at }) => ({ kind, at: place(at) })),
    ...(template && {
      template: {
        open: template.open.map((open) => ({ entry: entry(open.entry), holes: open.holes.map(range) })),
        optional: new Set([...template.optional].map(entry)),
      },
    }),
    ...(cut && { cut: cut.map(entry) }),
    part: {
      content: document.text,
      editable: stretchesOf(mapped),
      ...(lineStart !== undefined && { lineStart }),
      ...(image && { image }),
    },
  };
}

function rangeIn({ starts, ends }: MappedText, { start, end }: TextRange): TextRange {
  const from = starts[start] ?? ends.at(-1) ?? 0;
  return { start: from, end: end > start ? Math.max(from, ends[end - 1] ?? from) : from };
}

function javaText(text: JavaText, mapped: MappedText, uri: string): JavaText {
  const { value, written } = text;
  const range = rangeIn(mapped, text.range);
  const starts: number[] = [];
  const ends: number[] = [];
  let isPlain = true;
  for (let index = 0; index < value.length; index++) {
    const from = written?.starts[index] ?? text.range.start + index;
    const to = (written?.ends[index] ?? from + 1) - 1;
    starts.push(mapped.starts[from] ?? range.start);
    ends.push(mapped.ends[to] ?? range.end);
    isPlain &&= starts[index] === range.start + index && ends[index] === range.start + index + 1;
  }
  return isPlain ? { uri, value, range } : { uri, value, range, written: { starts, ends } };
}

/** The ranges of the file in which every character stands for itself, in their order there. */
function stretchesOf({ starts, ends }: MappedText): readonly TextRange[] {
  const stretches: { start: number; end: number }[] = [];
  for (const [index, start] of starts.entries()) {
    const end = ends[index] ?? start;
    const last = stretches.at(-1);
    if (last && last.end === start && end === start + 1) last.end = end;
    else if (end === start + 1) stretches.push({ start, end });
  }
  return stretches.sort((one, other) => one.start - other.start);
}
