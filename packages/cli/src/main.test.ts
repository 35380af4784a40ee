import { memoryFileSystem, rules } from '@zklint/linter';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const sound = 'dataDir=/data\nclientPort=2181\n';
/** Without a dataDir no release starts. */
const broken = 'clientPort=2181\n';
/** Its only finding is a warning. */
const doubtful = `${sound}tickTme=2000\n`;

describe('the exit code', () => {
  test.each([
    ['0 without findings', { 'zoo.cfg': sound }, [], 0],
    ['1 for an error', { 'zoo.cfg': broken }, [], 1],
    ['0 for a warning', { 'zoo.cfg': doubtful }, [], 0],
    ['1 for a warning with --fail-on warning', { 'zoo.cfg': doubtful }, ['--fail-on', 'warning'], 1],
    ['1 for a warning with --fail-on info', { 'zoo.cfg': doubtful }, ['--fail-on', 'info'], 1],
    ['0 for an error with --fail-on never', { 'zoo.cfg': broken }, ['--fail-on', 'never'], 0],
    ['1 for a warning that --quiet hides', { 'zoo.cfg': doubtful }, ['--quiet', '--fail-on', 'warning'], 1],
    ['0 for a rule that is off', { 'zoo.cfg': broken }, ['--rule', 'missing-data-dir=off'], 0],
    ['1 for a rule that is raised', { 'zoo.cfg': doubtful }, ['--rule', 'unknown-parameter=error'], 1],
    ['0 for a template', { 'zoo.cfg': 'dataDir={{ dir }}\n' }, [], 0],
    ['1 for a fault in a template', { 'zoo.cfg.j2': 'dataDir={{ dir }}\ntickTime=2s\n' }, [], 1],
  ] as const)('is %s', async (_, files, args, code) => {
    const ran = await run(args, files);
    expect(ran).toMatchObject({ code, errors: '' });
  });

  test.each([
    ['an unknown option', ['--fromat', 'json'], /unknown option '--fromat'.*--format/],
    ['an unknown format', ['-f', 'xml'], /it must be pretty, compact, json, .* or checkstyle,/],
    ['two formats for standard output', ['-f', 'json', '-f', 'compact'], /Only one format/],
    ['an unknown severity', ['--fail-on', 'fatal'], /Allowed choices are error, warning, info, never/],
    ['an unknown rule', ['--rule', 'missing-data-dr=off'], /did you mean missing-data-dir\?/],
    ['a rule without a severity', ['--rule', 'missing-data-dir'], /as in myid-missing=off/],
    ['a release before 3.4', ['-z', '3.3'], /"3\.3" is no release.*3\.4 \(3\.4\.14\).*3\.9 \(3\.9\.\d+\)/],
    ['a root that is not there', ['--root', 'nowhere'], /there is no folder nowhere/],
    ['both --root and --on-host', ['--root', '.', '--on-host'], /cannot be used with/],
    ['a path that is not there', ['zoo.cfg', 'nothing.cfg'], /There is no file or folder nothing\.cfg/],
    ['a folder without configuration', ['empty'], /There is no ZooKeeper configuration in empty/],
    ['settings that are not there', ['-c', 'nothing.json'], /nothing\.json: It can't be read/],
    ['the language server without a way to speak', ['lsp'], /--stdio/],
  ] as const)('is 2 for %s', async (_, args, sentence) => {
    const ran = await run(args, { 'zoo.cfg': sound, 'empty/readme.txt': '' });
    expect(ran.code).toBe(2);
    expect(ran.errors).toMatch(sentence);
    expect(ran.errors).toMatch(/^zklint: .*\n$/);
  });

  test('is 2 where nothing is found', async () => {
    const ran = await run([], { 'notes.txt': broken });
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toBe('zklint: There is no ZooKeeper configuration in the current folder.\n');
  });

  test('is 0 where nothing is found for pre-commit, which only knows that a file of some name changed', async () => {
    const underPreCommit = { env: { PRE_COMMIT: '1' } };
    const files = { 'setup.cfg': '[metadata]\nname=x\n', 'compose.yaml': 'services: {}\n', 'empty/readme.txt': '' };
    const ran = await run(['.'], files, underPreCommit);
    expect(ran).toMatchObject({ code: 0, output: '' });
    expect(ran.errors).toBe('zklint: There is no ZooKeeper configuration in the current folder.\n');
    expect(await run([], files, underPreCommit)).toMatchObject({ code: 0 });
    expect(await run(['.'], files)).toMatchObject({ code: 2 });
    expect(await run(['.', 'zoo.cfg'], files, underPreCommit)).toMatchObject({ code: 2 });
    expect(await run(['*.properties'], files, underPreCommit)).toMatchObject({ code: 2 });
    expect(await run(['.', 'empty'], { ...files, 'zoo.cfg': sound }, underPreCommit)).toMatchObject({ code: 2 });
  });

  test('is 2 for a file that cannot be read, and the others are judged', async () => {
    const disk = memoryFileSystem({ 'project/a.cfg': broken, 'project/b.cfg': sound });
    const readBytes: typeof disk.readBytes = async (uri, limit) =>
      uri.endsWith('/b.cfg') ? undefined : disk.readBytes(uri, limit);
    const ran = await run(['a.cfg', 'b.cfg'], {}, { fileSystem: { ...disk, readBytes } });
    expect(ran).toMatchObject({ code: 2, output: expect.stringMatching(/^a\.cfg:/) });
    expect(ran.errors).toBe("zklint: b.cfg can't be read.\n");
  });

  test('is 2 for a folder that cannot be read', async () => {
    const disk = memoryFileSystem({ 'project/data/': '' });
    const kind: typeof disk.kind = async (uri) => (uri.includes('/data/') ? 'hidden' : disk.kind(uri));
    const ran = await run(['data'], {}, { fileSystem: { ...disk, kind } });
    expect(ran).toMatchObject({ code: 2, errors: "zklint: data can't be read.\n" });
  });

  test('is 3 where zklint itself is at fault, and says so', async () => {
    const kind = vi.fn().mockRejectedValue(new TypeError('oh\u001b[2J'));
    const ran = await run(['x'], {}, { fileSystem: { ...memoryFileSystem({}), kind } });
    expect(ran.code).toBe(3);
    expect(ran.errors).toMatch(/^This is a bug in zklint.*\n.*oh␛\[2J\n +at /);
  });
});

describe('files', () => {
  test('are those of the current folder without a path', async () => {
    const ran = await run(['-f', 'compact'], { 'a/zoo.cfg': broken, 'b/zoo.cfg': broken, 'notes.txt': broken });
    expect(ran.output.split('\n').map((line) => line.split(':')[0])).toEqual(['a/zoo.cfg', 'b/zoo.cfg', '']);
  });

  test('that are named are read whatever their name, each once', async () => {
    const ran = await run(['-f', 'compact', 'odd.name', './odd.name', '/project/odd.name'], { 'odd.name': broken });
    expect(ran.output.match(/^odd\.name:/gm)).toHaveLength(1);
  });

  test('are shown by path, whichever ensemble they are of', async () => {
    const member = `${broken}initLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n`;
    const files = { 'a/zoo.cfg': member, 'b.cfg': `${broken}tickTime=1\n`, 'c/zoo.cfg': member };
    const { output } = await run(['-f', 'json'], files);
    const { files: judged, problems } = JSON.parse(output);
    expect(judged.map(({ ensemble }: { ensemble: number }) => ensemble)).toEqual([0, 1, 0]);
    const paths = problems.map(({ path }: { path: string }) => path);
    expect(paths).toContain('b.cfg');
    expect(paths).toEqual(paths.toSorted());
  });

  test('outside the current folder have a path from there', async () => {
    const ran = await run(['-f', 'compact', '..'], { 'zoo.cfg': broken }, { cwd: '/project/deep' });
    expect(ran.output).toMatch(/^\.\.\/zoo\.cfg:/);
  });

  test('outside the current folder find what lies beside them', async () => {
    const config = `${sound}dynamicConfigFile=/conf/zoo.cfg.dynamic\n`;
    const files = { 'there/zoo.cfg': config, 'there/zoo.cfg.dynamic': 'server.1=a:2888:3888;2181\n' };
    const ran = await run(['-f', 'json', '/project/there/zoo.cfg'], files, { cwd: '/project/here' });
    const judged = { ensemble: 0, zookeeper: expect.anything() };
    expect(JSON.parse(ran.output).files).toEqual([
      { path: '../there/zoo.cfg', ...judged, server: { id: 1, evidence: 'client-port' } },
      { path: '../there/zoo.cfg.dynamic', ...judged },
    ]);
  });

  test('may be the standard input', async () => {
    const ran = await run(['-', '-f', 'compact'], { 'other.cfg': sound }, { input: broken });
    expect(ran).toMatchObject({ code: 1, output: expect.stringMatching(/^<stdin>:1:1: error missing-data-dir /) });
  });

  test('may be the standard input under a name, in the place of the file', async () => {
    const ran = await run(['-', '--stdin-filename', 'zk1/zoo.cfg'], { 'zk1/zoo.cfg': sound }, { input: broken });
    expect(ran.output).toMatch(/^zk1\/zoo\.cfg:1:1: error missing-data-dir /);
  });

  test('keep their bytes on the way through the standard input', async () => {
    const latin1 = Uint8Array.from(Buffer.from('dataDir=/d\xe9\nclientPort=x\xe9\n', 'latin1'));
    const named = await run(['zoo.cfg', '-f', 'json'], { 'zoo.cfg': latin1 });
    const piped = await run(['-', '-f', 'json', '--stdin-filename', 'zoo.cfg'], {}, { input: latin1 });
    expect(piped.output).toBe(named.output);
    expect(piped.output).toContain('é');
  });
});

describe('zklint.json', () => {
  const off = '{"rules": {"missing-data-dir": "off"}}';

  test('is the nearest one upwards inside the project', async () => {
    const files = { '.git/HEAD': '', 'zklint.json': off, 'deep/er/zoo.cfg': broken };
    expect(await run([], files, { cwd: '/project/deep/er' })).toMatchObject({ code: 0 });
    expect(await run([], { ...files, 'deep/zklint.json': '{}' }, { cwd: '/project/deep/er' })).toMatchObject({
      code: 1,
    });
  });

  test('outside the project is none', async () => {
    const files = { 'zklint.json': off, 'deep/.git/HEAD': '', 'deep/zoo.cfg': broken };
    expect(await run([], files, { cwd: '/project/deep' })).toMatchObject({ code: 1 });
  });

  test('is ignored with --no-config, and another can be named', async () => {
    const files = { 'zklint.json': off, 'zoo.cfg': broken, 'my/settings.json': off };
    expect(await run(['--no-config'], files)).toMatchObject({ code: 1 });
    expect(await run(['-c', 'my/settings.json'], { ...files, 'zklint.json': '{}' })).toMatchObject({ code: 0 });
  });

  test('yields to the command line', async () => {
    const settings = '{"zookeeper": "3.5", "rules": {"missing-data-dir": "off", "unknown-parameter": "error"}}';
    const files = { 'zklint.json': settings, 'zoo.cfg': `${broken}tickTme=1\n` };
    const ran = await run(['--rule', 'missing-data-dir=info', '-z', '3.6', '-f', 'json'], files);
    const { problems, files: judged } = JSON.parse(ran.output);
    expect(problems.map(({ rule, severity }: Record<string, unknown>) => `${rule} ${severity}`)).toEqual([
      'missing-data-dir info',
      'unknown-parameter error',
    ]);
    expect(judged[0].zookeeper).toEqual({ release: expect.stringMatching(/^3\.6\./), from: '--zookeeper' });
  });

  test('names keys that a fork or a plug-in reads', async () => {
    const files = { 'zklint.json': '{"knownParameters": ["fork.*"]}', 'zoo.cfg': `${sound}fork.one=1\ntickTme=1\n` };
    const ran = await run(['-f', 'json'], files);
    const { problems } = JSON.parse(ran.output);
    expect(problems).toMatchObject([{ rule: 'unknown-parameter', message: expect.stringContaining('tickTme') }]);
  });

  test('tells the release', async () => {
    const ran = await run(['-f', 'json'], { 'zklint.json': '{"zookeeper": "3.5.0"}', 'zoo.cfg': sound });
    expect(JSON.parse(ran.output).files[0].zookeeper).toEqual({ release: '3.5.0', from: 'zklint.json' });
  });

  test('that is wrong says every fault with its path', async () => {
    const ran = await run([], { 'zklint.json': '{"rot": "x", "zookeeper": 3}', 'zoo.cfg': sound });
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors.match(/^zklint: zklint\.json: .*\n/gm)).toHaveLength(2);
  });

  test('gives the root from its own folder', async () => {
    const config =
      'dataDir=/data\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
    const files = { 'zklint.json': '{"root": "image"}', 'zoo.cfg': config, 'image/data/myid': '2\n' };
    const ran = await run(['-f', 'json', 'zoo.cfg'], files);
    expect(JSON.parse(ran.output).files[0].server).toEqual({ id: 2, evidence: 'myid' });
    const unset = await run(['-f', 'json', 'zoo.cfg', '--no-config'], files);
    expect(JSON.parse(unset.output).files[0]).toMatchObject({ unseen: ['/data/myid'] });
  });

  test.each(['/', '..', 'nowhere', 'zoo.cfg'])('cannot make %s the root', async (root) => {
    const ran = await run([], { 'zklint.json': JSON.stringify({ root }), 'zoo.cfg': sound });
    expect(ran).toMatchObject({ code: 2, output: '', errors: expect.stringMatching(/^zklint: zklint\.json: root /) });
  });
});

describe('output', () => {
  test('goes to files, without colours', async () => {
    const ran = await run(['-f', 'json=a.json', '-f', 'pretty=b.txt', '-f', 'compact', '--color'], {
      'zoo.cfg': broken,
    });
    expect(JSON.parse(ran.written['a.json'] ?? '').version).toBe(1);
    expect(ran.written['b.txt']).toContain('1 error in 1 file');
    expect(ran.written['b.txt']).not.toContain('\u001b');
    expect(ran.output).toMatch(/^zoo\.cfg:1:1: error/);
  });

  test('is errors only with --quiet, and counts the rest', async () => {
    const files = { 'zoo.cfg': `${broken}tickTme=1\n` };
    const { output } = await run(['--quiet', '-f', 'pretty'], files);
    expect(output).not.toContain('unknown-parameter');
    expect(output).toMatch(/1 error, 1 warning in 1 file.*\n--quiet hides 1 of them\.\n$/);
  });

  test('shows no password, not even beside another fault', async () => {
    const files = { 'zoo.cfg': `${sound}ssl.keyStore.password=s3cret\ntickTme=2000\n` };
    const { output } = await run(['-f', 'pretty'], files);
    expect(output).toContain('ssl.keyStore.password=******');
    expect(output).not.toContain('s3cret');
  });

  test('says in one line that all is well', async () => {
    const { output } = await run(['-f', 'pretty', '-z', '3.8.4'], { 'zoo.cfg': sound });
    expect(output).toBe('No problems in 1 file (1 ensemble, ZooKeeper 3.8.4 from --zookeeper)\n');
  });

  test('says what could not be judged or seen', async () => {
    const member = (id: number) =>
      `${sound.replace('/data', `/data${id}`)}initLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n`;
    const files = Object.fromEntries([1, 2, 3, 4].map((id) => [`zk${id}/zoo.cfg`, member(id)]));
    const { output } = await run(['-f', 'pretty', '-z', '3.99'], { ...files, 'zoo.cfg': 'dataDir={{ dir }}\n' });
    expect(output).toContain(' in 5 files (2 ensembles, ');
    expect(output).toContain('ZooKeeper 3.99 is newer than all that zklint knows of: judged as 3.9.');
    expect(output.replaceAll('\n', ' ')).toContain(
      'Not seen: /data1/myid, /data2/myid, /data3/myid and 1 more. --root',
    );
    expect(output).toContain('1 template: what its placeholders will say is not known.');
  });

  test('of --no-ensembles compares nothing', async () => {
    const lines = 'initLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
    const files = { 'zk1/zoo.cfg': sound + lines, 'zk2/zoo.cfg': sound + lines.replace('c:1:2', 'x:1:2') };
    expect((await run([], files)).output).toContain('server-list-mismatch');
    expect((await run(['--no-ensembles', '-f', 'json'], files)).output).toMatch(/"problems":\[\].*"ensembles":2/);
  });

  test('of --help and --version', async () => {
    const help = await run(['--help'], {});
    expect(help).toMatchObject({ code: 0, errors: '' });
    for (const line of help.output.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    for (const option of ['--zookeeper', '--stdin-filename', '--no-config', 'lsp'])
      expect(help.output).toContain(option);
    expect(await run(['-V'], {})).toMatchObject({ code: 0, output: 'unbuilt\n' });
  });

  test('of --list-rules is every rule, as a table or as data', async () => {
    const table = await run(['--list-rules', '-f', 'pretty'], {});
    for (const { id } of rules)
      expect(table.output).toMatch(new RegExp(`^${id} +(error|warning|info)(, opt-in)? `, 'm'));
    expect(table.output).toMatch(/^single-host-ensemble +info, opt-in /m);
    const data = await run(['--list-rules', '-f', 'json'], {});
    expect(JSON.parse(data.output)).toEqual({
      version: 1,
      rules: rules.map(({ id, severity, optIn, summary }) => ({ id, severity, ...(optIn && { optIn }), summary })),
    });
  });
});
