import { testRule } from '../../../../../test/support/rule-cases.ts';

const refusal = 'minSessionTimeout must not be larger than maxSessionTimeout';

testRule('session-timeout-range', {
  both: {
    files: 'minSessionTimeout=«5»\nmaxSessionTimeout=4\n',
    releases: ['3.4.14', '3.5.10', '3.9.5'],
    severity: 'error',
    says: ['5 ms', '4 ms'],
    refusal,
  },
  'the shortest alone': {
    files: 'minSessionTimeout=«60001»\n',
    releases: ['3.5.0', '3.9.5'],
    says: ['60001 ms', '20 ticks, 60000 ms'],
    refusal,
  },
  'the shortest alone, within 20 ticks': { files: 'minSessionTimeout=60000\n', releases: ['3.5.10', '3.9.5'] },
  'the shortest alone in 3.4': {
    files: 'minSessionTimeout=«1»\n',
    releases: ['3.4.14'],
    says: ['which in 3.4 is -1 where it is not set'],
    refusal,
  },
  'the shortest below -1 in 3.4': { files: 'minSessionTimeout=-1\n', releases: ['3.4.14'] },
  'the longest alone': {
    files: 'maxSessionTimeout=«5999»\n',
    releases: ['3.5.10', '3.9.5'],
    says: ['5999 ms', '2 ticks, 6000 ms'],
    refusal,
  },
  'the longest alone in 3.4': { files: 'maxSessionTimeout=1\n', releases: ['3.4.14'] },
  'with a tick of its own': { files: 'tickTime=500\nmaxSessionTimeout=1000\n' },
  'the default by its number': { files: 'minSessionTimeout=-1\nmaxSessionTimeout=«1»\n', says: ['2 ticks'] },
  'too long a tick': { files: 'tickTime=«107374183»\n', says: ['32 bits'], refusal },
  'so long a tick that it comes round': { files: 'tickTime=250000000\n' },
  'so long a tick is no matter in 3.4': { files: 'tickTime=107374183\n', releases: ['3.4.14'] },
  'a tick of another rule': { files: 'tickTime=-1\nminSessionTimeout=60000\n', releases: ['3.5.10', '3.9.5'] },
  'no tick': { files: 'tickTime=0\nminSessionTimeout=60000\n' },
  'a tick below zero in 3.4': {
    files: 'tickTime=-1\nminSessionTimeout=«60000»\n',
    releases: ['3.4.14'],
  },
  'no number': { files: 'minSessionTimeout=5s\nmaxSessionTimeout=4\n' },
});
