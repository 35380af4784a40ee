import { testRule } from '../../../../../test/support/rule-cases.ts';

const servers = 'server.1=a:1:2\nserver.2=b:1:2\n';

testRule('version-in-config', {
  'no hexadecimal number': {
    files: 'version=«1.0»\n',
    releases: ['3.5.0', '3.9.5'],
    severity: 'error',
    says: ['"1.0"', 'hexadecimal', 'Remove the line'],
    refusal: 'For input string: "1.0" under radix 16',
  },
  'in 3.4': { files: 'version=1.0\n', releases: ['3.4.14'] },
  'a hexadecimal number': { files: 'version=100000000\n' },
  'letters that happen to be hexadecimal': { files: 'version=beef\n' },
  'the largest': { files: 'version=7fffffffffffffff\n' },
  'the smallest': { files: 'version=-8000000000000000\n' },
  'too large': { files: 'version=«8000000000000000»\n' },
  'a prefix': { files: 'version=«0x100»\n' },
  nothing: { files: '«version»=\n', refusal: 'For input string: "" under radix 16' },
  'a sign alone': { files: 'version=«-»\n' },
  'a blank at the end is the fault': { files: 'version=100 \n' },
  'a key of another letter case': { files: 'Version=1.0\n' },
  'beside a dynamic file nobody reads it': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\nclientPort=1\nversion=1.0\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': servers,
    },
  },
  'in a list that is not yet taken': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\nclientPort=1\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': servers,
      'zoo.cfg.dynamic.next': `${servers}version=«next»\n`,
    },
  },
  'the version of a list that is not yet taken': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\nclientPort=1\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': servers,
      'zoo.cfg.dynamic.next': `${servers}version=200000000\n`,
    },
  },
});
