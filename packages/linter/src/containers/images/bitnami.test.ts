// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what stands for values that are not known
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../../../../test/support/growth.ts';
import { containerOf, findings, placesOf } from '../../../../../test/support/image.ts';
import { bitnamiImage } from './bitnami.ts';

const given = (lines: string, more?: Parameters<typeof containerOf>[1]) => containerOf(lines, more).of(bitnamiImage);
const linesOf = (lines: string, form: RegExp, more?: Parameters<typeof containerOf>[1]) =>
  given(lines, more)
    .config?.text.split('\n')
    .filter((line) => form.test(line));

test('zoo.cfg of no variables', () => {
  const { config, myid, jvm } = given('');
  expect(config?.text).toBe(`tickTime=2000
initLimit=10
syncLimit=5
dataDir=/bitnami/zookeeper/data
clientPort=2181
maxClientCnxns=60
autopurge.snapRetainCount=3
autopurge.purgeInterval=0
preAllocSize=65536
snapCount=100000
maxCnxns=0
reconfigEnabled=false
quorumListenOnAllIPs=false
4lw.commands.whitelist=srvr, mntr
maxSessionTimeout=40000
admin.serverAddress=127.0.0.1
admin.serverPort=8080
admin.enableServer=false
`);
  expect(myid?.text).toBe('1');
  expect(jvm).toEqual({ 'zookeeper.electionPortBindRetry': '0' });
});

test('older images have other defaults, and those for 3.4 are not known', () => {
  expect(linesOf('', /^admin/, { release: '3.8.4' })).toEqual(['admin.serverPort=8080', 'admin.enableServer=true']);
  expect(linesOf('ZOO_ENABLE_AUTH=yes', /Scheme|require/i, { release: '3.8' })).toEqual([
    'requireClientAuthScheme=sasl',
  ]);
  expect(given('', { release: '3.4' }).config).toBeUndefined();
});

test('zoo.cfg of many variables has one line for each key', () => {
  const { config, jvm } = given(`ALLOW_ANONYMOUS_LOGIN=yes
ZOO_SERVER_ID=2
ZOO_SERVERS=a:2888:3888::1, b:2888:3888:observer::2
ZOO_PORT_NUMBER=2182
ZOO_RECONFIG_ENABLED=Yes
ZOO_TLS_CLIENT_ENABLE=true
ZOO_TLS_CLIENT_KEYSTORE_FILE=/k.jks
ZOO_TLS_CLIENT_KEYSTORE_PASSWORD=secret
ZOO_TLS_CLIENT_TRUSTSTORE_FILE=/t.jks
ZOO_CFG_tickTime=4000
ZOO_CFG_metricsProvider_httpHost=0.0.0.0
ZOO_ENABLE_QUORUM_AUTH=1
ZOO_ENABLE_PROMETHEUS_METRICS=yes
ZOO_PEER_TYPE=observer
ZOO_FIPS_MODE=no
JVMFLAGS=-Djute.maxbuffer=5`);
  expect(config?.text).toBe(`tickTime=4000
initLimit=10
syncLimit=5
dataDir=/bitnami/zookeeper/data
maxClientCnxns=60
autopurge.snapRetainCount=3
autopurge.purgeInterval=0
metricsProvider.className=org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider
metricsProvider.httpHost=0.0.0.0
metricsProvider.httpPort=7000
metricsProvider.exportJvmInfo=true
preAllocSize=65536
snapCount=100000
maxCnxns=0
reconfigEnabled=true
quorumListenOnAllIPs=false
4lw.commands.whitelist=srvr, mntr
maxSessionTimeout=40000
admin.serverAddress=127.0.0.1
admin.serverPort=8080
admin.enableServer=false
server.1=a:2888:3888;2182
server.2=b:2888:3888:observer;2182
client.secure=true
ssl.clientAuth=need
secureClientPort=3181
serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory
ssl.keyStore.password=secret
ssl.keyStore.location=/k.jks
ssl.trustStore.location=/t.jks
quorum.auth.enableSasl=true
quorum.auth.learnerRequireSasl=true
quorum.auth.serverRequireSasl=true
quorum.auth.learner.saslLoginContext=QuorumLearner
quorum.auth.server.saslLoginContext=QuorumServer
peerType=observer
`);
  expect(jvm).toEqual({
    'jute.maxbuffer': '5',
    'java.security.auth.login.config': '/opt/bitnami/zookeeper/conf/zoo_jaas.conf',
    'zookeeper.fips-mode': 'false',
    'zookeeper.electionPortBindRetry': '0',
  });
});

test('everything stands where it is written', () => {
  const places = placesOf('ZOO_SERVERS=a:1:2,b:1:2\nZOO_RECONFIG_ENABLED=yes\nZOO_CFG_a_b=c', bitnamiImage);
  expect(places.filter(([, place]) => place !== 'IMAGE')).toEqual([
    ['reconfigEnabled=true', 'ZOO_RECONFIG_ENABLED=yes'],
    ['server.1=a:1:2;2181', 'a:1:2'],
    ['server.2=b:1:2;2181', 'b:1:2'],
    ['a.b=c', 'ZOO_CFG_a_b=c'],
  ]);
});

