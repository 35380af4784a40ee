import { spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyWorkingTree, top } from './working-tree.mjs';

/** Everything lies here, away from this repository's node_modules. */
const base = realpathSync(mkdtempSync(join(tmpdir(), 'zklint-npm-')));
/** What a fresh clone is. */
const clone = join(base, 'clone');
/** What a user has who installed the package and nothing else. */
const user = join(base, 'user');
const env = { PATH: process.env.PATH, HOME: process.env.HOME, LC_ALL: 'C.UTF-8' };
let tarball;

beforeAll(() => {
  mkdirSync(clone);
  copyWorkingTree(clone);
  // Without scripts, so that only packing builds.
  must(clone, 'npm', 'ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund');
  must(join(clone, 'packages/cli'), 'npm', 'pack', '--pack-destination', base);
  tarball = join(
    base,
    readdirSync(base).find((name) => name.endsWith('.tgz')),
  );
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), '{ "name": "user", "private": true }\n');
  must(user, 'npm', 'install', '--offline', '--no-audit', '--no-fund', tarball);
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Runs a program, and gives its exit code and what it said. */
function run(cwd, program, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  return { code: status, output: stdout, errors: stderr };
}

/** As `run`, and gives the standard output; throws for any exit code but 0. */
function must(cwd, program, ...args) {
  const { code, output, errors } = run(cwd, program, ...args);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: exit code ${code}\n${output}${errors}`);
  return output;
}

function write(path, text) {
  mkdirSync(dirname(join(user, path)), { recursive: true });
  writeFileSync(join(user, path), text);
}

describe('the tarball', () => {
  /** Each must be there, and nothing that none of them names. */
  const patterns = [
    /^package\.json$/,
    /^README\.md$/,
    /^CHANGELOG\.md$/,
    /^LICENSE$/,
    /^dist\/LICENSES\.txt$/,
    /^dist\/zklint\.cjs$/,
    /^dist\/program\.cjs$/,
    /^dist\/lsp\.cjs$/,
    /^dist\/[a-z-]+(\.js)?\.cjs$/,
    /^dist\/summaries-zh-CN\.cjs$/,
    /^dist\/library\.(cjs|mjs)$/,
    /^types\/library\.d\.(cts|mts)$/,
    /^dist\/zh-CN(\.explain)?\.json$/,
    /^dist\/pages\/[a-z0-9-]+\.md$/,
    /^schemas\/[a-z-]+\.schema\.json$/,
    /^completions\/[^/]+$/,
    /^man\/zklint\.1$/,
  ];

  test('holds what users need, and nothing else', () => {
    const files = must(base, 'tar', '-tzf', tarball)
      .trim()
      .split('\n')
      .map((name) => name.replace(/^package\//, ''));
    const unpacked = files.map((name) => statSync(join(user, 'node_modules/zklint', name)).size);
    const [packed, whole] = [statSync(tarball).size, unpacked.reduce((sum, size) => sum + size)];
    console.log(`The npm package: ${files.length} files, ${kilobytes(packed)} packed, ${kilobytes(whole)} unpacked.`);
    expect(files.filter((name) => !patterns.some((pattern) => pattern.test(name)))).toEqual([]);
    expect(patterns.filter((pattern) => !files.some((name) => pattern.test(name)))).toEqual([]);
    expect(packed).toBeLessThan(1_200_000);
  });

  test('has a page for every rule', () => {
    const { rules } = JSON.parse(must(user, 'npx', 'zklint', '--list-rules', '-f', 'json'));
    const pages = readdirSync(join(user, 'node_modules/zklint/dist/pages'));
    expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
  });

  test('brings no other package and runs nothing when it is installed', () => {
    expect(readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['zklint']);
    const { scripts } = JSON.parse(readFileSync(join(user, 'node_modules/zklint/package.json'), 'utf8'));
    for (const script of ['preinstall', 'install', 'postinstall']) expect(scripts).not.toHaveProperty(script);
  });

  test('can be published without a complaint', () => {
    const { code, errors } = run(join(clone, 'packages/cli'), 'npm', 'publish', '--dry-run', '--access', 'public');
    const complaints = errors.split('\n').filter((line) => /^npm (warn|error)/.test(line));
    // This machine's own: nobody is logged in, and npm doesn't like its settings.
    expect(complaints.filter((line) => !/logged in|Unknown user config/.test(line))).toEqual([]);
    expect(code).toBe(0);
  });

  test.each([
    ['publint', ['--strict', '--level', 'suggestion']],
    ['attw', ['--no-color', '--no-emoji']],
  ])('passes %s', (tool, args) => {
    const ran = run(base, join(top, 'ci/node_modules/.bin', tool), ...args, tarball);
    expect(ran).toMatchObject({ code: 0 });
  });
});

function kilobytes(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}

describe('the installed program', () => {
  test('judges a configuration', () => {
    write('good/zoo.cfg', 'dataDir=/data\nclientPort=2181\n');
    write('bad/zoo.cfg', 'dataDir=/data\nclientPort=2181\ntickTime=2s\n');
    expect(run(user, 'npx', 'zklint', 'good')).toMatchObject({ code: 0, output: '' });
    expect(run(user, 'npx', 'zklint', '-f', 'compact', 'bad')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^bad\/zoo\.cfg:3:10: error number-format tickTime is "2s"/),
    });
    expect(run(user, 'npx', 'zklint', '-f', 'pretty', '--locale', 'zh-CN', 'bad')).toMatchObject({
      code: 1,
      output: expect.stringContaining('1 个文件：1 个错误'),
    });
    expect(run(user, 'npx', 'zklint', 'none')).toMatchObject({ code: 2, output: '' });
  });

  test('explains, lists, compares releases and shows ensembles', () => {
    expect(must(user, 'npx', 'zklint', 'explain', 'myid-missing')).toContain('myid');
    expect(must(user, 'npx', 'zklint', 'explain', 'myid-missing', '--locale', 'zh-CN')).toContain('服务器');
    expect(must(user, 'npx', 'zklint', 'effective', 'good/zoo.cfg')).toContain('clientPort');
    expect(must(user, 'npx', 'zklint', 'ensemble', 'good')).toContain('stand-alone');
    expect(must(user, 'npx', 'zklint', 'upgrade', '-z', '3.4', '--to', '3.9', 'good')).toContain('AdminServer');
  });

  test('speaks the language server protocol', async () => {
    const server = spawn('npx', ['zklint', 'lsp', '--stdio'], { cwd: user, env, stdio: 'pipe' });
    const text =
      '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}';
    server.stdin.write(`Content-Length: ${text.length}\r\n\r\n${text}`);
    let output = '';
    for await (const chunk of server.stdout.setEncoding('utf8')) {
      output += chunk;
      if (output.includes('"capabilities"')) break;
    }
    server.stdin.end();
    server.kill();
    expect(output).toMatch(/^Content-Length: \d+\r\n\r\n\{"jsonrpc":"2\.0","id":1,"result":\{/);
  });

  test('installs its command and its man page for all users', () => {
    const prefix = join(base, 'global');
    must(base, 'npm', 'install', '--global', '--prefix', prefix, '--offline', '--no-audit', '--no-fund', tarball);
    const { version } = JSON.parse(readFileSync(join(user, 'node_modules/zklint/package.json'), 'utf8'));
    expect(must(base, join(prefix, 'bin/zklint'), '--version')).toBe(`${version}\n`);
    expect(readFileSync(join(prefix, 'share/man/man1/zklint.1'), 'utf8')).toMatch(/^\.TH "?ZKLINT"? /m);
  });

  test('starts in a time that is told here', () => {
    const program = join(user, 'node_modules/zklint/dist/zklint.cjs');
    console.log(
      must(user, process.execPath, join(top, 'scripts/bench-start.mjs'), '-n', '11', program, 'good/zoo.cfg'),
    );
    // Built on one machine it would serve no other, and nobody could read what it does.
    expect(readdirSync(dirname(program)).filter((name) => name.endsWith('.cache'))).toEqual([]);
  });
});

describe('the installed library', () => {
  const use = `
    async function use(): Promise<void> {
      const { problems, summary } = await lint({ files: { 'zoo.cfg': 'clientPort=2181\\n' }, locale: 'zh-CN' });
      console.log(problems[0]?.rule, /设置/.test(problems[0]?.message ?? ''), summary.errors, rules.length > 100);
      const compose = 'services: { zk1: { image: zookeeper, environment: { ZOO_TICK_TIME: 2s } } }\\n';
      const inCompose = await lint({ files: { 'compose.yaml': compose } });
      console.log(inCompose.problems.map(({ rule }) => rule).join());
      await lint({ files: {}, zookeeper: '2' }).catch((error: unknown) => console.log(error instanceof ZklintError));
    }
    use();
  `;
  const plain = use.replace(/: (unknown|Promise<void>)/g, '');
  const said = 'missing-data-dir true 1 true\nnumber-format\ntrue\n';

  test.each([
    ['an ES module', 'mjs', "import { lint, rules, ZklintError } from 'zklint';"],
    [
      'an ES module that takes all',
      'mjs',
      "import * as zklint from 'zklint'; const { lint, rules, ZklintError } = zklint;",
    ],
    ['CommonJS', 'cjs', "const { lint, rules, ZklintError } = require('zklint');"],
  ])('serves %s', (_, kind, entry) => {
    write(`program.${kind}`, `${entry}${plain}`);
    expect(must(user, process.execPath, `program.${kind}`)).toBe(said);
  });

  test.each([
    ['nodenext', 'mts', 'mjs'],
    ['nodenext', 'cts', 'cjs'],
    ['preserve', 'ts', 'js'],
  ])('serves TypeScript as %s, .%s', (module, from, to) => {
    write(`typed.${from}`, `import { lint, rules, ZklintError } from 'zklint';${use}`);
    const strict = [
      '--strict',
      '--skipLibCheck',
      'false',
      '--exactOptionalPropertyTypes',
      '--noUncheckedIndexedAccess',
    ];
    const target = ['--target', 'es2022', '--lib', 'es2022', '--types', '', '--ignoreConfig'];
    // Nothing of a browser or of Node is declared but what the program itself uses.
    write('console.d.ts', 'declare const console: { log(...values: unknown[]): void };\n');
    must(
      user,
      join(top, 'node_modules/.bin/tsc'),
      ...strict,
      ...target,
      '--module',
      module,
      'console.d.ts',
      `typed.${from}`,
    );
    if (module === 'nodenext') expect(must(user, process.execPath, `typed.${to}`)).toBe(said);
  });

  test('refuses in TypeScript what it cannot take', () => {
    write(
      'wrong.mts',
      "import { lint } from 'zklint';\nlint({ files: { a: 1 } });\nlint({ files: {}, locale: 'fr' });\nlint({});\n",
    );
    const tsc = join(top, 'node_modules/.bin/tsc');
    const { code, output } = run(
      user,
      tsc,
      '--strict',
      '--module',
      'nodenext',
      '--ignoreConfig',
      '--noEmit',
      'wrong.mts',
    );
    expect(code).not.toBe(0);
    expect(output.match(/^wrong\.mts\(\d/gm)).toEqual(['wrong.mts(2', 'wrong.mts(3', 'wrong.mts(4']);
  });

  test('says in an editor what each thing is', () => {
    const page = readFileSync(join(top, 'docs/library.md'), 'utf8');
    for (const [index, [, code]] of [...page.matchAll(/^```ts\n([\s\S]*?)^```/gm)].entries()) {
      write(`page-${index}.mts`, code);
      must(
        user,
        join(top, 'node_modules/.bin/tsc'),
        '--strict',
        '--module',
        'nodenext',
        '--ignoreConfig',
        '--noEmit',
        `page-${index}.mts`,
      );
    }
  });

  test('runs in a browser', async () => {
    write('browser.mjs', `import { lint, rules, ZklintError } from 'zklint';${plain}`);
    // With nothing of Node to fall back on, a bundle for browsers can't hold any.
    const { outputFiles } = await build({
      entryPoints: [join(user, 'browser.mjs')],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      write: false,
    });
    const lines = [];
    const log = (...values) => lines.push(`${values.join(' ')}\n`);
    vm.runInNewContext(outputFiles[0].text, { console: { log }, TextEncoder, TextDecoder });
    await expect.poll(() => lines.length).toBe(3);
    expect(lines.join('')).toBe(said);
  });

  test('gives its schemas', () => {
    const names = readdirSync(join(user, 'node_modules/zklint/schemas'));
    expect(names).toContain('report.schema.json');
    for (const name of names) {
      write('schema.cjs', `console.log(require('zklint/schemas/${name}').$id);`);
      expect(must(user, process.execPath, 'schema.cjs')).toMatch(new RegExp(`/schemas/${name}\n$`));
    }
  });
});
