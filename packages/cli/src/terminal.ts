import { existsSync, fstatSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say, type Tell } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import type { Replacement, Unreplaced } from './fix/replace-files.ts';
import type { Layout } from './formats/layout.ts';

/** Where a run reads and writes, and what it knows of its surroundings. */
export interface Terminal {
  write(output: string | Uint8Array): void;
  writeError(text: string): void;
  writeFile(path: string, text: string): void;
  /** Writes a file that is not there; throws where there is anything, be it a link that leads nowhere. */
  createFile(path: string, text: string): void;
  /** Gives files other bytes, all or none; and what stands against it, if anything does. */
  replaceFiles(files: readonly Replacement[]): Promise<Unreplaced | undefined>;
  /** The page of a rule, or undefined. */
  readPage(id: string): string | undefined;
  /** The standard input, and at most a little more than `limit` bytes of it. */
  readInput(limit: number): Promise<Uint8Array>;
  /** Is the standard output a terminal? */
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  /** How many columns a line of progress may have; 0 where nobody would see it. */
  readonly progressWidth: number;
  /** Shows a line in the place of the last one, until it is hidden or something else is written. */
  showProgress(line: string): Promise<void>;
  hideProgress(): Promise<void>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** How wide, and whether in colours. `color` is what the user asked for; a file is plain. */
export function layoutOn(terminal: Terminal, tell: Tell, color: boolean | undefined, file?: string): Layout {
  if (file !== undefined) return { width: 100, isColored: false, tell };
  const { env, isTerminal, columns } = terminal;
  const forced = env['FORCE_COLOR'] ? isSet(env['FORCE_COLOR']) : undefined;
  const usual = env['NO_COLOR'] ? false : (forced ?? (isTerminal && env['TERM'] !== 'dumb'));
  return { width: Math.max(Math.min(columns || 100, 100), 40), isColored: color ?? usual, tell };
}

/** Is a variable of the environment set, to anything that doesn't mean no? */
export function isSet(variable: string | undefined): boolean {
  return !/^(0|false|)$/.test(variable ?? '');
}

let isStreaming = false;

/** This process. Setting up process.stdout takes 2 ms, so only a terminal gets it. */
export const processTerminal: Terminal = {
  write(output) {
    eraseProgress();
    if (isStreaming || isDevice(1)) writeToStream(output);
    else writeToFile(typeof output === 'string' ? Buffer.from(output) : output);
  },
  writeError(text) {
    eraseProgress();
    if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
    process.stderr.write(text);
  },
  writeFile: (path, text) => writeFileSync(path, text),
  createFile: (path, text) => writeFileSync(path, text, { flag: 'wx' }),
  replaceFiles: async (files) => (await import('./fix/replace-files.ts')).replaceFiles(files),
  readPage(id) {
    // The build puts the pages beside the program.
    const path = join(dirname(require.resolve('./zklint.cjs')), 'pages', `${id}.md`);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  },
  async readInput(limit) {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of process.stdin) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= limit) break;
    }
    return Buffer.concat(chunks);
  },
  get isTerminal() {
    return isDevice(1) && process.stdout.isTTY;
  },
  get columns() {
    return this.isTerminal ? process.stdout.columns : undefined;
  },
  get progressWidth() {
    const { CI, NO_COLOR, TERM } = process.env;
    if (CI || NO_COLOR || TERM === 'dumb' || !isDevice(2) || !process.stderr.isTTY) return 0;
    return process.stderr.columns - 1;
  },
  async showProgress(line) {
    if (!isProgressShown) {
      // Only as long as there is something to erase: without a handler an interrupt ends the process wherever it is, with
      // one it has to wait for its turn.
      process.once('SIGINT', onInterrupt);
      process.once('exit', eraseProgress);
    }
    isProgressShown = true;
    process.stderr.write(`\r${line}\x1b[K`);
    await interruptsTurn();
  },
  async hideProgress() {
    if (!isProgressShown) return;
    await interruptsTurn();
    eraseProgress();
  },
  env: process.env,
  get cwd() {
    try {
      return process.cwd();
    } catch {
      throw new Failure(say`The current folder is not there any more.`);
    }
  },
};

/** Until a handler of an interrupt that came meanwhile has run. */
const interruptsTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

let isProgressShown = false;

function eraseProgress(): void {
  if (!isProgressShown) return;
  isProgressShown = false;
  process.off('SIGINT', onInterrupt);
  process.off('exit', eraseProgress);
  process.stderr.write('\r\x1b[K');
}

/** Ends by the signal, so that a shell sees it. */
function onInterrupt(): void {
  eraseProgress();
  process.kill(process.pid, 'SIGINT');
}

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
