// Rule pages that repeat each other's words, or begin by saying their summary again: node scripts/repeated-wording.mjs
// A reason that fits two rules is no reason for either. Ends with 1 where something is repeated.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const folder = 'packages/linter/src/rules';
/** The words in a row that two pages may not share, and those that a page's reasons may not share with its summary. */
const runBetweenPages = 8;
const runWithSummary = 5;

const pages = await readPages();
const repeated = [...betweenPages(pages), ...pages.flatMap((page) => [...withSummary(page)])];
for (const { where, words } of repeated) console.log(`${where}\n    ${words.join(' ')}`);
console.log(`repeated wording: ${pages.length} pages, ${repeated.length} runs of words that stand twice`);
process.exitCode = repeated.length === 0 ? 0 : 1;

async function readPages() {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files.filter(({ name }) => name.endsWith('.md')).map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(paths.sort().map(async (path) => toPage(relative(folder, path), await readFile(path, 'utf8'))));
}

/** A page as its blocks of words: paragraphs, titles and points, without examples, references and lists of rules. */
function toPage(path, text) {
  const prose = text.replace(/^```.*\n[\s\S]*?^```$/gm, '').replace(/^## References\n[\s\S]*/m, '');
  const [, summary = '', ...blocks] = prose
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '' && !/^(Also reported|After the fix): /.test(block))
    .map(wordsOf);
  return { path, summary, blocks };
}

/** What is quoted as code is one word, because ZooKeeper's own messages are the same on every page. */
function wordsOf(block) {
  return block.toLowerCase().match(/`[^`]*`|[\p{L}\p{N}]+(?:[.'’/-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The runs that a page shares with one before it. Each run of the shortest length is looked up in an index of all. */
function* betweenPages(all) {
  const index = new Map();
  for (const { path, blocks } of all) {
    const own = new Set();
    for (const words of blocks) {
      const shared = runs(words, runBetweenPages, (run) => index.get(run));
      for (const { other, words: run } of shared) yield { where: `${other} and ${path}`, words: run };
      for (const run of ngrams(words, runBetweenPages)) own.add(run);
    }
    for (const run of own) if (!index.has(run)) index.set(run, path);
  }
}

function* withSummary({ path, summary, blocks: [first = []] }) {
  const known = new Set(ngrams(summary, Math.min(runWithSummary, summary.length)));
  const length = Math.min(runWithSummary, summary.length);
  for (const { words } of runs(first, length, (run) => (known.has(run) ? path : undefined))) {
    yield { where: `${path} and its summary`, words };
  }
}

/** The longest stretches of `words` whose runs of that length another text has, as `find` tells. */
function* runs(words, length, find) {
  let open;
  for (const [at, run] of ngrams(words, length).entries()) {
    const other = find(run);
    if (open && other !== open.other) {
      yield { other: open.other, words: words.slice(open.start, at + length - 1) };
      open = undefined;
    }
    if (other !== undefined) open ??= { other, start: at };
  }
  if (open) yield { other: open.other, words: words.slice(open.start) };
}

function ngrams(words, length) {
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) =>
    words.slice(at, at + length).join(' '),
  );
}
