import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('server-id-format', {
  'a name': {
    files: 'server.«zk1»=a:1:2\n',
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    severity: 'error',
    says: ['"zk1"', 'whole number'],
    refusal: 'For input string: "zk1"',
  },
  nothing: { files: '«server.»=a:1:2\n', refusal: 'For input string: ""' },
  'a blank behind the dot': { files: '«server.» 1=a:1:2\n', says: ['A blank ends a key'] },
  'a blank before the dot': { files: 'server .1=a:1:2\n' },
  'an escaped blank': {
    files: 'server.«1\\ »=a:1:2\n',
    releases: ['3.5.4', '3.9.5'],
    refusal: 'For input string: "1 "',
  },
  'an escaped blank in 3.4, which trims': { files: 'server.1\\ =a:1:2\n', releases: ['3.4.14'] },
  '64 bits': { files: 'server.9223372036854775807=a:1:2\nserver.-9223372036854775808=b:1:2\n' },
  'more than 64 bits': { files: 'server.«9223372036854775808»=a:1:2\n' },
  'signs and zeros': { files: 'server.+1=a:1:2\nserver.-1=b:1:2\nserver.007=c:1:2\n' },
  'digits of another script': { files: 'server.\\u0661=a:1:2\n' },
  'digits of another script, not escaped': { files: 'server.«١»=a:1:2\n', refusal: 'For input string: "Ù¡"' },
  'an escaped digit': { files: 'server.\\u0031=a:1:2\n' },
  'two dots': { files: 'server.«1.1»=a:1:2\n', refusal: 'For input string: "1.1"' },
  'other keys': { files: 'Server.x=a:1:2\nservers=a\nserver=1\nserver1=a:1:2\n' },
  'the same id twice': { files: 'server.x=a:1:2\nserver.«x»=b:1:2\n' },
  'in the dynamic file': {
    files: { 'zoo.cfg': 'dynamicConfigFile=/zk/zoo.cfg.dynamic\n', 'zoo.cfg.dynamic': 'server.«one»=a:1:2\n' },
  },
});
