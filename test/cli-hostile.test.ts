import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BuiltProgram, expectCalm, type ProgramRun } from './support/program.ts';

const program = new BuiltProgram();
const broken = 'clientPort=2181\n';

describe('is calm about', () => {
  const formats = ['compact', 'json', 'sarif', 'gitlab', 'junit', 'checkstyle'];
  const outputs = formats.flatMap((format) => ['-f', `${format}=out.${format}`]);

  /** Judges a file in every format. */
  function judge(content: string | Uint8Array): ProgramRun {
    program.write('zoo.cfg', content);
    const ran = program.run(['-f', 'pretty', ...outputs, 'zoo.cfg']);
    expectCalm(ran);
    for (const format of formats) {
      expectCalm({ ...ran, output: readFileSync(join(program.folder, `out.${format}`), 'utf8') });
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
    ['old GitHub commands', '##[error]x=1\nclientPort=x ##[set-output name=x]y\n##vso[task.x]y=##[add-mask]z\n'],
    ['bidirectional text', 'client\u202ePort=2181\u2066\ndataDir=\u2067/data\u2028\n\u200f=\u2029\n'],
    ['lone surrogates in escapes', 'clientPort=\\udc00\nserver.1=\\ud800:1:2\n'],
    ['lone surrogates in paths', 'dataDir=/a/\\ud800/b\nclientPort=2181\ndynamicConfigFile=x/\\udc00/y\n'],
    ['escaped NULs in paths', 'dataDir=/a/\\u0000/b\nclientPort=2181\ndynamicConfigFile=x/\\u0000/y\n'],
    ['percent signs in paths', 'dataDir=/a%2fb/%ff/%00\nclientPort=2181\n'],
    ['a line without end', `clientPort=${'9'.repeat(3_000_000)}`],
    ['a long key', `${'tickTime'.repeat(5_000)}=1`],
    ['many continuation lines', `clientPort=${'\\\n'.repeat(200_000)}1`],
    ['a path of many parts', `dataDir=C:${'\\\\x'.repeat(200_000)}`],
    ['a path with many slashes', `dataDir=/a${'/'.repeat(300_000)}x`],
    ['a release of many digits', `dataDir=/zookeeper-3.4.${'5'.repeat(300_000)}x5`],
    ['blanks in the middle of a value', `tickTime=2000${' '.repeat(300_000)}b # c`],
    ['letters far apart', `dataDir=/é${'x'.repeat(300_000)}é`],
    ['an address of many parts', `server.1=${'a:'.repeat(100_000)}`],
    ['many blank addresses', `server.1=${'|\0'.repeat(20_000)}`],
    [
      'many suppressions',
      `dataDir=/d\nclientPort=1\n${'# zklint-disable-next-line number-format\ntickTime=1\n'.repeat(20_000)}`,
    ],
    ['nested suppressions', `tickTime=x\n${'# zklint-disable number-format\ntickTime=x\n'.repeat(20_000)}`],
    ['a suppression of many names', `dataDir=/d\n# zklint-disable ${'a-b,'.repeat(500_000)}\n`],
    [
      'misspelt suppressions',
      `dataDir=/d\n${Array.from({ length: 20_000 }, (_, index) => `# zklint-disable-file a-rule-${index}\n`).join('')}`,
    ],
    ['blanks in a comment to zklint', `dataDir=/d\n${`# zklint${' '.repeat(100_000)}x\n`.repeat(20)}`],
    [
      'escape sequences in a comment to zklint',
      '# zklint-disable \u001b[2J\u202e, ::error::x\n# zklint-zookeeper \u001b]0;x\u0007\ndataDir=/d\n',
    ],
    ['many servers', Array.from({ length: 1000 }, (_, id) => `server.${id}=h${id}:1:2`).join('\n')],
  ])('%s', (_, content) => {
    judge(content);
  });

  test('a file that is no text', () => {
    judge(readFileSync(process.execPath).subarray(0, 200_000));
  });

  test('names of files', () => {
    program.write('\u001b[31m\n::error::x\u202e.cfg', broken);
    const ran = program.run(['-f', 'compact', '.', '\u001b[31m\n::error::x\u202e.cfg', '\u001b[2J']);
    expectCalm(ran);
    expect(ran.output).toMatch(/^␛\[31m␊::error::x<U\+202E>\.cfg:1:1:/);
  });

  test('what is in zklint.json', () => {
    program.write('zoo.cfg', broken);
    for (const text of ['\u001b[2J', '{"\\u001b[2J\\n::error::": 1}', '{"root": "\\u0000"}', '{"root": "\\ud800"}']) {
      program.write('zklint.json', text);
      const ran = program.run([]);
      expectCalm(ran);
      expect(ran.code).toBe(2);
    }
  });

  test('a file that is too large, and judges the others', () => {
    program.write('zoo.cfg', broken);
    program.write('large/zoo.cfg', Buffer.alloc(11_000_000, 'a=b\n'));
    const ran = program.run(['.']);
    const large = 'large/zoo.cfg:1:1: info limit-reached This file is larger than 10 MB';
    expect(ran).toEqual({
      code: 1,
      output: expect.stringMatching(new RegExp(`^${large}.*\nzoo\\.cfg:1:1: error`)),
      errors: '',
    });
  });

  test('a pipe in the place of a file, which it does not wait for', () => {
    execFileSync('mkfifo', [join(program.folder, 'zoo.cfg')]);
    expect(program.run(['zoo.cfg'])).toMatchObject({
      code: 2,
      errors: 'zklint: zoo.cfg is neither a file nor a folder.\n',
    });
    expect(program.run(['.'])).toMatchObject({ code: 2, output: '' });
  });

  test('what it may not read', () => {
    // Root may read everything.
    const someone = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    program.write('zoo.cfg', broken);
    program.write('shut/zoo.cfg', broken);
    program.write('secret.cfg', broken);
    chmodSync(join(program.folder, 'shut'), 0);
    chmodSync(join(program.folder, 'secret.cfg'), 0);
    const ran = program.run(['zoo.cfg', 'secret.cfg', 'shut'], someone);
    chmodSync(join(program.folder, 'shut'), 0o755);
    expect(ran).toMatchObject({ code: 2, output: expect.stringMatching(/^zoo\.cfg:1:1: error/) });
    expect(ran.errors).toBe("zklint: shut can't be read.\nzklint: secret.cfg can't be read.\n");
  });

  test('the data of a server that it may not read', () => {
    // Root may read everything.
    const someone = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const config = `dataDir=/data\n${broken}dynamicConfigFile=/data/zoo.cfg.dynamic\ninitLimit=5\nsyncLimit=2\n`;
    program.write('zoo.cfg', config);
    program.write('data/myid', '2\n');
    program.write('data/zoo.cfg.dynamic', 'server.1=a:1:2;2181\nserver.2=b:1:2;2181\nserver.3=c:1:2;2181\n');
    const run = () => program.run(['--root', '.', '-f', 'pretty', 'zoo.cfg'], someone);
    const seen = run().output;
    chmodSync(join(program.folder, 'data/myid'), 0);
    const withoutFile = run();
    chmodSync(join(program.folder, 'data'), 0);
    const withoutFolder = run();
    const named = program.run(['data/myid'], someone);
    chmodSync(join(program.folder, 'data'), 0o755);
    expect(seen).toMatch(/^No problems in 2 files .*\n$/);
    expect(withoutFile).toMatchObject({
      code: 0,
      output: expect.stringMatching(/\nNot seen: \/data\/myid\. It is not there, or this user may not read it\.\n$/),
    });
    expect(withoutFolder).toMatchObject({
      code: 0,
      output: expect.stringContaining('Not seen: /data/zoo.cfg.dynamic'),
    });
    expect(named).toMatchObject({ code: 2, errors: "zklint: data/myid can't be read.\n" });
  });
});
