import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that gets other bytes, and those that it was read with. */
export interface Replacement {
  /** Of the file itself: a link would be replaced by a file. */
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** A file that can't be replaced, and why not. */
export interface Unreplaced {
  readonly path: string;
  /** `changed`: it has other bytes than it was read with. `owner`: it would not stay its owner's. Else a code such as EACCES. */
  readonly why: string;
}

/**
 * Replaces files, all or none; a reader sees the old bytes or the new ones. Each keeps its mode and owner. Gives what
 * stands against it, if anything does. A signal that would end the process waits until no temporary file is left.
 */
export async function replaceFiles(files: readonly Replacement[]): Promise<Unreplaced | undefined> {
  const waiting: NodeJS.Signals[] = [];
  const wait = (signal: NodeJS.Signals) => waiting.push(signal);
  for (const signal of ending) process.on(signal, wait);
  try {
    return replaceAll(files);
  } finally {
    // Handlers have their turn when nothing else runs.
    await new Promise((resolve) => setImmediate(resolve));
    for (const signal of ending) process.off(signal, wait);
    for (const signal of waiting) process.kill(process.pid, signal);
  }
}

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function replaceAll(files: readonly Replacement[]): Unreplaced | undefined {
  const prepared = files.map((file) => ({
    ...file,
    temporary: join(dirname(file.path), `.zklint-${randomBytes(8).toString('hex')}`),
  }));
  let path = '';
  try {
    for (const file of prepared) {
      ({ path } = file);
      if (!writeLike(path, file.temporary, file.after)) return { path, why: 'owner' };
    }
    const changing = [];
    for (const file of prepared) {
      ({ path } = file);
      const now = readFileSync(path);
      if (now.equals(file.before)) changing.push(file);
      // Another name of the same file was replaced already.
      else if (!now.equals(file.after)) return { path, why: 'changed' };
    }
    for (const file of changing) {
      ({ path } = file);
      renameSync(file.temporary, path);
    }
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { path, why: String(error.code) };
    throw error;
  } finally {
    for (const { temporary } of prepared) rmSync(temporary, { force: true });
  }
}

/** Writes a file with the mode and the owner of another. False where it can't have that owner. */
function writeLike(path: string, temporary: string, bytes: Uint8Array): boolean {
  // A folder lets its owner replace a file that nobody may write to.
  accessSync(path, constants.W_OK);
  const model = lstatSync(path);
  const file = openSync(temporary, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    if (!giveTo(model, file)) return false;
    // After the owner: a change of owner takes bits of the mode away.
    fchmodSync(file, model.mode & 0o7777);
    fsyncSync(file);
    return true;
  } finally {
    closeSync(file);
  }
}

function giveTo({ uid, gid }: Stats, file: number): boolean {
  const own = fstatSync(file);
  if (own.uid === uid && own.gid === gid) return true;
  try {
    fchownSync(file, uid, gid);
    return true;
  } catch {
    return false;
  }
}
