import { testRule } from '../../../../../test/support/rule-cases.ts';

const first = '#kafka01 (10.100.158.245)\nserver.1=10.100.158.245:1:2\n';
const third = '#kafka03 (10.100.124.217)\nserver.3=10.100.124.217:1:2\n';
const list = (host: string, comment = '#kafka02 (10.100.19.15)') =>
  `${first}${comment}\nserver.2=${host}:1:2\n${third}`;

testRule('comment-address-mismatch', {
  'a digit': {
    files: list('«10.150.19.15»'),
    releases: ['3.4.14', '3.9.5'],
    severity: 'info',
    says: ['10.100.19.15 and the line 10.150.19.15', 'reads only the line'],
    refusal: null,
    fixed: null,
  },
  'the last octet': { files: list('«10.100.19.51»') },
  'several comments': { files: list('«10.150.19.15»', '# the second\n# 10.100.19.15\n! of three') },
  'with a full stop': { files: list('«10.150.19.15»', '# It is 10.100.19.15.') },
  'they agree': { files: list('10.100.19.15') },
  'three changes': { files: list('10.100.91.151') },
  'a name': { files: list('kafka02') },
  'a wildcard': { files: list('0.0.0.0', '# 10.0.0.0') },
  'two addresses': { files: list('10.150.19.15', '# 10.100.19.15 and 10.100.19.16') },
  "another line's address": { files: list('10.100.124.218', '# next to 10.100.124.217') },
  'a former address': { files: list('10.150.19.15', '# old: 10.100.19.15') },
  'a line that is switched off': { files: list('10.150.19.15', '#server.2=10.100.19.15:1:2') },
  'a network': { files: list('10.150.19.15', '# 10.100.19.15/24') },
  'a port': { files: list('10.150.19.15', '# 10.100.19.15:2181') },
  'an empty line between them': { files: list('10.150.19.15', '# 10.100.19.15\n') },
  'a setting between them': { files: list('10.150.19.15', '# 10.100.19.15\ntickTime=2000') },
  'a comment behind it': { files: 'server.1=10.0.0.1:1:2\n# 10.0.0.2\n' },
  'two that differ': { files: `${list('10.150.19.15')}# 10.0.0.4\nserver.4=10.0.0.5:1:2\n` },
});

testRule('comment-address-mismatch', {
  'above several lines, of which one is near': {
    files: '# 10.100.19.15\nserver.1=10.100.124.217:1:2\nserver.2=«10.150.19.15»:1:2\n',
  },
  'above several lines, of which all are near': { files: '# 10.0.0.1\nserver.1=10.0.0.2:1:2\nserver.2=10.0.0.3:1:2\n' },
  'once for all files that say it': {
    files: { 'a/zoo.cfg': list('«10.150.19.15»'), 'b/zoo.cfg': list('10.150.19.15') },
  },
  'another file agrees with the comment': {
    files: {
      'a/zoo.cfg': list('«10.150.19.15»'),
      'b/zoo.cfg': list('10.150.19.15'),
      'c/zoo.cfg': list('10.100.19.15'),
    },
    severity: 'warning',
    says: ['as another file does'],
  },
  'what server-list-mismatch marks already': {
    files: { 'a/zoo.cfg': list('10.150.19.15'), 'b/zoo.cfg': list('10.100.19.15'), 'c/zoo.cfg': list('10.100.19.15') },
  },
  'in the dynamic file': {
    files: { 'zoo.cfg': '# 10.0.0.1\ndynamicConfigFile=/zk/z.dynamic\n', 'z.dynamic': list('«10.150.19.15»') },
  },
});
