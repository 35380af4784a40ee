import { form, type Mistake, mistake, text, three } from '../support/mistakes.ts';

const local = (id: number, changes: Readonly<Record<string, string>> = {}) => {
  const settings = {
    tickTime: '2000',
    initLimit: '10',
    syncLimit: '5',
    dataDir: `/srv/zk/z${id}/data`,
    clientPort: `218${id}`,
    'server.1': '127.0.0.1:2222:2223',
    'server.2': '127.0.0.1:3333:3334',
    'server.3': '127.0.0.1:4444:4445',
    ...changes,
  };
  return text(...Object.entries(settings).flatMap(([key, value]) => (value === '' ? [] : [`${key}=${value}`])));
};
const localQuorum = (changed: Readonly<Record<string, string>> = {}) => ({
  'etc/z1.cfg': local(1),
  'etc/z2.cfg': local(2),
  'etc/z3.cfg': local(3),
  'srv/zk/z1/data/myid': '1\n',
  'srv/zk/z2/data/myid': '2\n',
  'srv/zk/z3/data/myid': '3\n',
  ...changed,
});
const onHost = { onHost: true };
const dirs = { dataDir: '/opt/app/zookeeper-3.4.11/data' };
const guide = ['server.1=10.0.0.1:2888:3888', 'server.2=10.0.0.2:2888:3888', 'server.3=10.0.0.3:2888:3888'] as const;
const rest = ['initLimit=10', 'syncLimit=5', 'dataDir=/var/lib/zookeeper', 'clientPort=2181'] as const;

