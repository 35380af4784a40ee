import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const built = join(import.meta.dirname, '../packages/cli/dist');
const broken = 'clientPort=2181\n';

let base = '';
let zklint = '';
/** The folder that zklint runs in, empty before each test. */
let folder = '';

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'zklint-'));
  chmodSync(base, 0o755);
  // Elsewhere, and so without node_modules: the built files must be all that it takes.
  cpSync(built, join(base, 'dist'), { recursive: true });
  zklint = join(base, 'dist/zklint.cjs');
});

beforeEach(() => {
  folder = mkdtempSync(join(base, 'run-'));
  chmodSync(folder, 0o777);
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function run(args: readonly string[], options: { input?: string | Uint8Array; uid?: number } = {}): Run {
  const env = { PATH: process.env['PATH'] };
  const ran = spawnSync(process.execPath, [zklint, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
    maxBuffer: 100_000_000,
    ...options,
  });
  return { code: ran.status, output: ran.stdout, errors: ran.stderr };
}

/** Whatever it read, zklint itself is not at fault and prints nothing that steers a terminal. */
function expectCalm({ code, output, errors }: Run): void {
  expect(errors).not.toMatch(/This is a bug|\n +at /);
  expect([0, 1, 2]).toContain(code);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point
  expect(output + errors).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]|^::/m);
}

