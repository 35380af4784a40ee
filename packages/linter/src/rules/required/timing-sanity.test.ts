import { testRule } from '../../../../../test/support/rule-cases.ts';

const servers = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';

testRule('timing-sanity', {
  'a short tick': { files: 'tickTime=«499»\n', severity: 'info', says: ['499 ms', '2000'], refusal: null, fixed: null },
  'a long tick': { files: 'tickTime=«10001»\n', severity: 'info', says: ['10001 ms', 'noticed only after'] },
  'ticks within reason': { files: 'tickTime=500\n' },
  'the longest tick within reason': { files: 'tickTime=10000\n' },
  'no time at all': { files: 'tickTime=0\n' },
  'a negative tick': { files: 'tickTime=-1\n' },
  'no number': { files: 'tickTime=1s\n' },
  'a tick so long that the file is refused': { files: 'tickTime=200000000\n', releases: ['3.5.10', '3.9.5'] },
  'the last of two counts': { files: 'tickTime=100\ntickTime=2000\n' },
  'Windows line ends': { files: 'tickTime=«100»\r\n' },
});

testRule('timing-sanity', {
  'longer than any session': {
    files: `tickTime=2000\ninitLimit=30\nsyncLimit=«21»\n${servers}`,
    releases: ['3.4.14', '3.9.5'],
    severity: 'info',
    says: ['21 ticks, 42000 ms', '40000 ms'],
  },
  'as long as the longest session': { files: `tickTime=2000\ninitLimit=30\nsyncLimit=20\n${servers}` },
  'with a longest session of its own': {
    files: `tickTime=2000\nmaxSessionTimeout=8000\ninitLimit=10\nsyncLimit=«5»\n${servers}`,
    says: ['8000 ms'],
  },
  'without a tick': { files: `maxSessionTimeout=10000\ninitLimit=10\nsyncLimit=«5»\n${servers}`, says: ['15000 ms'] },
  'the default in letters': { files: `tickTime=2000\nmaxSessionTimeout=-1\ninitLimit=10\nsyncLimit=5\n${servers}` },
  'as ClickHouse wants it': {
    files: `tickTime=2000\ninitLimit=30000\nsyncLimit=10\nmaxSessionTimeout=60000000\nmaxClientCnxns=2000\n${servers}`,
  },
  'limits the wrong way round': {
    files: `tickTime=2000\ninitLimit=«5»\nsyncLimit=10\n${servers}`,
    severity: 'info',
    says: ['initLimit, 5 ticks', 'syncLimit, 10'],
  },
  'equal limits': { files: `initLimit=5\nsyncLimit=5\n${servers}` },
  'the usual limits': { files: `tickTime=2000\ninitLimit=10\nsyncLimit=5\n${servers}` },
  'only the worse of the two': { files: `tickTime=2000\ninitLimit=5\nsyncLimit=«30»\n${servers}` },
  'alone, where nobody waits': { files: 'initLimit=2\nsyncLimit=50\n' },
  'one server line': { files: 'initLimit=2\nsyncLimit=50\nserver.1=a:1:2\n' },
  'a quorum of one': { files: 'initLimit=«2»\nsyncLimit=5\nstandaloneEnabled=false\nserver.1=a:1:2\n' },
  'a limit that is missing': { files: `syncLimit=5\n${servers}` },
  'a limit of 0': { files: `initLimit=0\nsyncLimit=5\n${servers}` },
  'a negative limit': { files: `initLimit=-5\nsyncLimit=5\n${servers}` },
  'a limit that is no number': { files: `initLimit=2x\nsyncLimit=5\n${servers}` },
  'a session that is refused': {
    files: `minSessionTimeout=9000\nmaxSessionTimeout=8000\ninitLimit=10\nsyncLimit=5\n${servers}`,
  },
  'with servers in the dynamic file': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\ninitLimit=«5»\nsyncLimit=10\ndynamicConfigFile=/etc/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': 'server.1=a:1:2;2181\nserver.2=b:1:2;2181\n',
    },
  },
});
