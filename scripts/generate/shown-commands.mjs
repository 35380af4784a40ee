import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** `<!-- run: npx zklint -f compact . -->`, or `<!-- run in examples/ensemble: … -->`, and what stands up to `<!-- end -->`. */
const place = /(<!-- run(?: in (\S+))?: (npx zklint.*?) -->\n)[\s\S]*?(<!-- end -->)/g;
const program = resolve('packages/cli/dist/zklint.cjs');

/** Writes into the pages for users what the commands in them really print. */
export async function generateShownCommands() {
  spawnSync('npm', ['run', 'build', '--silent', '--workspace', 'zklint'], { stdio: 'inherit' });
  const docs = readdirSync('docs').filter((name) => name.endsWith('.md'));
  for (const path of ['README.md', 'README.zh-CN.md', ...docs.map((name) => join('docs', name))]) {
    const text = readFileSync(path, 'utf8');
    const shown = text.replace(place, (_, start, folder, command, end) => `${start}${show(command, folder)}\n${end}`);
    if (shown !== text) writeFileSync(path, shown);
  }
}

/** A command as a person types it, and what the program prints. */
function show(command, folder = '.') {
  const [, , ...args] = [...command.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);
  // As on a terminal, but for the colours.
  const format = args.some((arg) => /^(-f|--format|effective|ensemble|explain|upgrade|--help|--diff)/.test(arg));
  const { stdout } = spawnSync(
    process.execPath,
    [program, '--no-color', ...(format ? [] : ['-f', 'pretty']), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: process.env.HOME, COLUMNS: '100', LC_ALL: 'C' },
    },
  );
  return `\`\`\`text\n$ ${command}\n${stdout.trim()}\n\`\`\``;
}
