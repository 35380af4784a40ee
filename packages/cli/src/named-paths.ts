import { say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import type { Options } from './options.ts';
import type { Terminal } from './terminal.ts';

/** The bytes of a list of files; none is near it. */
const listLimit = 16 * 1024 * 1024;

/** The paths that are named, on the command line and on standard input; where none is, the current folder. */
export async function namedPaths({ paths, stdinFiles }: Options, terminal: Terminal): Promise<readonly string[]> {
  if (!stdinFiles) return paths.length > 0 ? paths : ['.'];
  if (paths.includes('-')) throw new Failure(say`Both - and --stdin-files read standard input; only one of them can.`);
  const input = await terminal.readInput(listLimit + 1);
  if (input.length > listLimit) throw new Failure(say`Standard input is larger than 16 MB: no list of files.`);
  const text = new TextDecoder().decode(input);
  const named = text.split(/\r?\n/).filter((line) => line !== '');
  // Whoever pipes in a list that has nothing in it does not mean all files of the current folder.
  if (paths.length + named.length === 0) throw new Failure(say`Standard input names no file, and no path is given.`);
  return [...paths, ...named.map((path) => (path === '-' ? './-' : path))];
}
