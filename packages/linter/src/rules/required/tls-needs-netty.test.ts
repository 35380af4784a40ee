import { testRule } from '../../../../../test/support/rule-cases.ts';

const netty = 'org.apache.zookeeper.server.NettyServerCnxnFactory';
const nio = 'org.apache.zookeeper.server.NIOServerCnxnFactory';
const refusal = "SSL isn't supported in NIOServerCnxn";

testRule('tls-needs-netty', {
  'flags that are not told': {
    files: 'dataDir=/d/a\nsecureClientPort=«2281»\n',
    releases: ['3.5.1', '3.5.10', '3.9.5'],
    severity: 'warning',
    says: ['unless a -D flag'],
    refusal,
    fixed: `dataDir=/d/a\nserverCnxnFactory=${netty}\nsecureClientPort=2281\n`,
  },
  'flags that name none': {
    files: 'secureClientPort=«2281»\n',
    jvm: { 'zookeeper.x': 'y' },
    severity: 'error',
    says: [netty],
    refusal,
  },
  'a flag that names it': { files: 'secureClientPort=2281\n', jvm: { 'zookeeper.serverCnxnFactory': netty } },
  'a flag that names the other': {
    files: 'secureClientPort=«2281»\n',
    jvm: { 'zookeeper.serverCnxnFactory': nio },
    severity: 'error',
  },
  'the file wins over a flag': {
    files: `serverCnxnFactory=${nio}\nsecureClientPort=«2281»\n`,
    jvm: { 'zookeeper.serverCnxnFactory': netty },
    severity: 'error',
    fixed: `serverCnxnFactory=${netty}\nsecureClientPort=2281\n`,
  },
  'a factory of somebody else': { files: 'serverCnxnFactory=a.B\nsecureClientPort=2281\n' },
  'a port of 0 is none': { files: 'secureClientPort=0\n', releases: ['3.5.10', '3.8.6'] },
  'a port of 0 is one': { files: 'secureClientPort=«0»\n', releases: ['3.9.0', '3.9.5'] },
  'a port that is no number': { files: 'secureClientPort=x\n' },
  'stores without a secure port': { files: 'clientPort=2181\nssl.keyStore.location=/k.jks\n#secureClientPort=2281\n' },
  'releases that do not read it': { files: 'secureClientPort=2281\n', releases: ['3.4.14', '3.5.0'] },
});
