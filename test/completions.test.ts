import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '@zklint/linter';
import { newestRelease, parameters } from '@zklint/parameters';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../packages/cli/src/options.ts';
import { processTerminal } from '../packages/cli/src/terminal.ts';

const folder = join(import.meta.dirname, '../packages/cli');
const bash = join(folder, 'completions/zklint.bash');
const program = commandLine(processTerminal, () => {});
const commands = [program, ...program.commands];

describe.each(['completions/zklint.bash', 'completions/_zklint', 'completions/zklint.fish', 'man/zklint.1'])(
  '%s',
  (path) => {
    const text = readFileSync(join(folder, path), 'utf8').replaceAll('\\-', '-');

    test('has every command and every option', () => {
      for (const command of commands) {
        const names = command.options.map(({ long }) => long?.replace('--', '') ?? '');
        for (const name of [command.name(), ...names]) expect(text).toContain(name);
      }
    });

    test('has no value of the machine that it was made on', () => {
      expect(text).not.toMatch(/\/(home|tmp|work|root)\//);
    });
  },
);

test.each(['zklint.bash', '_zklint', 'zklint.fish'])('%s has every rule and the newest release', (name) => {
  const text = readFileSync(join(folder, 'completions', name), 'utf8');
  for (const word of [...rules.map(({ id }) => id), newestRelease.name]) expect(text).toContain(word);
});

describe('bash completes', () => {
  /** What bash offers for the last word of a line, which it breaks at = as it breaks all lines. */
  function offered(line: string, breaks = ' =:'): readonly string[] {
    const words = line.split(breaks.includes('=') ? /[ ]|(?<==)|(?==)/ : ' ');
    const script = `
      COMP_WORDBREAKS=$1 COMP_WORDS=("\${@:3}") COMP_CWORD=$(($# - 3)); . "$2"; _zklint; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', breaks, bash, ...words], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout.split('\n').filter((word) => word !== '');
  }

  const names = (command = program) => [
    ...command.options.flatMap(({ short, long }) => [short, long].filter((name) => name !== undefined)),
    '-h',
    '--help',
  ];

  test('the options of each command', () => {
    expect(offered('zklint -').toSorted()).toEqual(names().toSorted());
    for (const command of program.commands) {
      expect(offered(`zklint ${command.name()} -`).toSorted()).toEqual(names(command).toSorted());
    }
  });

  test.each([
    ['zklint up', ['upgrade']],
    ['zklint --quiet up', ['upgrade']],
    ['zklint -z 3.8 up', ['upgrade']],
    ['zklint conf up', []],
    ['zklint --no-e', ['--no-ensembles']],
    ['zklint conf/zoo.cfg --no-e', ['--no-ensembles']],
    ['zklint --fail-on ', ['error', 'warning', 'info', 'never']],
    ['zklint --fail-on=w', ['warning']],
    ['zklint --rule myid-missi', ['myid-missing=']],
    ['zklint --rule=myid-missi', ['myid-missing=']],
    ['zklint --rule myid-missing=', ['off', 'info', 'warning', 'error']],
    ['zklint --rule=myid-missing=o', ['off']],
    ['zklint --format=js', ['json']],
    ['zklint -f json=re', []],
    ['zklint -z 3.6.', ['3.6.0', '3.6.1', '3.6.2', '3.6.3', '3.6.4']],
    ['zklint upgrade --to 3.7.', ['3.7.0', '3.7.1', '3.7.2']],
    ['zklint ensemble -f ', ['text', 'mermaid', 'svg', 'json']],
    ['zklint effective -f t', ['table']],
    ['zklint explain -f t', ['text']],
    ['zklint --jvm zookeeper.', []],
    ['zklint --locale ', ['en', 'zh-CN']],
    ['zklint explain tickTi', ['tickTime']],
    ['zklint lsp --', ['--stdio', '--help']],
  ])('%s', (line, words) => {
    expect(offered(line)).toEqual(words);
  });

  test('words that it does not break at =', () => {
    expect(offered('zklint --fail-on=w', ' ')).toEqual(['--fail-on=warning']);
    expect(offered('zklint --rule=myid-missing=o', ' ')).toEqual(['--rule=myid-missing=off']);
    expect(offered('zklint --rule myid-missing=o', ' ')).toEqual(['myid-missing=off']);
  });

  test('what zklint explains', () => {
    const words = [...rules.map(({ id }) => id), ...Object.keys(parameters)];
    expect(offered('zklint explain ').toSorted()).toEqual(words.toSorted());
  });
});
