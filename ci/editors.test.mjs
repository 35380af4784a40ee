import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { RealTerminal } from './real-terminal.mjs';
import { top } from './working-tree.mjs';

/**
 * Real editors, set up as their pages of docs/editors say. A script for each, in the folder `editors`, types what a
 * user would and reports what that user sees. `files` are the files of a home that the first code blocks of the page
 * hold; the block behind them has settings, which go into the last one. `capabilities` is what the protocol's tests
 * take for what the editor says to a server.
 */
const editors = {
  neovim: {
    program: 'nvim',
    files: ['.config/nvim/init.lua'],
    withSettings: (code, settings) => code.replace("'--stdio' } })", `'--stdio' },\n${settings}})`),
    command: (script) => `nvim --headless -c 'luafile ${script}.lua'`,
    capabilities: 'neovim-0.7.2',
  },
  emacs: {
    program: 'emacs',
    files: ['.emacs.d/init.el'],
    withSettings: (code, settings) => code + settings,
    // Emacs asks an xterm what it can do, and waits for an answer.
    command: (script) => `env TERM=vt100 emacs -nw --no-splash -l ${script}.el`,
    capabilities: 'emacs-28-eglot',
  },
  vim: {
    program: 'vim',
    files: ['.vim/vimrc', '.vim/ale_linters/zoocfg/zklint.vim'],
    withSettings: (code, settings) => code.replace(/^\\\}\)$/m, (end) => `${settings}${end}`),
    command: (script) => `vim -n -S ${script}.vim`,
    capabilities: 'vim-ale',
  },
};

const broken = `tickTime = 2000
initLimit=10
syncLimit=5
dataDir=/var/lib/zookeeper
clientPort=99999
maxClientCnxn=100
server.1=zk1:2888:3888
server.2=zk2:2888:3888
server.3=zk3:2888:3888
`;
const fixed = broken.replace('maxClientCnxn=', 'maxClientCnxns=');
const sibling = fixed.replace('tickTime = ', 'tickTime=').replace('99999', '2181');
const renamed = fixed.replace('server.3', 'server.4');
const siblingRenamed = sibling.replace('server.3=zk3', 'server.4=zk33');

/** Lets an editor run its script in a home and an ensemble of its own: the report, and what it said to the server first. */
async function run(name, { program, files, withSettings, command }) {
  if (spawnSync(program, ['--version']).error) {
    throw new Error(`${program} is missing: bash ci/install-editors.sh installs the editors.`);
  }
  const home = realpathSync(mkdtempSync(join(tmpdir(), `zklint-${name}-`)));
  const write = (path, text, mode) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text, { mode });
  };
  try {
    const page = readFileSync(join(top, `docs/editors/${name}.md`), 'utf8');
    const blocks = [...page.matchAll(/^```(?:lua|elisp|vim)\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
    const settings = blocks[files.length];
    for (const [index, file] of files.entries()) {
      write(file, index < files.length - 1 ? blocks[index] : withSettings(blocks[index], settings));
    }
    const zklint = join(top, 'packages/cli/dist/zklint.cjs');
    write('bin/zklint', `#!/bin/sh\ntee "$HOME/said" | '${process.execPath}' '${zklint}' "$@"\n`, 0o755);
    write('ensemble/zk1/zoo.cfg', broken);
    write('ensemble/zk2/zoo.cfg', sibling);
    spawnSync('git', ['init', '--quiet', join(home, 'ensemble')]);

    const report = join(home, 'report.json');
    const script = join(import.meta.dirname, 'editors', name);
    const terminal = new RealTerminal(`timeout --foreground --kill-after=5 60 ${command(script)}`, {
      cwd: join(home, 'ensemble'),
      env: { HOME: home, REPORT: report, PATH: `${join(home, 'bin')}:${process.env.PATH}` },
    });
    await terminal.ended;
    if (!existsSync(report)) throw new Error(`${name} wrote no report. Its terminal: ${terminal.output}`);
    const [hello] = readFileSync(join(home, 'said'), 'utf8').match(/\{.*?\}(?=Content-Length|$)/s);
    return { report: JSON.parse(readFileSync(report, 'utf8')), hello: JSON.parse(hello) };
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

describe.each(Object.entries(editors))('%s', (name, editor) => {
  let report;
  let hello;

  beforeAll(async () => {
    ({ report, hello } = await run(name, editor));
  });

  test('comes to the end', () => {
    expect(report).not.toHaveProperty('failure');
  });

  test('says what it can do, as test/support/clients has it', () => {
    const known = readFileSync(join(top, `test/support/clients/${editor.capabilities}.json`), 'utf8');
    expect(hello.params.capabilities).toEqual(JSON.parse(known));
  });

  test('marks what is wrong, where it is', () => {
    expect(report.marked).toEqual(['5:12-17 error port-range', '6:1-14 warning unknown-parameter']);
  });

  test('explains a parameter, and what its value comes to', () => {
    expect(report.hover).toContain('initLimit');
    expect(report.hover).toContain('20 s');
  });

  test('judges by the release of its settings', () => {
    expect(report.hover).toContain('ZooKeeper 3.8');
  });

  test('offers the keys that are not set', () => {
    expect(report.completion).toContainEqual(expect.stringMatching(/^autopurge\.purgeInterval/));
    expect(report.completion).not.toContainEqual(expect.stringMatching(/^(tickTime|dataDir)\b/));
    expect(report.completed).toBe('autopurge.purgeInterval=');
  });

  test('fixes a misspelt key', () => {
    expect(report.actions).toContain('Rename it to maxClientCnxns');
    expect(report.actions).toContainEqual(expect.stringMatching(/^Suppress .* on this line/));
    expect(report.fixed).toBe(fixed);
  });

  test('marks in one file what an unsaved change in another breaks', () => {
    // ALE takes what is only information for a warning.
    const severity = name === 'vim' ? 'warning' : 'info';
    expect(report.elsewhere).toEqual(['5:12-17 error port-range', `9:10-13 ${severity} server-list-mismatch`]);
  });

  test('lists where a server is named', () => {
    // ALE asks for all but the declaration, which is the line in the file that it asks from.
    const own = name === 'vim' ? [] : ['zk1/zoo.cfg:9'];
    expect(report.references).toEqual([...own, 'zk2/zoo.cfg:9']);
  });

  test('renames a server in all files', () => {
    expect(report.renamed).toEqual([renamed, siblingRenamed]);
  });

  test('formats', () => {
    expect(report.formatted).toBe(renamed.replace('tickTime = ', 'tickTime='));
  });
});
