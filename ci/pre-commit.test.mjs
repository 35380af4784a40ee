import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyWorkingTree, top } from './working-tree.mjs';

/** Everything lies here; pre-commit's own store too. */
const base = mkdtempSync(join(tmpdir(), 'zklint-pre-commit-'));
const hook = join(base, 'hook');
const store = join(base, 'store');
const { version } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));

/** As in a user's shell: without what npx, vitest and CI add. */
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|GIT_|GITHUB_|VITEST|NODE_ENV$|CI$)/i.test(name)),
  ),
  LC_ALL: 'C.UTF-8',
  PRE_COMMIT_HOME: store,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'A user'],
      [`GIT_${who}_EMAIL`, 'user@example.com'],
    ]),
  ),
};

/** A repository of a user, in which the hook is installed. */
class Repository {
  constructor(name, config) {
    this.folder = join(base, name);
    mkdirSync(this.folder);
    this.git('init', '--quiet', '--initial-branch=main');
    this.write({ '.pre-commit-config.yaml': config });
    this.git('add', '.');
    this.git('commit', '--quiet', '--message=Begin');
    this.must('pre-commit', 'install');
  }

  write(files) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(this.folder, dirname(path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  /** Runs a program, and gives its exit code and all it said. */
  run(program, ...args) {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: this.folder, env, encoding: 'utf8' });
    return { code: status, said: stdout + stderr };
  }

  must(program, ...args) {
    const ran = this.run(program, ...args);
    if (ran.code !== 0) throw new Error(`${program} ${args.join(' ')}: exit code ${ran.code}\n${ran.said}`);
    return ran.said;
  }

  git(...args) {
    return this.must('git', ...args);
  }

  /** Writes files and commits them alone, as the hook lets it. */
  commit(files) {
    this.write(files);
    this.git('add', '--', ...Object.keys(files));
    return this.run('git', 'commit', '--message=Change');
  }

  /** Writes and commits files past the hook. */
  begin(files) {
    this.write(files);
    this.git('add', '.');
    this.git('commit', '--quiet', '--no-verify', '--allow-empty', '--message=Change');
  }

  /** Puts all back to the first commit. */
  reset() {
    this.git('reset', '--quiet', '--hard', this.git('rev-list', '--max-parents=0', 'HEAD').trim());
    this.git('clean', '--quiet', '-dffx');
  }
}

/** Three members of an ensemble, each with its myid. */
function ensemble(changes = {}) {
  const files = {};
  for (const id of [1, 2, 3]) {
    files[`zk${id}/conf/zoo.cfg`] = [
      'tickTime=2000',
      'initLimit=10',
      'syncLimit=5',
      `dataDir=/srv/zk${id}/data`,
      'clientPort=2181',
      ...[1, 2, 3].map((other) => `server.${other}=zk${other}.example.com:2888:3888`),
      '',
    ].join('\n');
    files[`zk${id}/data/myid`] = `${id}\n`;
  }
  return { ...files, ...changes };
}

function measured(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function megabytes(folder) {
  return Number.parseInt(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }), 10) / 1024;
}

/** Files that may concern ZooKeeper, and files whose names are only like theirs. */
const names = `
  zoo.cfg conf/zoo1.cfg z1.cfg zoo_dynamic.cfg conf/zoo.cfg.dynamic zoo1.cfg.dynamic.100000000
  config/zookeeper.properties zookeeper-1.properties zookeeper.conf conf/global_zookeeper.conf
  roles/zookeeper/templates/zoo.cfg.j2 templates/default/zoo.cfg.erb zoo.cfg.tmpl zoo.cfg.template zookeeper.properties.j2
  data/myid compose.yaml compose.prod.yml docker-compose.yml deploy/docker-compose.zk.yaml zklint.json conf/zklint.json`;
const others = `
  zoo.cfg.bak zoo.md log4j.properties server.properties data/myid.txt notmyid config.yaml my-compose.yaml.txt package.json
  xzklint.json nginx.conf template.j2`;

