import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// One of the tools that `npm ci --prefix ci` installs: users of the hook would wait for it.
const knip = 'ci/node_modules/knip/bin/knip.js';

/** What `npm run check` holds: types, style, dead code, and generated files that are up to date. */
const checks = [
  ['types', 'npx', ['tsc', '-b']],
  ['style', 'npx', ['biome', 'check', '--error-on-warnings', '.']],
  ['dead code', 'node', [knip]],
  ['generated files', 'npm', ['run', '--silent', 'generate']],
  ['generated files are committed', 'git', ['diff', '--exit-code', '--stat']],
];

let [passed, failed] = [0, 0];
for (const [name, command, args] of checks) {
  if (args[0] === knip && !existsSync(knip)) {
    console.log(`SKIPPED ${name}: npm ci --prefix ci installs what it needs`);
    continue;
  }
  const start = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (status === 0) passed++;
  else failed++;
}
console.log(`${passed} checks passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
