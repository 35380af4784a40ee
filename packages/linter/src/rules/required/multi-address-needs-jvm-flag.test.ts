import { testRule } from '../../../../../test/support/rule-cases.ts';

const jvm = (value: string) => ({ 'zookeeper.multiAddress.enabled': value });

testRule('multi-address-needs-jvm-flag', {
  'without the flag': {
    files: 'server.7=«a:1:2|b:1:2»\n',
    releases: ['3.6.0', '3.6.4', '3.7.2', '3.8.6', '3.9.5'],
    severity: 'error',
    says: ['server.7', '-Dzookeeper.multiAddress.enabled=true'],
    refusal: 'Multiple address feature is disabled, but multiple addresses were specified for sid 7',
  },
  'the parameter of the file': { files: 'multiAddress.enabled=true\nserver.1=«a:1:2|b:1:2»\n', severity: 'error' },
  'with the flag': { files: 'server.1=a:1:2|b:1:2\n', releases: ['3.6.4', '3.9.5'], jvm: jvm('true') },
  'with the flag in another letter case': { files: 'server.1=a:1:2|b:1:2\n', jvm: jvm('TRUE') },
  'with another word': { files: 'server.1=«a:1:2|b:1:2»\n', jvm: jvm('yes') },
  'the flag does not help before 3.6': {
    files: 'server.1=«a:1:2|b:1:2»\n',
    releases: ['3.4.14', '3.5.10'],
    jvm: jvm('true'),
    severity: 'error',
    says: ['came with 3.6'],
  },
  'before 3.6': {
    files: 'server.1=«a:1:2|b:1:2»\n',
    releases: ['3.5.10'],
    refusal:
      'a:1:2|b:1:2 does not have the form server_config or server_config;client_config where server_config is host:port:port or host:port:port:type and client_config is port or host:port',
  },
  'in 3.4': { files: 'server.1=«a:1:2|b:1:2»\n', releases: ['3.4.14'], refusal: 'For input string: "2|b"' },
  'with a client port': { files: 'server.1=«a:1:2|b:1:2»;2181\n' },
  'three, with roles': { files: 'server.1=«a:1:2:observer|b:1:2:observer|c:1:2:participant»\n' },
  'a bar at the end': { files: 'server.1=a:1:2|\n', releases: ['3.6.4', '3.9.5'] },
  'one address': { files: 'multiAddress.enabled=true\nserver.1=a:1:2\n' },
  'a line that is overwritten': { files: 'server.1=a:1:2|b:1:2\nserver.1=a:1:2\n' },
  'in the dynamic file': {
    files: { 'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n', 'z.dynamic': 'server.1=«a:1:2|b:1:2»\n' },
  },
});
