import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { importTypeScript } from '../import-typescript.mjs';
import { commentRules } from './grammar/comments.mjs';
import { entryRules, knownEntries } from './grammar/entries.mjs';
import { placeholderRules } from './grammar/placeholders.mjs';
import { scoped } from './grammar/scoped.mjs';
import { valueRules } from './grammar/values.mjs';
import { readRules } from './rule-table.mjs';

const path = 'syntaxes/zoocfg.tmLanguage.json';

/**
 * Writes the TextMate grammar: Java properties as java.util.Properties reads them, with the keys of the catalogue.
 *
 * A rule that spans lines ends before a line end that no backslash escapes: it looks for `\n`, which an escaped line end
 * has taken along. Nothing is anchored to the beginning of a line, because in YAML a line begins with its indentation, and
 * nothing repeats what repeats, so that any line takes time in proportion to its length.
 */
export async function generateGrammar() {
  const { parameters } = await importTypeScript('packages/parameters/src/index.ts');
  const ids = (await readRules()).map(({ id }) => id);
  const known = knownEntries(parameters);
  const grammar = {
    name: 'ZooKeeper configuration',
    scopeName: 'source.zoocfg',
    comment: 'Written by `npm run generate` from scripts/generate/grammar. Do not edit.',
    patterns: [
      { include: '#statements' },
      {
        comment: 'Before any key a continued line is nothing: the next one may still be a comment.',
        match: '\\\\\\n',
        name: scoped('constant.character.escape.line-continuation'),
      },
      { include: '#comments' },
      { include: '#server' },
      { include: '#group' },
      ...known.names.map((name) => ({ include: `#${name}` })),
      { include: '#entry' },
    ],
    repository: { ...commentRules(ids), ...entryRules, ...known.rules, ...valueRules, ...placeholderRules },
  };
  await writeFile(path, JSON.stringify(grammar, undefined, 2));
  spawnSync('npx', ['biome', 'format', '--write', path], { stdio: ['ignore', 'ignore', 'inherit'] });
}
