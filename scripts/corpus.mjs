// Judges real configuration files of public repositories, each repository by itself, and compares the errors with those
// that were read and found true (test/corpus/errors.jsonl), so that no false alarm comes in and no fault is lost:
// node scripts/corpus.mjs [folder]
// The folder holds index.jsonl, which names the files, and files/<owner>__<repo>/<path>.
import { existsSync, readFileSync } from 'node:fs';
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
const { nodeFileSystem, uriOfPath, Workspace } = await importTypeScript('scripts/corpus/index.ts');
const files = readLines(join(folder, 'index.jsonl'));
const listed = readLines('test/corpus/errors.jsonl');
const problems = [];
for (const repo of new Set(files.map((file) => file.repo))) problems.push(...(await problemsOf(repo)));
const found = problems.filter(({ severity }) => severity === 'error');

const keys = new Set(listed.map(keyOf));
const foundKeys = new Set(found.map(keyOf));
const lines = [
  ...found.filter((error) => !keys.has(keyOf(error))).map((error) => `not listed: ${keyOf(error)}: ${error.message}`),
  ...listed.filter((error) => !foundKeys.has(keyOf(error))).map((error) => `not said any more: ${keyOf(error)}`),
  ...Object.keys(faultySets)
    .filter((set) => !isFound(set))
    .map((set) => `the fault of a set is not found: ${set}`),
];
for (const line of lines) console.log(line);
console.log(
  lines.length === 0
    ? `corpus: ${files.length} files, ${found.length} errors, all as listed; the ${Object.keys(faultySets).length} sets with real faults found`
    : `corpus: ${files.length} files, ${found.length} errors, ${lines.length} not as listed`,
);
process.exitCode = lines.length === 0 ? 0 : 1;

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

function keyOf({ repo, path, line, rule }) {
  return `${repo}/${path}:${line}: ${rule}`;
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
