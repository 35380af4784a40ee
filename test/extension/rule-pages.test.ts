import { readFileSync } from 'node:fs';
import { rules } from '@zklint/linter';
import { expect, test } from 'vitest';

/** As the extension brings them. */
const read = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../packages/vscode/dist/${name}`, import.meta.url), 'utf8'));
const pages = read('rule-pages.json');
const lines = read('rule-pages.zh-cn.json');

test('every rule has a page', () => {
  expect(Object.keys(pages).sort()).toEqual(rules.map(({ id }) => id).sort());
});

test.each(Object.entries(pages))('%s is Markdown', (id, page) => {
  expect(page).toMatch(new RegExp(`^# ${id}\n\n.+\n\n`));
  expect(page).not.toMatch(/«|^```.+ file=/m);
  for (const [, code = ''] of page.matchAll(/<pre><code>([\s\S]*?)<\/code><\/pre>/g)) {
    expect(code.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
    expect(code).toContain('<mark>');
  }
  expect(page.match(/^```/gm)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0);
});

test('headings and summaries are there in Chinese', () => {
  for (const page of Object.values(pages)) {
    const [, , summary = ''] = page.split('\n');
    const headings = page.replace(/^```[\s\S]*?^```$|^<pre>[\s\S]*?<\/pre>$/gm, '').match(/^##+ .*$/gm) ?? [];
    expect([summary, ...headings].filter((line) => lines[line] === undefined)).toEqual([]);
  }
  expect(lines['## Incorrect']).toMatch(/^## \p{Script=Han}+/u);
});

test('what a file is called, and what it is judged by, stands above it', () => {
  const all = Object.values(pages).join('\n');
  expect(all).toMatch(/^`zk1\/zoo\.cfg`\n\n```properties\n/m);
  expect(all).toMatch(/^`zoo\.cfg` · ZooKeeper 3\.4\n\n/m);
  expect(all).toMatch(/^`zoo\.cfg` · `-Djute\.maxbuffer=4194304`\n\n/m);
});
