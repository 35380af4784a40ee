import { memoryFileSystem, rules } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { run, type Surroundings } from '../../../test/support/terminal.ts';
import { formatNames } from './option-values.ts';
import { commandLine } from './options.ts';
import { processTerminal } from './terminal.ts';

/** What scripts, hooks and tests rely on: nothing here changes without a major version. */
const contract: Readonly<Record<string, string>> = {
  zklint: `-z --zookeeper --root --on-host --map --jvm -c --config --no-config --no-limits --stdin-filename --stdin-files --no-ensembles
    --rule --fail-on --max-warnings --baseline --update-baseline --list-rules --print-config --fix --fix-unsafe --diff
    -f --format --quiet --statistics --color --no-color --locale -V --version -h --help`,
  effective: `-z --zookeeper --root --on-host --map --jvm -c --config --no-config --no-limits --all -f --format --color --no-color --locale
    -h --help`,
  ensemble:
    '-z --zookeeper --root --on-host --map --jvm -c --config --no-config --no-limits -f --format --color --no-color --locale -h --help',
  upgrade: `--to -z --zookeeper --root --on-host --map --jvm -c --config --no-config --no-limits --fail-on -f --format --color --no-color
    --locale -h --help`,
  explain: '-f --format --color --no-color --locale -h --help',
  init: '--color --no-color --locale -h --help',
  lsp: '--stdio -h --help',
};

const program = commandLine(processTerminal, () => {});
const help = program.createHelp();
const commands = new Map([program, ...program.commands].map((command) => [command.name(), command]));

const broken = 'clientPort=2181\n';
const sound = `dataDir=/data\n${broken}`;
/** Its only finding is a warning. */
const doubtful = `${sound}tickTme=2000\n`;
/** Its only finding has a safe fix. */
const [mendable, mended] = [`${sound}syncEnabled=yes\n`, `${sound}syncEnabled=true\n`];
const lines = 'initLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const member = sound + lines;

/** What a run found, as data. */
async function found(args: readonly string[], files: Readonly<Record<string, string>>, surroundings?: Surroundings) {
  const { output } = await run(['-f', 'json', ...args], files, surroundings);
  return JSON.parse(output);
}

