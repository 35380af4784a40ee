import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions } from '../packages/cli/src/options.ts';
import { processTerminal } from '../packages/cli/src/terminal.ts';

const top = join(import.meta.dirname, '..');
const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: top, encoding: 'utf8' }).trim().split('\n');
const forUsers = pages.filter((page) => /^(README[^/]*|docs\/[^/]+)\.md$/.test(page));

test.each(pages)('the links of %s lead somewhere', (page) => {
  // Code may look like a link.
  const text = readFileSync(join(top, page), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link.replace(/#.*/, ''));
  const dead = links.filter(
    (link) => link !== '' && !/^\w+:/.test(link) && !existsSync(join(top, dirname(page), link)),
  );
  expect(dead).toEqual([]);
});

test.each(forUsers)('zklint takes the commands of %s', (page) => {
  const shown = [...readFileSync(join(top, page), 'utf8').matchAll(/```(?:sh|text)\n([\s\S]*?)```/g)];
  const lines = shown.flatMap(([, block = '']) => block.split('\n'));
  for (const line of lines.filter((one) => /^(\$ )?(npx )?zklint(@\S+)?( |$)/.test(one))) {
    const [command = ''] = line.split(/ +#| \||>|&&/);
    const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain);
    const args = words.slice(words.findIndex((word) => word.startsWith('zklint')) + 1);
    const errors: string[] = [];
    const quiet = { ...processTerminal, write: () => {}, writeError: (text: string) => errors.push(text) };
    readOptions(args, quiet);
    expect({ line, errors }).toEqual({ line, errors: [] });
  }
});
