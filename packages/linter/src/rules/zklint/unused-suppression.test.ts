import { describe, expect, test } from 'vitest';
import { testRule } from '../../../../../test/support/rule-cases.ts';
import { findings, workspaceOf } from '../../../../../test/support/workspace.ts';

const sound = 'dataDir=/data\nclientPort=2181\n';
const list = 'initLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const member = sound + list;
const next = '# zklint-disable-next-line';

testRule('unused-suppression', {
  'for the next line': {
    files: `${sound}${next} «unknown-parameter» -- ours\ntickTime=2000\n`,
    severity: 'warning',
    says: ['no finding of unknown-parameter', 'Remove the comment.'],
    fixed: `${sound}tickTime=2000\n`,
  },
  'at the end of a file': { files: `${sound}${next} «unknown-parameter»`, fixed: sound },
  'with blanks before it and CR LF behind it': {
    files: `dataDir=/data\r\n \t${next} «unknown-parameter»\r\nclientPort=2181\r\n`,
    fixed: 'dataDir=/data\r\nclientPort=2181\r\n',
  },
  'for lines': {
    files: `# zklint-disable «unknown-parameter»\n${sound}# zklint-enable unknown-parameter\nfork=1\n`,
    fixed: `${sound}fork=1\n`,
  },
  'for lines, and one of several rules': {
    files: `# zklint-disable number-format, «unknown-parameter»\n${sound}tickTime=x\n# zklint-enable unknown-parameter, number-format\n`,
    says: ['Leave that out.'],
    fixed: `# zklint-disable number-format\n${sound}tickTime=x\n# zklint-enable number-format\n`,
  },
  'for a file': { files: `${sound}# zklint-disable-file «unknown-parameter»\n`, fixed: sound },
  'several of a list, with one between that is needed': {
    files: `# zklint-disable-file «plain-secret, missing-data-dir, skip-acl», number-format\nclientPort=2181\ntickTime=x\n`,
    says: ['plain-secret or skip-acl', 'Leave that out.'],
    fixed: '# zklint-disable-file missing-data-dir, number-format\nclientPort=2181\ntickTime=x\n',
  },
  'many in a list': {
    files: `# zklint-disable-file «plain-secret, skip-acl, number-format, boolean-value»\n${sound}`,
    says: ['of these 4 rules'],
    fixed: sound,
  },
  'beside a name that no rule has': {
    files: `# zklint-disable-file foo, «skip-acl» -- why\n${sound}`,
    fixed: `# zklint-disable-file foo -- why\n${sound}`,
  },
  'stacked, and only one of them needed': {
    files: `${sound}${next} «number-format»\n${next} unknown-parameter\nfork=1\n`,
    fixed: `${sound}${next} unknown-parameter\nfork=1\n`,
  },
  'several that cover one finding': {
    files: `# zklint-disable-file unknown-parameter\n# zklint-disable unknown-parameter\n${sound}${next} unknown-parameter\nfork=1\n`,
  },
  'a range in a range, both with one end': {
    files: `# zklint-disable unknown-parameter\nfork=1\n# zklint-disable «unknown-parameter»\n# zklint-enable unknown-parameter\n${sound}`,
    fixed: `# zklint-disable unknown-parameter\nfork=1\n# zklint-enable unknown-parameter\n${sound}`,
  },
  'an end without a beginning': {
    files: `${sound}# zklint-enable «unknown-parameter»\n`,
    says: ['No zklint-disable of unknown-parameter stands before'],
    fixed: sound,
  },
  'a second end': {
    files: `${sound}# zklint-disable unknown-parameter\nfork=1\n# zklint-enable unknown-parameter\n# zklint-enable «unknown-parameter»\n`,
  },
  'the end of one rule too many': {
    files: `${sound}# zklint-disable unknown-parameter\nfork=1\n# zklint-enable unknown-parameter, «number-format»\n`,
    fixed: `${sound}# zklint-disable unknown-parameter\nfork=1\n# zklint-enable unknown-parameter\n`,
  },
  'of a finding that another rule explains better': { files: `${sound}${next} number-format\ntickTime=2000 # ms\n` },
  'of zklint itself': { files: `# zklint-disable-file unused-suppression, unknown-rule, limit-reached\n${sound}` },
  'of this rule, which it silences': {
    files: `# zklint-disable-file unused-suppression\n${next} unknown-parameter\n${sound}`,
  },
  'of a rule that nobody switched on': { files: `# zklint-disable-file admin-server-exposed\n${sound}` },
  'what another release needs': {
    files: `${member}${next} trailing-whitespace\nserver.4=d:1:2:observer \n${next} «trailing-whitespace»\nserver.5=e:1:2:observer\n`,
    releases: ['3.4.14', '3.5.10', '3.9.5'],
  },
  'what the same run needs without its flags': {
    files: `${sound}initLimit=5\nsyncLimit=2\n${next} multi-address-needs-jvm-flag\nserver.1=a:1:2|b:1:2\nserver.2=c:1:2\nserver.3=d:1:2\n`,
    jvm: { 'zookeeper.multiAddress.enabled': 'true' },
  },
  'a myid that is not seen': { files: `${next} myid-missing\n${member}` },
  'a myid that is there': {
    files: {
      'zoo.cfg': `# zklint-disable-file «myid-missing»\n${member}`,
      'image/data/myid': '1\n',
      'image/data/version-2/log.1': '',
    },
    root: 'image',
  },
  'a folder that is not seen': {
    files: `# zklint-disable-file unusable-path, data-log-dir-content\n${sound}dataLogDir=/log\n`,
  },
  'who a server is, which nothing tells': {
    files: `# zklint-disable-file port-clash\n${member}`,
  },
  'who a server is, which the names of the folders tell': {
    files: {
      'zk1/zoo.cfg': `# zklint-disable-file «port-clash»\n${member}`,
      'zk2/zoo.cfg': member,
      'zk3/zoo.cfg': member,
    },
  },
  'a dynamic file that is not seen': {
    files: `# zklint-disable-file number-format\n${sound}dynamicConfigFile=/elsewhere/zoo.dyn\n`,
  },
  'a dynamic file that is seen': {
    files: {
      'zoo.cfg': `${sound}dynamicConfigFile=/elsewhere/zoo.dyn\n`,
      'zoo.dyn': '# zklint-disable-file «trailing-whitespace»\nserver.1=a:1:2;3\n',
    },
  },
  'a dynamic file alone': {
    files: { 'zoo.cfg.dynamic': '# zklint-disable-file unknown-parameter\nserver.1=a:1:2;3\n' },
    only: ['zoo.cfg.dynamic'],
  },
  'a dynamic file that one of two servers needs it in': {
    files: {
      'a/zoo.cfg': `${sound}dynamicConfigFile=/zoo.dyn\n`,
      'b/zoo.cfg': `${sound}dynamicConfigFile=/zoo.dyn\n`,
      'zoo.dyn': `${next} trailing-whitespace\nserver.1=a:1:2 \n`,
    },
  },
  'a template': { files: { 'zoo.cfg.j2': `# zklint-disable-file number-format\n${sound}tickTime={{ tick }}\n` } },
  'a template by its name only': { files: { 'zoo.cfg.j2': `# zklint-disable-file number-format\n${sound}` } },
  'a template of another kind': { files: `# zklint-disable-file number-format\n${sound}tickTime=\${TICK_TIME}\n` },
  'what is no configuration': { files: '# zklint-disable-file number-format\n[section]\na=b\n' },
  'an ensemble of which one file is there': { files: `# zklint-disable-file server-list-mismatch\n${member}` },
  'an ensemble of which one file is missing': {
    files: {
      'zk1/zoo.cfg': `# zklint-disable-file server-list-mismatch\n${member}`,
      'zk2/zoo.cfg': member,
    },
  },
  'an ensemble that is whole': {
    files: {
      'zk1/zoo.cfg': `# zklint-disable-file «server-list-mismatch»\n${member}`,
      'zk2/zoo.cfg': member,
      'zk3/zoo.cfg': member,
    },
  },
  'files that are the same, and a finding that is said once': {
    files: Object.fromEntries(
      ['zk1', 'zk2', 'zk3', 'zk4'].map((folder) => [
        `${folder}/zoo.cfg`,
        `${sound}${next} even-ensemble-size\ninitLimit=5\nsyncLimit=2\n${next} even-ensemble-size\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\nserver.4=d:1:2\n`,
      ]),
    ),
  },
  'a file that is not judged': {
    files: { 'zk1/zoo.cfg': member, 'zk2/zoo.cfg': `# zklint-disable-file plain-secret\n${member}` },
    only: ['zk1/zoo.cfg'],
    others: ['zk2/zoo.cfg'],
  },
});

describe('unused-suppression', () => {
  test('says nothing of a rule that is off, and is said as loud as its user wants', async () => {
    const workspace = await workspaceOf({ 'zoo.cfg': `# zklint-disable-file number-format\n${sound}` });
    const said = (settings: Parameters<typeof workspace.problems>[0]) =>
      workspace.problems(settings).map(({ rule, severity }) => `${severity} ${rule}`);
    expect(said({})).toContain('warning unused-suppression');
    expect(said({ 'unused-suppression': 'error' })).toContain('error unused-suppression');
    for (const id of ['unused-suppression', 'number-format']) {
      expect(said({ [id]: 'off' }).join()).not.toContain('unused-suppression');
    }
  });

  test('says nothing of a comparison where each file is judged on its own', async () => {
    const files = {
      'zk1/zoo.cfg': `# zklint-disable-file server-list-mismatch\n${member}`,
      'zk2/zoo.cfg': member,
      'zk3/zoo.cfg': member,
    };
    expect(await findings('unused-suppression', files)).toHaveLength(1);
    expect(await findings('unused-suppression', files, { separate: true })).toEqual([]);
  });
});
