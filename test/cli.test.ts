import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { BuiltProgram } from './support/program.ts';

const program = new BuiltProgram();
const broken = 'clientPort=2181\n';

test('starts from the code that the build compiled', () => {
  program.write(
    'report.cjs',
    `
    const vm = require('node:vm');
    vm.Script = class extends vm.Script {
      constructor(source, options) {
        super(source, options);
        console.log('rejected:', this.cachedDataRejected);
      }
    };`,
  );
  const args = ['--require', join(program.folder, 'report.cjs'), program.path, '--version'];
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../packages/cli/package.json'), 'utf8'));
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe(`rejected: false\n${version}\n`);
});

test('names the packages that are bundled and their licences', () => {
  const licences = readFileSync(join(program.base, 'dist/LICENSES.txt'), 'utf8');
  for (const name of ['chevrotain', 'commander', 'picocolors', 'tinyglobby']) {
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
});

test('reads a translation only where it speaks that language', () => {
  program.write('zoo.cfg', broken);
  const translations = join(program.base, 'dist/zh-CN.json');
  const [english, chinese] = [
    ['zoo.cfg', '-f', 'pretty'],
    ['zoo.cfg', '-f', 'pretty', '--locale', 'zh-CN'],
  ];
  expect(program.run(chinese).output).toContain('1 个文件：1 个错误');
  renameSync(translations, `${translations}.away`);
  expect(program.run(english)).toMatchObject({ code: 1, errors: '' });
  expect(program.run(chinese)).toMatchObject({ code: 3, output: '' });
  renameSync(`${translations}.away`, translations);
});

describe('a run', () => {
  test('ends with 0, 1 or 2', () => {
    program.write('good.cfg', `dataDir=/data\n${broken}`);
    program.write('bad.cfg', broken);
    expect(program.run(['good.cfg'])).toEqual({ code: 0, output: '', errors: '' });
    expect(program.run(['bad.cfg'])).toMatchObject({ code: 1, errors: '' });
    expect(program.run(['bad.cfg', 'none.cfg'])).toEqual({
      code: 2,
      output: expect.stringContaining('bad.cfg:1:1: error missing-data-dir'),
      errors: 'zklint: There is no file or folder none.cfg.\n',
    });
  });

  test('compares releases', () => {
    program.write('zoo.cfg', `dataDir=/data\n${broken}syncEnabled=yes\n`);
    expect(program.run(['upgrade', '-z', '3.6', '--to', '3.7'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('  3.6 → 3.7  syncEnabled is "yes"'),
      errors: '',
    });
    const { output } = program.run(['upgrade', '-z', '3.6', '--to', '3.7', '-f', 'json']);
    expect(JSON.parse(output)).toMatchObject({ version: 1, upgrades: [{ summary: { errors: 1 } }] });
    expect(program.run(['upgrade', '--to', '3.7'])).toMatchObject({ code: 2, output: '' });
  });

  test('says that its folder is gone', () => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1"';
    const ran = spawnSync('sh', ['-c', script, process.execPath, program.path], {
      cwd: program.folder,
      encoding: 'utf8',
    });
    expect(ran).toMatchObject({ status: 2, stderr: 'zklint: The current folder is not there any more.\n' });
  });

  test('reads the standard input', () => {
    expect(program.run(['-'], { input: broken })).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^<stdin>:1:1: /),
    });
    expect(program.run(['-'], { input: Buffer.alloc(17_000_000, 'a=b\n') })).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^<stdin>:1:1: info limit-reached This file is larger than 10 MB/),
      errors: '',
    });
  });

  test('reads thousands of names from the standard input', () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `servers/zoo${index}.cfg`);
    for (const name of names) program.write(name, broken);
    const { code, output, errors } = program.run(['--stdin-files', '-f', 'json'], { input: names.join('\n') });
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    expect(JSON.parse(output).summary).toMatchObject({ files: names.length, errors: names.length });
    expect(program.run(['--stdin-files'], { input: '' })).toMatchObject({ code: 2, output: '' });
  });

  test('writes a format to a file, and says where it cannot', () => {
    program.write('zoo.cfg', broken);
    expect(program.run(['-f', 'json=out.json', '-f', 'pretty'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('│'),
    });
    expect(JSON.parse(readFileSync(join(program.folder, 'out.json'), 'utf8'))).toMatchObject({
      version: 1,
      summary: { errors: 1 },
    });
    expect(program.run(['-f', 'json=no/where.json'])).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^zklint: no\/where\.json can't be written/),
    });
  });

  test('writes first settings, and never over anything or through a link', () => {
    program.write('zoo.cfg', broken);
    symlinkSync(join(program.folder, 'elsewhere.json'), join(program.folder, 'zklint.json'));
    const refused = {
      code: 2,
      output: '',
      errors: 'zklint: There is a zklint.json here already. Nothing was written.\n',
    };
    expect(program.run(['init'])).toEqual(refused);
    expect(existsSync(join(program.folder, 'elsewhere.json'))).toBe(false);
    rmSync(join(program.folder, 'zklint.json'));
    expect(program.run(['init'])).toMatchObject({ code: 0, output: expect.stringContaining('Wrote zklint.json.') });
    expect(program.run(['init'])).toEqual(refused);
    expect(program.run([])).toMatchObject({ code: 1, errors: '' });
  });

  test('takes globs', () => {
    for (const path of ['a/one.conf', 'b/two.conf', 'b/two.txt', 'node_modules/x/three.conf', 'b/four.conf.bak'])
      program.write(path, broken);
    const paths = (args: readonly string[]) => program.run(args).output.match(/^[^:]+/gm);
    expect(paths(['**/*.conf*'])).toEqual(['a/one.conf', 'b/two.conf']);
    expect(paths(['{a,b}/*.conf'])).toEqual(['a/one.conf', 'b/two.conf']);
    expect(program.run(['*.nothing'])).toMatchObject({ code: 2, errors: 'zklint: No file matches *.nothing.\n' });
  });

  test('takes a file with the characters of a glob for what it is', () => {
    program.write('a[1].cfg', broken);
    expect(program.run(['a[1].cfg']).output).toMatch(/^a\[1\]\.cfg:1:1:/);
  });

  test('walks a folder, but not its links', () => {
    program.write('in/zoo.cfg', broken);
    symlinkSync(join(program.folder, 'in'), join(program.folder, 'link'));
    expect(program.run(['-f', 'compact', '.']).output.match(/zoo\.cfg:1:1: error missing-data-dir/g)).toHaveLength(1);
  });

  test('survives a reader that stops early', async () => {
    program.write('zoo.cfg', `${'server.x=y\n'.repeat(5_000)}`);
    const command = `"${process.execPath}" "${program.path}" zoo.cfg | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"`;
    const ran = spawnSync('bash', ['-c', command], { cwd: program.folder, encoding: 'utf8' });
    expect(ran).toMatchObject({ stdout: '1\n', stderr: '' });
  });

  test('says that its output can not be written', () => {
    program.write('zoo.cfg', broken);
    const ran = spawnSync('sh', ['-c', `"${process.execPath}" "${program.path}" zoo.cfg > /dev/full`], {
      cwd: program.folder,
      encoding: 'utf8',
    });
    expect(ran).toMatchObject({ status: 2, stderr: "zklint: Standard output can't be written (ENOSPC).\n" });
  });

  test('ends at an interrupt with 130, as a shell sees it', async () => {
    // Without its end the standard input keeps zklint waiting.
    const child = spawn(process.execPath, [program.path, '-'], { cwd: program.folder, stdio: 'pipe' });
    setTimeout(() => child.kill('SIGINT'), 500);
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
      child.on('exit', (...ended) => resolve(ended));
    });
    expect(code ?? signal).toBe('SIGINT');
  });

  test('ends at an interrupt in the middle of its work', async () => {
    for (let index = 0; index < 3_000; index++) program.write(`servers/zoo${index}.cfg`, broken);
    // A shell that lives on tells what it sees.
    const script = 'trap : INT; "$0" "$1"; echo "$?"';
    const shell = spawn('sh', ['-c', script, process.execPath, program.path], { cwd: program.folder, detached: true });
    setTimeout(() => process.kill(-(shell.pid ?? 0), 'SIGINT'), 500);
    const [output, errors] = await Promise.all([text(shell.stdout), text(shell.stderr)]);
    expect({ output, errors }).toEqual({ output: '130\n', errors: '' });
  });

  test('speaks the language server protocol', async () => {
    const server = spawn(process.execPath, [program.path, 'lsp', '--stdio'], { cwd: program.folder, stdio: 'pipe' });
    const request =
      '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}';
    server.stdin.write(`Content-Length: ${request.length}\r\n\r\n${request}`);
    let output = '';
    for await (const chunk of server.stdout.setEncoding('utf8')) {
      output += chunk;
      if (output.includes('"capabilities"')) break;
    }
    server.kill();
    expect(output).toMatch(/^Content-Length: \d+\r\n\r\n\{"jsonrpc":"2\.0","id":1,"result":\{/);
  });
});
