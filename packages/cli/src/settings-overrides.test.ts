import { describe, expect, test } from 'vitest';
import { broken, type Files, member, off, releases, said, sound, texts } from '../../../test/support/settings.ts';
import { run } from '../../../test/support/terminal.ts';

describe('overrides', () => {
  test('hold for the files that they name, and later ones win', async () => {
    const files: Files = {
      'zklint.json': {
        rules: { 'missing-data-dir': 'info' },
        overrides: [
          { files: ['staging/**', 'prod/**'], rules: { 'missing-data-dir': 'warning', 'unknown-parameter': 'off' } },
          { files: ['prod'], rules: { 'missing-data-dir': 'error' } },
          { files: ['*.cfg'], rules: { 'unknown-parameter': 'info' } },
        ],
      },
      'zoo.cfg': `${broken}tickTme=1\n`,
      'dev/zoo.cfg': `${broken}tickTme=1\n`,
      'staging/zoo.cfg': `${broken}tickTme=1\n`,
      'prod/zk/zoo.cfg': `${broken}tickTme=1\n`,
    };
    expect(await said([], files)).toEqual([
      'dev/zoo.cfg info missing-data-dir',
      'dev/zoo.cfg warning unknown-parameter',
      'prod/zk/zoo.cfg error missing-data-dir',
      'staging/zoo.cfg warning missing-data-dir',
      'zoo.cfg info missing-data-dir',
      'zoo.cfg info unknown-parameter',
    ]);
  });

  test('count from the folder of their zklint.json', async () => {
    const settings = { overrides: [{ files: ['conf/*.cfg'], ...off('missing-data-dir') }] };
    const files: Files = { 'deep/zklint.json': settings, 'deep/conf/zoo.cfg': broken, 'conf/zoo.cfg': broken };
    expect(await said([], files)).toEqual(['conf/zoo.cfg error missing-data-dir']);
  });

  test('may say all that holds for a file', async () => {
    const files: Files = {
      'zklint.json': {
        zookeeper: '3.8.4',
        knownParameters: ['a.*'],
        overrides: [
          {
            files: ['old/**'],
            zookeeper: '3.4.14',
            knownParameters: ['b.*'],
            jvm: { 'zookeeper.DigestAuthenticationProvider.superDigest': 'x' },
            root: 'old/image',
            map: { '/log': 'old/image/data' },
          },
        ],
      },
      'new/zoo.cfg': `${sound}a.x=1\nb.x=1\n`,
      'old/zoo.cfg': `${member}a.x=1\nb.x=1\n`,
      'old/image/data/myid': '9\n',
    };
    expect(await releases([], files)).toEqual(['new/zoo.cfg 3.8.4 zklint.json', 'old/zoo.cfg 3.4.14 zklint.json']);
    expect((await said([], files)).filter((line) => /myid|unknown/.test(line))).toEqual([
      'new/zoo.cfg info unknown-parameter',
      'old/image/data/myid error myid-not-in-servers',
    ]);
  });

  test('switch on what is opt-in', async () => {
    const files: Files = {
      'zklint.json': { overrides: [{ files: ['a.cfg'], rules: { 'admin-server-exposed': 'info' } }] },
      'a.cfg': sound,
      'b.cfg': sound.replace('2181', '2182').replace('/data', '/data2'),
    };
    expect(await said(['a.cfg', 'b.cfg'], files)).toEqual(['a.cfg info admin-server-exposed']);
  });
});

describe('what is said between files', () => {
  /** Its finding lies in zk3, and is one of all three. */
  const files: Files = {
    'zk1/zoo.cfg': member,
    'zk2/zoo.cfg': member,
    'zk3/zoo.cfg': member.replace('a:2888', 'a:2889'),
  };

  test('takes the severity of the settings nearest to the folder that holds all members', async () => {
    expect(await said([], files)).toEqual(['zk3/zoo.cfg error server-list-mismatch']);
    const above = { ...files, 'zklint.json': { rules: { 'server-list-mismatch': 'info' } } };
    expect(await said([], above)).toEqual(['zk3/zoo.cfg info server-list-mismatch']);
    expect(await said([], { ...above, 'zk3/zklint.json': off('server-list-mismatch') })).toEqual([
      'zk3/zoo.cfg info server-list-mismatch',
    ]);
  });

  test('takes that of an override that holds for all of them', async () => {
    const all = { overrides: [{ files: ['zk*/**'], ...off('server-list-mismatch') }] };
    expect(await said([], { ...files, 'zklint.json': all })).toEqual([]);
    const one = { overrides: [{ files: ['zk3/**'], ...off('server-list-mismatch') }] };
    expect(await said([], { ...files, 'zklint.json': one })).toEqual(['zk3/zoo.cfg error server-list-mismatch']);
  });

  test('counts members that were only found, each with its own settings', async () => {
    const found: Files = {
      ...files,
      'zklint.json': { rules: { 'server-list-mismatch': 'warning' } },
      'zk3/zklint.json': { zookeeper: '3.5.10' },
    };
    expect(await said(['zk3/zoo.cfg'], found)).toEqual(['zk3/zoo.cfg warning server-list-mismatch']);
    expect(await releases(['zk3/zoo.cfg'], found)).toEqual(['zk3/zoo.cfg 3.5.10 zklint.json']);
  });
});

