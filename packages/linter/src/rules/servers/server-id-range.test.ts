import { testRule } from '../../../../../test/support/rule-cases.ts';

/** A list of servers with these numbers, marks and all. */
const list = (...ids: readonly string[]) => ids.map((id, index) => `server.${id}=zk${index}:2888:3888\n`).join('');

testRule('server-id-range', {
  'no number at all': {
    files: list('1', '2', '«-1»'),
    releases: ['3.5.0', '3.9.5'],
    severity: 'error',
    says: ['-1', 'refuses to start', '1 to 255'],
    refusal: null,
    fixed: null,
  },
  '-1, in 3.4': { files: list('1', '2', '«-1»'), releases: ['3.4.14'], severity: 'warning', says: ['protocol'] },
  'below 0': { files: list('1', '2', '«-7»'), severity: 'warning', says: ['249'] },
  'below 0, in 3.4': { files: list('1', '2', '«-7»'), releases: ['3.4.14'], says: ['drop the connection'] },
  'above 255': {
    files: list('1', '2', '«300»'),
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['server.300 is above 255', 'the lowest byte, 44'],
  },
  'one lowest byte': {
    files: list('«257»', '1', '2'),
    severity: 'warning',
    says: ['the lowest byte, 1, as those of server.1', 'one id to two clients'],
  },
  'one lowest byte, both too high': { files: list('«257»', '«513»', '2') },
  'an observer too': {
    files: `${list('1', '2')}server.«258»=zk3:2888:3888:observer\n`,
    says: ['as those of server.2'],
  },
  '0': { files: list('«0»', '1', '2'), severity: 'info', says: ['server.0'] },
  '255 with extended types': {
    files: `extendedTypesEnabled=true\n${list('1', '2', '«255»')}`,
    releases: ['3.5.4', '3.9.5'],
    severity: 'warning',
    says: ['1 to 254', 'whenever it is elected'],
  },
  'extended types, as a flag': { files: list('1', '2', '«255»'), jvm: { 'zookeeper.extendedTypesEnabled': 'true' } },
  'extended types, switched off': { files: `extendedTypesEnabled=false\n${list('1', '2', '255')}` },
  'from addresses': { files: list('128', '130', '131') },
  'gaps, order and zeros': { files: list('9', '03', '1') },
  'a server that stands alone': { files: list('1000') },
  'a line whose number cannot be read': { files: list('1', '2', 'x') },
  'once for all files of an ensemble': {
    files: { 'zk0/zoo.cfg': list('1', '2', '«300»'), 'zk1/zoo.cfg': list('1', '2', '300') },
  },
  'in the dynamic file': {
    files: { 'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n', 'z.dynamic': list('1', '2', '«300»') },
  },
});
