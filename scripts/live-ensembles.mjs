// Starts real ensembles of Debian's ZooKeeper 3.8.0 from the very files that zklint judges, and compares what happens
// with what zklint says: node scripts/live-ensembles.mjs [part of a set's name…] (after npm run build)
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configOf, newEnsemble, writeEnsemble } from './live/ensemble.mjs';
import { removeAtExit } from './live/processes.mjs';
import { rightSets } from './live/right-sets.mjs';
import { wrongSets } from './live/wrong-sets.mjs';
import { problemsIn } from './live/zklint.mjs';
import { isInstalled, startServer } from './live/zookeeper.mjs';

if (!(await isInstalled())) {
  console.log('skipped: there is no real ZooKeeper here (bash ci/install-zookeeper.sh)');
  process.exit(0);
}

const top = removeAtExit(mkdtempSync(join(tmpdir(), 'zklint-')));
const names = process.argv.slice(2);
const sets = [...rightSets, ...wrongSets].filter(({ name }) => names.every((part) => name.includes(part)));
const queue = [...sets.entries()];
let asSaid = 0;
// The servers of one set are busy while those of the other are waited for.
await Promise.all([work(), work()]);
console.log(`${sets.length} sets, ${asSaid} as zklint said`);
process.exit(asSaid === sets.length ? 0 : 1);

async function work() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [index, set] = next;
    if (await holds(set, join(top, String(index)))) asSaid++;
  }
}

async function holds(set, folder) {
  const start = performance.now();
  const ensemble = await newEnsemble(folder, set.size);
  set.change(ensemble, folder);
  const files = writeEnsemble(folder, ensemble);
  const problems = await problemsIn(folder);
  const servers = Object.fromEntries(ensemble.ids.map((id) => [id, startMember(folder, ensemble, id)]));
  const { seen, faults } = await compare(set, problems, servers);
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const said = heardOf(set, problems).join(', ') || 'nothing';
  console.log(
    `${faults.length === 0 ? 'ok    ' : 'FAILED'} ${set.name} (${seconds} s): zklint: ${said} | ZooKeeper: ${seen}`,
  );
  if (faults.length > 0) report(faults, files, problems, servers);
  return faults.length === 0;
}

function startMember(folder, { members, ports }, id) {
  const clientPort = members[id].settings.clientPort ?? ports[id].client;
  return startServer(folder, { id, config: configOf(id), clientPort });
}

async function compare(set, problems, servers) {
  const faults = [];
  const said = heardOf(set, problems);
  if (said.join() !== set.says.toSorted().join()) faults.push(`zklint was to say: ${set.says.join(', ') || 'nothing'}`);
  let seen = 'something else';
  try {
    seen = await set.happens(servers);
  } catch (error) {
    faults.push(error.message);
  }
  return { seen, faults: [...faults, ...refusalFaults(problems, servers)] };
}

/** A right set is to be free of warnings too; in a wrong one what counts is what is said to fail. */
function heardOf(set, problems) {
  const loud = problems.filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && set.says.length === 0),
  );
  return loud.map(({ path, rule }) => `${path} ${rule}`).sort();
}

/** What ZooKeeper refuses carries a refusal, and its message is what the server says. */
function refusalFaults(problems, servers) {
  return Object.values(servers).flatMap((server) => {
    const refusals = problems.filter(({ path, refusal }) => refusal && path.startsWith(`zk${server.id}/`));
    const code = server.exitCode();
    if (code === 2 && refusals.length === 0) return [`${server.id} refuses its file, and no finding carries a refusal`];
    const log = server.log();
    return refusals
      .map(({ refusal }) => refusal.message)
      .filter((message) => code === null || !log.includes(message))
      .map((message) => `${server.id} was to be refused with: ${message}`);
  });
}

function report(faults, files, problems, servers) {
  for (const fault of faults) console.log(`  ${fault}`);
  for (const [path, text] of Object.entries(files)) console.log(`  ${path}:\n${indented(text)}`);
  for (const { path, range, severity, rule, message } of problems) {
    console.log(`  ${path}:${range.start.line}:${range.start.column}: ${severity} ${rule}: ${message}`);
  }
  for (const { id, log } of Object.values(servers)) {
    console.log(`  the log of ${id}:\n${indented(log().split('\n').slice(-25).join('\n'))}`);
  }
}

function indented(text) {
  return text.trimEnd().replace(/^/gm, '    ');
}
