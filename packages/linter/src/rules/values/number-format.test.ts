import { testRule } from '../../../../../test/support/rule-cases.ts';

const everyRelease = ['3.4.14', '3.5.4', '3.5.5', '3.6.4', '3.9.5'];

testRule('number-format', {
  'any release': {
    files: 'tickTime=«2000ms»\nclientPort=«abc»\n',
    releases: everyRelease,
    severity: 'error',
    says: ['whole number', 'refuses'],
  },
  'the written text is quoted': {
    files: 'tickTime=«2_000»',
    says: ['tickTime', '"2_000"'],
    refusal: 'For input string: "2_000"',
  },
  'an empty value': { files: 'tickTime=«»\n', says: ['no value'], refusal: 'For input string: ""', fixed: null },
  'a key alone': { files: 'tickTime«»\n', says: ['no value'] },
  'blanks around are trimmed': { files: 'tickTime \t=\t \f2000 \t \n' },
  'control characters around are trimmed': { files: 'tickTime=\\u00002000\\u000b\n' },
  'a no-break space is no blank': { files: 'tickTime=«2000\\u00a0»\n' },
  'a no-break space in UTF-8': { files: 'tickTime=«2000\u00a0»\n', refusal: 'For input string: "2000Â\u00a0"' },
  'a no-break space in Latin-1': {
    files: 'tickTime=«2000\u00a0»\n',
    encoding: 'latin1',
    refusal: 'For input string: "2000\u00a0"',
  },
  signs: { files: 'tickTime=+2000\nmaxClientCnxns=-1\nsyncLimit=«+»\ninitLimit=«--5»\nclientPort=«- 1»\n' },
  'digits of other scripts': { files: 'tickTime=\\u0662\\u0660\\u0660\\u0660\nclientPort=\\uff12\\uff11\n' },
  'digits of other scripts, not escaped': { files: 'tickTime=«٢٠٠٠»\n' },
  'no digits in spite of their looks': { files: 'tickTime=«\\u00b2»\nclientPort=«\\u2460»\nsyncLimit=«\\u516d»\n' },
  'an escaped digit': { files: 'tickTime=\\u0032000\nclientPort=«\\u0032x»\n', refusal: 'For input string: "2x"' },
  'an escaped letter': { files: 'tickTime=2\\000\nclientPort=«2\\s»\n', refusal: 'For input string: "2s"' },
  'a continuation line': { files: 'tickTime=20\\\n   00\nclientPort=«21\\\r\n\t8x»\n' },
  'a continuation at the end of the file': { files: 'tickTime=2000\\' },
  'the largest numbers': { files: 'maxSessionTimeout=2147483647\nminSessionTimeout=-2147483648\n' },
  'beyond 32 bits': {
    files: 'maxSessionTimeout=«2147483648»\nminSessionTimeout=«-2147483649»\n',
    says: ['32 bits'],
    fixed: null,
  },
  'a long': { files: 'jvm.pause.sleep.time.ms=9223372036854775807\n' },
  'beyond 64 bits': { files: 'jvm.pause.sleep.time.ms=«9223372036854775808»\n', says: ['64 bits'] },
  'a thousand zeros': { files: `tickTime=${'0'.repeat(1000)}1\n` },
  'other forms of numbers': { files: 'tickTime=«0x7d0»\nclientPort=«2181.»\nsyncLimit=«5e0»\ninitLimit=«1,000»\n' },
  'the last of two counts': { files: 'tickTime=2s\ntickTime=2000\nsyncLimit=5\nsyncLimit=«5t»\n' },
  'a key with blanks': { files: '\\ tickTime\\ =«2s»\n' },
  'another separator': { files: 'tickTime: «2s»\nclientPort «2181x»\n' },
  'a key of another letter case': { files: 'ticktime=2s\n' },
  'a key that the release does not read': { files: 'clientPortListenBacklog=many\n', releases: ['3.4.14'] },
  'a key that the release reads': { files: 'clientPortListenBacklog=«many»\n', releases: ['3.6.4', '3.9.5'] },
  'numbers that are passed on': { files: 'snapCount=100k\nadmin.serverPort=80 80\n' },
  'Windows line ends': { files: 'tickTime=«2s»\r\nclientPort=2181\r\n', fixed: 'tickTime=2000\r\nclientPort=2181\r\n' },
  'old Mac line ends': { files: 'tickTime=«2s»\rclientPort=2181\r' },
});

testRule('number-format', {
  'quotes, which are another matter': { files: 'tickTime="2000"\n' },
  milliseconds: { files: 'tickTime=«2000 ms»\n', fixed: 'tickTime=2000\n' },
  seconds: { files: 'tickTime = «2s» \n', fixed: 'tickTime = 2000 \n' },
  'hours of an hourly setting': { files: 'autopurge.purgeInterval=«24h»\n', fixed: 'autopurge.purgeInterval=24\n' },
  'days of an hourly setting': { files: 'autopurge.purgeInterval=«1d»\n', fixed: null },
  ticks: { files: 'initLimit=«10 ticks»\n', fixed: 'initLimit=10\n' },
  'seconds of a setting in ticks': { files: 'initLimit=«10s»\n', fixed: null },
  'a unit where there is none': { files: 'clientPort=«2181s»\n', fixed: null },
  'too much for 32 bits': { files: 'tickTime=«999999h»\n', fixed: null },
  'a thousands separator': { files: 'tickTime=«2,000»\n', fixed: null },
});