/** A run for each option that shows what it does, and that it was not so without it. */
const effects: Readonly<Record<string, () => Promise<void>>> = {
  '--zookeeper': async () => {
    const files = { 'zoo.cfg': sound };
    const release = async (...args: readonly string[]) => (await found(args, files)).files[0].zookeeper;
    expect(await release()).toMatchObject({ from: 'default' });
    expect(await release('--zookeeper', '3.4.9')).toEqual({ release: '3.4.9', from: '--zookeeper' });
    expect(await release('-z', '3.4')).toEqual({ release: '3.4.14', from: '--zookeeper' });
  },
  '--root': async () => {
    const files = { 'zoo.cfg': member, 'image/data/myid': '2\n' };
    expect((await found(['zoo.cfg'], files)).files[0].unseen).toEqual(['/data/myid']);
    expect((await found(['--root', 'image', 'zoo.cfg'], files)).files[0].server).toEqual({ id: 2, evidence: 'myid' });
  },
  '--on-host': async () => {
    const disk = { fileSystem: memoryFileSystem({ 'project/zoo.cfg': member, 'data/myid': '2\n' }) };
    expect((await found(['zoo.cfg'], {}, disk)).files[0].unseen).toEqual(['/data/myid']);
    expect((await found(['--on-host', 'zoo.cfg'], {}, disk)).files[0].server).toEqual({ id: 2, evidence: 'myid' });
  },
  '--map': async () => {
    const files = { 'zoo.cfg': member, 'backup/myid': '3\n' };
    expect((await found(['zoo.cfg'], files)).files[0].unseen).toEqual(['/data/myid']);
    const mapped = await found(['--map', '/data=backup', 'zoo.cfg'], files);
    expect(mapped.files[0].server).toEqual({ id: 3, evidence: 'myid' });
  },
  '--jvm': async () => {
    const files = { 'zoo.cfg': member.replace('server.1=a:1:2', 'server.1=a:1:2|d:1:2') };
    const rule = 'multi-address-needs-jvm-flag';
    expect(await rulesOf([], files)).toContain(rule);
    expect(await rulesOf(['--jvm', 'zookeeper.multiAddress.enabled=true'], files)).not.toContain(rule);
  },
  '--config': async () => {
    const files = { 'zoo.cfg': broken, 'my.json': '{"rules": {"missing-data-dir": "off"}}' };
    expect(await rulesOf([], files)).toEqual(['missing-data-dir']);
    expect(await rulesOf(['--config', 'my.json'], files)).toEqual([]);
    expect(await rulesOf(['-c', 'my.json'], files)).toEqual([]);
  },
  '--no-limits': async () => {
    const files = { 'zoo.cfg': `${sound}#${'x'.repeat(11_000_000)}\n` };
    expect(await rulesOf([], files)).toEqual(['limit-reached']);
    expect(await rulesOf(['--no-limits'], files)).toEqual([]);
  },
  '--no-config': async () => {
    const files = { 'zoo.cfg': broken, 'zklint.json': '{"rules": {"missing-data-dir": "off"}}' };
    expect(await rulesOf([], files)).toEqual([]);
    expect(await rulesOf(['--no-config'], files)).toEqual(['missing-data-dir']);
  },
  '--stdin-filename': async () => {
    const paths = async (...args: readonly string[]) =>
      (await found(args, {}, { input: broken })).problems.map(({ path }: { path: string }) => path);
    expect(await paths('-')).toEqual(['<stdin>']);
    expect(await paths('-', '--stdin-filename', 'a/zoo.cfg')).toEqual(['a/zoo.cfg']);
  },
  '--stdin-files': async () => {
    const files = { 'a/zoo.cfg': sound, 'b/zoo.cfg': broken };
    expect(await rulesOf(['a'], files, { input: 'b\n' })).toEqual([]);
    expect(await rulesOf(['--stdin-files', 'a'], files, { input: 'b\n' })).toEqual(['missing-data-dir']);
  },
  '--no-ensembles': async () => {
    const files = { 'zk1/zoo.cfg': member, 'zk2/zoo.cfg': member.replace('c:1:2', 'x:1:2') };
    expect(await rulesOf([], files)).toContain('server-list-mismatch');
    expect(await rulesOf(['--no-ensembles'], files)).toEqual([]);
  },
  '--rule': async () => {
    const severities = async (...args: readonly string[]) =>
      (await found(args, { 'zoo.cfg': `${broken}tickTme=1\n` })).problems.map(
        ({ rule, severity }: Record<string, string>) => `${rule} ${severity}`,
      );
    expect(await severities()).toEqual(['missing-data-dir error', 'unknown-parameter warning']);
    expect(await severities('--rule', 'missing-data-dir=off', '--rule', 'unknown-parameter=info')).toEqual([
      'unknown-parameter info',
    ]);
  },
  '--fail-on': async () => {
    const code = async (severity: string, text: string) =>
      (await run(['--fail-on', severity], { 'zoo.cfg': text })).code;
    expect(await code('error', doubtful)).toBe(0);
    expect(await code('warning', doubtful)).toBe(1);
    expect(await code('info', doubtful)).toBe(1);
    expect(await code('never', broken)).toBe(0);
  },
  '--max-warnings': async () => {
    const code = async (count: string) => (await run(['--max-warnings', count], { 'zoo.cfg': doubtful })).code;
    expect(await code('1')).toBe(0);
    expect(await code('0')).toBe(1);
  },
  '--baseline': async () => {
    const files = { 'zoo.cfg': broken, 'known.json': await baselineOf(broken) };
    expect(await run(['zoo.cfg'], files)).toMatchObject({ code: 1 });
    expect(await run(['zoo.cfg', '--baseline', 'known.json'], files)).toMatchObject({ code: 0, output: '' });
  },
  '--update-baseline': async () => {
    const files = { 'zoo.cfg': sound, 'known.json': await baselineOf(broken) };
    expect((await run(['--baseline', 'known.json'], files)).replaced).toEqual({});
    const { replaced } = await run(['--baseline', 'known.json', '--update-baseline'], files);
    expect(JSON.parse(replaced['known.json'] ?? '')).toEqual({ version: 1, findings: [] });
  },
  '--print-config': async () => {
    const files = { 'zoo.cfg': broken, 'zklint.json': '{"rules": {"missing-data-dir": "off"}}' };
    const ran = await run(['--print-config', 'zoo.cfg', '--format', 'json'], files);
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect(JSON.parse(ran.output)).toMatchObject({ version: 1 });
    expect(ran.output).toContain('missing-data-dir');
  },
  '--fix': async () => {
    const files = { 'zoo.cfg': mendable };
    expect((await run([], files)).replaced).toEqual({});
    expect(await run(['--fix'], files)).toMatchObject({ code: 0, replaced: { 'zoo.cfg': mended } });
  },
  '--fix-unsafe': async () => {
    const files = { 'zoo.cfg': doubtful };
    expect((await run(['--fix'], files)).replaced).toEqual({});
    expect((await run(['--fix-unsafe'], files)).replaced).toEqual({ 'zoo.cfg': `${sound}tickTime=2000\n` });
  },
  '--diff': async () => {
    const ran = await run(['--diff', '--fix'], { 'zoo.cfg': mendable });
    expect(ran).toMatchObject({
      code: 1,
      replaced: {},
      output: expect.stringMatching(/^diff --git .*\n--- a\/zoo.cfg\n/),
    });
    expect(ran.output).toContain('\n-syncEnabled=yes\n+syncEnabled=true\n');
  },
  '--list-rules': async () => {
    const ran = await run(['--list-rules', '--format', 'json'], {});
    const ids = JSON.parse(ran.output).rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(rules.map(({ id }) => id));
    expect((await run(['--list-rules'], {})).output).toContain('missing-data-dir');
  },
  '--format': async () => {
    const ran = await run(['-f', 'compact', '--format', 'json=a.json', '-f', 'pretty=b.txt'], { 'zoo.cfg': broken });
    expect(ran.output).toMatch(/^zoo\.cfg:1:1: error missing-data-dir .*\n$/);
    expect(JSON.parse(ran.written['a.json'] ?? '').version).toBe(1);
    expect(ran.written['b.txt']).toContain('│ clientPort=2181');
  },
  '--quiet': async () => {
    const files = { 'zoo.cfg': `${broken}tickTme=1\n` };
    expect(await rulesOf([], files)).toEqual(['missing-data-dir', 'unknown-parameter']);
    expect(await rulesOf(['--quiet'], files)).toEqual(['missing-data-dir']);
  },
  '--statistics': async () => {
    const ran = await run(['--statistics', '-f', 'compact'], { 'zoo.cfg': broken });
    expect(ran.errors).toMatch(/missing-data-dir/);
    expect(ran.errors).toMatch(/\d+ ms/);
    expect((await run(['-f', 'compact'], { 'zoo.cfg': broken })).errors).toBe('');
  },
  '--color': async () => {
    expect(await isColored(['--color'])).toBe(true);
    expect(await isColored([])).toBe(false);
  },
  '--no-color': async () => {
    expect(await isColored([], { isTerminal: true })).toBe(true);
    expect(await isColored(['--no-color'], { isTerminal: true })).toBe(false);
  },
  '--locale': async () => {
    const said = async (...args: readonly string[]) => (await found(args, { 'zoo.cfg': broken })).problems[0].message;
    expect(await said()).toMatch(/^[ -~]+$/);
    expect(await said('--locale', 'en')).toBe(await said());
    expect(await said('--locale', 'zh-CN')).toMatch(/\p{Script=Han}/u);
  },
  '--version': async () => {
    expect(await run(['--version'], {})).toMatchObject({ code: 0, output: 'unbuilt\n' });
    expect(await run(['-V'], {})).toMatchObject({ code: 0, output: 'unbuilt\n' });
  },
  '--help': async () => {
    for (const name of ['--help', '-h']) {
      const ran = await run([name], {});
      expect(ran).toMatchObject({ code: 0, errors: '' });
      expect(ran.output).toMatch(/^Usage: zklint /);
    }
  },
};

