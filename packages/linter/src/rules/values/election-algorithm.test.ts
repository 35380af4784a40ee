import { testRule } from '../../../../../test/support/rule-cases.ts';

const quorum =
  'dataDir=/d/a\nclientPort=2181\ninitLimit=10\nsyncLimit=5\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';

testRule('election-algorithm', {
  'refused from 3.6': {
    files: `electionAlg=«0»\n${quorum}`,
    releases: ['3.6.0', '3.7.2', '3.9.5'],
    severity: 'error',
    refusal: 'Invalid electionAlg value. Only 3 is supported.',
  },
  'refused without a quorum too': { files: 'electionAlg=«2»\n', releases: ['3.6.0', '3.9.5'], severity: 'error' },
  'below zero': { files: 'electionAlg=«-1»\n', releases: ['3.6.0', '3.9.5'], severity: 'error' },
  'deprecated before': {
    files: `electionAlg=«1»\n${quorum}`,
    releases: ['3.4.14', '3.5.10'],
    severity: 'warning',
    says: ['from 3.6 ZooKeeper refuses', 'while all servers are stopped'],
    refusal: null,
  },
  'no algorithm at all': {
    files: `electionAlg=«4»\n${quorum}`,
    releases: ['3.4.14', '3.5.10'],
    severity: 'error',
    says: ['never elects'],
    refusal: null,
  },
  'no algorithm, and nobody to elect': { files: 'electionAlg=4\n', releases: ['3.4.14', '3.5.10'] },
  'nobody knows whether there is a quorum': {
    files: 'electionAlg=4\ndynamicConfigFile=/d/z.dynamic\n',
    releases: ['3.5.10'],
  },
  'the only one': { files: `electionAlg=+03\n${quorum}`, releases: ['3.4.14', '3.9.5'] },
  'another one in a comment': { files: `#electionAlg=0\n${quorum}`, releases: ['3.4.14', '3.9.5'] },
  'no number': { files: `electionAlg=fast\n${quorum}`, releases: ['3.4.14', '3.9.5'] },
});
