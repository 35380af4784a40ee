import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'initLimit=10\nsyncLimit=5\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const both = 'sslQuorum=true\nportUnification=«true»\n';
const unmarked = both.replace(/[«»]/g, '');

testRule('port-unification-left-on', {
  both: {
    files: both + list,
    releases: ['3.5.5', '3.9.5'],
    severity: 'info',
    says: ['portUnification=false'],
    refusal: null,
    fixed: `sslQuorum=true\nportUnification=false\n${list}`,
  },
  'releases without them': { files: unmarked + list, releases: ['3.4.14', '3.5.4'] },
  'the move has begun': { files: `portUnification=true\n${list}` },
  'the move is done': { files: `sslQuorum=true\nportUnification=false\n${list}` },
  'a word that means false, up to 3.6': {
    files: `sslQuorum=true\nportUnification=yes\n${list}`,
    releases: ['3.6.4'],
  },
  'a server that runs alone': { files: `${unmarked}clientPort=2181\n` },
  'every server is done': {
    files: { 'zoo1.cfg': both + list, 'zoo2.cfg': `clientPort=1\n${both}${list}` },
  },
  'one server does not dial with TLS yet': {
    files: { 'zoo1.cfg': unmarked + list, 'zoo2.cfg': `portUnification=true\n${list}` },
  },
  'a list in a dynamic file': {
    files: { 'zoo.cfg': `${both}dynamicConfigFile=zoo.cfg.dynamic\n`, 'zoo.cfg.dynamic': list },
  },
});
