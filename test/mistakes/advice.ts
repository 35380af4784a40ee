import { alone, form, listing, type Mistake, mistake, quorum, text, three } from '../support/mistakes.ts';

const missing = (name: string) => `warning parameter-not-in-release at "${name}"`;
const netty = 'serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory';
const quorumStores = ['ssl.quorum.keyStore.location=/etc/zk/key.pem', 'ssl.quorum.trustStore.location=/etc/zk/ca.pem'];
const many = (count: number, role = '') =>
  Array.from({ length: count }, (_, index) => `server.${index + 1}=zk${index + 1}:2888:3888${role}`);

/** What a careful operator would want to hear, where a configuration proves it. */
export const advice: readonly Mistake[] = [
  mistake(1, 'how many may fail', {
    'nine voters': form(listing(...many(9)), 'info large-ensemble at "server.1"'),
    'seven voters': form(listing(...many(7))),
    'three voters and six observers': form(
      listing(...many(9).map((line, index) => (index < 3 ? line : `${line}:observer`))),
    ),
  }),

  mistake(2, 'one host for all', {
    'asked for': form(
      listing('server.1=localhost:2881:3881', 'server.2=localhost:2882:3882', 'server.3=localhost:2883:3883'),
      'info single-host-ensemble at "server.1"',
      { settings: { 'single-host-ensemble': 'info' } },
    ),
    'not asked for': form(
      listing('server.1=localhost:2881:3881', 'server.2=localhost:2882:3882', 'server.3=localhost:2883:3883'),
    ),
  }),

  mistake(3, 'two data centres', {}, 'no file tells where a host stands'),

  mistake(4, 'observers', {}, 'in one file, numbers 23 and 28; between files, number 16'),

  mistake(5, 'purging', {}, 'in one file, number 53'),

  mistake(6, 'where the log lies', {
    absent: form(quorum()),
    'the same folder': form(quorum('dataLogDir=/var/lib/zookeeper')),
    'inside dataDir': form(quorum('dataLogDir=/var/lib/zookeeper/datalogs')),
    'on a disk of its own': form(quorum('dataLogDir=/srv/log/zookeeper')),
  }),

  mistake(7, 'times that do not fit together', {
    'syncLimit above the longest session': form(
      text('tickTime=2000', 'initLimit=60', 'syncLimit=30', 'dataDir=/d/data', 'clientPort=2181', ...three),
      'info timing-sanity at "30"',
    ),
    'initLimit below syncLimit': form(
      text('tickTime=2000', 'initLimit=5', 'syncLimit=10', 'dataDir=/d/data', 'clientPort=2181', ...three),
      'info timing-sanity at "5"',
    ),
    'a short tick': form(quorum('tickTime=100'), 'info timing-sanity at "100"'),
    'a long tick': form(quorum('tickTime=30000'), 'info timing-sanity at "30000"'),
  }),

  mistake(8, 'much data', {
    'a very long initLimit': form(
      text(
        'initLimit=30000',
        'syncLimit=10',
        'maxSessionTimeout=60000000',
        'maxClientCnxns=2000',
        'dataDir=/d/data',
        'clientPort=2181',
        ...three,
      ),
    ),
  }),

  mistake(9, 'safety', {
    'no waiting for the disk': form(alone('forceSync=no'), 'warning force-sync-off at "no"'),
    'no access lists': form(alone('skipACL=yes'), 'warning skip-acl at "yes"'),
    'no access lists, and reconfiguration': form(quorum('reconfigEnabled=true', 'skipACL=yes'), {
      '3.4': [missing('reconfigEnabled'), 'warning skip-acl at "yes"'],
      '3.5-': ['warning reconfig-without-acl at "true"', 'warning skip-acl at "yes"'],
    }),
    'AdminServer on every address': form(
      alone('admin.serverPort=8081'),
      { '3.4': missing('admin.serverPort'), '3.5-': 'info admin-server-exposed at "8081"' },
      { settings: { 'admin-server-exposed': 'info' } },
    ),
    'no look at host names': form(quorum('sslQuorum=true', ...quorumStores, 'ssl.quorum.hostnameVerification=false'), {
      '3.4': [
        'sslQuorum',
        'ssl.quorum.keyStore.location',
        'ssl.quorum.trustStore.location',
        'ssl.quorum.hostnameVerification',
      ].map(missing),
      '3.5-': 'info hostname-verification-off at "false"',
    }),
    'both ways in': form(quorum('sslQuorum=true', ...quorumStores, 'portUnification=true'), {
      '3.4': ['sslQuorum', 'ssl.quorum.keyStore.location', 'ssl.quorum.trustStore.location', 'portUnification'].map(
        missing,
      ),
      '3.5-': 'info port-unification-left-on at "true" in line 8',
    }),
    'a login that nobody must use': form(
      alone('authProvider.1=org.apache.zookeeper.server.auth.SASLAuthenticationProvider'),
      { '3.4': [], '3.5-': 'info sasl-not-enforced at "org.apache.zookeeper.server.auth.SASLAuthenticationProvider"' },
    ),
    'TLS that is complete': form(
      alone(
        netty,
        'secureClientPort=2281',
        'ssl.keyStore.location=/etc/zk/key.pem',
        'ssl.trustStore.location=/etc/zk/ca.pem',
      ),
      { '3.4': ['secureClientPort', 'ssl.keyStore.location', 'ssl.trustStore.location'].map(missing) },
    ),
  }),

  mistake(10, 'dataDir inside the folder of a release', {
    ZooKeeper: form(
      text('dataDir=/opt/app/zookeeper-3.4.11/data', 'clientPort=2181'),
      'info data-dir-in-install-dir at "/opt/app/zookeeper-3.4.11/data"',
    ),
    'beside it': form(text('dataDir=/opt/app/zookeeper/data', 'clientPort=2181')),
  }),

  mistake(
    11,
    'folders that ZooKeeper must not make itself',
    {},
    'nothing to prove: the guide leaves it to the operator',
  ),
];
