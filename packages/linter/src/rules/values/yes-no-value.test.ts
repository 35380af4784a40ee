import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('yes-no-value', {
  'true is no for skipACL': {
    files: 'skipACL=«true»\n',
    releases: ['3.4.14', '3.5.10', '3.9.5'],
    severity: 'warning',
    says: ['skipACL is "true"', 'the word yes', 'it reads no, ACLs are checked', 'yes so that no ACL is checked'],
    refusal: null,
    fixed: null,
  },
  'false is no, as meant': {
    files: 'skipACL=«false»\n',
    says: ['here it reads no', 'Write no.'],
    fixed: 'skipACL=no\n',
  },
  'false is yes for forceSync': {
    files: 'forceSync=«false»\n',
    says: ['the word no', 'reads yes, every write waits', "no so that writes don't wait"],
    fixed: null,
  },
  'false is yes for leaderServes': {
    files: 'leaderServes=«false»\n',
    says: ['reads yes, the leader serves clients', 'no so that the leader serves no clients'],
    fixed: null,
  },
  'true is yes, as meant': { files: 'leaderServes=«true»\n', fixed: 'leaderServes=yes\n' },
  'letter case counts': { files: 'skipACL=«Yes»\nforceSync=«NO»\n', says: ['only looks for the word'], fixed: null },
  nonsense: { files: 'skipACL=«maybe»\n', says: ['reads no'], fixed: null },
  'the words': { files: 'skipACL=yes\nforceSync=no\nleaderServes=yes\n' },
  'blanks around': { files: 'skipACL = \tno \nforceSync: yes\n' },
  'nothing, which is the default': { files: 'skipACL=\nforceSync\n' },
  'escapes and continuation lines': { files: 'skipACL=\\u0079es\nforceSync=y\\\n  es\nleaderServes=«\\u0059es»\n' },
  'true and false elsewhere': { files: 'quorumListenOnAllIPs=true\nadmin.enableServer=false\n' },
  'another letter case of the key': { files: 'skipAcl=true\n' },
  'the last of two counts': { files: 'skipACL=true\nskipACL=no\n' },
  'Windows line ends': { files: 'skipACL=«off»\r\n', fixed: 'skipACL=no\r\n' },
  'a comment behind it is another matter': { files: 'forceSync=no # faster\n' },
});