test('what is not known stays open', () => {
  expect(linesOf('ZOO_TICK_TIME_FILE=/run/secrets/t', /tick/)).toEqual(['tickTime=${ZOO_TICK_TIME}']);
  expect(linesOf('ZOO_TLS_CLIENT_ENABLE=${TLS}', /^(clientPort|secure)/, { open: ['ZOO_TLS_CLIENT_ENABLE'] })).toEqual([
    'clientPort=${ZOO_TLS_CLIENT_ENABLE}',
    'secureClientPort=${ZOO_TLS_CLIENT_ENABLE}',
  ]);
  const { config, myid, jvm, isOpen } = given('ZOO_TICK_TIME=1', { mayHaveOthers: true });
  expect(config?.text).toContain('tickTime=1\ninitLimit=${ZOO_INIT_LIMIT}\n');
  expect(config?.text).toContain('server.${ZOO_SERVERS}=');
  expect([myid, jvm, isOpen]).toEqual([undefined, undefined, true]);
  // sed puts the whole line for each &.
  expect(linesOf('ZOO_TICK_TIME=1&2', /tick/)).toEqual(['tickTime=${tickTime}']);
});

test('a mounted file wins, except for what is written into it', () => {
  const { config, remarks } = given('ZOO_SERVER_ID=1\nZOO_PEER_TYPE=observer\nZOO_CFG_a=b\nZOO_PORT_NUMBER=1', {
    isConfigMounted: true,
  });
  expect(config).toBeUndefined();
  expect(findings(remarks)).toEqual([
    '39-48 unknown-parameter warning A configuration file is mounted, so the image writes none, and ZOO_CFG_a has no effect. Set it in that file.',
  ]);
});

describe('lists that the image does not understand', () => {
  const lists: Record<string, [string, string]> = {
    'the form of the official image': ['server.1=a:2888:3888;2181 server.2=b:2888:3888;2181', 'server.1=a:2888:3888'],
    'client ports': ['a:2888:3888;2181,b:2888:3888;2181', '2181'],
    'an id behind some': ['a:2888:3888::1,b:2888:3888', 'b:2888:3888'],
    'no ports': ['a,b', 'a'],
    'several lines': ['a:1:2\nb:1:2', 'b:1:2'],
    'quotes in the value': ["'a:1:2,b:1:2'", "'"],
  };
  for (const [name, [value, at]] of Object.entries(lists)) {
    test(name, () => {
      const { remarks, config } = given(`ZOO_SERVERS=${value}`);
      const start = 'ZOO_SERVERS='.length + value.indexOf(at);
      expect(remarks.map(({ rule, at: { range } }) => [rule, range])).toEqual([
        ['compose-server-list', { start, end: start + at.length }],
      ]);
      expect(config?.text).not.toMatch(/^server\.\d/m);
      expect(config?.text).toContain('server.${ZOO_SERVERS}=');
    });
  }

  test('good ones say nothing', () => {
    for (const value of [
      'a:2888:3888,b:2888:3888',
      'a:2888:3888::1 b:2888:3888:participant::2;c:1:2::7\n',
      'a:2888:3888',
      '',
    ]) {
      expect(given(`ZOO_SERVERS=${value}`).remarks).toEqual([]);
    }
  });
});

test('variables that it does not read', () => {
  const { remarks } = given(
    'ZOO_MY_ID=1\nZOO_TICK_TIME_FILE=/a\nZOO_CFG_x=y\nALLOW_EMPTY_PASSWORD=yes\nZOO_STANDALONE_ENABLED=false\nZOO_TICKTIME=1\nBITNAMI_DEBUG=1',
  );
  expect(findings(remarks).map((line) => line.replace(/^\d+-\d+ unknown-parameter /, ''))).toEqual([
    "warning bitnami/zookeeper doesn't read ZOO_MY_ID, which is a variable of zookeeper. Its own is ZOO_SERVER_ID.",
    "warning bitnami/zookeeper doesn't read ZOO_STANDALONE_ENABLED, which is a variable of zookeeper. Use ZOO_CFG_standaloneEnabled.",
    "warning bitnami/zookeeper doesn't read ZOO_TICKTIME, so it has no effect; did you mean ZOO_TICK_TIME?",
  ]);
});

test('a list as long as a file takes no longer than it is', async () => {
  await expectLinear(5000, (size) => {
    const list = Array.from({ length: size }, (_, index) => `h${index}:2888:3888`).join(',');
    expect(given(`ZOO_SERVERS=${list}`).config?.text).toContain(`server.${size}=h${size - 1}:2888:3888;2181\n`);
  });
});
