import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatted, isReadTheSame } from './support/format.ts';
import { readPages } from './support/rule-pages.ts';

/*
 * Real files and those of the rule pages are formatted, and then again: what ZooKeeper reads stays the same, the second
 * time nothing changes.
 */
describe.each(['3.4.14', '3.9.5'])('as ZooKeeper %s reads it', (release) => {
  test.each(['seeds', 'ensembles', 'traps'])('the files of %s', async (name) => {
    const folder = join(import.meta.dirname, name);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const texts = files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
    expect(
      await changedBy(
        texts.filter((text) => text.includes('=')),
        release,
      ),
    ).toEqual([]);
  });

  test('the files of rule pages', async () => {
    const examples = readPages().flatMap(({ incorrect, correct }) => [...incorrect, ...correct]);
    const texts = examples.flatMap(({ files }) => Object.values(files));
    expect(await changedBy(texts, release)).toEqual([]);
  });
});

/** Of some texts those that are read otherwise once they are formatted, or that another time changes. */
async function changedBy(texts: readonly string[], release: string): Promise<string[]> {
  const changed: string[] = [];
  for (const text of new Set(texts)) {
    const { before, text: once } = await formatted(text, release);
    const { text: twice } = await formatted(once, release);
    if (!isReadTheSame(before, once, release) || twice !== once) changed.push(text);
  }
  return changed;
}
