// Writes random and mutated configurations, lets the real QuorumPeerConfig of Debian's ZooKeeper 3.8.0 parse them, and
// compares its verdict and message with zklint's: node scripts/differential-zookeeper.mjs [cases] [seed]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freshCases } from './differential/fresh-cases.mjs';
import { importTypeScript } from './import-typescript.mjs';

const jar = '/usr/share/java/zookeeper.jar';
const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
if (!existsSync(jar)) {
  console.log('skipped: there is no real ZooKeeper here (apt-get install libzookeeper-java libservlet-api-java)');
  process.exit(0);
}

const { judge } = await importTypeScript('scripts/differential/judge.ts');
const folder = mkdtempSync(join(tmpdir(), 'zklint-'));
try {
  const cases = freshCases(count, seed).map((files, index) => write(files, join(folder, String(index))));
  const answers = askZooKeeper(cases.map(({ root }) => join(root, 'zoo.cfg')));
  const wrong = [];
  let refused = 0;
  let otherMessage = 0;
  let skipped = 0;
  for (const [index, { root, files }] of cases.entries()) {
    const { accepted, message } = answers[index];
    // A mutation may make a name of a client address, and then only DNS decides.
    if (/: Name or service not known$/.test(message)) {
      skipped++;
      continue;
    }
    const predicted = await judge(files, root);
    if (!accepted) refused++;
    if (accepted !== (predicted.length === 0)) wrong.push({ files, answer: answers[index], predicted });
    else if (!accepted && !predicted.includes(message)) {
      otherMessage++;
      if (otherMessage <= 5) report('another message', { files, answer: answers[index], predicted });
    }
  }
  for (const difference of wrong.slice(0, 10)) report('another verdict', difference);
  console.log(
    `ZooKeeper 3.8.0 against zklint: ${count} fresh files, seed ${seed}, ${refused} refused, ${skipped} left out because only DNS decides`,
  );
  console.log(`${wrong.length} verdicts differ, ${otherMessage} messages were not among those predicted`);
  process.exitCode = wrong.length === 0 && otherMessage <= refused / 1000 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

function write(files, root) {
  const placed = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      Buffer.from(bytes.toString('latin1').replaceAll('@ROOT@', root), 'latin1'),
    ]),
  );
  mkdirSync(join(root, 'data'), { recursive: true });
  for (const [path, bytes] of Object.entries(placed)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return { root, files: placed };
}

/** One JVM for all: each case has its own class loader there. */
function askZooKeeper(paths) {
  const classes = join(folder, 'classes');
  execFileSync('javac', ['-d', classes, 'test/differential/ParseConfig.java'], { stdio: 'inherit' });
  const options = { input: `${paths.join('\n')}\n`, maxBuffer: 2 ** 30, encoding: 'utf8', cwd: classes };
  const lines = execFileSync('java', ['-cp', classes, 'ParseConfig', jar], options).trimEnd().split('\n');
  return lines.map((line) => {
    const [verdict, exception, message = ''] = line.split('\t');
    return { accepted: verdict === 'accepted', exception, message: Buffer.from(message, 'base64').toString() };
  });
}

function report(title, { files, answer, predicted }) {
  console.log(`${title}:`);
  for (const [path, bytes] of Object.entries(files))
    console.log(`  ${path}: ${JSON.stringify(bytes.toString('latin1'))}`);
  console.log(`  ZooKeeper: ${answer.accepted ? 'accepts' : `${answer.exception}: ${answer.message}`}`);
  console.log(`  zklint: ${predicted.length === 0 ? 'accepts' : predicted.join(' | ')}`);
}
