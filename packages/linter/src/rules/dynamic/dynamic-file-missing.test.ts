import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const onHost = (path: string, more: Readonly<Record<string, string>> = {}) => ({
  'etc/zoo.cfg': `dynamicConfigFile=${path}\n`,
  ...more,
});

testRule('dynamic-file-missing', {
  'not there': {
    files: onHost('«/etc/zoo.cfg.dynamic»'),
    onHost: true,
    releases: ['3.5.4', '3.9.5'],
    severity: 'error',
    says: ['There is no file "/etc/zoo.cfg.dynamic"', 'refuses to start'],
    refusal: '/etc/zoo.cfg.dynamic (No such file or directory)',
  },
  'not there, behind more slashes': {
    files: onHost('«/etc//list/»'),
    onHost: true,
    refusal: '/etc/list (No such file or directory)',
  },
  'a folder': {
    files: onHost('«/etc»'),
    onHost: true,
    severity: 'error',
    says: ['is a folder'],
    refusal: '/etc (Is a directory)',
  },
  'only its successor': {
    files: onHost('«/etc/list.dynamic.100000000»', { 'etc/list.dynamic.200000000': list }),
    onHost: true,
    severity: 'error',
  },
  'up to 3.4 nobody reads the key': {
    files: onHost('/etc/zoo.cfg.dynamic'),
    onHost: true,
    releases: ['3.4.14'],
  },
  empty: {
    files: '«dynamicConfigFile»=\n',
    releases: ['3.5.4', '3.9.5'],
    severity: 'error',
    says: ['names no file'],
    refusal: ' (No such file or directory)',
  },
  'only blanks': { files: '«dynamicConfigFile»=\\ \\t\n', says: ['names no file'] },
  'a NUL': { files: 'dynamicConfigFile=«li\\u0000st»\n', refusal: 'Invalid file path' },
  'relative, with nothing near': {
    files: 'dynamicConfigFile=«zoo.cfg.dynamic»\n',
    severity: 'warning',
    says: ['in the folder that it is started in', 'absolute path'],
    refusal: 'zoo.cfg.dynamic (No such file or directory)',
  },
  'relative, on the host': {
    files: onHost('«zoo.cfg.dynamic»', { 'etc/zoo.cfg.dynamic': list }),
    onHost: true,
    severity: 'warning',
  },
  'relative, and beside': { files: { 'zoo.cfg': 'dynamicConfigFile=zoo.cfg.dynamic\n', 'zoo.cfg.dynamic': list } },
  there: { files: onHost('/etc/zoo.cfg.dynamic', { 'etc/zoo.cfg.dynamic': list }), onHost: true },
  'nothing is known of the host': { files: 'dynamicConfigFile=/etc/zoo.cfg.dynamic\n' },
});
