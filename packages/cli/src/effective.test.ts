import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const zoo = [
  'tickTime=2000',
  'initLimit=10',
  'syncLimit=5',
  'dataDir=/opt/zookeeper-3.8.4/data',
  'clientPort=2181',
  'server.1=a:2888:3888',
  'server.2=b:2888:3888',
  'server.3=c:2888:3888',
].join('\n');

describe('zklint effective', () => {
  test('shows values with their units and where they come from', async () => {
    const { code, output, errors } = await run(['effective', 'zoo.cfg'], { 'zoo.cfg': zoo });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/^zoo\.cfg as ZooKeeper 3\.8\.4 reads it \(install path\)/);
    expect(output).toMatch(/^initLimit +10 ticks = 20 s +zoo\.cfg:2$/m);
    expect(output).toMatch(/^maxSessionTimeout +20 ticks = 40 s +from tickTime$/m);
    expect(output).toMatch(/^server\.2 +participant +peers b:2888, election b:3888$/m);
    expect(output).not.toMatch(/^snapCount/m);
  });

  test('shows defaults and flags on request', async () => {
    const args = ['effective', 'zoo.cfg', '--all', '--jvm', 'zookeeper.preAllocSize=1024', '-z', '3.9'];
    const { output } = await run(args, { 'zoo.cfg': zoo });
    expect(output).toMatch(/^snapCount +100000 +default of 3\.9\.\d+$/m);
    expect(output).toMatch(/^preAllocSize .* -Dzookeeper\.preAllocSize$/m);
  });

  test('is data as JSON, wherever the options stand', async () => {
    const { output } = await run(['-z', '3.4', 'effective', 'zoo.cfg', '-f', 'json'], { 'zoo.cfg': zoo });
    const { settings, servers, ...head } = JSON.parse(output);
    expect(head).toEqual({ version: 1, path: 'zoo.cfg', zookeeper: { release: '3.4.14', from: '--zookeeper' } });
    expect(settings.find(({ name }: { name: string }) => name === 'syncLimit')).toEqual({
      name: 'syncLimit',
      value: 5,
      unit: 'ticks',
      human: '5 ticks = 10 s',
      source: { kind: 'file', path: 'zoo.cfg', line: 3, column: 1 },
    });
    expect(servers).toHaveLength(3);
  });

  test.each([
    ['a file that is not there', 'none.cfg', /There is no file or folder none\.cfg/],
    ['several files', '.', /stands for 2 files/],
  ])('fails with a sentence for %s', async (_, path, sentence) => {
    const ran = await run(['effective', path], {
      'zoo.cfg': zoo,
      'zookeeper.properties': zoo,
    });
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toMatch(sentence);
  });

  test('says what a template decides', async () => {
    const { code, output } = await run(['effective', 'zoo.cfg'], { 'zoo.cfg': `${zoo}\nsnapCount={{ count }}\n` });
    expect(code).toBe(0);
    expect(output).toMatch(/snapCount +- +zoo.cfg:9\n +a template decides: "\{\{ count \}\}"/);
  });

  test('prints nothing unescaped from the file', async () => {
    const { output } = await run(['effective', 'zoo.cfg'], {
      'zoo.cfg': `${zoo}\nfoo=\u001b[31m\ndataLogDir=/\u001b]0;x\u0007\n`,
    });
    expect(output).not.toMatch(/[^\P{Cc}\n]/u);
  });
});
