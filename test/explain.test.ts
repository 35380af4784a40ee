import { type Problem, rules } from '@zklint/linter';
import { type Explanation, explain as explainFrom } from '@zklint/linter/explain';
import { textOf } from '@zklint/parameters/texts';
import { describe, expect, test } from 'vitest';
import { loadCase, readCases } from './support/conformance.ts';
import { readPages } from './support/rule-pages.ts';
import { workspaceOf } from './support/workspace.ts';

function explain(words: string): Explanation | undefined {
  return explainFrom(words, rules, textOf);
}

type Log = Extract<Explanation, { kind: 'log' }>;

function log(line: string): Log {
  const found = explain(line);
  if (found?.kind !== 'log') throw new Error(`not known: ${line}`);
  return found;
}

describe('rules and parameters', () => {
  test('a rule', () => {
    const rule = rules.find(({ id }) => id === 'number-format');
    expect(explain('number-format')).toMatchObject({ kind: 'rule', id: 'number-format', summary: rule?.summary });
  });

  test('a parameter, with its facts and its text', () => {
    const found = explain('tickTime');
    expect(found).toMatchObject({
      kind: 'parameter',
      name: 'tickTime',
      defaults: [{ value: '3000' }],
      text: { docUrl: expect.stringContaining('https://') },
    });
    expect(strings(found)).toMatchObject({
      type: 'a whole number of milliseconds',
      releases: 'every release from 3.4.0 on',
      readings: [
        { value: 'digits with or without a sign, within 32 bits; anything else and ZooKeeper refuses the file' },
      ],
      where: 'in the file',
    });
  });

  test('what changed from release to release', () => {
    expect(strings(explain('quorum.auth.enableSasl'))).toMatchObject({
      releases: '3.4.10 to the end of 3.4, 3.5.4 and later',
      readings: [
        { since: '3.4.10', value: 'true in any letter case; anything else is false without a word' },
        { since: '3.7.0', value: 'true or false in any letter case; anything else and ZooKeeper refuses the file' },
      ],
    });
    expect(explain('4lw.commands.whitelist')).toMatchObject({
      defaults: [
        { since: '3.4.10', value: 'all commands except wchp and wchc' },
        { since: '3.5.3', value: 'srvr only' },
      ],
    });
  });

  test.each([
    ['zookeeper.snapCount', 'snapCount'],
    ['-Dzookeeper.snapCount=5', 'snapCount'],
    ['server.1', 'server.<id>'],
    ['server.1=zk1:2888:3888', 'server.<id>'],
    ['server.<id>', 'server.<id>'],
    ['authProvider.sasl', 'authProvider.<n>'],
  ])('%s is %s', (words, name) => expect(explain(words)).toMatchObject({ kind: 'parameter', name }));

  test('a JVM flag, a name that nothing reads, a client’s', () => {
    expect(strings(explain('jute.maxbuffer'))).toMatchObject({ where: 'only as the JVM flag -Djute.maxbuffer' });
    expect(strings(explain('maxConcurrentSnapSyncs'))).toMatchObject({
      where: 'nowhere: nothing reads it',
      releases: 'no release',
      replacedBy: 'leader.maxConcurrentSnapSyncs',
    });
    expect(strings(explain('client.secure'))).toMatchObject({
      where: 'only in clients, as the JVM flag -Dzookeeper.client.secure',
    });
  });

  test.each([
    ['numberformat', { rules: ['number-format'] }],
    ['ticktime', { parameters: ['tickTime'] }],
    ['tickTme', { parameters: ['tickTime'] }],
    ['myid', { rules: expect.arrayContaining(['myid-missing']) }],
    ['autopurge', { parameters: ['autopurge.snapRetainCount', 'autopurge.purgeInterval'] }],
  ])('near to %s', (words, names) => expect(explain(words)).toMatchObject({ kind: 'nearest', ...names }));

  test.each([
    ['nothing', ''],
    ['blanks', ' \n '],
    ['a word', 'qwertz'],
    ['a long word', 'x'.repeat(1_000_000)],
    ['many words', 'x y '.repeat(250_000)],
    ['a sentence', 'Everything is fine today'],
  ])('nothing is known of %s', (_, words) => expect(explain(words)).toBeUndefined());
});

