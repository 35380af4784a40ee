import { testRule } from '../../../../../test/support/rule-cases.ts';

const config = 'dataDir=/zk/data\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const withMyid = (myid: string) => ({ 'zoo.cfg': config, 'data/myid': myid });

testRule('myid-format', {
  'a word': {
    files: withMyid('«one»\n'),
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    severity: 'error',
    says: ['"one" is no number', 'refuses to start'],
    refusal: 'serverid one is not a number',
    fixed: null,
  },
  'a blank': { files: withMyid('«1 »\n'), says: ['blanks'], refusal: 'serverid 1  is not a number', fixed: '1\n' },
  'a tab': { files: withMyid('«\t1»\r\n'), fixed: '1\r\n' },
  'a byte order mark': { files: withMyid('«\ufeff1»\n'), refusal: 'serverid \ufeff1 is not a number', fixed: '1\n' },
  'a shell line': { files: withMyid('«1 &gt;»\n'), fixed: null },
  'an empty file': { files: withMyid('«»'), says: ['empty'], refusal: 'serverid null is not a number' },
  'an empty first line': { files: withMyid('«»\n1\n'), says: ['blank'], refusal: 'serverid  is not a number' },
  numbers: { files: withMyid('+1'), releases: ['3.4.14', '3.9.5'] },
  'digits of another script': { files: withMyid('١\n') },
  'a carriage return alone ends the line': { files: withMyid('1\r«2»') },
  'the largest number': { files: withMyid('9223372036854775807\n') },
  'too large a number': { files: withMyid('«9223372036854775808»\n') },
  'a decimal': { files: withMyid('«1.0»\n') },
  'more lines': {
    files: withMyid('1\n\n «# first\nmore» \n'),
    severity: 'warning',
    says: ['only the first line', 'number 1'],
    refusal: null,
  },
  'no more than empty lines': { files: withMyid('1\r\n\r\n  \r\n') },
  'minus one': {
    files: withMyid('«-1»\n'),
    releases: ['3.5.4', '3.9.5'],
    refusal: 'myid file is missing',
    says: ['counts as not set'],
  },
  'minus one in 3.4': { files: withMyid('-1\n'), releases: ['3.4.14'] },
  'minus one stand-alone': { files: { 'zoo.cfg': 'dataDir=/zk/data\n', 'data/myid': '-1\n' } },
  'a word, stand-alone': {
    files: { 'zoo.cfg': 'dataDir=/zk/data\n', 'data/myid': '«x»\n' },
    releases: ['3.5.4', '3.9.5'],
    severity: 'error',
  },
  'a word, stand-alone in 3.4': {
    files: { 'zoo.cfg': 'dataDir=/zk/data\n', 'data/myid': 'x\n' },
    releases: ['3.4.14'],
  },
  'only likely to be its own': {
    files: { 'zoo.cfg': config.replace('/zk/data', '/other'), myid: '«x»\n' },
    severity: 'warning',
  },
  'a template that is only likely to be its own': {
    files: { 'zoo.cfg': config.replace('/zk/data', '/other'), myid: '{{ ansible_hostname }}\n' },
  },
  'a template that nobody has filled in': {
    files: { 'zoo.cfg': config, 'zk/data/myid': '«{{ id }}»\n' },
    onHost: true,
    severity: 'error',
  },
});
