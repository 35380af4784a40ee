import { spawnSync } from 'node:child_process';

/** What `npm run check` holds: types, style, dead code, and generated files that are up to date. */
const checks = [
  ['types', 'npx', ['tsc', '-b']],
  ['style', 'npx', ['biome', 'check', '--error-on-warnings', '.']],
  ['dead code', 'npx', ['knip']],
  ['generated files', 'npm', ['run', '--silent', 'generate']],
  ['generated files are committed', 'git', ['diff', '--exit-code', '--stat']],
];

let failed = 0;
for (const [name, command, args] of checks) {
  const start = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed++;
}
console.log(`${checks.length - failed} checks passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
