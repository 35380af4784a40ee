import { testRule } from '../../../../../test/support/rule-cases.ts';

const config = 'dataDir=/d/a\ninitLimit=1\nsyncLimit=1\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n';
const refusal = 'parameter: server.1 must be in a separate dynamic config file';

testRule('servers-with-dynamic-file', {
  'one line': {
    files: `${config}«server.1»=a:1:2\n`,
    releases: ['3.5.0', '3.9.5'],
    severity: 'error',
    says: ['server.1 stands beside', 'Move it'],
    refusal,
  },
  'one line in 3.4': { files: `${config}clientPort=1\nserver.1=a:1:2\n`, releases: ['3.4.14'] },
  'several lines': {
    files: `«server.1»=a:1:2\nserver.2=b:1:2\ngroup.1=1:2\n${config}`,
    says: ['server.1 and other such lines (2)', 'Move them'],
    refusal,
  },
  'keys that begin so': { files: `${config}«weighty»=1\n` },
  'lines that have another fault': { files: `${config}«server.1»=a\nserver.x=b\n` },
  'an empty pointer': { files: 'dataDir=/d/a\ndynamicConfigFile=\n«server.1»=a:1:2\n' },
  'a pointer with a blank points nowhere for this check': {
    files: 'dataDir=/d/a\n\\ dynamicConfigFile=/zk/x\nserver.1=a:1:2\n',
  },
  'a file without a pointer': { files: 'dataDir=/d/a\nserver.1=a:1:2\n' },
  'the dynamic file itself': { files: { 'zoo.cfg': config, 'zoo.cfg.dynamic': 'server.1=a:1:2;1\n' } },
});

// Said once, and before anything else about those lines.
testRule('server-line-format', { 'beside a dynamic file': { files: `${config}server.1=a\n` } });
testRule('server-id-format', { 'beside a dynamic file': { files: `${config}server.x=a:1:2\n` } });
testRule('quorum-groups', { 'beside a dynamic file': { files: `${config}group.1=x\n` } });
