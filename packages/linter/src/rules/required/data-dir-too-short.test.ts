import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('data-dir-too-short', {
  empty: {
    files: '«dataDir»=\n',
    releases: ['3.5.0', '3.9.5'],
    severity: 'error',
    refusal: 'begin 0, end 2, length 0',
  },
  'empty in 3.4': {
    files: '«dataDir»=\n',
    releases: ['3.4.14'],
    severity: 'warning',
    says: ['root folder'],
    refusal: null,
  },
  'an empty log in 3.4': { files: 'dataDir=/d/a\n«dataLogDir»=\n', releases: ['3.4.14'], severity: 'warning' },
  'one character': {
    files: 'dataDir=«.»\ndataLogDir=«d»\n',
    releases: ['3.5.10', '3.9.5'],
    says: ['shorter than two'],
    refusal: 'begin 0, end 2, length 1',
  },
  'one character in 3.4': { files: 'dataDir=.\ndataLogDir=d\n', releases: ['3.4.14'] },
  'slashes at the end': { files: 'dataDir=«.///»\n', refusal: 'begin 0, end 2, length 1' },
  'two characters': { files: 'dataDir=..\ndataLogDir=ab/\n' },
  'from the root': { files: 'dataDir=/\ndataLogDir=/d\n' },
  'a letter of another script is two bytes': { files: 'dataDir=é\n' },
  'a letter of Latin-1 is one': { files: 'dataDir=«é»\n', encoding: 'latin1', says: ['"é"'] },
  'blanks around': { files: 'dataDir= «.» \n' },
  'the last of two counts': { files: 'dataDir=.\ndataDir=/d/a\n' },
});

// One path, one fault.
const quorum = 'clientPort=1\ninitLimit=1\nsyncLimit=1\nserver.1=a:1:2\nserver.2=b:1:2\n';
testRule('myid-missing', {
  'an empty path': { files: { 'etc/zoo.cfg': `dataDir=\n${quorum}` }, onHost: true, releases: ['3.4.14', '3.9.5'] },
  'a short path': { files: { 'etc/zoo.cfg': `dataDir=.\n${quorum}` }, onHost: true, releases: ['3.5.10', '3.9.5'] },
});
