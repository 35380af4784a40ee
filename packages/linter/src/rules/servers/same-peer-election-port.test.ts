import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('same-peer-election-port', {
  'refused from 3.5.5 on': {
    files: 'server.7=a:2888:«2888»\n',
    releases: ['3.5.5', '3.5.10', '3.6.4', '3.9.5'],
    severity: 'error',
    says: ['server.7', '2888', 'refuses'],
    refusal: 'Client and election port must be different! Please update the configuration file on server.7',
  },
  'starts before': {
    files: 'server.7=a:2888:«2888»\n',
    releases: ['3.4.14', '3.5.0', '3.5.4'],
    severity: 'error',
    says: ['never elects'],
    refusal: null,
  },
  'numbers, not texts, are compared': { files: 'server.1=a:2888:«02888»\nserver.2=a:2888:+2889\n' },
  zeros: { files: 'server.1=a:0:«0»\n', releases: ['3.5.5', '3.9.5'] },
  'zero means none to 3.4': { files: 'server.1=a:0:0\n', releases: ['3.4.14'] },
  'an escaped digit': { files: 'server.1=a:2888:«288\\u0038»\n' },
  'with a role and a client port': { files: 'server.1=a:2888:«2888»:observer;2181\n' },
  IPv6: { files: 'server.1=[::1]:2888:«2888»\n' },
  'a client port of the same number is another matter': { files: 'server.1=a:2888:3888;2888\n' },
  'a line that is overwritten': { files: 'server.1=a:2888:2888\nserver.1=a:2888:3888\n' },
});
