import { visible } from '@zklint/linter/escape';
import { formatPatch, type StructuredPatchHunk, structuredPatch } from 'diff';
import picocolors from 'picocolors';

/** A file in a diff. */
export interface PatchedFile {
  /** From the folder that the diff is applied in, with `/`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A diff that `git apply` takes. */
export function patch(files: readonly PatchedFile[]): string {
  return files.map(patchOf).join('');
}

/** The same diff for eyes: nothing in it steers a terminal. */
export function shownPatch(files: readonly PatchedFile[], isColored: boolean): string {
  const colors = picocolors.createColors(isColored);
  const paint = (line: string) => {
    if (/^(diff|---|\+\+\+) /.test(line)) return colors.bold(line);
    if (line.startsWith('@@')) return colors.cyan(line);
    if (line.startsWith('+')) return colors.green(line);
    return line.startsWith('-') ? colors.red(line) : line;
  };
  return files
    .flatMap((file) => patchOf(file).slice(0, -1).split('\n'))
    .map((line) => `${paint(visible(line))}\n`)
    .join('');
}

/** Beyond so many changed lines a file is shown as replaced: the time to find the shortest diff is the square of it. */
const editLimit = 2000;

function patchOf({ path, before, after }: PatchedFile): string {
  const [from, to] = [`a/${path}`, `b/${path}`];
  const changes = structuredPatch(from, to, before, after, '', '', { context: 3, maxEditLength: editLimit }) ?? {
    oldFileName: from,
    newFileName: to,
    oldHeader: '',
    newHeader: '',
    hunks: [replacing(before, after)],
  };
  return formatPatch({ ...changes, isGit: true });
}

/** All lines of a text go, and those of another come. */
function replacing(before: string, after: string): StructuredPatchHunk {
  const [old, now] = [signed('-', before), signed('+', after)];
  return { oldStart: 1, oldLines: old.count, newStart: 1, newLines: now.count, lines: [...old.lines, ...now.lines] };
}

function signed(sign: string, text: string): { readonly count: number; readonly lines: readonly string[] } {
  if (text === '') return { count: 0, lines: [] };
  const isEnded = text.endsWith('\n');
  const lines = (isEnded ? text.slice(0, -1) : text).split('\n').map((line) => sign + line);
  return { count: lines.length, lines: isEnded ? lines : [...lines, '\\ No newline at end of file'] };
}
