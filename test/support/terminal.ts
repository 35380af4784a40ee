import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type FileSystem, memoryFileSystem } from '@zklint/linter';
import { main } from '../../packages/cli/src/main.ts';
import type { Terminal } from '../../packages/cli/src/terminal.ts';

const folder = join(import.meta.dirname, '../../packages/linter/src/rules');
/** The pages of the rules, by id. */
const pages = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => [basename(path, '.md'), readFileSync(join(folder, path), 'utf8')]),
);

/** What a run of the command line did. */
export interface Run {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
  /** The files that it wrote, by path. */
  readonly written: Readonly<Record<string, string>>;
  /** The files that got other bytes, by path, as text. */
  readonly replaced: Readonly<Record<string, string>>;
}

export interface Surroundings extends Partial<Omit<Terminal, 'write' | 'writeError' | 'readInput'>> {
  readonly input?: string | Uint8Array;
  readonly fileSystem?: FileSystem;
}

/** No terminal, in the folder /project, from which nothing is heard. */
export const silentTerminal: Terminal = {
  write: () => {},
  writeError: () => {},
  writeFile: () => {},
  createFile: () => {},
  replaceFiles: async () => undefined,
  readPage: (id) => pages.get(id),
  readInput: async () => new Uint8Array(),
  isTerminal: false,
  columns: undefined,
  progressWidth: 0,
  showProgress: async () => {},
  hideProgress: async () => {},
  env: {},
  cwd: '/project',
};

/** Runs zklint in the folder /project of a file system that holds only `files`, named from there. */
export async function run(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  { input = '', fileSystem, ...surroundings }: Surroundings = {},
): Promise<Run> {
  let [output, errors] = ['', ''];
  const written: Record<string, string> = {};
  const replaced: Record<string, string> = {};
  const terminal: Terminal = {
    ...silentTerminal,
    write: (text) => {
      output += typeof text === 'string' ? text : Buffer.from(text).toString();
    },
    writeError: (text) => {
      errors += text;
    },
    writeFile: (path, text) => {
      written[path] = text;
    },
    createFile: (path, text) => {
      written[path] = text;
    },
    replaceFiles: async (changes) => {
      for (const { path, after } of changes) replaced[relative('/project', path)] = Buffer.from(after).toString();
      return undefined;
    },
    readInput: async (limit) => Buffer.from(input).subarray(0, limit),
    ...surroundings,
  };
  const inProject = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      `project/${path.split('/').map(encodeURIComponent).join('/')}`,
      content,
    ]),
  );
  const code = await main(args, fileSystem ?? memoryFileSystem(inProject), terminal);
  return { code, output, errors, written, replaced };
}
