import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFiles } from '../packages/cli/src/fix/replace-files.ts';
import { BuiltProgram } from './support/program.ts';

const program = new BuiltProgram();
const mendable = 'dataDir=/data\nclientPort=2181\nsyncEnabled=yes\n';
const mended = 'dataDir=/data\nclientPort=2181\nsyncEnabled=true\n';

/** Who is not root, and may write what `give` gave. */
const isRoot = process.getuid?.() === 0;
const someone = isRoot ? { uid: 65_534 } : {};

const at = (path: string) => join(program.folder, path);
const read = (path: string) => readFileSync(at(path), 'latin1');
/** All that is in the folder, also what begins with a dot. */
const names = () => readdirSync(program.folder, { recursive: true, encoding: 'utf8' }).sort();

function give(path: string): void {
  if (isRoot) chownSync(at(path), 65_534, process.getgid?.() ?? 0);
}

describe('--fix', () => {
  test('keeps encoding, line ends, byte order mark and mode, and leaves no other file', () => {
    const files: Readonly<Record<string, readonly [string, string]>> = {
      'latin1.cfg': [
        '# dur\xe9e\r\ndataDir=/d\r\nsyncEnabled=yes\r\n',
        '# dur\xe9e\r\ndataDir=/d\r\nsyncEnabled=true\r\n',
      ],
      'utf8.cfg': ['# dur\xc3\xa9e \xe4\xb8\xad\nsyncEnabled=yes', '# dur\xc3\xa9e \xe4\xb8\xad\nsyncEnabled=true'],
      'marked.cfg': ['\xef\xbb\xbf# x\r\nsyncEnabled=yes\r\n', '\xef\xbb\xbf# x\r\nsyncEnabled=true\r\n'],
      'cr.cfg': ['dataDir=/d\rsyncEnabled=yes\r', 'dataDir=/d\rsyncEnabled=true\r'],
      'mixed.cfg': ['dataDir=/d\r\nsyncEnabled=yes\n\r#\x00\x1b', 'dataDir=/d\r\nsyncEnabled=true\n\r#\x00\x1b'],
    };
    for (const [path, [before]] of Object.entries(files)) program.write(path, Buffer.from(before, 'latin1'));
    chmodSync(at('latin1.cfg'), 0o600);
    chmodSync(at('utf8.cfg'), 0o4755);
    const ran = program.run([...Object.keys(files), '--fix', '-f', 'pretty', '--rule', 'byte-order-mark=off']);
    expect(ran.output).toContain('\nFixed 5 findings in 5 files.\n');
    for (const [path, [, after]] of Object.entries(files)) expect(read(path), path).toBe(after);
    expect(statSync(at('latin1.cfg')).mode & 0o7777).toBe(0o600);
    expect(statSync(at('utf8.cfg')).mode & 0o7777).toBe(0o4755);
    expect(names()).toEqual(Object.keys(files).sort());
  });

  test('touches nothing where there is nothing to fix', () => {
    program.write('zoo.cfg', mended);
    utimesSync(at('zoo.cfg'), 1, 1);
    const before = lstatSync(at('zoo.cfg'));
    expect(program.run(['--fix'])).toEqual({ code: 0, output: '', errors: '' });
    expect(lstatSync(at('zoo.cfg'))).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino });
  });

  test('keeps the owner', () => {
    program.write('zoo.cfg', mendable);
    give('zoo.cfg');
    const { uid, gid } = statSync(at('zoo.cfg'));
    expect(program.run(['--fix'])).toMatchObject({ code: 0, errors: '' });
    expect(read('zoo.cfg')).toBe(mended);
    expect(statSync(at('zoo.cfg'))).toMatchObject({ uid, gid });
  });

  test('leaves a file alone that would get another owner', async () => {
    program.write('zoo.cfg', mendable);
    if (isRoot) {
      // Whoever may write to a file and its folder can replace it, and becomes its owner.
      chmodSync(at('zoo.cfg'), 0o666);
      const ran = program.run(['--fix'], someone);
      expect(ran).toMatchObject({ code: 2, output: expect.stringContaining('boolean-value') });
      expect(ran.errors).toBe('zklint: zoo.cfg would get another owner, and was left as it is.\n');
    }
    // A preloaded script plays the file of somebody else, whom only root could make its owner.
    program.write(
      'owner.cjs',
      "const fs = require('node:fs'); fs.fchownSync = () => { throw new Error('EPERM'); };\n" +
        'const { lstatSync } = fs; fs.lstatSync = (...all) => Object.assign(lstatSync(...all), { uid: 4711 });',
    );
    const ran = runWith('owner.cjs', ['--fix', 'zoo.cfg']);
    expect(ran).toMatchObject({
      status: 2,
      stderr: 'zklint: zoo.cfg would get another owner, and was left as it is.\n',
    });
    expect(read('zoo.cfg')).toBe(mendable);
    expect(names()).toEqual(['owner.cjs', 'zoo.cfg']);
  });

  test('says what it may not write, and writes the others', () => {
    for (const path of ['a.cfg', 'b.cfg', 'shut/c.cfg']) {
      program.write(path, mendable);
      give(path);
    }
    give('shut');
    chmodSync(at('a.cfg'), 0o444);
    chmodSync(at('shut'), 0o555);
    const ran = program.run(['a.cfg', 'b.cfg', 'shut/c.cfg', '--fix', '-f', 'pretty'], someone);
    chmodSync(at('shut'), 0o755);
    expect(ran).toMatchObject({ code: 2, output: expect.stringContaining('\nFixed 1 finding in 1 file.\n') });
    expect(ran.output.match(/boolean-value/g)).toHaveLength(2);
    expect(ran.errors).toBe(
      "zklint: a.cfg can't be written (EACCES).\nzklint: shut/c.cfg can't be written (EACCES).\n",
    );
    expect([read('a.cfg'), read('b.cfg'), read('shut/c.cfg')]).toEqual([mendable, mended, mendable]);
    expect(names()).toEqual(['a.cfg', 'b.cfg', 'shut', 'shut/c.cfg']);
  });

  test('follows a link inside the project, and none that leads out of it or into .git', () => {
    mkdirSync(at('project/.git'), { recursive: true });
    for (const path of ['project/real.cfg', 'outside.cfg', 'project/.git/config']) program.write(path, mendable);
    symlinkSync('real.cfg', at('project/link.cfg'));
    symlinkSync('../outside.cfg', at('project/out.cfg'));
    symlinkSync('.git/config', at('project/git.cfg'));
    const ran = spawnSync(process.execPath, [program.path, '--fix', 'link.cfg', 'out.cfg', 'git.cfg'], {
      cwd: at('project'),
      encoding: 'utf8',
    });
    expect(ran.stderr).toBe(
      'zklint: git.cfg is a link out of the project, and was left as it is.\n' +
        'zklint: out.cfg is a link out of the project, and was left as it is.\n',
    );
    expect(ran.status).toBe(2);
    expect([read('project/real.cfg'), read('outside.cfg'), read('project/.git/config')]).toEqual([
      mended,
      mendable,
      mendable,
    ]);
    expect(lstatSync(at('project/link.cfg')).isSymbolicLink()).toBe(true);
  });

  test('writes a file once that has two names, and no name that it was not asked to', () => {
    program.write('one.cfg', mendable);
    symlinkSync('one.cfg', at('two.cfg'));
    linkSync(at('one.cfg'), at('backup.old'));
    expect(program.run(['--fix', 'one.cfg', 'two.cfg'])).toMatchObject({ code: 0, errors: '' });
    expect([read('one.cfg'), read('backup.old')]).toEqual([mended, mendable]);
  });

  test('leaves a file alone that changed meanwhile, and those that a fix changes with it', async () => {
    program.write('zoo.cfg', mendable);
    program.write('other.cfg', mendable);
    // An editor saves the file between the time when zklint reads it and the time when it would write.
    program.write(
      'editor.cjs',
      `const fs = require('node:fs');
       const { fsyncSync } = fs;
       fs.fsyncSync = (file) => { fs.writeFileSync('zoo.cfg', 'tickTime=1\\n'); fsyncSync(file); };`,
    );
    const ran = runWith('editor.cjs', ['--fix', 'zoo.cfg', 'other.cfg', '-f', 'pretty']);
    expect(ran).toMatchObject({
      status: 2,
      stderr: 'zklint: zoo.cfg changed after zklint read it, and was left as it is.\n',
    });
    expect(ran.stdout).toMatch(/missing-data-dir.*\n(.*\n)*Fixed 1 finding in 1 file\.\n$/);
    expect([read('zoo.cfg'), read('other.cfg')]).toEqual(['tickTime=1\n', mended]);

    const replacement = (path: string, before: string) => ({
      path: at(path),
      before: Buffer.from(before),
      after: Buffer.from('new'),
    });
    const unreplaced = await replaceFiles([replacement('other.cfg', mended), replacement('zoo.cfg', mendable)]);
    expect(unreplaced).toEqual({ path: at('zoo.cfg'), why: 'changed' });
    expect(read('other.cfg')).toBe(mended);
    expect(names()).toEqual(['editor.cjs', 'other.cfg', 'zoo.cfg']);
  });

  test.each(['SIGINT', 'SIGTERM'])('leaves no temporary file behind at %s', (signal) => {
    program.write('zoo.cfg', mendable);
    program.write(
      'signal.cjs',
      `const fs = require('node:fs');
       const { fsyncSync } = fs;
       fs.fsyncSync = (file) => { process.kill(process.pid, '${signal}'); fsyncSync(file); };`,
    );
    expect(runWith('signal.cjs', ['--fix', 'zoo.cfg'])).toMatchObject({ signal, stderr: '' });
    expect(read('zoo.cfg')).toBe(mended);
    expect(names()).toEqual(['signal.cjs', 'zoo.cfg']);
  });
});

