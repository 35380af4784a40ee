// Judges real configuration files of public repositories, each repository by itself, and the project's own reduced copies
// of what real files hold (test/traps). Prints the findings by rule and severity, and compares every warning and error in
// the real files with those that were read and judged (test/corpus/findings.jsonl), so that no false alarm comes in and
// no fault is lost: npm run corpus [folder]
// The folder holds index.jsonl, which names the files, and files/<owner>__<repo>/<path>.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';

const folder = process.argv[2] ?? '../shared/corpus';
if (!existsSync(folder)) {
  console.log(`skipped: there is no corpus of real files at ${folder}`);
  process.exit(0);
}

/** Sets of files, each right by itself, whose servers can't run together, and the rule that must say so in one of them. */
const faultySets = {
  hankdevelop: 'shared-data-dir',
  lennyxue: 'local-client-port-clash',
  wxmgcs: 'local-client-port-clash',
};
const { nodeFileSystem, discover, uriOfPath, Workspace } = await importTypeScript('scripts/corpus/index.ts');
const files = readLines(join(folder, 'index.jsonl'));
const listed = readLines('test/corpus/findings.jsonl');
const problems = [];
for (const repo of new Set(files.map((file) => file.repo))) problems.push(...(await problemsOf(repo)));
const loud = problems.filter(({ severity }) => severity !== 'info');

printCounts('real files', problems);
printCounts('reduced copies of what they hold', await problemsOfTraps());
const warnings = loud.filter(({ rule, severity }) => severity === 'warning' && rule !== 'volatile-data-dir').length;
const perFile = warnings / files.length;
console.log(
  `warnings without volatile-data-dir: ${warnings} in ${files.length} files, ${perFile.toFixed(2)} a file (limit 0.5)`,
);

const keys = new Set(listed.map(keyOf));
const foundKeys = new Set(loud.map(keyOf));
const lines = [
  ...loud.filter((problem) => !keys.has(keyOf(problem))).map((one) => `not listed: ${keyOf(one)}: ${one.message}`),
  ...listed.filter((one) => !foundKeys.has(keyOf(one))).map((one) => `not said any more: ${keyOf(one)}`),
  ...listed.filter(({ verdict }) => verdict !== 'true').map((one) => `a false alarm: ${keyOf(one)}: ${one.reason}`),
  ...Object.keys(faultySets)
    .filter((set) => !isFound(set))
    .map((set) => `the fault of a set is not found: ${set}`),
  ...(perFile > 0.5 ? ['more warnings than half a file'] : []),
];
for (const line of lines) console.log(line);
const errors = loud.filter(({ severity }) => severity === 'error').length;
console.log(
  lines.length === 0
    ? `corpus: ${files.length} files, ${errors} errors and ${loud.length - errors} warnings, all listed and true; the ${Object.keys(faultySets).length} sets with real faults found`
    : `corpus: ${files.length} files, ${errors} errors and ${loud.length - errors} warnings, ${lines.length} not as they should be`,
);
process.exitCode = lines.length === 0 ? 0 : 1;

/** How often each rule speaks, the loudest first. */
function printCounts(title, found) {
  console.log(`${title}:`);
  for (const severity of ['error', 'warning', 'info']) {
    const counts = new Map();
    for (const one of found.filter((problem) => problem.severity === severity)) {
      counts.set(one.rule, (counts.get(one.rule) ?? 0) + 1);
    }
    const told = [...counts].sort(([, one], [, other]) => other - one).map(([rule, count]) => `${rule} ${count}`);
    console.log(`  ${severity}: ${told.join(', ') || 'none'}`);
  }
}

/** Each folder below a trap by itself, as test/traps.test.ts does, which holds what must be said there. */
async function problemsOfTraps() {
  const found = [];
  for (const project of foldersIn('test/traps')
    .flatMap(projectsIn)
    .map((path) => uriOfPath(resolve(path)))) {
    const workspace = await Workspace.load(nodeFileSystem, { project, files: await discover(nodeFileSystem, project) });
    found.push(...workspace.problems());
  }
  return found;
}

/** A trap is one project where it has a configuration itself, else each of its folders is one. */
function projectsIn(trap) {
  const folders = foldersIn(trap);
  const isOne = folders.length < 2 || readdirSync(trap).some((name) => name.endsWith('.cfg'));
  return isOne ? [trap] : folders;
}

function foldersIn(folder) {
  const items = readdirSync(folder, { withFileTypes: true });
  return items.filter((item) => item.isDirectory()).map(({ name }) => join(folder, name));
}

/** What is wrong in the files of a repository, as its owner would see it. */
async function problemsOf(repo) {
  const project = uriOfPath(resolve(folder, 'files', repo.replace('/', '__')));
  const paths = files.filter((file) => file.repo === repo && isConfig(file)).map(({ path }) => path);
  const workspace = await Workspace.load(nodeFileSystem, {
    project,
    files: paths.map((path) => `${project}/${path}`),
  });
  return workspace.problems().map(({ at, rule, severity, message }) => ({
    repo,
    path: at.uri.slice(project.length + 1),
    line: lineOf(at),
    rule,
    severity,
    message,
  }));
}

/** Some files only hold or accompany a configuration; nobody would give them to zklint as one. */
function isConfig({ path }) {
  return !/\.(ya?ml|bak)$|(^|\/)myid$/.test(path);
}

function lineOf({ uri, range }) {
  return readFileSync(fileURLToPath(uri), 'utf8')
    .slice(0, range.start)
    .split(/\r\n|\r|\n/).length;
}

function keyOf({ repo, path, line, rule, severity }) {
  return `${repo}/${path}:${line}: ${severity} ${rule}`;
}

function isFound(set) {
  const members = files.filter((file) => file.set === set);
  const isMember = ({ repo, path }) => members.some((file) => file.repo === repo && file.path === path);
  return problems.some((problem) => problem.rule === faultySets[set] && isMember(problem));
}

function readLines(path) {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
