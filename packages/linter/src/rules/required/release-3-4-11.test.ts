import { testRule } from '../../../../../test/support/rule-cases.ts';

const quorum = 'initLimit=10\nsyncLimit=5\nclientPort=2181\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';

testRule('release-3-4-11', {
  'exactly that release': {
    files: `dataDir=/data\ndataLogDir=«/log»\n${quorum}`,
    releases: ['3.4.11'],
    severity: 'warning',
    says: ['3.4.11 swaps', 'snapshots go to "/log"', '3.4.14'],
    refusal: null,
    fixed: null,
  },
  'any other': {
    files: `dataDir=/data\ndataLogDir=/log\n${quorum}`,
    releases: ['3.4.10', '3.4.12', '3.4.14', '3.5.3', '3.5.4', '3.9.5'],
  },
  'without dataLogDir': { files: `dataDir=/data\n${quorum}`, releases: ['3.4.11'] },
  'the same folder': { files: `dataDir=/data\ndataLogDir=/data/\n${quorum}`, releases: ['3.4.11'] },
  'alone, where it swaps nothing': { files: 'dataDir=/data\ndataLogDir=/log\nclientPort=2181\n', releases: ['3.4.11'] },
  'one server line': {
    files: 'dataDir=/data\ndataLogDir=/log\nclientPort=2181\nserver.1=a:1:2\n',
    releases: ['3.4.11'],
  },
  'without dataDir': { files: `dataLogDir=/log\n${quorum}`, releases: ['3.4.11'] },
  'in a comment': { files: `dataDir=/data\n#dataLogDir=/log\n${quorum}`, releases: ['3.4.11'] },
  'Windows line ends': { files: `dataDir=/data\r\ndataLogDir=«/log»\r\n${quorum}`, releases: ['3.4.11'] },
});