/** Those of the files that a hook of this configuration runs for. */
function filesOf(repository, config) {
  const files = `${names}${others}`.trim().split(/\s+/);
  repository.write(Object.fromEntries(files.map((file) => [file, ''])));
  repository.git('add', '.');
  const shown = `${config.replace(/^ +(args|entry|pass_filenames):.*\n/gm, '').trimEnd()}
        entry: echo
        args: []
        pass_filenames: true
        require_serial: true
        verbose: true
`;
  repository.write({ '.pre-commit-config.yaml': shown });
  const said = repository.must('pre-commit', 'run', '--files', ...files);
  return said
    .split(/\s+/)
    .filter((word) => files.includes(word))
    .sort();
}

const published = `repos:
  - repo: file://${hook}
    rev: v${version}
    hooks:
      - id: zklint
`;

let user;

beforeAll(() => {
  mkdirSync(hook);
  copyWorkingTree(hook);
  const git = (...args) => execFileSync('git', args, { cwd: hook, env });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=Release');
  git('tag', `v${version}`);

  user = new Repository('user', published);
  const seconds = measured(() => user.must('pre-commit', 'install-hooks'));
  const size = megabytes(store);
  console.log(`pre-commit installs the hook in ${seconds.toFixed(1)} s and keeps ${size.toFixed(1)} MB.`);
  expect(size).toBeLessThan(40);
  expect(seconds).toBeLessThan(180);
});

beforeEach(() => user.reset());
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('a commit', () => {
  test('of a sound ensemble goes through', () => {
    const { code, said } = user.commit(ensemble());
    expect(said).toMatch(/^zklint\.+Passed$/m);
    expect(code).toBe(0);
  });

  test('of a file that ZooKeeper refuses does not, and the finding is shown with its place', () => {
    user.begin(ensemble());
    const { code, said } = user.commit({ 'zk2/conf/zoo.cfg': 'tickTime=2000\nclientPort=2181\n' });
    expect(said).toMatch(/^zklint\.+Failed$/m);
    expect(said).toMatch(/^zk2\/conf\/zoo\.cfg:1:1: error missing-data-dir /m);
    expect(code).toBe(1);
    expect(user.git('status', '--short')).toBe('M  zk2/conf/zoo.cfg\n');
  });

  test('of one member that no longer agrees with the others does not', () => {
    user.begin(ensemble());
    const changed = ensemble()['zk3/conf/zoo.cfg'].replace('zk1.example.com:2888', 'zk1.example.com:2889');
    const { code, said } = user.commit({ 'zk3/conf/zoo.cfg': changed });
    expect(said).toMatch(/^zk3\/conf\/zoo\.cfg:6:26: error server-list-mismatch /m);
    expect(code).toBe(1);
  });

  test('of a myid that another server has does not', () => {
    user.begin(ensemble());
    const { code, said } = user.commit({ 'zk3/data/myid': '2\n' });
    expect(said).toMatch(/^zk\d\/data\/myid:1:1: error duplicate-myid /m);
    expect(code).toBe(1);
  });

  test('of settings that make a warning an error does not', () => {
    user.begin(ensemble({ 'zk1/conf/zoo.cfg': `${ensemble()['zk1/conf/zoo.cfg']}autopurge.purgeInteval=24\n` }));
    const { code, said } = user.commit({ 'zklint.json': '{ "rules": { "unknown-parameter": "error" } }\n' });
    expect(said).toMatch(/^zk1\/conf\/zoo\.cfg:9:1: error unknown-parameter /m);
    expect(code).toBe(1);
  });

  test('is judged by what is staged', () => {
    user.begin(ensemble());
    user.write({ 'zk2/conf/zoo.cfg': 'tickTime=2000\nclientPort=2181\n' });
    user.git('add', '.');
    user.write(ensemble());
    expect(user.run('git', 'commit', '--message=Change')).toMatchObject({ code: 1 });
    user.reset();

    user.begin(ensemble());
    user.write({ 'zk2/conf/zoo.cfg': `${ensemble()['zk2/conf/zoo.cfg']}maxClientCnxns=60\n` });
    user.git('add', '.');
    user.write({ 'zk2/conf/zoo.cfg': 'tickTime=2000\nclientPort=2181\n' });
    expect(user.run('git', 'commit', '--message=Change')).toMatchObject({ code: 0 });
  });

  test('that only warns goes through, and options in args hold', () => {
    const warned = { 'zoo.cfg': 'dataDir=/srv/zk\nclientPort=2181\nautopurge.purgeInteval=24\n' };
    expect(user.commit(warned)).toMatchObject({ code: 0 });
    user.reset();
    const config = `${published}        args: [., --fail-on, warning]\n`;
    const { code, said } = user.commit({ '.pre-commit-config.yaml': config, ...warned });
    expect(said).toMatch(/^zoo\.cfg:3:1: warning unknown-parameter /m);
    expect(code).toBe(1);
  });
});

