import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('html-entity', {
  'in a path': {
    files: 'dataDir=/srv/r«&amp;»d\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['&amp;', 'writes &;', 'dataDir'],
    refusal: null,
    fixed: 'dataDir=/srv/r&d\n',
  },
  'in a number': {
    files: 'tickTime=2000«&nbsp;»\n',
    severity: 'error',
    refusal: 'For input string: "2000&nbsp;"',
    fixed: null,
  },
  'in a server line': { files: 'server.1=«&lt;»zk1«&gt;»:1:2\n' },
  'at the end of a server line': {
    files: 'server.1=a:1:2«&#160;»\n',
    severity: 'error',
    refusal: 'Address unresolved: a:2&#160',
  },
  'by number': { files: 'dataDir=/d/«&#39;»a«&#x27;»\n', fixed: "dataDir=/d/'a&#x27;\n" },
  'several in one value': {
    files: 'tickTime=«&quot;»2000«&quot;»\n',
    severity: 'error',
    refusal: 'For input string: "&quot;2000&quot;"',
  },
  'in capitals': { files: 'dataDir=/d«&AMP;»a\n' },
  'no entity': { files: 'dataDir=/d/a&b;c&amp\nserver.1=a:1:2;2181\n' },
  'in a comment': { files: '# &gt;\ndataDir=/d/a\n' },
  'in an unknown key': { files: 'text.of.plugin=&lt;b&gt;\n' },
  'where nothing reads the value': { files: 'ssl.keyStore.location=/d&amp;a\n', releases: ['3.4.14'] },
  'behind a comment sign': { files: 'tickTime=2000 # &gt; 1000\n' },
  'in a value that is overwritten': { files: 'dataDir=/d&amp;a\ndataDir=/d/a\n' },
  'in a password': { files: 'ssl.keyStore.password=geheim«&amp;»1\n', says: ['ssl.keyStore.password'] },
});
