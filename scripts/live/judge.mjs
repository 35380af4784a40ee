import { configOf, newEnsemble, writeEnsemble } from './ensemble.mjs';
import { problemsIn } from './zklint.mjs';
import { startServer } from './zookeeper.mjs';

/** Writes a set of files, lets zklint judge it and real servers run it, and prints a line; did both agree? */
export async function holds(set, folder) {
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
  if (said.join() !== (set.says ?? []).toSorted().join())
    faults.push(`zklint was to say: ${set.says?.join(', ') || 'nothing'}`);
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
  const counts = set.says ? ['error'] : ['error', 'warning'];
  return problems
    .filter(({ severity }) => counts.includes(severity))
    .map(({ path, rule }) => `${path} ${rule}`)
    .sort();
}

/** What ZooKeeper refuses carries a refusal, and its message is what the server says. */
function refusalFaults(problems, servers) {
  return Object.values(servers).flatMap((server) => {
    const refusals = problems.filter(
      ({ path, severity, refusal }) => refusal && severity === 'error' && path.startsWith(`zk${server.id}/`),
    );
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
