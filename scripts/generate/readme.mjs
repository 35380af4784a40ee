import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { readRules, ruleTable } from './rule-table.mjs';

/** Writes into README.md what the program really prints, and the table of rules. */
export async function generateReadme() {
  spawnSync('npm', ['run', 'build', '--silent', '--workspace', 'zklint'], { stdio: 'inherit' });
  const parts = {
    example: shown('npx zklint examples/ensemble', '-f', 'pretty', 'examples/ensemble'),
    ensemble: shown('npx zklint ensemble examples/ensemble', 'ensemble', 'examples/ensemble'),
    rules: ruleTable(await readRules(), '.'),
  };
  let text = await readFile('README.md', 'utf8');
  for (const [name, content] of Object.entries(parts)) {
    const place = new RegExp(`(<!-- generated: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`);
    text = text.replace(place, (_, start, end) => `${start}${content}\n${end}`);
  }
  await writeFile('README.md', text);
}

/** A command as a person types it, and what the program prints. */
function shown(command, ...args) {
  const { stdout } = spawnSync(process.execPath, ['packages/cli/dist/zklint.cjs', '--no-color', ...args], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '100', LC_ALL: 'C' },
  });
  return `\`\`\`text\n$ ${command}\n${stdout.trim()}\n\`\`\``;
}
