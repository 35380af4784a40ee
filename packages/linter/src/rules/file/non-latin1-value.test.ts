import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('non-latin1-value', {
  'a path': {
    files: 'dataDir=/srv/caf«é»\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['dataDir becomes "/srv/cafÃ©"', '"\\u00e9"'],
    refusal: null,
    fixed: 'dataDir=/srv/caf\\u00e9\n',
  },
  'from the first to the last letter': {
    files: 'dataLogDir=/«数据/日»志x\n'.replace('日»志', '日志»'),
    fixed: 'dataLogDir=/\\u6570\\u636e/\\u65e5\\u5fd7x\n',
  },
  'a letter of two units': { files: 'dataDir=/d/«😀»\n', fixed: 'dataDir=/d/\\ud83d\\ude00\n' },
  'a blank that only seems one': { files: 'dataDir=/d/a«\u00a0»b\n' },
  'a text': { files: 'superUser=m«ü»ller\nensembleAuthName=«é»\n' },
  'a password is not shown': {
    files: 'ssl.keyStore.password=pa«ß»wort\n',
    says: ['ssl.keyStore.password becomes another', 'as \\uXXXX'],
  },
  'an escape': { files: 'dataDir=/srv/caf\\u00e9\n' },
  'a file in ISO-8859-1': { files: 'dataDir=/srv/café\n', encoding: 'latin1' },
  'a number': { files: 'tickTime=２０００\nsnapCount=１\n' },
  'a server line': { files: 'server.1=zoé:1:2\n' },
  'a class': { files: 'metricsProvider.className=é\n' },
  'a key that nothing reads': { files: 'note=é\n' },
  'a parameter of later releases': { files: 'ensembleAuthName=é\n', releases: ['3.4.14'] },
  'a comment': { files: '# 数据目录 é\ndataDir=/d/a\n' },
  'a comment behind it is the fault': { files: 'dataDir=/d/a # é\n' },
  'a value that is overwritten': { files: 'dataDir=/d/é\ndataDir=/d/a\n' },
  'a continued line': { files: 'dataDir=/d\\\n  /«é»a\n', fixed: 'dataDir=/d\\\n  /\\u00e9a\n' },
});
