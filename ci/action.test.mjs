import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runAction } from './composite-action.mjs';
import { copyWorkingTree, top } from './working-tree.mjs';

const base = mkdtempSync(join(tmpdir(), 'zklint-action-'));
/** As GitHub unpacks it, in a path that needs quotes. */
const action = join(base, 'the action');
const workspace = join(base, 'a workspace');

const sound = 'tickTime=2000\ndataDir=/srv/zk/data\nclientPort=2181\n';
const warned = `${sound}autopurge.purgeInteval=24\n`;
const broken = 'tickTime=2000 ms\ndataDir=/srv/zk/data\nclientPort=2181\n';

function write(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(workspace, dirname(path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
}

const lint = (inputs = {}) => runAction(action, { inputs, workspace, steps: ['lint'] });

/** What GitHub makes annotations of, with the parts that say where. */
function annotations({ output }) {
  return output
    .split('\n')
    .filter((line) => line.startsWith('::'))
    .map((line) =>
      /^::(\w+) file=([^,:]*),line=(\d+),(?:endLine=\d+,)?col=(\d+).*?title=zklint \(([\w-]+)\)::/.exec(line),
    )
    .map((match) => (match ? match.slice(1).join(' ') : 'no annotation'));
}

let installed;

beforeAll(() => {
  copyWorkingTree(action);
  mkdirSync(workspace);
  write({ 'conf/zoo.cfg': sound });
  const start = performance.now();
  // Whatever the job has set for its own packages.
  const env = { NODE_ENV: 'production', npm_config_omit: 'dev\n\noptional', npm_config_ignore_scripts: 'true' };
  installed = runAction(action, { workspace, env });
  const seconds = (performance.now() - start) / 1000;
  const size = execFileSync('du', ['-sm', join(action, 'node_modules')], { encoding: 'utf8' }).split('\t')[0];
  console.log(`The action installs zklint and runs it in ${seconds.toFixed(1)} s; node_modules have ${size} MB.`);
});

beforeEach(() => {
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(workspace);
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('action.yml', () => {
  const validate = (file) =>
    spawnSync(join(top, 'ci/node_modules/.bin/action-validator'), [file], { encoding: 'utf8' });

  test('is an action, to action-validator', () => {
    expect(validate(join(top, 'action.yml'))).toMatchObject({ status: 0, stderr: '' });
  });

  test('would not be with a slip in it', () => {
    const wrong = join(base, 'action.yml');
    writeFileSync(wrong, readFileSync(join(top, 'action.yml'), 'utf8').replace('shell:', 'shel:'));
    expect(validate(wrong).status).toBe(1);
  });

  test('has no expression in a script', () => {
    const scripts = readFileSync(join(top, 'action.yml'), 'utf8').match(/^ +run: \|\n(?: {8}.*\n)+/gm);
    expect(scripts).toHaveLength(2);
    for (const script of scripts ?? []) expect(script).not.toContain('${{');
  });
});

describe('the action', () => {
  test('installs zklint quietly, whatever npm is set to leave out, and passes on a sound file', () => {
    expect(installed.code).toBe(0);
    expect(installed.output).toMatch(/^\nadded \d+ packages in .*\nNo problems in 1 file .*\n$/);
  });

  test('fails on a bad file, and annotates the characters', () => {
    write({ 'conf/zk1/zoo.cfg': sound, 'conf/zk2/zoo.cfg': broken });
    const ran = lint();
    expect(ran.code).toBe(1);
    expect(annotations(ran)).toEqual(['error conf/zk2/zoo.cfg 1 10 number-format']);
  });

  test('fails from fail-on', () => {
    write({ 'zoo.cfg': warned });
    expect(lint().code).toBe(0);
    expect(annotations(lint())).toEqual(['warning zoo.cfg 4 1 unknown-parameter']);
    expect(lint({ 'fail-on': 'warning' }).code).toBe(1);
    write({ 'zoo.cfg': broken });
    expect(lint({ 'fail-on': 'never' }).code).toBe(0);
    expect(lint({ 'fail-on': '' }).code).toBe(1);
  });

  test('judges by the release', () => {
    write({
      'zoo.cfg':
        'dataDir=/srv/zk/data\ninitLimit=5\nsyncLimit=2\nserver.1=zk1:2888:3888;2181\nserver.2=zk2:2888:3888;2181\n',
    });
    expect(lint({ zookeeper: '3.9' }).code).toBe(0);
    expect(lint({ zookeeper: '3.4' }).code).toBe(1);
    const ran = lint({ zookeeper: '2.0' });
    expect(ran.code).toBe(2);
    expect(ran.output).toMatch(/"2\.0" is no release/);
  });

  test('writes several formats', () => {
    write({ 'zoo.cfg': broken });
    const ran = lint({ format: 'github\nsarif=zklint.sarif\ncompact=found it.txt\n' });
    expect(ran.code).toBe(1);
    expect(annotations(ran)).toHaveLength(1);
    const log = JSON.parse(readFileSync(join(workspace, 'zklint.sarif'), 'utf8'));
    expect(log.version).toBe('2.1.0');
    const [{ ruleId, level, locations }] = log.runs[0].results;
    expect([ruleId, level]).toEqual(['number-format', 'error']);
    const { artifactLocation, region } = locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe('zoo.cfg');
    expect(region).toMatchObject({ startLine: 1, startColumn: 10 });
    expect(readFileSync(join(workspace, 'found it.txt'), 'utf8')).toMatch(/^zoo\.cfg:1:10: error number-format /);
  });

  test('takes paths one a line, with blanks, as globs, and as words that are commands', () => {
    const files = [
      'my conf/zoo.cfg',
      'a/zk1/zoo.cfg',
      'a/zk2/zoo.cfg',
      'a/other/zoo.cfg',
      'effective/zoo.cfg',
      '--help/zoo.cfg',
    ];
    write(Object.fromEntries(files.map((path) => [path, broken])));
    const found = (paths) => annotations(lint({ paths })).map((line) => line.split(/ (?=\d)/)[0]);
    expect(found('a/other')).toEqual(['error a/other/zoo.cfg']);
    expect(found('my conf\na/zk?/zoo.cfg\n')).toEqual(
      ['a/zk1', 'a/zk2', 'my conf'].map((folder) => `error ${folder}/zoo.cfg`),
    );
    expect(found('effective\n--help\n')).toEqual(['error --help/zoo.cfg', 'error effective/zoo.cfg']);
    expect(found('.')).toHaveLength(files.length);
  });

  test('says where there is nothing to lint', () => {
    write({ 'readme.txt': '' });
    const ran = lint();
    expect(ran).toEqual({ code: 2, output: 'zklint: There is no ZooKeeper configuration in the current folder.\n' });
  });

  test('asks for a newer Node', () => {
    const bin = join(base, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'node'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const env = { PATH: `${bin}:${process.env.PATH}` };
    const ran = runAction(action, { workspace, env });
    expect(ran.code).toBe(2);
    expect(ran.output).toMatch(/^::error title=zklint::zklint needs Node 20 or newer\..*setup-node.*\n$/);
  });

  describe('runs nothing that an input holds', () => {
    const hostile = [
      '$(touch pwned)',
      '`touch pwned`',
      '; touch pwned',
      '"; touch pwned; "',
      "'; touch pwned; '",
      '&& touch pwned',
      '\ntouch pwned\n',
      'zoo.cfg | touch pwned',
      '> pwned',
      '<(touch pwned)',
      'a[$(touch pwned)]',
      '\nEOF\ntouch pwned',
      'zoo.cfg\n::error::pwned',
      '::warning::pwned',
    ];
    const all = () => [workspace, action, base].flatMap((folder) => readdirSync(folder));

    test.each(['paths', 'zookeeper', 'format', 'fail-on'])('%s', (name) => {
      for (const value of hostile) {
        write({ 'zoo.cfg': sound });
        const ran = lint({ [name]: value });
        expect(all()).not.toContain('pwned');
        expect(existsSync(join(process.cwd(), 'pwned'))).toBe(false);
        expect(ran.output).not.toMatch(/^::(?!error file=)/m);
        expect(ran.code).toBe(2);
      }
    });
  });
});
