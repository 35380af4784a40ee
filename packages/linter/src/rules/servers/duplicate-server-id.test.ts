import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('duplicate-server-id', {
  'two addresses': {
    files: 'server.1=a:1:2\nserver.«1»=b:1:2\n',
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    severity: 'error',
    says: ['id 1', 'b:1:2', 'takes the last'],
    refusal: null,
  },
  'one address': { files: 'server.1=a:1:2\nserver.«1» = a:1:2\n', severity: 'warning', says: ['listed twice'] },
  'three lines': { files: 'server.1=a:1:2\nserver.«1»=b:1:2\nserver.«1»=c:1:2\n', severity: 'error' },
  'two spellings': { files: 'server.1=a:1:2\nserver.«01»=b:1:2\nserver.«+1»=c:1:2\n', says: ['takes either'] },
  'an escaped digit': { files: 'server.1=a:1:2\nserver.«\\u0031»=b:1:2\n', severity: 'error' },
  'another script': { files: 'server.1=a:1:2\nserver.«\\u0661»=b:1:2\n', severity: 'error' },
  'a part of another id': { files: 'server.1=a:1:2\nserver.10=b:1:2\nserver.11=c:1:2\n' },
  'the end of 64 bits': { files: 'server.9223372036854775807=a:1:2\nserver.9223372036854775806=b:1:2\n' },
  'equal low bytes are two ids': { files: 'server.1=a:1:2\nserver.257=b:1:2\n' },
  'ids that are no numbers': { files: 'server.x=a:1:2\nserver.x=b:1:2\n' },
  'a commented line': { files: '#server.1=a:1:2\nserver.1=b:1:2\n' },
  'in lines that belong in the dynamic file': {
    files: 'dynamicConfigFile=/zk/z.dynamic\nserver.1=a:1:2\nserver.1=b:1:2\n',
    releases: ['3.5.4', '3.9.5'],
  },
  'in the dynamic file': {
    files: { 'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n', 'z.dynamic': 'server.1=a:1:2\nserver.«1»=b:3:2\n' },
  },
});
