// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what stands for values that are not known
import { describe, expect, test } from 'vitest';
import { containerOf, findings, placesOf } from '../../../../../test/support/image.ts';
import { confluentImage, oldConfluentImage } from './confluent.ts';

const port = 'ZOOKEEPER_CLIENT_PORT=2181';
const given = (lines: string, more?: Parameters<typeof containerOf>[1]) => containerOf(lines, more).of(confluentImage);

test('zookeeper.properties as the template makes it', () => {
  const { config, myid, jvm, remarks } = given(`${port}
ZOOKEEPER_SERVERS=a:2888:3888;b:2888:3888:observer
ZOOKEEPER_SERVER_ID=2
ZOOKEEPER_SYNC_LIMIT=7
ZOOKEEPER_GROUPS=1:2
ZOOKEEPER_ADMIN_ENABLE_SERVER=false
KAFKA_OPTS=-Dzookeeper.4lw.commands.whitelist=* -Xmx1g`);
  expect(config?.text).toBe(`dataDir=/var/lib/zookeeper/data
dataLogDir=/var/lib/zookeeper/log
clientPort=2181
initLimit=10
syncLimit=7
admin.enableServer=false
server.1=a:2888:3888
server.2=b:2888:3888:observer
group.1=1:2
`);
  expect([myid?.text, jvm, remarks]).toEqual(['2', { 'zookeeper.4lw.commands.whitelist': '*' }, []]);
});

test('a server alone has no limits and no id', () => {
  const { config, myid } = given(port);
  expect(config?.text).toBe('dataDir=/var/lib/zookeeper/data\ndataLogDir=/var/lib/zookeeper/log\nclientPort=2181\n');
  expect(myid).toBeUndefined();
});

test('everything stands where it is written', () => {
  expect(
    placesOf('ZOOKEEPER_CLIENT_PORT=1\nZOOKEEPER_SERVERS=a:1:2;b:1:2\nZOOKEEPER_SERVER_ID=1', confluentImage),
  ).toEqual([
    ['dataDir=/var/lib/zookeeper/data', 'IMAGE'],
    ['dataLogDir=/var/lib/zookeeper/log', 'IMAGE'],
    ['clientPort=1', 'ZOOKEEPER_CLIENT_PORT=1'],
    ['initLimit=10', 'IMAGE'],
    ['syncLimit=5', 'IMAGE'],
    ['server.1=a:1:2', 'a:1:2'],
    ['server.2=b:1:2', 'b:1:2'],
  ]);
});

test('a file that is mounted where the image writes its own has no effect', () => {
  expect(confluentImage.configPaths(new Map())).toEqual([]);
  expect(given(port, { isConfigMounted: true }).config).toBeDefined();
});

test('what is not known stays open', () => {
  const { config, remarks, myid } = given('ZOOKEEPER_TICK_TIME=1', { mayHaveOthers: true });
  expect(config?.text).toContain('clientPort=${ZOOKEEPER_CLIENT_PORT}\ntickTime=1\n');
  expect(config?.text).toContain('server.${ZOOKEEPER_SERVERS}=');
  expect([remarks, myid]).toEqual([[], undefined]);
});

describe('what the image refuses to start without', () => {
  test('a client port', () => {
    const { config, remarks } = given('ZOOKEEPER_TICK_TIME=2000');
    expect(findings(remarks)).toEqual([
      '25-30 compose-server-list warning The image refuses to start without ZOOKEEPER_CLIENT_PORT. Set it, usually to 2181.',
    ]);
    expect(config?.text).toContain('clientPort=${ZOOKEEPER_CLIENT_PORT}\n');
    expect(given('ZOOKEEPER_SECURE_CLIENT_PORT=2182').remarks).toEqual([]);
    expect(containerOf('ZOOKEEPER_SECURE_CLIENT_PORT=2182').of(oldConfluentImage).remarks).toHaveLength(2);
  });

  test('an id beside a list', () => {
    expect(findings(given(`${port}\nZOOKEEPER_SERVERS=a:1:2;b:1:2`).remarks)).toEqual([
      '27-44 compose-server-list warning With ZOOKEEPER_SERVERS the image refuses to start without ZOOKEEPER_SERVER_ID, the place of this server in the list.',
    ]);
  });
});

describe('lists that the image does not understand', () => {
  const lists: Record<string, [string, string]> = {
    'the form of the official image': ['server.1=a:1:2;server.2=b:1:2', 'server.1=a:1:2'],
    'the form of Bitnami': ['a:1:2::1;b:1:2::2', 'a:1:2::1'],
    commas: ['a:1:2,b:1:2', ','],
    blanks: ['a:1:2 b:1:2', ' '],
    'client ports': ['a:1:2;2181;b:1:2;2181', '2181'],
    'a semicolon at the end': ['a:1:2,b:1:2;'.replace(',', ';'), ';'],
    'quotes in the value': ['"a:1:2;b:1:2"', '"'],
  };
  for (const [name, [value, at]] of Object.entries(lists)) {
    test(name, () => {
      const { remarks, config } = given(`${port}\nZOOKEEPER_SERVER_ID=1\nZOOKEEPER_SERVERS=${value}`);
      const index = name.includes('end') ? value.lastIndexOf(at) : value.indexOf(at);
      const start = `${port}\nZOOKEEPER_SERVER_ID=1\nZOOKEEPER_SERVERS=`.length + index;
      expect(remarks.map(({ rule, at: { range } }) => [rule, range])).toEqual([
        ['compose-server-list', { start, end: start + at.length }],
      ]);
      expect(config?.text).not.toMatch(/^server\.\d/m);
    });
  }
});

test('variables that it does not read', () => {
  const said = (line: string) => findings(given(`${port}\n${line}`).remarks).map((one) => one.replace(/^\d+-\d+ /, ''));
  expect(said('ZOOKEEPER_4LW_COMMANDS_WHITELIST=*')).toEqual([
    "unknown-parameter warning confluentinc/cp-zookeeper doesn't read ZOOKEEPER_4LW_COMMANDS_WHITELIST. Write -Dzookeeper.4lw.commands.whitelist=… in KAFKA_OPTS.",
  ]);
  expect(said('ZOO_SERVERS=server.1=a:1:2')).toEqual([
    "compose-server-list warning confluentinc/cp-zookeeper doesn't read ZOO_SERVERS, which is a variable of zookeeper. Its own is ZOOKEEPER_SERVERS.",
  ]);
  expect(said('ZOOKEEPER_SSL_OCSP=true')).toEqual([
    "unknown-parameter warning confluentinc/cp-zookeeper doesn't read ZOOKEEPER_SSL_OCSP, so it has no effect; did you mean ZOOKEEPER_SSL_OCPS?",
  ]);
  expect(said('KAFKA_ZOOKEEPER_TICK_TIME=1')).toEqual([
    "unknown-parameter warning confluentinc/cp-zookeeper doesn't read KAFKA_ZOOKEEPER_TICK_TIME, so it has no effect; did you mean ZOOKEEPER_TICK_TIME?",
  ]);
  expect(
    said(
      'KAFKA_OPTS=x\nKAFKA_HEAP_OPTS=-Xmx1g\nZOOKEEPER_LOG4J_ROOT_LOGLEVEL=WARN\nKAFKA_JMX_PORT=1\nKAFKA_ZOOKEEPER_CONNECT=z',
    ),
  ).toEqual([]);
});
