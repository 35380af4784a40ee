import { spawnSync } from 'node:child_process';

/*
 * How long a command takes in bare starts of Node: `node scripts/bench-start.mjs [-n PAIRS] [script argument…]`.
 * Whole processes in turn, so that what else the machine does falls on both.
 */
const args = process.argv.slice(2);
const pairs = args[0] === '-n' ? Number(args.splice(0, 2)[1]) : 21;
const command = args.length > 0 ? args : ['packages/cli/dist/zklint.cjs', '-f', 'compact', 'examples/'];

const bare = [];
const whole = [];
for (let pair = 0; pair < pairs; pair++) {
  bare.push(timeOf(['-e', '0']));
  whole.push(timeOf(command));
}
const [bareMedian, wholeMedian] = [median(bare), median(whole)];
console.log(`node -e 0    ${bareMedian.toFixed(1)} ms`);
console.log(`the command  ${wholeMedian.toFixed(1)} ms`);
console.log(`ratio        ${(wholeMedian / bareMedian).toFixed(2)}`);

function timeOf(nodeArguments) {
  const start = performance.now();
  const { error, signal } = spawnSync(process.execPath, nodeArguments, { stdio: ['ignore', 'pipe', 'pipe'] });
  if (error || signal) throw error ?? new Error(`ended by ${signal}`);
  return performance.now() - start;
}

function median(times) {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1];
}
