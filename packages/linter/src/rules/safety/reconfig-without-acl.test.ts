import { expect, test } from 'vitest';
import { testRule } from '../../../../../test/support/rule-cases.ts';
import { findings } from '../../../../../test/support/workspace.ts';

const list = 'initLimit=10\nsyncLimit=5\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const open = 'reconfigEnabled=«true»\nskipACL=yes\n';
const unmarked = open.replace(/[«»]/g, '');

testRule('reconfig-without-acl', {
  both: {
    files: open + list,
    releases: ['3.5.3', '3.9.5'],
    severity: 'warning',
    says: ['every client'],
    refusal: null,
    fixed: null,
  },
  'before the switch': { files: unmarked + list, releases: ['3.4.14', '3.5.2'] },
  'any letter case of true': { files: `reconfigEnabled=«TRUE»\nskipACL=yes\n${list}` },
  'checks are on': { files: `reconfigEnabled=true\nskipACL=true\n${list}` },
  'reconfiguration is off': { files: `reconfigEnabled=false\nskipACL=yes\n${list}` },
  'the default is off': { files: `skipACL=yes\n${list}` },
  'a flag': { files: `reconfigEnabled=«true»\n${list}`, jvm: { 'zookeeper.skipACL': 'yes' } },
  'the file wins over a flag': {
    files: `reconfigEnabled=true\nskipACL=no\n${list}`,
    jvm: { 'zookeeper.skipACL': 'yes' },
  },
  'a server that runs alone': { files: `${unmarked}clientPort=2181\n` },
  'one voter that is no stand-alone server': {
    files: `${open}standaloneEnabled=false\ninitLimit=10\nsyncLimit=5\nserver.1=a:1:2\n`,
  },
  'a list in a dynamic file': {
    files: {
      'zoo.cfg': `${open}initLimit=10\nsyncLimit=5\ndynamicConfigFile=zoo.cfg.dynamic\n`,
      'zoo.cfg.dynamic': 'server.1=a:1:2;1\nserver.2=b:1:2;1\n',
    },
  },
  'a list that cannot be seen': { files: `${open}dynamicConfigFile=/etc/zookeeper/zoo.cfg.dynamic\n` },
});

test('it shows where the checks are switched off', async () => {
  const [found] = await findings('reconfig-without-acl', { 'zoo.cfg': unmarked + list });
  expect(found?.related?.map(({ at }) => at.range)).toEqual([{ start: 29, end: 32 }]);
});
