// Whether time and memory grow with the number of files and no faster: ensembles of five files each, all in one run of
// the command: node scripts/bench-ensembles.mjs [runs] (after npm run build)
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const members = [1, 2, 3, 4, 5];
const sizes = [200, 2_000, 4_000];
const tolerated = 1.2;
/** What grows with the square of the number would be 2.7 times as slow in the last half. */
const toleratedAtTheEnd = 2;
const runs = Number(process.argv[2] ?? 2);
const settings = `# The number of milliseconds of each tick
tickTime=2000
initLimit=10
syncLimit=5
dataDir=/var/lib/zookeeper
clientPort=2181
autopurge.snapRetainCount=3
autopurge.purgeInterval=24`.split('\n');
const program = resolve('packages/cli/dist/zklint.cjs');
const top = mkdtempSync(join(tmpdir(), 'zklint-'));
const peakFile = join(top, 'peak');
// Loaded by the command's own process, which tells its peak as it ends.
const tellPeak = join(top, 'tell-peak.cjs');
writeFileSync(
  tellPeak,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peakFile)}, String(process.resourceUsage().maxRSS)));`,
);

try {
  process.exitCode = bench() ? 0 : 1;
} finally {
  rmSync(top, { recursive: true });
}

function bench() {
  const base = { size: 1, ...measure(1) };
  console.log(`1 ensemble: ${shown(base)}`);
  const rows = sizes.map((size) => ({ size, ...measure(size) }));
  for (const row of rows)
    console.log(`${row.size} ensembles: ${shown(row)}; for each file more ${shownCost(cost(base, row))}`);
  const [small, middle, large] = rows;
  // What a start costs, and the first ensemble, belongs to no file. The first thousand files are slow because nothing is
  // compiled yet, which could hide what grows; so the last files are also held against those just before.
  const isFlat = [middle, large].map((row) =>
    isAtMost(`${row.size} against ${small.size}`, cost(base, row), cost(base, small)),
  );
  const [before, last] = [cost(small, middle), cost(middle, large)];
  // The collector is lazy while there is room, so that between two sizes memory is only a hint: it isn't judged here.
  isFlat.push(
    isAtMost('the last half against the files before', { time: last.time }, { time: before.time }, toleratedAtTheEnd),
  );
  return isFlat.every(Boolean);
}

/** What each file more costs between two sizes. */
function cost(less, more) {
  const files = (more.size - less.size) * members.length;
  return {
    time: (more.milliseconds - less.milliseconds) / files,
    memory: (more.kilobytes - less.kilobytes) / files,
  };
}

function isAtMost(title, costs, others, limit = tolerated) {
  const ratios = Object.entries(costs).map(([kind, value]) => ({ kind, ratio: value / others[kind] }));
  console.log(`${title}: ${ratios.map(({ kind, ratio }) => `${kind} ×${ratio.toFixed(2)}`).join(', ')}`);
  return ratios.every(({ ratio }) => ratio <= limit);
}

function shown({ milliseconds, kilobytes }) {
  return `${(milliseconds / 1000).toFixed(2)} s, ${(kilobytes / 1024).toFixed(0)} MB`;
}

function shownCost({ time, memory }) {
  return `${time.toFixed(3)} ms, ${memory.toFixed(1)} kB`;
}

/** The fastest and the smallest of some runs: what else the machine does only ever adds. */
function measure(size) {
  const folder = join(top, String(size));
  for (let index = 0; index < size; index++) writeEnsemble(folder, index);
  const measured = Array.from({ length: runs }, () => runOnce(folder, size));
  rmSync(folder, { recursive: true });
  return {
    milliseconds: Math.min(...measured.map(({ milliseconds }) => milliseconds)),
    kilobytes: Math.min(...measured.map(({ kilobytes }) => kilobytes)),
  };
}

function runOnce(folder, size) {
  const start = performance.now();
  const command = ['--require', tellPeak, program, '-z', '3.8', '--no-config', '-f', 'json', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const milliseconds = performance.now() - start;
  if (!stdout.startsWith('{')) throw new Error(`zklint failed: ${stderr}`);
  const { summary } = JSON.parse(stdout);
  if (summary.files !== size * members.length || summary.ensembles !== size || summary.errors !== faultsIn(size)) {
    throw new Error(`${size} ensembles, and zklint says ${JSON.stringify(summary)}`);
  }
  return { milliseconds, kilobytes: Number(readFileSync(peakFile, 'utf8')) };
}

/** One ensemble in twenty has a member with a wrong port in its list. */
function hasFault(index) {
  return index % 20 === 1;
}

function faultsIn(size) {
  return Array.from({ length: size }, (_, index) => index).filter(hasFault).length;
}

function writeEnsemble(folder, index) {
  for (const member of members) {
    const home = join(folder, `ensemble-${index}`, `zk${member}`);
    mkdirSync(home, { recursive: true });
    const lines = members.map((id) => {
      const peerPort = hasFault(index) && member === 4 && id === 2 ? 2889 : 2888;
      return `server.${id}=zk${id}.e${index}.example.org:${peerPort}:3888`;
    });
    writeFileSync(join(home, 'zoo.cfg'), `${[...settings, ...lines].join('\n')}\n`);
  }
}
