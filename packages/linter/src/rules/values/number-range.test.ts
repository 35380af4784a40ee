import { testRule } from '../../../../../test/support/rule-cases.ts';

const quorum = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';

testRule('number-range', {
  zero: {
    files: 'tickTime=«0»\n',
    releases: ['3.4.14', '3.5.10', '3.9.5'],
    severity: 'error',
    refusal: 'tickTime is not set',
  },
  'below zero from 3.5': {
    files: 'tickTime=«-1»\n',
    releases: ['3.5.0', '3.9.5'],
    severity: 'error',
    says: ['multiple of it'],
    refusal: 'minSessionTimeout must not be larger than maxSessionTimeout',
  },
  'below zero in 3.4, alone': { files: 'tickTime=«-1»\n', releases: ['3.4.14'], severity: 'warning', refusal: null },
  'below zero in 3.4, in a quorum': {
    files: `tickTime=«-1»\n${quorum}`,
    releases: ['3.4.14'],
    severity: 'error',
    says: ['this server never joins a quorum'],
    refusal: null,
  },
  'below zero with limits of its own': {
    files: 'tickTime=«-1»\nminSessionTimeout=1\nmaxSessionTimeout=2\n',
    severity: 'warning',
    refusal: null,
  },
  'below zero with limits of its own, in a quorum': {
    files: `tickTime=«-1»\nminSessionTimeout=1\nmaxSessionTimeout=2\n${quorum}`,
    severity: 'error',
    refusal: null,
  },
  'below zero with the longest of its own': { files: 'tickTime=«-1»\nmaxSessionTimeout=2\n', severity: 'warning' },
  'so far below that it comes round': { files: 'tickTime=«-2147483648»\n', severity: 'warning', refusal: null },
  'limits below zero': { files: `initLimit=«-1»\nsyncLimit=«-2»\n${quorum}`, severity: 'error', refusal: null },
  'limits of zero are not set': { files: `initLimit=0\nsyncLimit=0\n${quorum}` },
  'limits that nobody reads': { files: 'initLimit=-1\nsyncLimit=-2\n' },
  'nobody knows whether they are read': { files: 'initLimit=-1\ndynamicConfigFile=/d/z.dynamic\n' },
  'shorter than none': { files: 'minSessionTimeout=«-2»\nmaxSessionTimeout=60000\n', severity: 'warning' },
  'the default by its number': { files: 'minSessionTimeout=-1\nmaxSessionTimeout=-1\n' },
  'a pause monitor that is off': { files: 'jvm.pause.sleep.time.ms=-1\n' },
  'a pause monitor that is on': {
    files: 'jvm.pause.monitor=true\njvm.pause.sleep.time.ms=«-1»\n',
    severity: 'warning',
  },
  'no number': { files: 'tickTime=zero\n' },
});
