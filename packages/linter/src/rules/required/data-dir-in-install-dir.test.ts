import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('data-dir-in-install-dir', {
  'a release of 3.4': {
    files: 'dataDir=«/opt/zookeeper-3.4.11/data»\n',
    severity: 'info',
    says: ['dataDir', 'inside zookeeper-3.4.11', 'upgrade'],
    refusal: null,
    fixed: null,
  },
  'a release from 3.5 on': { files: 'dataLogDir=«/opt/apache-zookeeper-3.8.0-bin/log»\n' },
  'an early version': { files: 'dataDir=«/home/zk/zookeeper-3.5.1-alpha/data»\n' },
  'of a distribution': { files: 'dataDir=«/opt/zookeeper-3.4.5-cdh5.7.0/data»\n' },
  'the sources': { files: 'dataDir=«/src/zookeeper-release-3.5.8/data1»\n' },
  Kafka: { files: 'dataDir=«/opt/kafka_2.13-3.4.0/data/zookeeper»\n', says: ['inside kafka_2.13-3.4.0'] },
  'in two places': { files: 'dataDir=«/a/zookeeper-3.9.5/d»\ndataLogDir=«/a/zookeeper-3.9.5/l»\n' },
  'on Windows': { files: 'dataDir=«D:/zookeeper-3.4.14/data»\ndataLogDir=«D:\\\\zookeeper-3.4.14\\\\log»\n' },
  'a relative path': { files: 'dataDir=«./zookeeper-3.4.14/data»\n' },
  'without a release': { files: 'dataDir=/opt/zookeeper/data\ndataLogDir=/opt/apache-zookeeper/log\n' },
  'a line of releases': { files: 'dataDir=/data/zookeeper-3.4/data\n' },
  'the number of a server': { files: 'dataDir=/data/zookeeper-1/data\ndataLogDir=/data/zookeeper-2.1/log\n' },
  'a folder of its own named after the release': {
    files: 'dataDir=/data/zookeeper-3.4.14\ndataLogDir=/log/zookeeper-3.4.14/\n',
  },
  'where nothing is installed': { files: 'dataDir=/var/lib/zookeeper-3.4.14/data\n' },
  'a part of a name': { files: 'dataDir=/data/my-zookeeper-3.4.14/data\n' },
  'the last of two counts': { files: 'dataDir=/opt/zookeeper-3.4.11/data\ndataDir=/data\n' },
  'other paths': { files: 'dataDir=/data\nssl.keyStore.location=/opt/zookeeper-3.9.5/conf/ks.jks\n' },
  'Windows line ends': { files: 'dataDir=«/opt/zookeeper-3.4.11/data»\r\n' },
  'in quotes': { files: 'dataDir="/opt/zookeeper-3.4.11/data"\n' },
});
