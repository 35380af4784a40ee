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

/**
 * A command as a person types it, and what the program prints; a chart as GitHub draws it. What goes to a file (`> FILE`)
 * is a picture, and is shown.
 */
function show(command, folder = '.') {
  const [, typed, file] = /^(.*?)(?: > (\S+))?$/.exec(command);
  const output = print(typed, folder);
  if (file !== undefined) {
    writeFileSync(file, output);
    return `![${/<title .*?>(.*?)<\/title>/.exec(output)[1]}](${file})`;
  }
  return command.includes('mermaid')
    ? `\`\`\`mermaid\n${output.trim()}\n\`\`\``
    : `\`\`\`text\n$ ${command}\n${output.trim()}\n\`\`\``;
}

/** What the program prints. */
function print(command, folder) {
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
  return stdout;
}
