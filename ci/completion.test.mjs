import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { RealTerminal } from './real-terminal.mjs';
import { top } from './working-tree.mjs';

const completions = join(top, 'packages/cli/completions');
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

/** A line, and what the Tab key makes of it. */
const lines = [
  ['zklint --forma', 'zklint --format'],
  ['zklint eff', 'zklint effective'],
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

describe.each(Object.entries(shells))('%s completes', (_, { command, setup }) => {
  let folder;
  let terminal;
  const shown = () => [...terminal.output.matchAll(/<<([^>\r\n]*)>>/g)].map(([, line]) => line);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zklint-'));
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'folder/zoo.cfg'), '');
    writeFileSync(join(folder, 'setup'), `${setup}\necho ready\n`);
    terminal = new RealTerminal(command, { cwd: folder, env: { PS1: '', TERM: 'dumb' } });
    terminal.type('. ./setup\n');
    // A shell that isn't ready yet would take keys for text.
    await vi.waitUntil(() => terminal.output.includes('ready'), { timeout: 60_000 });
  });
  afterAll(async () => {
    terminal.type('exit\n');
    await terminal.ended;
    rmSync(folder, { recursive: true });
  });

  test.each(lines)('%s', async (typed, expected) => {
    const before = shown().length;
    terminal.type(`${typed}\t\x07`);
    await expect.poll(shown, { timeout: 20_000 }).toHaveLength(before + 1);
    // Each shell has its own mind about a blank or an = behind a word.
    expect(shown().at(-1).replace(/[ =]$/, '')).toBe(expected);
  });
});