test('starts from the code that the build compiled', () => {
  write(
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
  const args = ['--require', join(folder, 'report.cjs'), zklint, '--version'];
  const { version } = JSON.parse(readFileSync(join(built, '../package.json'), 'utf8'));
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe(`rejected: false\n${version}\n`);
});

test('names the packages that are bundled and their licences', () => {
  const licences = readFileSync(join(base, 'dist/LICENSES.txt'), 'utf8');
  for (const name of ['chevrotain', 'commander', 'picocolors', 'tinyglobby']) {
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
});

describe('a run', () => {
  test('ends with 0, 1 or 2', () => {
    write('good.cfg', `dataDir=/data\n${broken}`);
    write('bad.cfg', broken);
    expect(run(['good.cfg'])).toEqual({ code: 0, output: '', errors: '' });
    expect(run(['bad.cfg'])).toMatchObject({ code: 1, errors: '' });
    expect(run(['bad.cfg', 'none.cfg'])).toEqual({
      code: 2,
      output: expect.stringContaining('bad.cfg:1:1: error missing-data-dir'),
      errors: 'zklint: There is no file or folder none.cfg.\n',
    });
  });

  test('reads the standard input', () => {
    expect(run(['-'], { input: broken })).toMatchObject({ code: 1, output: expect.stringMatching(/^<stdin>:1:1: /) });
    expect(run(['-'], { input: Buffer.alloc(17_000_000, 'a=b\n') })).toMatchObject({
      code: 2,
      errors: 'zklint: <stdin> is larger than 10 MB: no configuration.\n',
    });
  });

  test('writes a format to a file, and says where it cannot', () => {
    write('zoo.cfg', broken);
    expect(run(['-f', 'json=out.json', '-f', 'pretty'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('│'),
    });
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toMatchObject({
      version: 1,
      summary: { errors: 1 },
    });
    expect(run(['-f', 'json=no/where.json'])).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^zklint: no\/where\.json can't be written/),
    });
  });

  test('takes globs', () => {
    for (const path of ['a/one.conf', 'b/two.conf', 'b/two.txt', 'node_modules/x/three.conf', 'b/four.conf.bak'])
      write(path, broken);
    const paths = (args: readonly string[]) => run(args).output.match(/^[^:]+/gm);
    expect(paths(['**/*.conf*'])).toEqual(['a/one.conf', 'b/two.conf']);
    expect(paths(['{a,b}/*.conf'])).toEqual(['a/one.conf', 'b/two.conf']);
    expect(run(['*.nothing'])).toMatchObject({ code: 2, errors: 'zklint: No file matches *.nothing.\n' });
  });

  test('takes a file with the characters of a glob for what it is', () => {
    write('a[1].cfg', broken);
    expect(run(['a[1].cfg']).output).toMatch(/^a\[1\]\.cfg:1:1:/);
  });

  test('walks a folder, but not its links', () => {
    write('in/zoo.cfg', broken);
    symlinkSync(join(folder, 'in'), join(folder, 'link'));
    expect(run(['-f', 'compact', '.']).output.match(/zoo\.cfg:1:1: error missing-data-dir/g)).toHaveLength(1);
  });

  test('survives a reader that stops early', async () => {
    write('zoo.cfg', `${'server.x=y\n'.repeat(5_000)}`);
    const command = `"${process.execPath}" "${zklint}" zoo.cfg | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"`;
    const ran = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(ran).toMatchObject({ stdout: '1\n', stderr: '' });
  });

  test('says that its output can not be written', () => {
    write('zoo.cfg', broken);
    const ran = spawnSync('sh', ['-c', `"${process.execPath}" "${zklint}" zoo.cfg > /dev/full`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(ran).toMatchObject({ status: 2, stderr: "zklint: Standard output can't be written (ENOSPC).\n" });
  });

  test('ends at an interrupt with 130, as a shell sees it', async () => {
    // Without its end the standard input keeps zklint waiting.
    const child = spawn(process.execPath, [zklint, '-'], { cwd: folder, stdio: 'pipe' });
    setTimeout(() => child.kill('SIGINT'), 500);
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
      child.on('exit', (...ended) => resolve(ended));
    });
    expect(code ?? signal).toBe('SIGINT');
  });

  test('speaks the language server protocol', async () => {
    const server = spawn(process.execPath, [zklint, 'lsp', '--stdio'], { cwd: folder, stdio: 'pipe' });
    const text =
      '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}';
    server.stdin.write(`Content-Length: ${text.length}\r\n\r\n${text}`);
    let output = '';
    for await (const chunk of server.stdout.setEncoding('utf8')) {
      output += chunk;
      if (output.includes('"capabilities"')) break;
    }
    server.kill();
    expect(output).toMatch(/^Content-Length: \d+\r\n\r\n\{"jsonrpc":"2\.0","id":1,"result":\{/);
  });
});

describe('is calm about', () => {
  const formats = ['-f', 'pretty', '-f', 'compact=out.txt', '-f', 'json=out.json'];

  /** Judges a file in every format. */
  function judge(content: string | Uint8Array): Run {
    write('zoo.cfg', content);
    const ran = run([...formats, 'zoo.cfg']);
    expectCalm(ran);
    for (const out of ['out.txt', 'out.json']) {
      expectCalm({ ...ran, output: readFileSync(join(folder, out), 'utf8') });
    }
    return ran;
  }

  test('random bytes', () => {
    // The same in every run, or nobody could find out what was wrong.
    let seed = 7;
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed;
    };
    for (let round = 0; round < 8; round++) {
      judge(Uint8Array.from({ length: 3000 }, () => (next() >> 16) & 0xff));
      const pieces = [
        'server.',
        '1',
        '=',
        ':',
        '\\',
        '\\u',
        'd800',
        '\n',
        '\r',
        '#',
        '[',
        ';',
        '|',
        'dataDir',
        'clientPort',
        '\u202e',
        '\u001b',
        'é',
        '\0',
        ' ',
      ];
      judge(Array.from({ length: 1500 }, () => pieces[(next() >> 16) % pieces.length]).join(''));
    }
  });

  test.each([
    ['an empty file', ''],
    ['NULs', '\0'.repeat(1000)],
    [
      'escape sequences',
      '\u001b[2J\u001b]0;title\u0007=\u001b]8;;http://x\u0007\nclientPort=\u001b[31m\nserver.1=\u009b31m\n',
    ],
    ['GitHub commands', '::error::x\n%0A::error::x=1\nclientPort=\\n::error file=x::y\n\r::set-output name=x::y=1\r'],
    ['bidirectional text', 'client\u202ePort=2181\u2066\ndataDir=\u2067/data\u2028\n\u200f=\u2029\n'],
    ['lone surrogates in escapes', 'clientPort=\\udc00\nserver.1=\\ud800:1:2\n'],
    ['lone surrogates in paths', 'dataDir=/a/\\ud800/b\nclientPort=2181\ndynamicConfigFile=x/\\udc00/y\n'],
    ['escaped NULs in paths', 'dataDir=/a/\\u0000/b\nclientPort=2181\ndynamicConfigFile=x/\\u0000/y\n'],
    ['percent signs in paths', 'dataDir=/a%2fb/%ff/%00\nclientPort=2181\n'],
    ['a line without end', `clientPort=${'9'.repeat(3_000_000)}`],
    ['a long key', `${'tickTime'.repeat(5_000)}=1`],
    ['many continuation lines', `clientPort=${'\\\n'.repeat(200_000)}1`],
    ['many servers', Array.from({ length: 1000 }, (_, id) => `server.${id}=h${id}:1:2`).join('\n')],
  ])('%s', (_, content) => {
    judge(content);
  });

  test('a file that is no text', () => {
    judge(readFileSync(process.execPath).subarray(0, 200_000));
  });

  test('names of files', () => {
    write('\u001b[31m\n::error::x\u202e.cfg', broken);
    const ran = run(['-f', 'compact', '.', '\u001b[31m\n::error::x\u202e.cfg', '\u001b[2J']);
    expectCalm(ran);
    expect(ran.output).toMatch(/^␛\[31m␊::error::x<U\+202E>\.cfg:1:1:/);
  });

  test('what is in zklint.json', () => {
    write('zoo.cfg', broken);
    for (const text of ['\u001b[2J', '{"\\u001b[2J\\n::error::": 1}', '{"root": "\\u0000"}', '{"root": "\\ud800"}']) {
      write('zklint.json', text);
      const ran = run([]);
      expectCalm(ran);
      expect(ran.code).toBe(2);
    }
  });

  test('a file that is too large, and judges the others', () => {
    write('zoo.cfg', broken);
    write('large/zoo.cfg', Buffer.alloc(11_000_000, 'a=b\n'));
    const ran = run(['.']);
    expect(ran).toEqual({
      code: 2,
      output: expect.stringMatching(/^zoo\.cfg:1:1: error/),
      errors: 'zklint: large/zoo.cfg is larger than 10 MB: no configuration.\n',
    });
  });

  test('a pipe in the place of a file, which it does not wait for', () => {
    execFileSync('mkfifo', [join(folder, 'zoo.cfg')]);
    expect(run(['zoo.cfg'])).toMatchObject({ code: 2, errors: 'zklint: zoo.cfg is neither a file nor a folder.\n' });
    expect(run(['.'])).toMatchObject({ code: 2, output: '' });
  });

  test('what it may not read', () => {
    // Root may read everything.
    const someone = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    write('zoo.cfg', broken);
    write('shut/zoo.cfg', broken);
    write('secret.cfg', broken);
    chmodSync(join(folder, 'shut'), 0);
    chmodSync(join(folder, 'secret.cfg'), 0);
    const ran = run(['zoo.cfg', 'secret.cfg', 'shut'], someone);
    chmodSync(join(folder, 'shut'), 0o755);
    expect(ran).toMatchObject({ code: 2, output: expect.stringMatching(/^zoo\.cfg:1:1: error/) });
    expect(ran.errors).toBe(
      "zklint: There is no ZooKeeper configuration in shut.\nzklint: secret.cfg can't be read.\n",
    );
  });
});