/** The baseline that knows all findings of a text. */
async function baselineOf(text: string): Promise<string> {
  const ran = await run(['zoo.cfg', '--baseline', 'known.json', '--update-baseline'], { 'zoo.cfg': text });
  return ran.written['known.json'] ?? '';
}

async function rulesOf(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  surroundings?: Surroundings,
): Promise<readonly string[]> {
  const { problems } = await found(args, files, surroundings);
  return problems.map(({ rule }: { rule: string }) => rule);
}

async function isColored(args: readonly string[], surroundings: Surroundings = {}): Promise<boolean> {
  const { output } = await run(['-f', 'pretty', ...args], { 'zoo.cfg': broken }, surroundings);
  return output.includes('\u001b[');
}

describe('the options', () => {
  test.each(Object.entries(contract))('of %s are those of the contract', (name, names) => {
    const command = commands.get(name) ?? program;
    const actual = help.visibleOptions(command).flatMap(({ short, long }) => [short ?? [], long ?? []].flat());
    expect(actual.toSorted()).toEqual(names.split(/\s+/).toSorted());
  });

  test('are all tried here', () => {
    const long = (contract['zklint'] ?? '').split(/\s+/).filter((name) => name.startsWith('--'));
    expect(Object.keys(effects).toSorted()).toEqual(long.toSorted());
  });

  test.each(Object.entries(effects))('%s', (_, effect) => effect());
});

describe('the commands', () => {
  test('are those of the contract', () => {
    expect([...commands.keys()].toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  test('have the formats of the contract', () => {
    const formats = (name: string) => commands.get(name)?.options.find(({ long }) => long === '--format')?.argChoices;
    expect(formatNames).toEqual(['pretty', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle']);
    expect(formats('ensemble')).toEqual(['text', 'mermaid', 'svg', 'json']);
    expect(formats('effective')).toEqual(['table', 'json']);
    expect(formats('upgrade')).toEqual(['table', 'json']);
    expect(formats('explain')).toEqual(['text', 'json']);
  });

  test.each([
    ['effective', ['zoo.cfg']],
    ['ensemble', []],
    ['upgrade', ['-z', '3.6', '--to', '3.9']],
    ['explain', ['tickTime']],
  ])('%s gives data with a version', async (name, args) => {
    const { output } = await run([name, ...args, '--format', 'json'], { 'zoo.cfg': sound });
    expect(JSON.parse(output)).toMatchObject({ version: 1 });
  });

  test.each([...commands.values()].map((command) => [command.name(), command] as const))(
    'the help of %s is readable',
    async (name, command) => {
      const ran = await run([...(command === program ? [] : [name]), '--help'], {});
      expect(ran).toMatchObject({ code: 0, errors: '' });
      for (const line of ran.output.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
      for (const { long, description } of help.visibleOptions(command)) {
        expect(ran.output).toContain(long);
        expect(description).not.toBe('');
      }
    },
  );
});