describe('a commit is not held up', () => {
  test('by files that have nothing to do with ZooKeeper, however bad its files are', () => {
    user.begin(ensemble({ 'zk1/conf/zoo.cfg': 'clientPort=2181\n' }));
    const { code, said } = user.commit({ 'README.md': '# Read me\n', 'src/main.c': 'int main;\n' });
    expect(said).toMatch(/^zklint\.+\(no files to check\)Skipped$/m);
    expect(code).toBe(0);
  });

  test.each([
    ['setup.cfg', '[metadata]\nname = x\n'],
    ['compose.yaml', 'services:\n  web:\n    image: nginx\n'],
    ['zklint.json', '{}\n'],
    ['data/myid', '1\n'],
  ])('by %s in a repository without ZooKeeper', (path, text) => {
    const { code, said } = user.commit({ [path]: text });
    expect(said).toMatch(/^zklint\.+Passed$/m);
    expect(code).toBe(0);
  });

  test('when the last zoo.cfg goes together with a change of the Compose file', () => {
    user.begin({ 'zoo.cfg': 'clientPort=2181\n', 'compose.yaml': 'services: {}\n' });
    user.git('rm', '--quiet', 'zoo.cfg');
    const { code, said } = user.commit({ 'compose.yaml': 'services:\n  web:\n    image: nginx\n' });
    expect(said).toMatch(/^zklint\.+Passed$/m);
    expect(code).toBe(0);
  });
});

test('the hook runs for the names of files that may concern ZooKeeper', () => {
  expect(filesOf(user, published)).toEqual(names.trim().split(/\s+/).sort());
});

test('the npm package works as a local hook, without a build', () => {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', base], {
      cwd: join(top, 'packages/cli'),
      encoding: 'utf8',
    }),
  );
  // The page for users has it with the published package in place of the tarball.
  const page = readFileSync(join(top, 'docs/pre-commit.md'), 'utf8');
  const written = /```yaml\n(repos:\n {2}- repo: local\n[\s\S]*?)```/.exec(page)?.[1] ?? '';
  expect(written).toContain(`zklint@${version}`);
  const config = written.replace(`zklint@${version}`, join(base, filename));
  const local = new Repository('local', config);
  const before = megabytes(store);
  const seconds = measured(() => local.must('pre-commit', 'install-hooks'));
  console.log(`As a local hook: ${seconds.toFixed(1)} s and ${(megabytes(store) - before).toFixed(1)} MB.`);

  expect(local.commit(ensemble())).toMatchObject({ code: 0 });
  const { code, said } = local.commit({ 'zk3/data/myid': '2\n' });
  expect(said).toMatch(/^zk\d\/data\/myid:1:1: error duplicate-myid /m);
  expect(code).toBe(1);

  local.reset();
  expect(filesOf(local, config)).toEqual(names.trim().split(/\s+/).sort());
});
