import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { importTypeScript } from '../import-typescript.mjs';

/** Writes into README.md what the program really prints, and the table of rules. */
export async function generateReadme() {
  const { rules } = await importTypeScript('packages/linter/src/rules/index.ts');
  const parts = {
    example: `\`\`\`text\n$ npx zklint examples/ensemble\n${runExample()}\n\`\`\``,
    rules: await ruleTable(rules),
  };
  let text = await readFile('README.md', 'utf8');
  for (const [name, content] of Object.entries(parts)) {
    const place = new RegExp(`(<!-- generated: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`);
    text = text.replace(place, (_, start, end) => `${start}${content}\n${end}`);
  }
  await writeFile('README.md', text);
}

function runExample() {
  spawnSync('npm', ['run', 'build', '--silent', '--workspace', 'zklint'], { stdio: 'inherit' });
  const { stdout } = spawnSync(
    process.execPath,
    ['packages/cli/dist/zklint.cjs', '-f', 'pretty', '--no-color', 'examples/ensemble'],
    {
      encoding: 'utf8',
      env: { ...process.env, COLUMNS: '100' },
    },
  );
  return stdout.trim();
}

async function ruleTable(rules) {
  const folder = 'packages/linter/src/rules';
  const pages = (await readdir(folder, { recursive: true })).map((path) => `${folder}/${path}`);
  const rows = rules.map(({ id, severity, optIn, summary }) => {
    const page = pages.find((path) => path.endsWith(`/${id}.md`));
    return `| [${id}](${page}) | ${severity}${optIn ? ', opt-in' : ''} | ${summary.replaceAll('|', '\\|')} |`;
  });
  return ['| rule | severity | what to do |', '| --- | --- | --- |', ...rows].join('\n');
}
