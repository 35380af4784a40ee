// The language server beside others, in one run on one machine: npm run bench:lsp (after npm run build and npm ci
// --prefix ci). Each works on a document of its own language of the same size, zklint on a file in an ensemble of seven.
// The exit code is 1 where a target is missed twice.
import { largeWork, memoryAfterMany, startTime, usualWork } from './bench-lsp/measures.mjs';
import { figuresOf, rows, tableOf } from './bench-lsp/rows.mjs';
import { servers } from './bench-lsp/servers.mjs';

const [zklint] = servers;
const passes = [
  { measure: startTime, times: 15, of: servers },
  { measure: usualWork, times: 3, of: servers },
  { measure: largeWork, times: 2, of: servers },
  { measure: memoryAfterMany, times: 1, of: [zklint] },
];

/** What each measure gave for each server, round by round. */
const rounds = new Map();
for (const pass of passes) {
  rounds.set(pass.measure, await run(pass));
  // Once more where a target is missed: another program may have been busy.
  if (missedOf(pass.measure).length > 0) rounds.set(pass.measure, await run(pass));
}

const names = servers.map(({ name }) => name);
for (const line of tableOf(rounds, names)) console.log(line);
const missed = passes.flatMap(({ measure }) => missedOf(measure));
console.log(missed.length === 0 ? 'All targets are kept.' : `${missed.length} targets are missed.`);
process.exitCode = missed.length === 0 ? 0 : 1;

/** The servers in turn, so that what else the machine does falls on all of them. */
async function run({ measure, times, of }) {
  const begin = performance.now();
  const measured = new Map(of.map(({ name }) => [name, []]));
  for (let round = 0; round < times; round++) {
    for (const server of of) measured.get(server.name).push(await measure(server));
  }
  console.error(`${measure.name}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return measured;
}

function missedOf(measure) {
  return rows.filter((row) => row.measure === measure && figuresOf(row, rounds).isMissed);
}
