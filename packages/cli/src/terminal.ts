import { existsSync, fstatSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Tell } from '@zklint/linter/messages';
import type { Layout } from './formats/layout.ts';
import type { Replacement, Unreplaced } from './replace-files.ts';

/** Where a run reads and writes, and what it knows of its surroundings. */
export interface Terminal {
  write(output: string | Uint8Array): void;
  writeError(text: string): void;
  writeFile(path: string, text: string): void;
  /** Gives files other bytes, all or none; and what stands against it, if anything does. */
  replaceFiles(files: readonly Replacement[]): Promise<Unreplaced | undefined>;
  /** The page of a rule, or undefined. */
  readPage(id: string): string | undefined;
  /** All of the standard input. */
  readInput(): Promise<Uint8Array>;
  /** Is the standard output a terminal? */
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** How wide, and whether in colours. `color` is what the user asked for; a file is plain. */
export function layoutOn(terminal: Terminal, tell: Tell, color: boolean | undefined, file?: string): Layout {
  if (file !== undefined) return { width: 100, isColored: false, tell };
  const { env, isTerminal, columns } = terminal;
  const forced = env['FORCE_COLOR'] ? !/^(0|false)$/.test(env['FORCE_COLOR']) : undefined;
  const usual = env['NO_COLOR'] ? false : (forced ?? (isTerminal && env['TERM'] !== 'dumb'));
  return { width: Math.max(Math.min(columns || 100, 100), 40), isColored: color ?? usual, tell };
}

/** More than any file may have: what lies behind is not read. */
const inputLimit = 16 * 1024 * 1024;

let isStreaming = false;

/** This process. Setting up process.stdout takes 2 ms, so only a terminal gets it. */
export const processTerminal: Terminal = {
  write(output) {
    if (isStreaming || isDevice(1)) writeToStream(output);
    else writeToFile(typeof output === 'string' ? Buffer.from(output) : output);
  },
  writeError(text) {
    if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
    process.stderr.write(text);
  },
  writeFile: (path, text) => writeFileSync(path, text),
  replaceFiles: async (files) => (await import('./replace-files.ts')).replaceFiles(files),
  readPage(id) {
    // The build puts the pages beside the program.
    const path = join(dirname(require.resolve('./zklint.cjs')), 'pages', `${id}.md`);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  },
  async readInput() {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of process.stdin) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > inputLimit) break;
    }
    return Buffer.concat(chunks);
  },
  get isTerminal() {
    return isDevice(1) && process.stdout.isTTY;
  },
  get columns() {
    return this.isTerminal ? process.stdout.columns : undefined;
  },
  env: process.env,
  get cwd() {
    return process.cwd();
  },
};

function isDevice(descriptor: number): boolean {
  return fstatSync(descriptor).isCharacterDevice();
}

/** Writes to a pipe or file at once; a pipe that another process made non-blocking may be full, and the stream waits. */
function writeToFile(bytes: Uint8Array): void {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(1, bytes, written);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') writeToStream(bytes.subarray(written));
    else onWriteError(error as NodeJS.ErrnoException);
  }
}

function writeToStream(output: string | Uint8Array): void {
  if (!isStreaming) process.stdout.on('error', onWriteError);
  isStreaming = true;
  process.stdout.write(output);
}

/** A reader that stops early (`| head`) is no fault; a full disk is. */
function onWriteError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`zklint: Standard output can't be written (${error.code ?? error.message}).\n`);
  process.exit(2);
}