describe('--diff', () => {
  /** What is hard on a diff, in the folder and in one below. */
  const files: Readonly<Record<string, string>> = {
    'zoo.cfg': mendable,
    'no newline.cfg': 'dataDir=/data\nclientPort=2181\nsyncEnabled=yes',
    'conf/na"me \t\n.cfg': '# dur\xe9e\r\ndataDir=/d\r\nsyncEnabled=yes\r\n\r\nclientPort=2181 # x',
    'conf/d\u00fcrre/\u4e2d.cfg': '\xef\xbb\xbf# \xe4\xb8\xad\nclientPort=2181\nsyncEnabled=yes\n',
    'conf/cr.cfg': 'dataDir=/d\rsyncEnabled=yes\rclientPort=2181 # x\r',
    'conf/controls.cfg': '# \x00\x1b[2J\x85\ndataDir=/d\nsyncEnabled=yes\n\\ No newline at end of file\n',
    'conf/.hidden.cfg': `diff --git a/zoo.cfg b/zoo.cfg\n-- a\n++ b\n@@ -1 +1 @@\n${mendable}`,
  };

  function writeAll(): void {
    for (const [path, text] of Object.entries(files)) program.write(path, Buffer.from(text, 'latin1'));
  }

  const readAll = () => Object.fromEntries(Object.keys(files).map((path) => [path, read(path)]));

  /** What --fix makes of the same files. */
  function fixed(args: readonly string[]): Record<string, string> {
    writeAll();
    expect(program.run(['--fix', ...args]).errors).toBe('');
    const after = readAll();
    writeAll();
    return after;
  }

  function pipe(command: string, cwd = program.folder): { readonly status: number | null; readonly stderr: string } {
    return spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], zklint: `${process.execPath} ${program.path} --fail-on never` },
    });
  }

  const paths = Object.keys(files);

  test.each([
    ['in a repository', true, '$zklint --diff . conf/* conf/.hidden.cfg conf/*/* | git apply'],
    ['outside of one', false, '$zklint --diff . conf/* conf/.hidden.cfg conf/*/* | git apply'],
    ['from a file', true, '$zklint --diff . conf/* conf/.hidden.cfg conf/*/* > d.patch && git apply d.patch'],
    ['on GitHub', true, 'GITHUB_ACTIONS=true $zklint --diff . conf/* conf/.hidden.cfg conf/*/* | git apply'],
    ['in colours elsewhere', true, 'FORCE_COLOR=1 $zklint --diff . conf/* conf/.hidden.cfg conf/*/* | git apply'],
  ])('makes of the files, through git apply, what --fix makes of them: %s', (_, isRepository, command) => {
    const after = fixed(paths);
    if (isRepository) execFileSync('git', ['init', '-q', '.'], { cwd: program.folder });
    expect(pipe(command)).toMatchObject({ status: 0 });
    expect(readAll()).toEqual(after);
    for (const path of paths) expect(after[path], path).not.toBe(files[path]);
  });

  test('is applied in a folder of a repository as git diff is', () => {
    const after = fixed(paths);
    execFileSync('git', ['init', '-q', '.'], { cwd: program.folder });
    expect(pipe('$zklint --diff * .hidden.cfg | git apply', at('conf'))).toMatchObject({ status: 0 });
    expect(readAll()).toEqual(
      Object.fromEntries(paths.map((path) => [path, (path.startsWith('conf/') ? after : files)[path]])),
    );
  });

  test('names the file itself where a link is named', () => {
    program.write('real/zoo.cfg', mendable);
    symlinkSync('real', at('link'));
    expect(pipe('$zklint --diff link/zoo.cfg | git apply')).toMatchObject({ status: 0 });
    expect(read('real/zoo.cfg')).toBe(mended);
  });

  test('writes nothing', () => {
    writeAll();
    const before = names();
    program.run(['--diff', '--fix-unsafe', ...paths]);
    expect(readAll()).toEqual(files);
    expect(names()).toEqual(before);
  });
});

function runWith(script: string, args: readonly string[]) {
  return spawnSync(process.execPath, ['--require', at(script), program.path, ...args], {
    cwd: program.folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
}
