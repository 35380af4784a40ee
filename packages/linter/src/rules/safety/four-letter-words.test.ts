import { testRule } from '../../../../../test/support/rule-cases.ts';

const key = '4lw.commands.whitelist=';

testRule('four-letter-words', {
  everything: {
    files: `${key}«*»\n`,
    releases: ['3.5.3', '3.9.5'],
    severity: 'warning',
    says: ['every command', 'wchc and wchp'],
    refusal: null,
    fixed: null,
  },
  'everything in 3.4, where only two words are missing': {
    files: `${key}«*»\n`,
    releases: ['3.4.10', '3.4.14'],
    says: ['adds only wchc and wchp', 'Take the line away'],
  },
  'releases without a list': { files: `${key}*, nope\n`, releases: ['3.4.9', '3.5.0', '3.5.2'] },
  'everything among others': { files: `${key}stat, «*» , nope\n` },
  'what stands before the *': { files: `${key}«stta», «*»\n` },
  'all words': {
    files: `${key}conf,cons,crst,dump,envi,gtmk,isro,mntr,ruok,srst,srvr,stat,stmk,wchc,wchp,wchs\n`,
    releases: ['3.4.10', '3.5.3', '3.9.5'],
  },
  'a word of 3.5': { files: `${key}«dirs»\n`, releases: ['3.4.14'], says: ['3.4.14', 'came later'], fixed: null },
  'a word of 3.6': { files: `${key}«hash»\n`, releases: ['3.4.14', '3.5.10'], says: ['came later'] },
  'words that have come': { files: `${key}dirs,hash\n`, releases: ['3.6.0', '3.9.5'] },
  'a slip': {
    files: `${key}srvr, «state»,ruok\r\n`,
    says: ['"state"', 'did you mean stat?'],
    fixed: `${key}srvr, stat,ruok\r\n`,
  },
  'two letters swapped': { files: `${key}«mnrt»\n`, fixed: `${key}mntr\n` },
  'letter case': { files: `${key}«Ruok»\n`, says: ['"Ruok"'], fixed: `${key}ruok\n` },
  'quotes around a word': { files: `${key}stat,«'ruok'»\n`, fixed: `${key}stat,ruok\n` },
  'a word near to two': { files: `${key}«wchx»\n`, says: ['skips it silently.'], fixed: null },
  'a word near to none': { files: `${key}«all»\n`, fixed: null },
  'a text of another kind': { files: `${key}«${'x'.repeat(5000)}»\n`, says: ['…'], fixed: null },
  'blanks instead of commas': {
    files: `${key}«stat  ruok», mntr\n`,
    says: ['split at commas only', 'Write stat, ruok.'],
    fixed: `${key}stat, ruok, mntr\n`,
  },
  'semicolons instead of commas': { files: `${key}«stat;ruok;»\n`, fixed: `${key}stat, ruok\n` },
  'empty parts are skipped': { files: `${key}, stat ,, ruok,\n` },
  'an empty list allows srvr': { files: `${key}\n`, releases: ['3.4.14', '3.9.5'] },
  'over several lines': {
    files: `${key}stat,\\\n    «rouk»,\\\n    mntr\n`,
    fixed: `${key}stat,\\\n    ruok,\\\n    mntr\n`,
  },
  'a comment behind the list is the fault': { files: `${key}stat, ruok # for the monitor\n` },
  'a flag has no place': { files: 'dataDir=/d/a\n', jvm: { 'zookeeper.4lw.commands.whitelist': '*' } },
});
