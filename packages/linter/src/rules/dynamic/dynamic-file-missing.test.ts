import { testRule } from '../../../../../test/support/rule-cases.ts';

const config = (path: string) => `dataDir=/d/a\ninitLimit=1\nsyncLimit=1\ndynamicConfigFile=${path}\n`;
const servers = 'server.1=a:1:2;1\nserver.2=b:1:2;1\n';

testRule('dynamic-file-missing', {
  'not there': {
    files: { 'etc/zk/zoo.cfg': config('«/etc/zk/zoo.cfg.dynamic»') },
    onHost: true,
    releases: ['3.5.0', '3.9.5'],
    severity: 'error',
    says: ['There is no file "/etc/zk/zoo.cfg.dynamic"'],
    refusal: '/etc/zk/zoo.cfg.dynamic (No such file or directory)',
  },
  'not there, in 3.4': { files: { 'etc/zk/zoo.cfg': config('/etc/zk/x') }, onHost: true, releases: ['3.4.14'] },
  there: {
    files: { 'etc/zk/zoo.cfg': config('/etc/zk/zoo.cfg.dynamic'), 'etc/zk/zoo.cfg.dynamic': servers },
    onHost: true,
  },
  'a folder': {
    files: { 'etc/zk/zoo.cfg': config('«/etc/zk»') },
    onHost: true,
    says: ['is a folder'],
    refusal: '/etc/zk (Is a directory)',
  },
  'below a file': {
    files: { 'etc/zk/zoo.cfg': config('«/etc/zk/zoo.cfg//dynamic»') },
    onHost: true,
    says: ['There is no file "/etc/zk/zoo.cfg//dynamic"'],
    refusal: '/etc/zk/zoo.cfg/dynamic (Not a directory)',
  },
  'below nothing': {
    files: { 'etc/zk/zoo.cfg': config('«/etc/zookeeper/conf/dynamic»') },
    onHost: true,
    refusal: '/etc/zookeeper/conf/dynamic (No such file or directory)',
  },
  'below a root': {
    files: { 'image/etc/zoo.cfg': config('«/etc/zoo.cfg.dynamic»'), 'etc/zoo.cfg.dynamic': servers },
    root: 'image',
    only: ['image/etc/zoo.cfg'],
  },
  'a path that may not be looked at': { files: config('/etc/zk/zoo.cfg.dynamic') },
  empty: {
    files: 'dataDir=/d/a\n«dynamicConfigFile»=\n',
    severity: 'error',
    says: ['names no file'],
    refusal: ' (No such file or directory)',
  },
  'relative, on the host': {
    files: { 'etc/zk/zoo.cfg': config('«zoo.cfg.dynamic»'), 'etc/zk/zoo.cfg.dynamic': servers },
    only: ['etc/zk/zoo.cfg'],
    onHost: true,
    severity: 'warning',
    says: ['in the folder it is started in', 'not beside this file'],
    refusal: 'zoo.cfg.dynamic (No such file or directory)',
  },
  'relative, and found': { files: { 'conf/zoo.cfg': config('./zoo.cfg.dynamic'), 'conf/zoo.cfg.dynamic': servers } },
  'relative, and not found': { files: config('«../zoo.cfg.dynamic»'), severity: 'warning' },
  'the text of the file in quotes': {
    files: { 'etc/zk/zoo.cfg': config('«/etc/zk/größe»') },
    onHost: true,
    says: ['"/etc/zk/größe"'],
  },
});
