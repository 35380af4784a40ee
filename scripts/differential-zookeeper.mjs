// Writes random and mutated configurations, lets the real QuorumPeerConfig of Debian's ZooKeeper 3.8.0 parse them, and
// compares its verdict and message with zklint's: node scripts/differential-zookeeper.mjs [cases] [seed]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freshCases } from './differential/fresh-cases.mjs';
import { rootMark } from './differential/values.data.mjs';
import { importTypeScript } from './import-typescript.mjs';
import { seedOfSources } from './seed.mjs';

const jar = '/usr/share/java/zookeeper.jar';
const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? seedOfSources());
/** The share of the cases that may be left out because zklint takes them for templates. */
const mostTemplates = 0.02;
if (!existsSync(jar)) {
  console.log('skipped: there is no real ZooKeeper here (apt-get install libzookeeper-java libservlet-api-java)');
  process.exit(0);
}

const { judge, leaveAlone, messagesOf } = await importTypeScript('scripts/differential/index.ts');
const folder = mkdtempSync(join(tmpdir(), 'zklint-'));
try {
  // Of one length, so that a digit more at the end of a path doesn't make it lead to another case.
  const nameOf = (index) => String(index).padStart(String(count).length, '0');
  const cases = freshCases(count, seed).map((files, index) => write(files, join(folder, nameOf(index)), rootMark));
  const verdictsHold = await compareVerdicts(cases);
  const eachHolds = await compareOneByOne(cases);
  process.exitCode = verdictsHold && eachHolds ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function compareVerdicts(cases) {
  const answers = askZooKeeper(cases);
  const count = { refused: 0, skipped: 0, templates: 0, otherVerdict: 0, otherMessage: 0 };
  for (const [index, { root, files }] of cases.entries()) {
    const answer = answers[index];
    if (onlyDnsDecides(answer)) {
      count.skipped++;
      continue;
    }
    const { refusals, isTemplate } = await judge(files, root);
    const predicted = messagesOf(refusals);
    if (!answer.accepted) count.refused++;
    if (isTemplate && !answer.accepted && !isPredicted(answer, predicted)) {
      count.templates++;
    } else if (answer.accepted !== (predicted.length === 0)) {
      if (count.otherVerdict++ < 10) report('another verdict', files, answer, predicted);
    } else if (!answer.accepted && !isPredicted(answer, predicted)) {
      if (count.otherMessage++ < 10) report('another message', files, answer, predicted);
    }
  }
  console.log(
    `ZooKeeper 3.8.0 against zklint: ${cases.length} fresh files, seed ${seed}, ${count.refused} refused, ${count.skipped} left out because only DNS decides`,
  );
  console.log(
    `${count.templates} left out because they read as templates: what is refused may only be a placeholder (at most ${mostTemplates * 100} %)`,
  );
  console.log(`${count.otherVerdict} verdicts differ, ${count.otherMessage} messages were not among those predicted`);
  const enoughJudged = count.templates <= cases.length * mostTemplates;
  return count.otherVerdict === 0 && count.otherMessage <= count.refused / 1000 && enoughJudged;
}

/** Of files with several faults each is left alone in turn: the real parser then says exactly that one. */
async function compareOneByOne(cases) {
  const alone = [];
  let several = 0;
  let templates = 0;
  for (const { root, files } of cases) {
    if (several === 2000) break;
    const { refusals, isTemplate } = await judge(files, root);
    if (refusals.length < 2) continue;
    if (isTemplate) {
      templates++;
      continue;
    }
    several++;
    for (const { files: mended, problem } of await leaveAlone(files, root)) {
      const place = `${root}-${alone.length}`;
      const predicted = messagesOf([problem]).map((message) => message.replaceAll(root, place));
      alone.push({ ...write(mended, place, root), predicted });
    }
  }
  const answers = askZooKeeper(alone);
  const judged = answers.flatMap((answer, index) => (onlyDnsDecides(answer) ? [] : [index]));
  const wrong = judged.filter((index) => !isPredicted(answers[index], alone[index].predicted));
  for (const index of wrong.slice(0, 10)) {
    report('left alone', alone[index].files, answers[index], alone[index].predicted);
  }
  console.log(
    `of ${several} files with several faults ${judged.length} faults were left alone, ${wrong.length} differ, ${alone.length - judged.length} left out because only DNS decides, and ${templates} files because they read as templates`,
  );
  return wrong.length === 0;
}

/** A mutation may make a name of a client address. The JVM looks names up in a hosts file of its own, never in the network. */
function onlyDnsDecides({ message }) {
  return /^Unable to resolve host .* in hosts file/s.test(message);
}

/** Of a name in a message zklint leaves open what DNS makes of it; the JVM here finds nothing. */
function isPredicted({ message }, predicted) {
  return predicted.includes(message) || predicted.includes(message.replace(/(?<=[^\s/]\/)<unresolved>/, '…'));
}

/** Writes the files of a case below a folder, whose path takes the place of `mark` in them. */
function write(files, root, mark) {
  const placed = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(mark, root), 'latin1'),
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
function askZooKeeper(cases) {
  const paths = cases.map(({ root }) => join(root, 'zoo.cfg'));
  const classes = join(folder, 'classes');
  execFileSync('javac', ['-d', classes, 'test/differential/ParseConfig.java'], { stdio: 'inherit' });
  const options = { input: `${paths.join('\n')}\n`, maxBuffer: 2 ** 30, encoding: 'utf8', cwd: classes };
  const hosts = join(folder, 'hosts');
  writeFileSync(hosts, '127.0.0.1 localhost\n');
  const flags = [`-Djdk.net.hosts.file=${hosts}`, '-cp', classes];
  const lines = execFileSync('java', [...flags, 'ParseConfig', jar], options)
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [verdict, exception, message = ''] = line.split('\t');
    return { accepted: verdict === 'accepted', exception, message: Buffer.from(message, 'base64').toString() };
  });
}

function report(title, files, answer, predicted) {
  console.log(`${title}:`);
  for (const [path, bytes] of Object.entries(files))
    console.log(`  ${path}: ${JSON.stringify(bytes.toString('latin1'))}`);
  console.log(`  ZooKeeper: ${answer.accepted ? 'accepts' : `${answer.exception}: ${answer.message}`}`);
  console.log(`  zklint: ${predicted.length === 0 ? 'accepts' : predicted.join(' | ')}`);
}
