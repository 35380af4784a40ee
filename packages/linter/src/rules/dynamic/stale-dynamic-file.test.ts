import { testRule } from '../../../../../test/support/rule-cases.ts';

const config = (name: string) => `dataDir=/d/a\ninitLimit=1\nsyncLimit=1\ndynamicConfigFile=${name}\n`;
const servers = 'server.1=a:1:2;1\nserver.2=b:1:2;1\nserver.3=c:1:2;1\n';
const only = ['conf/zoo.cfg'];

testRule('stale-dynamic-file', {
  'an older one': {
    files: {
      'conf/zoo.cfg': config('«/etc/conf/zoo.cfg.dynamic.100000000»'),
      'conf/zoo.cfg.dynamic.100000000': servers,
      'conf/zoo.cfg.dynamic.200000003': servers,
      'conf/zoo.cfg.dynamic.2': servers,
    },
    only,
    releases: ['3.5.0', '3.9.5'],
    severity: 'warning',
    says: ['a newer one, "zoo.cfg.dynamic.200000003"'],
    refusal: null,
  },
  'an older one, in hexadecimal': {
    files: {
      'conf/zoo.cfg': config('«zoo.cfg.dynamic.9»'),
      'conf/zoo.cfg.dynamic.9': servers,
      'conf/zoo.cfg.dynamic.a': servers,
    },
    only,
  },
  'the newest, in hexadecimal': {
    files: {
      'conf/zoo.cfg': config('zoo.cfg.dynamic.10'),
      'conf/zoo.cfg.dynamic.10': servers,
      'conf/zoo.cfg.dynamic.f': servers,
      'conf/zoo.cfg.dynamic.0f': servers,
      'conf/zoo.cfg.dynamic.10.bak': servers,
    },
    only,
  },
  'another server’s': {
    files: {
      'conf/zoo.cfg': config('zoo1.cfg.dynamic.1'),
      'conf/zoo1.cfg.dynamic.1': servers,
      'conf/zoo2.cfg.dynamic.2': servers,
    },
    only,
  },
  'a name without a version': {
    files: {
      'conf/zoo.cfg': config('zoo.cfg.dynamic'),
      'conf/zoo.cfg.dynamic': servers,
      'conf/zoo.cfg.dynamic.2': servers,
    },
    only,
  },
  'a folder': {
    files: {
      'conf/zoo.cfg': config('zoo.cfg.dynamic.1'),
      'conf/zoo.cfg.dynamic.1': servers,
      'conf/zoo.cfg.dynamic.2/x': servers,
    },
    only,
  },
  'below a root': {
    files: {
      'host/etc/zk/zoo.cfg': config('«/etc/zk/zoo.cfg.dynamic.1»'),
      'host/etc/zk/zoo.cfg.dynamic.1': servers,
      'host/etc/zk/zoo.cfg.dynamic.2': servers,
    },
    only: ['host/etc/zk/zoo.cfg'],
    root: 'host',
  },
  'in 3.4': {
    files: {
      'conf/zoo.cfg': config('zoo.cfg.dynamic.1'),
      'conf/zoo.cfg.dynamic.1': servers,
      'conf/zoo.cfg.dynamic.2': servers,
      'conf/zoo.cfg.dynamic.next': servers,
    },
    only,
    releases: ['3.4.14'],
  },
});

testRule('stale-dynamic-file', {
  'a list that was never taken': {
    files: {
      'conf/zoo.cfg': config('«zoo.cfg.dynamic.1»'),
      'conf/zoo.cfg.dynamic.1': servers,
      'conf/zoo.cfg.dynamic.next': `${servers}version=2\n`,
    },
    only,
    releases: ['3.5.0', '3.9.5'],
    severity: 'warning',
    says: ['"zoo.cfg.dynamic.next" is left over', 'both lists'],
  },
  'another file’s': {
    files: {
      'conf/zoo.cfg': config('zoo.cfg.dynamic.1'),
      'conf/zoo.cfg.dynamic.1': servers,
      'conf/other.cfg.dynamic.next': `${servers}version=2\n`,
    },
    only,
  },
  'without a dynamic file nobody reads it': {
    files: { 'conf/zoo.cfg': `dataDir=/d/a\nclientPort=1\n`, 'conf/zoo.cfg.dynamic.next': servers },
    only,
  },
});
