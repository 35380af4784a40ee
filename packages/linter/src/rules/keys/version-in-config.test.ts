import { testRule } from '../../../../../test/support/rule-cases.ts';

const refused = { severity: 'error', says: ['hexadecimal', 'Remove'] } as const;

testRule('version-in-config', {
  'a version of the file': {
    files: 'version=«1.0»\n',
    releases: ['3.5.0', '3.5.4', '3.9.5'],
    ...refused,
    refusal: 'For input string: "1.0" under radix 16',
  },
  '3.4 does not read it': { files: 'version=1.0\n', releases: ['3.4.14'] },
  nothing: { files: '«version»=\n', ...refused },
  'with groups': { files: 'server.1=a:1:2\ngroup.1=1\nversion=«one»\n', ...refused },
  hexadecimal: { files: 'version=100000000\n' },
  'letters, a sign, zeros': { files: 'version=-00beeF\n' },
  'a prefix': { files: 'version=«0x10»\n', ...refused },
  'the last of 64 bits': { files: 'version=7fffffffffffffff\n' },
  'more than 64 bits': { files: 'version=«8000000000000000»\n', ...refused },
  'the first of 64 bits': { files: 'version=-8000000000000000\n' },
  'a blank behind it': { files: 'version=«1 »\n', refusal: 'For input string: "1 " under radix 16' },
  'another letter case is another key': { files: 'Version=1.0\n' },
  'an escaped letter': { files: 'v\\u0065rsion=«1.0»\n' },
  'the last one counts': { files: 'version=x\nversion=1\n' },
  'beside a dynamic file': { files: 'dynamicConfigFile=/zk/z.dynamic\nversion=1.0\n' },
  'in the dynamic file is another matter': {
    files: { 'zoo.cfg': 'dynamicConfigFile=/zk/zoo.cfg.dynamic\n', 'zoo.cfg.dynamic': 'version=1.0\n' },
  },
  'in the next one': {
    files: {
      'zoo.cfg': 'dynamicConfigFile=/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': 'server.1=a:1:2\n',
      'zoo.cfg.dynamic.next': 'server.1=a:1:2\nversion=«1.0»\n',
    },
    ...refused,
  },
});
