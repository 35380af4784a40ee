import { testRule } from '../../../../../test/support/rule-cases.ts';

const pointer = 'dynamicConfigFile=/x/zoo.cfg.dynamic\n';
const list = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';

testRule('servers-with-dynamic-file', {
  'one line': {
    files: `${pointer}«server.1»=a:1:2\n`,
    releases: ['3.5.4', '3.9.5'],
    severity: 'error',
    says: ['server.1 stands beside dynamicConfigFile', 'Move it'],
    refusal: 'parameter: server.1 must be in a separate dynamic config file',
  },
  'more lines, once': {
    files: `«server.1»=a:1:2\n${pointer}weight.1=2\ngroup.1=1\n`,
    says: ['server.1 and other such lines (2)', 'Move them'],
  },
  'up to 3.4 nobody reads the key': { files: `${pointer}${list}`, releases: ['3.4.14'] },
  'with a dynamic file that is there': {
    files: { 'zoo.cfg': `dynamicConfigFile=zoo.cfg.dynamic\n«server.1»=a:1:2\n`, 'zoo.cfg.dynamic': list },
  },
  'an empty pointer': { files: `dynamicConfigFile=\n«server.1»=a:1:2\n` },
  'a key that begins like one': {
    files: `${pointer}«weightWatcher»=on\n`,
    refusal: 'parameter: weightWatcher must be in a separate dynamic config file',
  },
  'blanks around the key': {
    files: `${pointer}«\\ server.1\\ »=a:1:2\n`,
    refusal: 'parameter: server.1 must be in a separate dynamic config file',
  },
  'blanks around the pointer, which the check does not see': { files: `\\ ${pointer}server.1=a:1:2\n` },
  'a key that only looks like one': { files: `${pointer}serverPort=1\nserver1=a:1:2\n` },
  'another letter case of the pointer': { files: `dynamicconfigfile=/x/y\n${list}` },
});
