import { testRule } from '../../../../../test/support/rule-cases.ts';

const names = 'initLimit=1\nsyncLimit=1\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const addresses = names.replaceAll(/(\d)=\w:/g, '$1=10.0.0.$1:');
const three = (one: string, second: string, third: string) => ({
  'zk1/zoo.cfg': one,
  'zk2/zoo.cfg': second,
  'zk3/zoo.cfg': third,
});

testRule('address-style', {
  'one server': {
    files: three(names, names, names.replace('=b:', '=«10.0.0.2»:')),
    severity: 'info',
    says: ['server.2 is 10.0.0.2 here and b in another file:', 'Write the same'],
    refusal: null,
  },
  'once for a file': {
    files: three(addresses.replace('10.0.0.1', '«10.0.0.1»'), names, names),
    says: ['and 2 more differ so'],
  },
  'the later of two': { files: { 'zk1/zoo.cfg': names, 'zk2/zoo.cfg': names.replace('=c:', '=«10.0.0.3»:') } },
  IPv6: { files: three(names, names.replace('=b:', '=[«fd00::2»]:'), names) },
  'names in one file, in all files alike': {
    files: three(names.replace('=b:', '=10.0.0.2:'), names.replace('=b:', '=10.0.0.2:'), ''),
  },
  'names with and without their domain': { files: three(names, names.replace('=b:', '=b.example.com:'), names) },
  'own lines with 0.0.0.0 and localhost': {
    files: three(
      names.replace('=a:', '=0.0.0.0:'),
      names.replace('=b:', '=localhost:'),
      names.replace('=c:', '=127.0.0.1:'),
    ),
  },
  'what looks like an address to Java': {
    files: three(names.replace('=b:', '=10.2:'), names.replace('=b:', '=10.0.0.2:'), ''),
  },
});
