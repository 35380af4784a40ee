import { format, Snapshot } from '@zklint/language-service';
import { applyEdits } from '@zklint/linter';
import { parseConfig, trimmed } from '@zklint/parser';
import { workspaceOf } from './workspace.ts';

/** A text that was formatted as a release reads it, and what it was before. Throws where edits lie on each other. */
export async function formatted(
  text: string,
  release?: string,
): Promise<{ readonly text: string; readonly before: string }> {
  const workspace = await workspaceOf({ 'zoo.cfg': text }, release === undefined ? {} : { release });
  const seen = { workspaces: [workspace], buffers: new Map(), texts: new Map(), faults: [] };
  const [page] = new Snapshot(seen, 'utf-16').all;
  if (page === undefined) return { text, before: text };
  const edits = format(page).map(({ range, newText }) => ({
    at: { uri: page.uri, range: page.file.textRangeOf(range) },
    newText,
  }));
  return { text: applyEdits(page.file.text, edits), before: page.file.text };
}

/** Does a release read the same keys and values in two texts? From 3.5 on it takes those of the server list untrimmed. */
export function isReadTheSame(one: string, other: string, release: string): boolean {
  const read = (text: string) =>
    parseConfig('file:///zoo.cfg', text).entries.map(({ key, value }) => {
      const isRaw = !release.startsWith('3.4.') && /^(server\.|group|weight|version$)/.test(trimmed(key));
      return [key.value, isRaw ? value.value : trimmed(value)];
    });
  return JSON.stringify(read(one)) === JSON.stringify(read(other));
}
