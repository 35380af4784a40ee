import { testRule } from '../../../../../test/support/rule-cases.ts';

const everyRelease = ['3.4.14', '3.5.4', '3.5.5', '3.6.4', '3.9.5'];

testRule('malformed-unicode-escape', {
  'any release': {
    files: 'dataDir=C:«\\users»\n',
    releases: everyRelease,
    severity: 'error',
    says: ['four hexadecimal digits'],
    refusal: 'Malformed \\uxxxx encoding.',
  },
  'in a key': { files: '«\\u12»=1\n' },
  'each of several': { files: 'a=«\\uxyz1»«\\u 123»\n' },
  'at the end': { files: 'dataDir=C:«\\u»' },
  'cut by the end of the line': { files: 'dataDir=C:«\\u00»\nclientPort=2181\n' },
  'over a continuation line': { files: 'dataDir=\\u00\\\n  e9\n' },
  'over a continuation line, and malformed': { files: 'dataDir=«\\u00\\\n  xy»\n' },
  'a backslash before it': { files: 'dataDir=C:\\\\users\n' },
  'three backslashes': { files: 'dataDir=C:\\\\«\\users»\n' },
  'a capital u': { files: 'dataDir=C:\\Users\n' },
  'hexadecimal digits of both cases': { files: 'dataDir=\\u00E9\\u00e9\n' },
  'digits of another script, two bytes each': { files: 'dataDir=«\\u٠١»٢٣\n' },
  'in comments': { files: '# C:\\users\n  ! C:\\users\ndataDir=/d/a\n' },
  'in what only seems a comment': { files: '// C:«\\users»\n; C:«\\users»\n' },
  'in a line that begins like a comment but continues': { files: 'dataDir=/d/a\\\n# C:«\\users»\n' },
  'in a value that is overwritten': { files: 'dataDir=C:«\\users»\ndataDir=/d/a\n' },
});
