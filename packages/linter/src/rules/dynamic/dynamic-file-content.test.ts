import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const beside = (dynamic: string) => ({
  'zoo.cfg': 'initLimit=10\nsyncLimit=5\ndataDir=/d/a\ndynamicConfigFile=/x/zoo.cfg.dynamic\n',
  'zoo.cfg.dynamic': dynamic,
});

testRule('dynamic-file-content', {
  'another key': {
    files: beside(`${list}«tickTime»=2000\n`),
    releases: ['3.5.4', '3.9.5'],
    severity: 'error',
    says: ['tickTime', 'Move it to zoo.cfg'],
    refusal: 'Unrecognised parameter: tickTime',
  },
  'a version': {
    files: beside(`${list}«version»=100000000\n`),
    releases: ['3.5.4', '3.9.5'],
    severity: 'error',
    says: ['stands in its name', 'Remove the line'],
    refusal: "dynamic file shouldn't have version inside",
  },
  'a version without a value': {
    files: beside(`${list}«version»\n`),
    refusal: "dynamic file shouldn't have version inside",
  },
  'a version behind a blank, which the check does not see': { files: beside(`${list}\\ version=1\n`) },
  'another letter case': {
    files: beside(`${list}«Version»=1\n`),
    refusal: 'Unrecognised parameter: Version',
  },
  'a comment of another language': { files: beside(`«//the» members\n${list}`) },
  'up to 3.4 nobody reads the file': { files: beside(`${list}tickTime=2000\n`), releases: ['3.4.14'] },
  'blanks around a key': { files: beside(`${list}\\ group.1\\ =1:2:3\n`) },
  'two other keys': { files: beside(`${list}«tickTime»=2000\n«dataDir»=/d/a\n`) },
  'a list without a zoo.cfg': { files: { 'zoo.cfg.dynamic': `${list}«tickTime»=2000\n` }, only: ['zoo.cfg.dynamic'] },
  'a list that is still to come': {
    files: { ...beside(list), 'zoo.cfg.dynamic.next': `${list}version=200000000\n` },
  },
  'zoo.cfg itself': { files: `tickTime=2000\nversion=1\n${list}` },
});
