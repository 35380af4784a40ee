import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const rules = join(import.meta.dirname, '../linter/src/rules');

/** The pages of the rules as a Markdown preview shows them, by id. */
export function rulePages() {
  const paths = readdirSync(rules, { recursive: true }).filter((path) => path.endsWith('.md'));
  return Object.fromEntries(
    paths.toSorted().map((path) => [basename(path, '.md'), prepared(readFileSync(join(rules, path), 'utf8'))]),
  );
}

/** The lines of pages that have a translation: headings and summaries. */
export function translatedLines(pages, translations) {
  const lines = Object.values(pages).flatMap((page) => page.replace(/^```[\s\S]*?^```$/gm, '').split('\n'));
  return Object.fromEntries(
    [...new Set(lines)].flatMap((line) => {
      const [, mark = '', text = ''] = /^(#+ )?(.*)$/.exec(line) ?? [];
      return translations[text] === undefined ? [] : [[line, mark + translations[text]]];
    }),
  );
}

/** Says above each file what it is, and shows the marks in it as such. */
function prepared(page) {
  return page.replace(/^```(\w+)(.*)\n((?:.*\n)*?)```$/gm, (_, language, words, text) => {
    const file = words.trim().split(' ').map(inWords).join(' · ');
    const label = file === '`zoo.cfg`' ? '' : `${file}\n\n`;
    if (!text.includes('«')) return `${label}\`\`\`${language}\n${text}\`\`\``;
    const marked = text.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`).replace(/«([^»]*)»/g, '<mark>$1</mark>');
    return `${label}<pre><code>${marked}</code></pre>`;
  });
}

/** `file=zk1/zoo.cfg`, `zookeeper=3.4`, `jvm:flag=value`. */
function inWords(word) {
  const [, name, value] = /^([^=]+)=(.*)$/.exec(word);
  if (name === 'file') return `\`${value}\``;
  if (name === 'zookeeper') return `ZooKeeper ${value}`;
  return name.startsWith('jvm:') ? `\`-D${name.slice(4)}=${value}\`` : `\`${word}\``;
}
