// What the built program writes of every scene, of hostile files and of nothing, against the official schemas of SARIF and
// JUnit: node scripts/validate-formats.mjs [folder]
// The folder holds sarif-schema-2.1.0.json and JUnit.xsd, which are not part of this repository.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { importTypeScript } from './import-typescript.mjs';

const folder = resolve(process.argv[2] ?? '../shared/schemas');
if (!existsSync(folder)) {
  console.log(`skipped: there are no official schemas at ${folder}`);
  process.exit(0);
}

const program = resolve('packages/cli/dist/zklint.cjs');
const { sarifValidator, hostileTexts } = await importTypeScript('test/support/official.ts');
const validate = sarifValidator(JSON.parse(readFileSync(join(folder, 'sarif-schema-2.1.0.json'), 'utf8')));
const base = mkdtempSync(join(tmpdir(), 'zklint-formats-'));
const written = [];
try {
  mkdirSync(join(base, 'sound'));
  writeFileSync(join(base, 'sound/zoo.cfg'), 'dataDir=/data\nclientPort=2181\nautopurge.purgeInterval=24\n');
  write('sound', join(base, 'sound'), ['.']);
  write('scenes', resolve('test'), ['ensembles', 'seeds', 'traps']);
  write('outside', resolve('docs'), ['../examples']);
  write('hostile', hostileFolder(), ['.']);
  check();
} finally {
  rmSync(base, { recursive: true, force: true });
}

/** Judges paths from a folder, in both languages. */
function write(name, cwd, paths) {
  for (const locale of ['en', 'zh-CN']) {
    const [sarif, junit] = ['sarif', 'xml'].map((ending) => join(base, `${name}.${locale}.${ending}`));
    const args = [program, '--locale', locale, '-f', `sarif=${sarif}`, '-f', `junit=${junit}`, ...paths];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    if (status !== 0 && status !== 1) throw new Error(`${name}: exit code ${status}: ${stderr}`);
    written.push({ sarif, junit });
  }
}

/** Files whose names, keys and values try everything. */
function hostileFolder() {
  const top = join(base, 'hostile');
  hostileTexts.forEach((text, index) => {
    const inName = text.replace(/[/\0]/g, '').toWellFormed().slice(0, 80);
    const there = join(top, `${index}${inName}`);
    mkdirSync(there, { recursive: true });
    writeFileSync(
      join(there, 'zoo.cfg'),
      `clientPort=${text}\n${text}=${text}\nserver.1=${text}:1:2\ndataDir=${text}\n`,
    );
  });
  return top;
}

function check() {
  // A schema that takes everything would prove nothing.
  if (validate({ version: '2.1.0', runs: [{ results: [{}] }] }).length === 0)
    throw new Error('the schema of SARIF is none');
  let [faults, results] = [0, 0];
  for (const { sarif } of written) {
    const log = JSON.parse(readFileSync(sarif, 'utf8'));
    results += log.runs[0].results.length;
    for (const fault of validate(log)) {
      faults++;
      console.log(`${sarif}: ${fault}`);
    }
  }
  const xml = written.map(({ junit }) => junit);
  try {
    execFileSync('xmllint', ['--noout', '--schema', join(folder, 'JUnit.xsd'), ...xml], { stdio: 'pipe' });
  } catch (error) {
    faults++;
    console.log(`xmllint: ${(error.stderr ?? error).toString().replaceAll(/^.* validates\n/gm, '')}`);
  }
  console.log(`${written.length} SARIF logs with ${results} results, ${xml.length} JUnit reports, ${faults} faults`);
  process.exitCode = faults === 0 ? 0 : 1;
}
