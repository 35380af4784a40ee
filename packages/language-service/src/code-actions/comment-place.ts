import type { ConfigDocument } from '@zklint/linter';
import { touches } from '../positions.ts';
import { allEntries, type Page } from '../snapshot.ts';

/**
 * Where a comment to zklint about what begins at an offset can stand: at the start of a line. Undefined where no line can
 * be put above it, as in a myid or behind a byte order mark.
 */
export function commentPlaceAbove(
  page: Page,
  offset: number,
): { readonly document: ConfigDocument; readonly start: number } | undefined {
  const spot = page.spotAt(offset);
  // Ports and names of a Compose file belong to no configuration in it; comments around them are YAML's own.
  const document = spot?.document ?? page.documents.find(({ part }) => part);
  if (document === undefined) return undefined;
  const { text, part } = document;
  // What is said of a file without entries stays at its start, above every comment.
  if (!part && allEntries(document).length === 0) return undefined;
  const entry = spot?.entry;
  const isIn = entry !== undefined && touches(offset, entry.range);
  const isBlock = spot !== undefined && part?.lineStart !== undefined;
  let start = startOfLine(text, isIn && (!part || isBlock) ? entry.range.start : offset);
  if (part && !isBlock) return isLineOfYaml(text, start) ? { document, start } : undefined;
  // An entry may begin behind lines that hold nothing but a backslash.
  for (let above = lineAbove(text, start); above && /^[ \t\f]*\\$/.test(above.content); ) {
    start = above.start;
    above = lineAbove(text, start);
  }
  if (text.startsWith('\uFEFF') && start === 0) return undefined;
  const isIndented = part?.lineStart === undefined || text.startsWith(part.lineStart, start);
  return isIndented ? { document, start } : undefined;
}

/** The document at whose file's top a comment to zklint can stand; undefined for a file that can't have one there. */
export function commentPlaceAtTop({ documents, myid }: Page): ConfigDocument | undefined {
  const [document] = documents;
  if (document === undefined || myid) return undefined;
  if (!document.text.startsWith('\uFEFF')) return document;
  // The mark stays first, and below it a comment must not end up in an entry that goes on.
  const [firstLine = ''] = /^[^\r\n]*/.exec(document.text) ?? [];
  return document.part || /(^|[^\\])(\\\\)*\\$/.test(firstLine) ? undefined : document;
}

/**
 * Does a line begin a key or an item of YAML, so that a comment may stand above it? Within a text of several lines it
 * would be a part of that.
 */
function isLineOfYaml(text: string, start: number): boolean {
  const form = /([ \t]*)(?:(?:- +)*(?:"[\w.-]+"|'[\w.-]+'|[\w.-]+):(?=\s)|- +["']?[\w."'-]+[=:]|- )/y;
  form.lastIndex = start;
  const found = form.exec(text);
  if (found === null) return false;
  const indent = found[1]?.length ?? 0;
  for (let above = lineAbove(text, start); above; above = lineAbove(text, above.start)) {
    const { content } = above;
    if (content.trim() === '' || content.length - content.trimStart().length >= indent) continue;
    return !/[|>][-+\d]*[ \t]*(#.*)?$/.test(content);
  }
  return true;
}

function startOfLine(text: string, offset: number): number {
  if (offset === 0) return 0;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  // Some files end their lines with a carriage return alone.
  return start + text.slice(start, offset).lastIndexOf('\r') + 1;
}

function lineAbove(text: string, start: number): { readonly start: number; readonly content: string } | undefined {
  if (start === 0) return undefined;
  const end = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  const from = startOfLine(text, end);
  return { start: from, content: text.slice(from, end) };
}