/** What the documents that the project began with say and do, beside what the scenes in seeds/ hold. */
export const documents: readonly Mistake[] = [
  mistake(0, 'three hosts, one file', {
    'dataDir inside the release': form(
      text('initLimit=10', 'syncLimit=5', `dataDir=${dirs.dataDir}`, 'clientPort=2181', ...three),
      `info data-dir-in-install-dir at "${dirs.dataDir}"`,
    ),
    'a log of its own, on 3.4.11': form(text(...rest, 'dataLogDir=/var/log/zookeeper', ...three), {
      '3.4.11': 'warning release-3-4-11 at "/var/log/zookeeper"',
    }),
    'ids such as addresses end in': form(
      text(...rest, 'server.128=master:2888:3888', 'server.130=slave1:2888:3888', 'server.131=slave2:2888:3888'),
    ),
    'nobody wrote myid': form(
      { 'etc/zoo.cfg': text(...rest, ...three), 'var/lib/zookeeper/version-2/': '' },
      'error myid-missing at "/var/lib/zookeeper" of etc/zoo.cfg',
      onHost,
    ),
  }),

  mistake(
    1,
    'a folder a host, own lines with 0.0.0.0',
    {
      'line numbers in the file': form(
        text('123456789101112131415', ...rest),
        'warning collapsed-lines at "123456789101112131415"',
      ),
      'a line number in myid': form(
        { 'etc/zoo.cfg': text(...rest, ...three), 'var/lib/zookeeper/myid': '1\n2\n' },
        'warning myid-format at "2" of var/lib/zookeeper/myid',
        onHost,
      ),
      'a comment with another address': form(
        text(
          ...rest,
          '#zk1 (10.100.158.24)',
          'server.1=0.0.0.0:2888:3888',
          '#zk2 (10.100.19.15)',
          'server.2=10.150.19.15:2888:3888',
          '#zk3 (10.100.124.21)',
          'server.3=10.100.124.21:2888:3888',
        ),
        {
          '3.4-': 'info comment-address-mismatch at "10.150.19.15"',
          '3.5.7': ['info comment-address-mismatch at "10.150.19.15"', 'warning wildcard-own-address at "0.0.0.0"'],
        },
      ),
    },
    'what their Compose files mount and publish is not read yet',
  ),

  mistake(2, 'a file that nobody edited', {
    'the sample, and a myid elsewhere': form(
      {
        'opt/zookeeper/conf/zoo.cfg': text('initLimit=10', 'syncLimit=5', 'dataDir=/tmp/zookeeper', 'clientPort=2181'),
        'opt/zookeeper/data/myid': '1\n',
      },
      [
        'warning volatile-data-dir at "/tmp/zookeeper" of opt/zookeeper/conf/zoo.cfg',
        'warning orphan-myid at "1" of opt/zookeeper/data/myid',
      ],
      onHost,
    ),
  }),

  mistake(3, 'lines to append', {
    alone: form(text(...guide), {
      '3.4': ['data-dir', 'client-port', 'quorum-limits'].map((name) => `error missing-${name} at "server.1"`),
      '3.5-': [
        'error missing-data-dir at "server.1"',
        'warning missing-client-port at "server.1"',
        'error missing-quorum-limits at "server.1"',
      ],
    }),
    'appended twice': form(
      text(...rest, ...guide, ...guide),
      [1, 2, 3].map((id) => `warning duplicate-server-id at "${id}" in line ${7 + id}`),
    ),
    'a myid by way of a web page': form(
      { 'etc/zoo.cfg': text(...rest, ...guide), 'var/lib/zookeeper/myid': '1 &gt;\n' },
      'error myid-format at "1 &gt;" of var/lib/zookeeper/myid',
      onHost,
    ),
    'a path by way of a web page': form(
      text('dataDir=/var/lib/r&amp;d', 'clientPort=2181'),
      'warning html-entity at "&amp;"',
    ),
    'the log inside dataDir': form(text(...rest, 'dataLogDir=/var/lib/zookeeper/datalogs', ...guide)),
  }),

  mistake(4, 'three servers on one machine', {
    right: form(localQuorum(), { '3.5-': 'info local-admin-port-clash at "tickTime" of etc/z2.cfg' }, onHost),
    'one client port': form(
      localQuorum({ 'etc/z2.cfg': local(2, { clientPort: '2181' }) }),
      'error local-client-port-clash at "2181" of etc/z2.cfg',
      onHost,
    ),
    'one folder': form(
      localQuorum({ 'etc/z2.cfg': local(2, { dataDir: '/srv/zk/z1/data' }) }),
      'error shared-data-dir at "/srv/zk/z1/data" of etc/z2.cfg',
      onHost,
    ),
    'one election port': form(
      localQuorum(
        Object.fromEntries([1, 2, 3].map((id) => [`etc/z${id}.cfg`, local(id, { 'server.2': '127.0.0.1:3333:2223' })])),
      ),
      [1, 2, 3].map((id) => `error duplicate-server-endpoint at "2223" in line 7 of etc/z${id}.cfg`),
      onHost,
    ),
    'the wrong myid': form(
      localQuorum({ 'srv/zk/z1/data/myid': '2\n' }),
      'error duplicate-myid at "2" of srv/zk/z1/data/myid',
      onHost,
    ),
    'one list that differs': form(
      localQuorum({ 'etc/z3.cfg': local(3, { 'server.1': '127.0.0.1:2222:2233' }) }),
      'error server-list-mismatch at "2233" of etc/z3.cfg',
      onHost,
    ),
    'no syncLimit': form(
      localQuorum({ 'etc/z1.cfg': local(1, { syncLimit: '' }) }),
      'error missing-quorum-limits at "server.1" of etc/z1.cfg',
      onHost,
    ),
    'a fourth server': form(
      localQuorum({
        ...Object.fromEntries(
          [1, 2, 3, 4].map((id) => [`etc/z${id}.cfg`, local(id, { 'server.4': '127.0.0.1:5555:5556' })]),
        ),
        'srv/zk/z4/data/myid': '4\n',
      }),
      'warning even-ensemble-size at "server.1" of etc/z1.cfg',
      onHost,
    ),
  }),
];
