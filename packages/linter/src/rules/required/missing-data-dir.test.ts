import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'server.1=a:2888:3888\nserver.2=b:2888:3888\n';

testRule('missing-data-dir', {
  'any release': {
    files: '«clientPort»=2181\n',
    releases: ['3.4.14', '3.5.4', '3.5.5', '3.6.4', '3.9.5'],
    severity: 'error',
    says: ['refuses'],
    refusal: 'dataDir is not set',
    fixed: null,
  },
  'a slip': {
    files: 'clientPort=2181\n«DataDir»: /d/a\n',
    says: ['ignores "DataDir"'],
    refusal: 'dataDir is not set',
    fixed: 'clientPort=2181\ndataDir: /d/a\n',
  },
  'a slip beside the right name': { files: 'datadir=/d/a\ndataDir=/d/b\n' },
  'the other folder is no slip': { files: '«dataLogDir»=/d/a\n' },
  'an empty value is another matter': { files: 'dataDir=\n' },
  'an escaped letter': { files: 'data\\u0044ir=/d/a\n' },
  'a continued key': { files: 'data\\\n   Dir=/d/a\n' },
  'blanks around the key': { files: '\\ dataDir\\t=/d/a\n' },
  'commented out': { files: '#dataDir=/d/a\n«clientPort»=2181\n' },
  'an empty file': { files: '«»' },
  'only comments': { files: '«»# nothing\n\n' },
  'the first entry, not the first line': { files: '# c\n\n  «clientPort»=2181\n' },
  'of Solr': { files: { 'solr/zoo.cfg': 'clientPort=2181\n' } },
  'of an ensemble for Solr': { files: { 'solr/zoo.cfg': '«clientPort»=2181\nserver.1=a:1:2\nserver.2=b:1:2\n' } },
  'a list by itself': {
    only: ['zoo.cfg.dynamic.next'],
    files: { 'zoo.cfg.dynamic.next': `${list}version=100000000\n` },
  },
  'a template of a list': { only: ['zoo.cfg.dynamic.j2'], files: { 'zoo.cfg.dynamic.j2': '{{ servers }}\n' } },
  'a list under another name': { files: { 'zookeeper.dynamic.properties': list } },
  'a file that is called dynamic': { files: { 'zoo_dynamic.cfg': `«clientPort»=2181\n${list}` } },
  'a template without it': { files: '«clientPort»={{ port }}\n' },
  'a template that fills it in': { files: 'dataDir={{ dir }}\n' },
  'a template that may give it': { files: 'clientPort={{ port }}\n{{ others }}\n' },
  'a template that gives it in one case': { files: '{% if data %}\ndataDir=/d/a\n{% endif %}\n' },
});
