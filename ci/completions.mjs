import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/*
 * What the Tab key does in real shells on a real terminal, which `script` gives them: `node ci/completions.mjs [shell…]`.
 * A blank or = at the end is left out: each shell has its own mind about these.
 */
const cases = [
  ['zklint --forma', 'zklint --format'],
  ['zklint ef', 'zklint effective'],
  ['zklint folder/zo', 'zklint folder/zoo.cfg'],
  ['zklint folder/zoo.cfg --list-r', 'zklint folder/zoo.cfg --list-rules'],
  ['zklint effective --list-r', 'zklint effective --list-r'],
  ['zklint effective --al', 'zklint effective --all'],
  ['zklint effective folder/zo', 'zklint effective folder/zoo.cfg'],
  ['zklint --rule myid-miss', 'zklint --rule myid-missing'],
  ['zklint --rule myid-missing=w', 'zklint --rule myid-missing=warning'],
  ['zklint --rule=myid-missing=w', 'zklint --rule=myid-missing=warning'],
  ['zklint --fail-on n', 'zklint --fail-on never'],
  ['zklint --fail-on=n', 'zklint --fail-on=never'],
  ['zklint -f js', 'zklint -f json'],
  ['zklint -f json=folder/zo', 'zklint -f json=folder/zoo.cfg'],
  ['zklint --format=json=folder/zo', 'zklint --format=json=folder/zoo.cfg'],
  ['zklint -f effective --fail-on w', 'zklint -f effective --fail-on warning'],
  ['zklint -z 3.9 upg', 'zklint -z 3.9 upgrade'],
  ['zklint upgrade --t', 'zklint upgrade --to'],
  ['zklint upgrade --to 3.4.14 -f ta', 'zklint upgrade --to 3.4.14 -f table'],
  ['zklint explain tickT', 'zklint explain tickTime'],
  ['zklint explain myid-miss', 'zklint explain myid-missing'],
  ['zklint explain fold', 'zklint explain fold'],
  ['zklint lsp --st', 'zklint lsp --stdio'],
  ['zklint --root fold', 'zklint --root folder/'],
  ['zklint --root folder/zo', 'zklint --root folder/zo'],
  ['zklint --map /data=fold', 'zklint --map /data=folder/'],
  ['zklint -c folder/zo', 'zklint -c folder/zoo.cfg'],
  ['zklint --locale zh', 'zklint --locale zh-CN'],
];
const completions = resolve('packages/cli/completions');
/** How each shell starts, and what makes Ctrl-G show the line as `<<…>>` and empty it. */
const shells = {
  bash: {
    command: 'bash --norc --noprofile -i',
    setup: `
      . '${completions}/zklint.bash'
      show() { printf '<<%s>>\\n' "$READLINE_LINE"; READLINE_LINE=; }
      bind -x '"\\C-g": show'`,
  },
  zsh: {
    command: 'zsh -f -i',
    setup: `
      fpath=('${completions}' $fpath)
      autoload -U compinit && compinit -u -D
      show() { print -r -- "<<$BUFFER>>"; BUFFER=; }
      zle -N show && bindkey '^G' show`,
  },
  fish: {
    command: 'fish --no-config -i',
    setup: `
      source '${completions}/zklint.fish'
      bind \\cg 'echo "<<"(commandline)">>"; commandline ""'`,
  },
};

const asked = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'zklint-'));
mkdirSync(join(folder, 'folder'));
writeFileSync(join(folder, 'folder/zoo.cfg'), '');
let failed = 0;
for (const [name, shell] of Object.entries(shells)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const lines = await completed(shell);
  for (const [index, [typed, expected]] of cases.entries()) {
    const line = lines[index]?.replace(/[ =]$/, '');
    if (line === expected) continue;
    failed++;
    console.log(`${name}: ${typed} becomes ${line}, not ${expected}`);
  }
  console.log(`${name}: ${cases.length} lines completed`);
}
rmSync(folder, { recursive: true });
process.exitCode = failed === 0 ? 0 : 1;

/** The lines as the shell shows them after a Tab. */
async function completed({ command, setup }) {
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, TERM: 'dumb', LC_ALL: 'C.UTF-8', PS1: '' },
    stdio: 'pipe',
  });
  let output = '';
  let told = () => {};
  child.on('exit', () => told());
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    told();
  });
  const until = async (isDone) => {
    const end = setTimeout(() => child.kill(), 20_000);
    while (!isDone() && child.exitCode === null && child.signalCode === null) {
      await new Promise((resolve) => {
        told = resolve;
      });
    }
    clearTimeout(end);
  };
  const shown = () => [...output.matchAll(/<<([^>\r\n]*)>>/g)].map(([, line]) => line);
  // A shell that isn't ready yet would take keys for text.
  writeFileSync(join(folder, 'setup'), `${setup}\necho ready\n`);
  child.stdin.write('. ./setup\n');
  await until(() => output.includes('ready'));
  for (const [index, [typed]] of cases.entries()) {
    child.stdin.write(`${typed}\t\x07`);
    await until(() => shown().length > index);
  }
  child.stdin.end('exit\n');
  child.kill();
  if (process.env.DEBUG) console.log(JSON.stringify(output));
  return shown();
}
