import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryFileSystem } from '../file-system.ts';
import { Workspace } from './workspace.ts';

const settings = ['tickTime=2000', 'initLimit=10', 'syncLimit=5', 'dataDir=/data', 'clientPort=2181'];
const list = [1, 2, 3].map((id) => `server.${id}=zk${id}.example.com:2888:3888`);

/** Lines that belong to a file, to another one or to none. */
const lines = [
  ...settings,
  ...list,
  'tickTime=2s',
  'tickTme=2000',
  'initLimit=5',
  'dataDir=C:\\data',
  'dataDir=/srv/$name',
  'clientPort=2182',
  'admin.serverPort=2181',
  'dynamicConfigFile=/etc/zk/zoo.cfg.dynamic',
  'standaloneEnabled=false',
  'group.1=1:2:3',
  'weight.1=0',
  'server.1=10.0.0.1:2888:3888',
  'server.2=zk3.example.com:2888:3888',
  'server.3=zk2.example.com:2888:3888',
  'server.2=localhost:2888:3888;2181',
  'server.3=zk3.example.com:2889:3888:observer',
  'server.4=zk4:2888:3888',
  'server 4=zk4:2888:3888',
  'server.x=[::1]:2888',
  '# zk1 is 10.0.0.2',
  '# The port ofclientPort=2181',
  '# zklint-zookeeper 3.4.14',
  '# zklint-disable-next-line unknown-parameter',
  '# zklint-disable server-list-mismatch, number-format',
  '# zklint-enable server-list-mismatch',
  '# zklint-disable-file no-such-rule',
  'html=a&amp;b',
  'ssl.keyStore.password=secret ',
  'quorum.auth.enableSasl=true',
  'metricsProvider.x=\\',
  'é=\\u00e9 100%',
  '{{ more }}',
  '',
];

const paths = ['zk1/zoo.cfg', 'zk2/zoo.cfg', 'zk3/zoo.cfg', 'zk3/zoo.cfg.dynamic', 'zk2/myid', 'other/zoo.cfg'];

const first = {
  ...Object.fromEntries([1, 2, 3].map((id) => [`zk${id}/zoo.cfg`, [...settings, ...list]])),
  ...Object.fromEntries([1, 2, 3].map((id) => [`zk${id}/myid`, [String(id)]])),
  'other/zoo.cfg': settings,
};

/** A line takes the place of some others, at a place that the file has. */
const edit = fc.record({
  path: fc.constantFrom(...paths),
  line: fc.nat(12),
  removed: fc.nat(2),
  added: fc.array(fc.constantFrom(...lines), { maxLength: 2 }),
});

function load(files: Readonly<Record<string, readonly string[]>>, before?: Workspace): Promise<Workspace> {
  const configs = Object.keys(files).filter((path) => path.endsWith('zoo.cfg'));
  const texts = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.join('\n')]));
  const request = { project: 'file://', files: configs.map((path) => `file:///${path}`) };
  return Workspace.load(memoryFileSystem(texts), request, before);
}

test('after any edits the problems are those of files that nobody has read before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      let files: Readonly<Record<string, readonly string[]>> = first;
      let before = await load(files);
      for (const { path, line, removed, added } of edits) {
        const text = files[path] ?? [];
        files = { ...files, [path]: text.toSpliced(Math.min(line, text.length), removed, ...added) };
        before = await load(files, before);
        const fresh = await load(files);
        expect(before.problems()).toEqual(fresh.problems());
        expect(before.withMembers().problems()).toEqual(fresh.withMembers().problems());
      }
    }),
    { numRuns: 50 },
  );
});
