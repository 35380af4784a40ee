import { testRule } from '../../../../../test/support/rule-cases.ts';

const quorum = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';

testRule('reserved-key-prefix', {
  'a name of its own': {
    files: '«groupId»=7\n«weights»=on\n«group»=1:2\n',
    releases: ['3.4.14', '3.5.10', '3.9.5'],
    severity: 'error',
    says: ['as every key that begins with', 'Rename or remove it'],
  },
  'the words of ZooKeeper': { files: '«groupFoo.bar»=1\n', refusal: 'For input string: "bar"' },
  'read all the same': {
    files: `${quorum}«groups.1»=1:2:3\n«weight_of.2»=1\n`,
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['Write it so'],
    refusal: null,
  },
  'a group line with a bad number is another fault': { files: `${quorum}group.x=1:2:3\n` },
  'settings of clients': {
    files: '«server.principal»=a/b\n«server.realm»=C\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    says: ['setting of clients', '-D flag'],
  },
  'the words of a setting of clients': { files: '«server.principal»=a\n', refusal: 'For input string: "principal"' },
  'a server line with a bad number is another fault': { files: 'server.x=a:1:2\n' },
  'an oracle reads no groups': { files: `oraclePath=/d/o\ngroupId=7\n${quorum}` },
  'an oracle before there was one': { files: `oraclePath=/d/o\n«groupId»=7\n${quorum}`, releases: ['3.7.2'] },
  'inside a key': { files: 'metricsProvider.group=1\nmyserver.principal=2\n' },
  'in the dynamic file': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\nclientPort=1\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': `${quorum}«groupId»=7\n`,
    },
  },
  'beside a dynamic file is another fault': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\nclientPort=1\ngroupId=7\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': quorum,
    },
  },
  'the text of the file in quotes': { files: '«groupé»=7\n', says: ['"groupé"'] },
});

// One key, one fault.
testRule('quorum-groups', { 'a name of its own': { files: `groupId=7\n${quorum}` } });
testRule('server-id-format', { 'a setting of clients': { files: 'server.principal=a\n' } });
testRule('unknown-parameter', { 'a name of its own': { files: 'groupId=7\nserver.realm=C\n' } });