describe('ignore', () => {
  const files: Files = {
    'zklint.json': { ignore: ['examples', '**/zoo_sample.cfg'] },
    'conf/zoo.cfg': broken,
    'conf/zoo_sample.cfg': broken,
    'examples/deep/zoo.cfg': broken,
  };

  test('leaves files out of a folder', async () => {
    expect(await said([], files)).toEqual(['conf/zoo.cfg error missing-data-dir']);
    expect(await said(['conf'], files)).toEqual(['conf/zoo.cfg error missing-data-dir']);
  });

  test('says so where nothing is left', async () => {
    expect(await run(['examples'], texts(files))).toMatchObject({
      code: 2,
      output: '',
      errors: 'zklint: zklint.json ignores all files in examples.\n',
    });
  });

  test('leaves out no file that is named', async () => {
    expect(await said(['conf/zoo_sample.cfg', 'examples'], { ...files, 'examples/zklint.json': {} })).toEqual([
      'conf/zoo_sample.cfg error missing-data-dir',
      'examples/deep/zoo.cfg error missing-data-dir',
    ]);
  });

  test('leaves out members', async () => {
    const members: Files = {
      'zk1/zoo.cfg': member,
      'zk2/zoo.cfg': member,
      'spare/zk3/zoo.cfg': member.replace('a:2888', 'a:2889'),
    };
    expect(await said(['zk1/zoo.cfg'], members)).toEqual(['zk1/zoo.cfg error server-list-mismatch']);
    expect(await said(['zk1/zoo.cfg'], { ...members, 'zklint.json': { ignore: ['spare/**'] } })).toEqual([]);
    expect(await said(['zk1/zoo.cfg'], { ...members, 'spare/zklint.json': { ignore: ['**'] } })).toEqual([]);
    expect(await said(['zk1/zoo.cfg', '--no-config'], { ...members, 'zklint.json': { ignore: ['spare/**'] } })).toEqual(
      ['zk1/zoo.cfg error server-list-mismatch'],
    );
  });
});

describe('ensembles', () => {
  const apart = {
    'a/one.cfg': member,
    'b/two.cfg': member.replaceAll('a:', 'd:').replaceAll('b:', 'e:').replaceAll('c:', 'f:'),
  };
  const together = { ensembles: [{ name: 'prod', files: ['a/*.cfg', 'b/*.cfg'] }] };

  async function named(files: Files, ...args: readonly string[]): Promise<readonly (string | undefined)[]> {
    const { output } = await run(['ensemble', '-f', 'json', ...args], texts(files));
    return JSON.parse(output).ensembles.map(({ name }: { name?: string }) => name);
  }

  test('join members that have nearer settings of their own', async () => {
    expect(await named({ ...apart, 'zklint.json': together, 'a/zklint.json': {} })).toEqual(['prod']);
    expect(await named({ ...apart, 'zklint.json': together, 'a/zklint.json': {} }, 'a/one.cfg')).toEqual(['prod']);
  });

  test('are those of the settings nearest to the folder that holds all members', async () => {
    const files: Files = {
      'zklint.json': { ensembles: [{ name: 'far', files: ['a/**', 'z/**'] }] },
      'a/zklint.json': { ensembles: [{ name: 'near', files: ['*.cfg'] }] },
      'a/one.cfg': member,
      'a/two.cfg': member,
    };
    expect(await named(files)).toEqual(['near']);
    expect(await named({ ...files, 'a/zklint.json': {} })).toEqual([null].map(() => undefined));
  });
});