describe('lines of a log', () => {
  test('a refusal, with all that stands around it', () => {
    const line =
      '2024-05-01 10:00:00,123 [myid:] - ERROR [main:o.a.z.s.q.QuorumPeerMain@98] - Invalid config, exiting abnormally\n' +
      'org.apache.zookeeper.server.quorum.QuorumPeerConfig$ConfigException: Error processing /conf/zoo.cfg\n' +
      'Caused by: java.lang.IllegalArgumentException: initLimit is not set';
    expect(log(line).rules[0]).toBe('missing-quorum-limits');
    expect(log(line).meaning.toString()).toContain('needs initLimit');
    expect(log(line.replaceAll('\n', ' ')).rules[0]).toBe('missing-quorum-limits');
  });

  test.each([
    ['My id 7 not in the peer list', 'myid-not-in-servers', 'server.7'],
    ['Cannot open channel to 2 at election address zk2/10.0.0.2:3888', 'server-list-mismatch', 'zk2/10.0.0.2:3888'],
    ['Invalid configuration, only one server specified (ignoring)', 'single-participant', 'stand-alone'],
    ['java.net.BindException: Address already in use', 'port-clash', 'has the port already'],
    ["java.lang.UnsupportedOperationException: SSL isn't supported in NIOServerCnxn", 'tls-needs-netty', 'TLS'],
    ['No server failure will be tolerated. You need at least 3 servers.', 'two-server-ensemble', 'two voters'],
    ['Non-optimial configuration, consider an odd number of servers.', 'even-ensemble-size', 'even number'],
    ['clientPortAddress is set but clientPort is not set', 'address-without-port', 'without its port'],
    ['This ZooKeeper instance is not currently serving requests', 'server-list-mismatch', 'no quorum'],
    ['Error contacting service. It is probably not running.', 'missing-client-port', 'zkServer.sh'],
    ['Notification time out: 51200 ms', 'server-list-mismatch', '51200 ms'],
    [
      'Client port found: 2181. Client address: localhost. Client SSL: false. Error contacting service. It is probably not running.',
      'missing-client-port',
      'srvr',
    ],
    ['container exited with code 14', 'port-clash', 'election port'],
    ['INFO Exiting JVM with code 1', 'myid-not-in-servers', 'exit code 1'],
  ])('%s', (line, rule, words) => {
    expect(log(line).rules).toContain(rule);
    expect(log(line).meaning.toString()).toContain(words);
  });

  test.each([
    'Have smaller server identifier, so dropping the connection: (myId:1 --> sid:2)',
    'Exception when following the leader java.io.EOFException',
    'Too many connections from /10.0.0.9 - max is 60',
    'Unable to load database on disk',
    'Snapshot directory has log files. Check if dataLogDir and dataDir configuration is correct.',
    'Packet len4194400 is out of range!',
    'Packet len 4194400 is out of range!',
    'fsync-ing the write ahead log in SyncThread:1 took 3021ms which will adversely effect operation latency.',
    'Leaving listener thread for address /0.0.0.0:3888 after 3 errors. Use zookeeper.electionPortBindRetry property',
    'Client session timed out, have not heard from server in 20004ms for session id 0x1',
    "Peer type from servers list (OBSERVER) doesn't match peerType (PARTICIPANT). Defaulting to servers list.",
    'Invalid config, exiting abnormally',
    'Exit Code: 2',
  ])('%s is known', (line) => {
    const { meaning, advice } = log(line);
    for (const text of [meaning, advice]) expect(text.toString()).toMatch(/^[^{}]+\.$/);
  });

  test('an exit code leads to no other', () => {
    expect(log('exited with code 14').meaning.toString()).toContain('code 14');
    expect(log('exit status 4').meaning.toString()).toContain('code 4');
    expect(explain('exited with code 137')).toBeUndefined();
  });
});

/*
 * A person who has only ZooKeeper's line finds the rule: whatever a rule says that ZooKeeper says is known, and leads to
 * that rule. Checked on the recorded cases and on the pages of the rules.
 */
describe('every refusal leads to its rule', () => {
  test('what the servers said', () => {
    const unknown = readCases('hand')
      .concat(readCases('mutated'), readCases('generated'))
      .flatMap(({ verdicts }) => verdicts.flatMap((verdict) => (verdict.accepted ? [] : [verdict])))
      .map(({ exception, message }) => `Caused by: java.lang.${exception}: ${message}`)
      .filter((line) => explain(line)?.kind !== 'log');
    expect(unknown).toEqual([]);
  });

  test('recorded cases', async () => {
    const missed = new Set<string>();
    for (const one of [...readCases('hand'), ...readCases('mutated').slice(0, 300)]) {
      for (const release of ['3.4.14', '3.9.5']) {
        for (const miss of misses((await loadCase(one, release)).problems())) missed.add(miss);
      }
    }
    expect([...missed]).toEqual([]);
  });

  test('the examples of the pages', async () => {
    const missed: string[] = [];
    for (const example of readPages().flatMap(({ incorrect }) => incorrect)) {
      missed.push(...misses((await workspaceOf(example.files, example)).problems()));
    }
    expect(missed).toEqual([]);
  });
});

/** The refusals whose texts are not known, or don't lead to the rule that predicts them. */
function misses(problems: readonly Problem[]): string[] {
  return problems.flatMap(({ rule, refusal }) => {
    const texts = refusal ? [refusal.message, ...(refusal.orElse ?? [])] : [];
    return texts.filter((text) => !leadsTo(text, rule)).map((text) => `${rule}: ${text}`);
  });
}

function leadsTo(text: string, rule: string): boolean {
  const found = explain(`x ${text}`);
  return found?.kind === 'log' && found.rules.includes(rule);
}

/** An explanation with its messages as text. */
function strings(explanation: Explanation | undefined): unknown {
  return JSON.parse(JSON.stringify(explanation, (_, value) => (value?.template === undefined ? value : String(value))));
}
