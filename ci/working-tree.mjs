import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const top = resolve(import.meta.dirname, '..');

/** Copies what a commit of everything here would hold into a folder: no node_modules, nothing that was built. */
export function copyWorkingTree(to) {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: top });
  for (const path of list.toString().split('\0')) {
    if (path !== '' && existsSync(join(top, path))) cpSync(join(top, path), join(to, path));
  }
}
