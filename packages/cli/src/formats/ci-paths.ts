import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Terminal } from '../terminal.ts';

/** The folder that a CI server counts paths from, by the variable that names it. Elsewhere the current one. */
export function ciRoot({ cwd, env }: Pick<Terminal, 'cwd' | 'env'>, variable: string): string {
  const root = env[variable];
  if (root === undefined || !isAbsolute(root)) return cwd;
  return isBelow(relative(root, cwd)) ? resolve(root) : cwd;
}

/** Gives a path from a folder in the place of one from the current folder. */
export function pathsFrom(root: string, cwd: string): (path: string) => string {
  return root === cwd ? (path) => path : (path) => relative(root, resolve(cwd, path)).replaceAll(sep, '/');
}

/** Does a relative path stay in its folder? */
export function isBelow(path: string): boolean {
  return !/^\.\.(?:[/\\]|$)/.test(path) && !isAbsolute(path);
}
