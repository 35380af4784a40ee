import { testRule } from '../../../../../test/support/rule-cases.ts';

/** Without it the file would be no configuration. */
const sound = 'dataDir=/data\nclientPort=2181\n';

testRule('unknown-rule', {
  'a rule with a slip': {
    files: `${sound}# zklint-disable-next-line «missing-data-dr»\n`,
    severity: 'error',
    says: ['"missing-data-dr"; did you mean missing-data-dir?'],
    fixed: `${sound}# zklint-disable-next-line missing-data-dir\n`,
  },
  'a rule in capitals': { files: `# zklint-disable-file «Missing-Data-Dir»\n${sound}`, says: ['missing-data-dir?'] },
  'no rule that is near': {
    files: `# zklint-disable-file «foo»\n${sound}`,
    says: ['There is no rule "foo".'],
    fixed: null,
  },
  'no word that stands for all': { files: `# zklint-disable-file «all»\n${sound}`, says: ['no rule "all"'] },
  'one of several': {
    files: `# zklint-disable-file autopurge-off, «missing-data-dr», plain-secret\n${sound}`,
    fixed: `# zklint-disable-file autopurge-off, missing-data-dir, plain-secret\n${sound}`,
  },
  'each of several': { files: `# zklint-disable-file «a», «b»,«c»\n${sound}` },
  'names of objects': { files: `# zklint-disable-file «constructor», «__proto__»\n${sound}` },
  none: {
    files: `# «zklint-disable-next-line»\n${sound}`,
    says: ['names no rule', '# zklint-disable-next-line unknown-parameter'],
    fixed: null,
  },
  'none but a reason': { files: `# «zklint-disable» -- ours\n# «zklint-enable»\n${sound}` },
  'a reason without its sign': {
    files: `# zklint-disable-next-line autopurge-off «as it was»\n${sound}`,
    says: ['"as it was" names no rule', '--'],
    fixed: null,
  },
  'a reason of one word': {
    files: `# zklint-disable-next-line autopurge-off «legacy»\n${sound}`,
    says: ['"legacy" names no rule', '--'],
  },
  'rules that only blanks part': { files: `# zklint-disable-file autopurge-off plain-secret\n${sound}` },
  'a reason with any words': {
    files: `# zklint-disable-file autopurge-off -- no-such-rule, zklint-disabel x\n${sound}`,
  },
  'at the end of a range': { files: `# zklint-disable autopurge-off\n# zklint-enable «autopurge-of»\n${sound}` },
  'a comment with a slip': {
    files: `# «zklint-disabel» autopurge-off\n${sound}`,
    says: ['"zklint-disabel"; did you mean zklint-disable?'],
    fixed: `# zklint-disable autopurge-off\n${sound}`,
  },
  'a comment with a slip, and a rule with one': { files: `# «zklint-disabel» autopurge-of\n${sound}` },
  'other ways to write a comment': {
    files: [
      '# «zklint-disable-nextline» autopurge-off',
      '# «zklint-disable-line» autopurge-off',
      '# «zklint-ignore» autopurge-off',
      '# «zklint-ignore-next-line» autopurge-off',
      '# «zklint:disable-next-line» autopurge-off',
      '# «zklint: disable=»autopurge-off',
      '# «zklint disable-file» autopurge-off',
      '# «zklint_disable_file» autopurge-off',
      '# «zklint-disable:» autopurge-off',
      '# «ZKLINT-DISABLE» autopurge-off',
      '# «zklint-zokeeper» 3.8',
      sound,
    ].join('\n'),
  },
  sentences: {
    files: [
      '# zklint',
      '# zklint is run here',
      '# zklint: see the wiki',
      '# zklint-disabled for now',
      '# zklint disable would be wrong here',
      '# zklint-compatible settings',
      '# zklint-enabled checks: autopurge-off',
      '# run zklint-disable-file',
      '# "zklint-disable-file" is a comment',
      '# zklinter-disable autopurge-off',
      sound,
    ].join('\n'),
  },
  'a release before all': {
    files: `# zklint-zookeeper «3.3»\n${sound}`,
    severity: 'error',
    says: ['"3.3" is no release', '3.4 (3.4.14)'],
  },
  'what is no release': { files: `# zklint-zookeeper «3.8 in production»\n${sound}`, says: ['"3.8 in production"'] },
  'no release at all': { files: `# «zklint-zookeeper»\n${sound}`, says: ['names no release'] },
  'a release newer than all': {
    files: `# zklint-zookeeper «9.9»\n${sound}`,
    severity: 'info',
    says: ['9.9 is newer', 'judged as 3.9.'],
  },
  'a release, and why': { files: `# zklint-zookeeper 3.8.4 -- until summer\n${sound}` },
  'two releases': {
    files: `# zklint-zookeeper 3.8\n${sound}# zklint-zookeeper «3.9»\n`,
    severity: 'error',
    says: ['already names release 3.8'],
  },
  'one release twice': { files: `# zklint-zookeeper 3.8\n# zklint-zookeeper 3.8\n${sound}` },
  'in a dynamic file': {
    files: {
      'zoo.cfg': 'dataDir=/data\ndynamicConfigFile=zoo.dyn\n',
      'zoo.dyn': '# zklint-disable-file «autopurge-of»\nserver.1=a:1:2;3\n',
    },
  },
  'in a template': {
    files: { 'zoo.cfg.j2': `# zklint-disable-file «autopurge-of»\n${sound}` },
  },
  'placeholders of a template': {
    files: {
      'zoo.cfg.j2': `# zklint-disable-file {{ rules }}\n# zklint-zookeeper {{ release }}\n# zklint-disable-file @RULE@\n${sound}`,
    },
  },
  'what is no configuration': { files: { 'zoo.cfg': '# zklint-disable-file autopurge-of\n[section]\na=b\n' } },
});
