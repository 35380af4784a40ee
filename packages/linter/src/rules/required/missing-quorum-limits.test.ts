import { testRule } from '../../../../../test/support/rule-cases.ts';

const two = 'server.1=a:1:2\nserver.2=b:1:2\n';
const markedTwo = two.replace('server.1', '«server.1»');

testRule('missing-quorum-limits', {
  both: {
    files: `dataDir=/d/a\n${markedTwo}`,
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    severity: 'error',
    says: ['initLimit and syncLimit are not set', 'refuses'],
    refusal: 'initLimit is not set',
    fixed: `dataDir=/d/a\ninitLimit=10\nsyncLimit=5\n${two}`,
  },
  one: {
    files: `initLimit=10\n${markedTwo}`,
    says: ['syncLimit is not set'],
    refusal: 'syncLimit is not set',
    fixed: `initLimit=10\nsyncLimit=5\n${two}`,
  },
  zero: {
    files: `initLimit=«+0»\nsyncLimit=5\n${two}`,
    says: ['initLimit is 0', 'ticks'],
    refusal: 'initLimit is not set',
    fixed: `initLimit=10\nsyncLimit=5\n${two}`,
  },
  'one is zero and one absent': { files: `syncLimit=«0»\n${markedTwo}` },
  'negative ones are another matter': { files: `initLimit=-1\nsyncLimit=-1\n${two}` },
  'what is no number is another matter': { files: `initLimit=ten\nsyncLimit=\n${two}` },
  'two slips': {
    files: `«initlimit»=10\n«syncLimt»=5\n${two}`,
    severity: 'error',
    fixed: `initLimit=10\nsyncLimt=5\n${two}`,
  },
  'a slip beside the right name': { files: `initlimit=1\ninitLimit=10\nsyncLimit=5\n${two}` },
  'one voter': { files: 'server.1=a:1:2\n' },
  'one voter that is a quorum': {
    files: 'standaloneEnabled=FALSE\n«server.1»=a:1:2\n',
    releases: ['3.5.4', '3.9.5'],
  },
  'one voter in 3.4': { files: 'standaloneEnabled=false\nserver.1=a:1:2\n', releases: ['3.4.14'] },
  'a value that is not read': { files: 'standaloneEnabled=0\nserver.1=a:1:2\n' },
  'two lines of one id': { files: 'server.1=a:1:2\nserver.01=b:1:2\n' },
  'Windows line ends': {
    files: 'dataDir=/d/a\r\n«server.1»=a:1:2\r\nserver.2=b:1:2\r\n',
    fixed: 'dataDir=/d/a\r\ninitLimit=10\r\nsyncLimit=5\r\nserver.1=a:1:2\r\nserver.2=b:1:2\r\n',
  },
  'servers in the dynamic file': {
    files: { 'zoo.cfg': 'dataDir=/d/a\ndynamicConfigFile=/zk/z.dynamic\n', 'z.dynamic': markedTwo },
    fixed: 'initLimit=10\nsyncLimit=5\ndataDir=/d/a\ndynamicConfigFile=/zk/z.dynamic\n',
  },
  'a dynamic file that is not seen': { files: 'dynamicConfigFile=/zk/z.dynamic\n' },
  'a template that gives one': {
    files: `initLimit={{ limit }}\n«server.1»=a:1:2\nserver.2=b:1:2\n`,
    says: ['syncLimit'],
  },
  'a template with unknown hosts': { files: 'initLimit=5\n«server.1»={{ a }}:1:2\nserver.2=zk-{{ b }}:1:2\n' },
  'a template with unknown lines': { files: 'initLimit=5\nserver.1={{ a }}\nserver.2={{ b }}\n' },
  'a template with a loop': { files: '{% for h in hosts %}\nserver.{{ loop.index }}={{ h }}:1:2\n{% endfor %}\n' },
});
