import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('single-participant', {
  'one line': {
    files: '«server.7»=a:1:2\n',
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    severity: 'info',
    says: ['server.7', 'stand-alone'],
    refusal: null,
  },
  'a line with the client port': {
    files: '«server.1»=a:1:2;2181\n',
    releases: ['3.5.0', '3.9.5'],
    says: ['no more than the client port'],
  },
  'a line with a client port, and another': {
    files: 'clientPort=2181\n«server.1»=a:1:2;2181\n',
    says: ['ignores the line'],
  },
  'one id': { files: 'server.1=a:1:2\n«server.1»=b:1:2\n' },
  'a quorum of one': { files: 'standaloneEnabled=false\nserver.1=a:1:2\n', releases: ['3.5.4', '3.9.5'] },
  'no quorum of one in 3.4': { files: 'standaloneEnabled=false\n«server.1»=a:1:2\n', releases: ['3.4.14'] },
  'a value that is not read': { files: 'standaloneEnabled=perhaps\nserver.1=a:1:2\n' },
  'with an observer': { files: 'server.1=a:1:2\nserver.2=b:1:2:observer\n' },
  'with a line that is not counted': { files: 'server.1=a:1:2\nserver.x=b:1:2\n' },
});
