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

const list = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const member = (version: string, own = list): { config: string; [name: string]: string } => ({
  config: `reconfigEnabled=true\ndynamicConfigFile=/zk/zoo.cfg.dynamic.${version}\n`,
  [`zoo.cfg.dynamic.${version}`]: own,
});

/** Three members with dynamic files of these versions. */
function three(versions: readonly [string, string, string], lists: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    versions.flatMap((version, index) => {
      const { config, ...files } = member(version.replace(/[«»]/g, ''), lists[index]);
      const marked = version.startsWith('«') ? config.replace('=/zk/', '=«/zk/').replace(/\n$/, '»\n') : config;
      const folder = `zk${index + 1}`;
      return [
        [`${folder}/zoo.cfg`, marked],
        ...Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
      ];
    }),
  );
}

testRule('stale-dynamic-file', {
  'a member that is behind': {
    files: three(['100000000', '«ff»', '100000000']),
    severity: 'warning',
    says: ['version ff', "another member's has 100000000"],
  },
  'members with one version': { files: three(['100000000', '100000000', '0100000000']) },
});

testRule('server-list-mismatch', {
  'an older version is overtaken by the newer': { files: three(['100', '200', '200'], [`${list}server.4=d:1:2\n`]) },
  'an older version stays where reconfiguration is off': {
    files: Object.fromEntries(
      Object.entries(three(['100', '200', '200'], [`${list}«server.4»=d:1:2\n`])).map(([path, text]) => [
        path,
        text.replace('reconfigEnabled=true\n', ''),
      ]),
    ),
  },
  'one version with two lists': {
    files: three(['200', '200', '200'], [list, `${list}«server.4»=d:1:2\n`]),
  },
});
