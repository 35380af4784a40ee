import { testRule } from '../../../../../test/support/rule-cases.ts';

const config = 'dataDir=/d/a\ninitLimit=1\nsyncLimit=1\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n';
const servers = 'server.1=a:1:2;1\nserver.2=b:1:2;1\n';
const withDynamic = (text: string) => ({ 'zoo.cfg': config, 'zoo.cfg.dynamic': text });

testRule('dynamic-file-content', {
  'a setting of zoo.cfg': {
    files: withDynamic(`${servers}«clientPort»=2181\n`),
    releases: ['3.5.0', '3.9.5'],
    severity: 'error',
    says: ['"clientPort"', 'Move it to zoo.cfg'],
    refusal: 'Unrecognised parameter: clientPort',
  },
  'in 3.4 nobody reads it': { files: withDynamic(`${servers}tickTime=1\n`), releases: ['3.4.14'] },
  'the version': {
    files: withDynamic(`«version»=0\n${servers}`),
    says: ['whose name tells the version', 'Remove the line'],
    refusal: "dynamic file shouldn't have version inside",
  },
  'a version with a blank is passed over': { files: withDynamic(`\\ version=0\n${servers}`) },
  'a comment of another kind is the fault': { files: withDynamic(`// three servers\n${servers}`) },
  'no key': { files: withDynamic(`«»=1\n${servers}`), refusal: 'Unrecognised parameter: ' },
  'groups and weights': { files: withDynamic(`${servers}group.1=1:2\nweight.1=1\n`) },
  'keys of another letter case': { files: withDynamic(`${servers}«Server.3»=c:1:2\n`) },
  'a dynamic file alone': {
    files: { 'zoo.cfg.dynamic': `${servers}«tickTime»=1\n` },
    only: ['zoo.cfg.dynamic'],
  },
  'a list that is not yet taken': {
    files: { ...withDynamic(servers), 'zoo.cfg.dynamic.next': `${servers}version=1\ntickTime=1\n` },
  },
  'the text of the file in quotes': { files: withDynamic(`${servers}«größe»=1\n`), says: ['"größe"'] },
});
