import { writeFile } from 'node:fs/promises';

/** Where a run reads and writes, and what it knows of its surroundings. */
export interface Terminal {
  write(text: string): void;
  writeError(text: string): void;
  writeFile(path: string, text: string): Promise<void>;
  /** All of the standard input. */
  readInput(): Promise<Uint8Array>;
  /** Is the standard output a terminal? */
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** More than any file may have: what lies behind is not read. */
const inputLimit = 16 * 1024 * 1024;

/** This process. Its streams are touched when they are needed: each takes a millisecond to set up. */
export const processTerminal: Terminal = {
  write(text) {
    if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', onOutputError);
    process.stdout.write(text);
  },
  writeError(text) {
    if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
    process.stderr.write(text);
  },
  writeFile: (path, text) => writeFile(path, text),
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
    return process.stdout.isTTY === true;
  },
  get columns() {
    return process.stdout.columns;
  },
  env: process.env,
  get cwd() {
    return process.cwd();
  },
};

/** A reader that stops early (`| head`) is no fault; a full disk is. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`zklint: standard output can't be written (${error.code ?? error.message}).\n`);
  process.exit(2);
}
