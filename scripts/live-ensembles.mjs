// Starts real ensembles of Debian's ZooKeeper 3.8.0 from the very files that zklint judges, and compares what happens
// with what zklint says: node scripts/live-ensembles.mjs [part of a set's name…] (after npm run build)
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holds } from './live/judge.mjs';
import { removeAtExit } from './live/processes.mjs';
import { refusedSets } from './live/refused-sets.mjs';
import { rightSets } from './live/right-sets.mjs';
import { wrongSets } from './live/wrong-sets.mjs';
import { isInstalled } from './live/zookeeper.mjs';

if (!(await isInstalled())) {
  console.log('skipped: there is no real ZooKeeper here (bash ci/install-zookeeper.sh)');
  process.exit(0);
}

const top = removeAtExit(mkdtempSync(join(tmpdir(), 'zklint-')));
const names = process.argv.slice(2);
const sets = [...rightSets, ...wrongSets, ...refusedSets].filter(({ name }) =>
  names.every((part) => name.includes(part)),
);
const queue = [...sets.entries()];
const failed = [];
// The servers of one set are busy while those of the other are waited for.
await Promise.all([work(), work()]);
let others = 0;
// A machine that is busy with something else may keep an election from ending in time: once more, alone.
for (const [index, set] of failed) {
  console.log(`again: ${set.name}`);
  if (!(await holds(set, join(top, `${index}-again`)))) others++;
}
console.log(`${sets.length} sets, ${sets.length - others} as zklint said`);
process.exit(others === 0 ? 0 : 1);

async function work() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [index, set] = next;
    if (!(await holds(set, join(top, String(index))))) failed.push(next);
  }
}
