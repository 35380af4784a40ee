import { readFileSync, writeFileSync } from 'node:fs';

/** Writes as escapes what esbuild leaves in templates and regular expressions: one character beyond Latin-1 makes V8 hold the whole program in twice the memory. */
export function escapeOthers(path) {
  const code = readFileSync(path, 'utf8');
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(path, code.replace(/[^\0-\x7f]/g, escaped));
}
