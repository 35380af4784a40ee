import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const alone = 'dataDir=/data\nclientPort=2181\n';
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
const quorum = `${alone}initLimit=10\nsyncLimit=5\n${list}`;
const refused = `${alone}syncEnabled=yes\n`;

async function data(files: Readonly<Record<string, string>>, ...args: string[]) {
  return JSON.parse((await run(['upgrade', '-f', 'json', ...args], files)).output);
}

describe('as a table', () => {
  test('the step stands beside what it breaks, and where', async () => {
    const own = (n: number) => `${quorum.replace('2181', `218${n}`)}syncEnabled=yes\nleader.maxConcurrentSnapshots=5\n`;
    const files = { 'zk1/zoo.cfg': own(1), 'zk2/zoo.cfg': own(2), 'zk3/zoo.cfg': own(3) };
    const { code, output, errors } = await run(['upgrade', '-z', '3.5.4', '--to', '3.7'], files, { columns: 80 });
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    expect(output).toBe(`zk1/zoo.cfg and 2 other files: ZooKeeper 3.5.4 → 3.7.2
The present release is told by --zookeeper; the way goes through 3.6.4.
As it is, this can't run with 3.7.2: 1 error, 1 warning, 1 note.

Refused, or stops working
  3.6 → 3.7  syncEnabled is "yes", and ZooKeeper 3.7 takes only true or false;
             it refuses the file. Write one of them.
             ZooKeeper 3.7.2 refuses the file and says: Invalid option yes for
             syncEnabled. Choose 'true' or 'false.'
             zk1/zoo.cfg:8:13, zk2/zoo.cfg:8:13, zk3/zoo.cfg:8:13
             (boolean-value)

Stops or begins to have effect
  3.5 → 3.6  ZooKeeper 3.7.2 doesn't read leader.maxConcurrentSnapshots and says
             nothing about it: "5" stops having effect. Use
             leader.maxConcurrentSnapSyncs.
             zk1/zoo.cfg:9:1, zk2/zoo.cfg:9:1, zk3/zoo.cfg:9:1

Worth knowing
  3.5 → 3.6  Leave multiAddress.enabled off until every server runs 3.6 or
             later: with it a server speaks a protocol that older ones refuse.
             ZOOKEEPER-3720; zookeeperAdmin, multiAddress.enabled
`);
  });

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['nothing', alone, ['-z', '3.8.4', '--to', '3.9'], ['Nothing in these files changes its meaning.']],
    ['the same release', refused, ['-z', '3.9.5', '--to', '3.9'], ['That is 3.9.5 already: nothing changes.']],
    [
      'a step inside a line',
      `${quorum}server.4=d:1:1\n`,
      ['-z', '3.5.4', '--to', '3.5.5'],
      ['\n  3.5.4 → 3.5.5  Peer and election port'],
    ],
    [
      'what only a release on the way refuses',
      `${quorum}server.4=d:1:2:observer \n`,
      ['-z', '3.4', '--to', '3.9'],
      [
        'Nothing new here keeps 3.9.5 from working: 1 warning',
        'Only for servers that stay at 3.5.10 on the way: 3.6.4 takes it again.',
        'ZooKeeper 3.5.10 refuses the file and says: Unrecognised peertype',
      ],
    ],
    [
      'what both releases refuse',
      `${alone}tickTime=2s\n`,
      ['-z', '3.8.4', '--to', '3.9'],
      ['1 error that 3.8.4 has as well is not repeated: zklint -z 3.9.5 shows it.'],
    ],
    [
      'a release that is too new',
      alone,
      ['-z', '3.8.4', '--to', '3.99'],
      ['→ 3.9.5', 'ZooKeeper 3.99 is newer than all that zklint knows of: judged as 3.9.5.'],
    ],
    [
      'the way back',
      `${quorum}server.4=d:1:2;2181\n`,
      ['-z', '3.9', '--to', '3.4'],
      ['ZooKeeper 3.9.5 → 3.4.14', 'through 3.8.6, 3.7.2, 3.6.4, 3.5.10', '  3.5 → 3.4  ', 'client-part-needs-3-5'],
    ],
  ])('%s', async (_, text, args, sentences) => {
    const { output } = await run(['upgrade', ...args], { 'zoo.cfg': text });
    for (const sentence of sentences) expect(output).toContain(sentence);
  });

  test('each present release has a block of its own', async () => {
    const at = (release: string) => `dataDir=/opt/zookeeper-${release}/data\nclientPort=2181\n`;
    const { output } = await run(['upgrade', '--to', '3.9'], { 'a.cfg': at('3.7.2'), 'b.cfg': at('3.8.4') });
    expect(output).toMatch(/^a\.cfg: ZooKeeper 3\.7\.2 → 3\.9\.5\nThe present release is told by install path/);
    expect(output).toMatch(/\n\nb\.cfg: ZooKeeper 3\.8\.4 → 3\.9\.5\n/);
    expect(output.match(/logback\.xml what was changed/g)).toHaveLength(1);
  });

  test('no line is wider than the terminal', async () => {
    const files = { 'zoo.cfg': `${quorum}electionAlg=1\nsyncEnabled=yes\ntcpKeepAlive=true\n` };
    const { output } = await run(['upgrade', '-z', '3.4.11', '--to', '3.9'], files, { columns: 60 });
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  test('nothing from a file steers the terminal', async () => {
    const { output } = await run(['upgrade', '-z', '3.6', '--to', '3.9'], {
      'zoo.cfg': `${alone}syncEnabled=x\\u001b[31mx\nsuperUser.\\u001b]0;x=1\nsuperUser.\u202ex=1\n`,
    });
    expect(output).toContain('Invalid option x␛[31mx for syncEnabled');
    expect(output).toContain('superUser.␛]0;x,');
    expect(output).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  test('colours on request', async () => {
    const { output } = await run(['--color', 'upgrade', '-z', '3.6', '--to', '3.7'], { 'zoo.cfg': refused });
    expect(output).toContain('\u001b[31m3.6 → 3.7\u001b[39m');
  });
});

describe('as JSON', () => {
  test('everything is data', async () => {
    const text = `${quorum}syncEnabled=yes\nserver.4=d:1:2:observer \n`;
    expect(await data({ 'zoo.cfg': text }, '-z', '3.4.14', '--to', '3.7')).toEqual({
      version: 1,
      to: '3.7.2',
      upgrades: [
        {
          zookeeper: { release: '3.4.14', from: '--zookeeper' },
          through: ['3.5.10', '3.6.4'],
          files: ['zoo.cfg'],
          items: [
            {
              kind: 'refused',
              severity: 'error',
              step: { from: '3.6.4', to: '3.7.2' },
              rule: 'boolean-value',
              message: expect.stringMatching(/^syncEnabled is "yes"/),
              refusal: { stage: 'parse', message: "Invalid option yes for syncEnabled. Choose 'true' or 'false.'" },
              places: [{ path: 'zoo.cfg', range: { start: { line: 8, column: 13 }, end: { line: 8, column: 16 } } }],
            },
            {
              kind: 'refused',
              severity: 'warning',
              step: { from: '3.4.14', to: '3.5.10' },
              until: '3.6.4',
              rule: 'trailing-whitespace',
              message: expect.any(String),
              refusal: { stage: 'parse', message: 'Unrecognised peertype: observer ' },
              places: [{ path: 'zoo.cfg', range: expect.anything() }],
            },
            {
              kind: 'default',
              severity: 'info',
              step: { from: '3.4.14', to: '3.5.10' },
              parameter: '4lw.commands.whitelist',
              message: expect.any(String),
              source: 'ZOOKEEPER-2693; zookeeperAdmin, 4lw.commands.whitelist',
              places: [{ path: 'zoo.cfg' }],
            },
            expect.objectContaining({ kind: 'default', parameter: 'admin.enableServer' }),
            expect.objectContaining({ kind: 'note', source: expect.stringContaining('ZOOKEEPER-2325') }),
            expect.objectContaining({ kind: 'note', source: expect.stringContaining('ZOOKEEPER-3720') }),
          ],
          summary: { errors: 1, warnings: 1, infos: 4, shared: 0 },
        },
      ],
    });
  });
});

describe('the exit code', () => {
  test.each<[string, readonly string[], string, number]>([
    ['an error that comes', ['-z', '3.6', '--to', '3.9'], refused, 1],
    ['an error that is there already', ['-z', '3.7', '--to', '3.9'], refused, 0],
    ['warnings', ['-z', '3.6', '--to', '3.7'], `${alone}superUser.1=a\n`, 0],
    ['warnings that count', ['-z', '3.6', '--to', '3.7', '--fail-on', 'warning'], `${alone}superUser.1=a\n`, 1],
    ['an error only on the way', ['-z', '3.4', '--to', '3.9'], `${quorum}server.4=d:1:2:observer \n`, 0],
    ['an error on the way back', ['-z', '3.9', '--to', '3.4'], `${quorum}server.4=d:1:2;2181\n`, 1],
    ['errors that do not count', ['-z', '3.6', '--to', '3.9', '--fail-on', 'never'], refused, 0],
  ])('%s', async (_, args, text, code) => {
    expect(await run(['upgrade', ...args], { 'zoo.cfg': text })).toMatchObject({ code, errors: '' });
  });

  test('options before the command count', async () => {
    const files = { 'zoo.cfg': `${alone}superUser.1=a\n` };
    expect(await run(['--fail-on', 'warning', '-z', '3.6', 'upgrade', '--to', '3.7'], files)).toMatchObject({
      code: 1,
    });
  });

  test.each<[string, readonly string[], RegExp]>([
    ['no release to move to', ['-z', '3.4'], /required option '--to <release>' not specified/],
    [
      'one that is none',
      ['-z', '3.4', '--to', '3.9.x'],
      /^zklint: --to: "3\.9\.x" is no release .* 3\.9 \(3\.9\.5\)\.$/m,
    ],
    ['one that is too old', ['-z', '3.4', '--to', '3.3.6'], /^zklint: --to: "3\.3\.6" is no release/],
    ['a present one that is none', ['-z', 'x', '--to', '3.9'], /^zklint: --zookeeper: "x" is no release/],
    [
      'nothing that tells the present one',
      ['--to', '3.9'],
      /^zklint: Nothing tells the present release of zoo\.cfg; name it, as in zklint upgrade -z 3\.4\.14 --to 3\.9\.$/m,
    ],
    ['a path that is not there', ['-z', '3.4', '--to', '3.9', 'none.cfg'], /There is no file or folder none\.cfg/],
    ['a format that is none', ['-z', '3.4', '--to', '3.9', '-f', 'sarif'], /table, json/],
  ])('%s is 2', async (_, args, sentence) => {
    const ran = await run(['upgrade', ...args], { 'zoo.cfg': alone });
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toMatch(sentence);
  });

  test('files whose release nothing tells do not hide the others', async () => {
    const files = { 'a.cfg': 'dataDir=/opt/zookeeper-3.8.4/data\nclientPort=2181\n', 'b.cfg': alone, 'c.cfg': quorum };
    const { code, output, errors } = await run(['upgrade', '--to', '3.9'], files);
    expect(code).toBe(2);
    expect(output).toMatch(/^a\.cfg: ZooKeeper 3\.8\.4/);
    expect(errors).toContain('the present release of b.cfg and 1 more; name it');
  });
});

describe('what is read', () => {
  test('zklint.json tells the present release and the rules', async () => {
    const files = { 'zoo.cfg': refused, 'zklint.json': '{"zookeeper": "3.6", "rules": {"boolean-value": "off"}}' };
    const { code, output } = await run(['upgrade', '--to', '3.7'], files);
    expect(code).toBe(0);
    expect(output).toContain('The present release is told by zklint.json.');
  });

  test('the standard input', async () => {
    const { code, output } = await run(['upgrade', '-z', '3.6', '--to', '3.7', '-'], {}, { input: refused });
    expect(code).toBe(1);
    expect(output).toMatch(/^<stdin>: ZooKeeper 3\.6\.4 → 3\.7\.2\n/);
    expect(output).toContain('<stdin>:3:13 (boolean-value)');
  });

  test('the other members, where one is named', async () => {
    const files = { 'zk1/zoo.cfg': quorum.replace('zk1', '0.0.0.0'), 'zk2/zoo.cfg': `${quorum}syncEnabled=yes\n` };
    const { upgrades } = await data(files, '-z', '3.6', '--to', '3.7', 'zk1/zoo.cfg');
    expect(upgrades).toMatchObject([{ files: ['zk1/zoo.cfg'], items: [] }]);
  });

  test('a template is read as far as it is known', async () => {
    const { code, output } = await run(['upgrade', '-z', '3.6', '--to', '3.7'], {
      'zoo.cfg': `${alone}tickTime={{ tick }}\nsyncEnabled=yes\n`,
    });
    expect(code).toBe(1);
    expect(output).toContain('zoo.cfg:4:13 (boolean-value)');
  });
});
