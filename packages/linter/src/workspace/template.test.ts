import { describe, expect, test } from 'vitest';
import { workspaceOf } from '../../../../test/support/workspace.ts';

/** What is said of a file, as `rule at text`, without advice. */
async function saidOf(text: string, path = 'zoo.cfg'): Promise<readonly string[]> {
  const workspace = await workspaceOf({ [path]: text }, { only: [path] });
  expect(workspace.unjudged).toEqual([]);
  return workspace
    .problems()
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, at }) => `${rule} at ${text.slice(at.range.start, at.range.end)}`);
}

const required = 'dataDir=/var/lib/zookeeper\nclientPort=2181\n';
const limits = 'initLimit=10\nsyncLimit=5\n';

describe('placeholders are unknown values', () => {
  test.each([
    'clientPort={{ port }}\ndataDir={{dir}}/data',
    'dataDir={{ dir | default("/var/lib:x") }}\nclientPort={{ 2180 + id }}',
    'dataDir=<%= @dir %>\nclientPort=<%= node["zk"]["port"] -%>',
    'dataDir={{ .Values.dataDir }}\nclientPort={{ .Values.port | default 2181 }}',
    `dataDir=\${ DATA }\nclientPort=\${CLIENT_PORT:-2181}`,
    `dataDir=\${zookeeper.data.dir}\nclientPort=2181`,
    'dataDir=@data.dir@\nclientPort=@port@\ntickTime=@ticks@',
    'dataDir=/data\nclientPort=%PORT%',
    'dataDir=/data\nclientPort=%d',
    'dataDir=/data\nclientPort=<port>',
    'dataDir=/data\nclientPort=%(port)s',
    'dataDir=/data\nclientPort={client_port}',
    'dataDir=/data\nclientPort=#{ClientPort}\ntickTime=$(TICKS)',
    'dataDir=__DATA__\nclientPort=__PORT__',
    'clientPort=ZOOKEEPERCLIENTPORT\ndataDir=ZOOKEEPERDATADIR\ntickTime=TICKS',
    'clientPort=CLIENTPORT\ndataDir=WORKDIR',
    'clientPort=replace_port\ndataDir=/data',
    'clientPort=replace_port\ndataDir=replace_data_dir',
    `${required}${limits}server.1=<<host name>>:2888:3888\nserver.2=<<host name>>:2888:3888\nserver.3=c:2888:3888`,
    `${required}${limits}server.1=zk-%ENV%01:2888:3888\nserver.2=zk-%ENV%02:2888:3888\nserver.3=zk-%ENV%03:2888:3888`,
    `${required}${limits}server.1=x.x.x.x:2888:3888\nserver.2=x.x.x.x:2888:3888\nserver.3=x.x.x.x:2888:3888`,
    `${required}${limits}server.1=<ip>:2888:3888\nserver.2=<ip>:2888:3888\nserver.3=<ip>:2888:3888`,
    `${required}server.{{ id }}=0.0.0.0:2888:3888`,
    `${required}server.\${ INDEX }=\${ HOSTNAME }:2888:3888\nserver.1=a:1:2`,
    `${required}{{ host }}`,
    `${required}{{ key }}={{ value }}\n`,
    '<% settings.each do |key, value| -%>\n<%= key %>=<%= value %>\n<% end -%>\n',
    'dataDir=%PLACEHOLDER_DATA%\nclientPort=2181\n%PLACEHOLDER_SERVERS%\n',
    'clientPort=CLIENTPORT\ndataDir=WORKDIR/data\n',
    `${required}server.1=a:2888:3888{{ role }}\nserver.2=b:2888:3888\n`,
    '{{ all }}',
    '{{ key }}={{ value }}\n',
    '<%= key %>=<%= value %>\n',
  ])('%j', async (text) => {
    expect(await saidOf(text)).toEqual([]);
  });
});

test.each(['WORKDIR/data', 'replace_data_dir', 'DATADIR'])('a folder called %s is not known either', async (folder) => {
  const workspace = await workspaceOf({ 'zoo.cfg': `dataDir=${folder}\nclientPort=replace_port\n` });
  expect(workspace.problems()).toEqual([]);
});

describe('branches and loops invent nothing', () => {
  test.each([
    `${required}{% for host in hosts %}\nserver.{{ loop.index }}={{ host }}:2888:3888\n{% endfor %}\n`,
    `${required}{% for h in hosts %}server.{{ loop.index }}={{ h }}:2888:3888{% endfor %}\n`,
    `${required}{%- for h in hosts %}\nserver.{{ h.id }}=zk{{ h.id }}:2888:3888{% if h.observer %}:observer{% endif %}\n{%- endfor %}\n`,
    `${required}<% @hosts.each_with_index do |h, i| -%>\nserver.<%= i %>=<%= h %>:2888:3888\n<% end -%>\n`,
    `${required}<%\n# sorted\nids = @hosts.keys\nif ids.size > 1\n  initLimit = 5\nend\n-%>\n`,
    `${required}{{range gets "/hosts/*"}}server.{{base .Key}}={{.Value}}:2888:3888\n{{end}}\n`,
    `${required}{{- range $i, $h := .Values.hosts }}\nserver.{{ $i }}={{ $h }}:2888:3888\n{{- end }}\n`,
    `<#compress>\n<#-- data\nclientPort=x -->\n${required}<#list hosts as host>\nserver.\${host.id}=\${host.name}:2888:3888\n</#list>\n<#if a == 1><#assign b=2>\nclientPort=\${c['d']}\n</#if>\n</#compress>\n`,
    `<#list settings?keys as key>\n\${key}=\${settings[key]}\n</#list>\n`,
    `${required}{{#servers}}\nserver.{{id}}={{host}}:2888:3888\n{{/servers}}\n`,
    `${required}{# a comment\ntickTime=oops\n#}\n`,
    '<% config.each do |key, value| -%>\n<%= key %>=<%= value %>\n<% end -%>\n',
    '{% if secure %}\nclientPort=2281\n{% else %}\nclientPort=2181\n{% endif %}\ndataDir=/data\n',
    '{% if sasl %}\nrequireClientAuthScheme=sasl\n{% endif %}\n{% if tls %}\nsecureClientPort=2281\n{% endif %}\n',
    '{% if data is defined %}\ndataDir={{ data }}\n{% endif %}\nclientPort=2181\n',
    `${required}{% if quorum %}\nserver.1=a:2888:3888\nserver.2=b:2888:3888\n{% endif %}\n`,
    `{% if tls %}\nsecureClientPort=2281\n{% endif %}\n${required}clientPortAddress={{ address }}\n`,
    `${required}{% if old %}\nminSessionTimeout=60000\n{% endif %}\n`,
    `${required}admin.serverPort={{ admin }}\n`.replace('2181', '8080'),
  ])('%j', async (text) => {
    expect(await saidOf(text)).toEqual([]);
  });
});

describe('what is known is checked', () => {
  test.each([
    ['initLimit=1ini0\ndataDir={{ dir }}\nclientPort=2181\n', ['number-format at 1ini0']],
    [
      `${required}{% if x %}\ntickTime=2s\n{% else %}\ntickTime=2m\n{% endif %}\n`,
      ['number-format at 2s', 'number-format at 2m'],
    ],
    [
      `${required}initLimit={{ limit }}\nserver.1={{ a }}:2888:3888\nserver.2={{ b }}:2888:3888\nserver.3={{ c }}:2888:3888\n`,
      ['missing-quorum-limits at server.1'],
    ],
    [
      `${required}${limits}server.1={{ a }}:2888:2888\nserver.2={{ b }}:2888:3888:observe\nserver.3=c:2888:99999\n`,
      ['same-peer-election-port at 2888', 'server-role at observe', 'port-range at 99999'],
    ],
    ['# {{ ansible_managed }}\nclientPort=2181\n', ['missing-data-dir at clientPort']],
    [
      'dataDir={{ dir }}\nclientPort=2181\nautopurge.purgeInteval=24\n',
      ['unknown-parameter at autopurge.purgeInteval'],
    ],
    [
      'dataDir=/tmp/{{ name }}\nclientPort={{ p }}\nclientPort=2181\nclientPort=2182\n',
      ['duplicate-parameter at clientPort'],
    ],
  ])('%j', async (text, said) => {
    expect(await saidOf(text)).toEqual(said);
  });

  test('under the name of a template, too', async () => {
    expect(await saidOf('clientPort=PORT\ndataDir=/data\ntickTime=2s\n', 'zoo.cfg.j2')).toEqual([
      'number-format at 2s',
    ]);
    expect(await saidOf('clientPort=PORT\ndataDir=/data\n')).toEqual(['number-format at PORT']);
  });

  test('a file of which some is in branches lacks what it lacks', async () => {
    expect(await saidOf('clientPort=2181\n{% if x %}\ntickTime=2000\n{% endif %}\n')).toEqual([
      'missing-data-dir at clientPort',
    ]);
  });

  test('a folder in capitals below others is a folder', async () => {
    expect(await saidOf('dataDir=/srv/DATADIR/zk\nclientPort=abc\n')).toEqual(['number-format at abc']);
    expect(await saidOf('dataDir=DATA/zk\nclientPort=abc\n')).toEqual(['number-format at abc']);
  });

  test('braces in ordinary files are no template', async () => {
    expect(await saidOf('dataDir=/data\nclientPort=2181\ntickTime=2000 ms @ho@/x\n')).toEqual([
      'number-format at 2000 ms @ho@/x',
    ]);
    expect(await saidOf(`# the myid is in \${dataDir}/myid\n${required}tickTime=2s\n`)).toEqual([
      'number-format at 2s',
    ]);
    expect(await saidOf('dataDir=/a{b}c/@d@e\nclientPort=abc\n')).toEqual(['number-format at abc']);
    expect(await saidOf(`${required}{{ never closed\ntickTime=2s\n`)).toContain('number-format at 2s');
  });
});

test('a word in capitals may be the first folder of a path', async () => {
  const infosOf = async (dataDir: string) => {
    const workspace = await workspaceOf({ 'zoo.cfg': `clientPort=CLIENTPORT\ndataDir=${dataDir}\n` });
    return workspace.problems().map(({ rule }) => rule);
  };
  expect(await infosOf('WORKDIR/data')).toEqual([]);
  expect(await infosOf('workdir/data')).toEqual(['relative-data-dir']);
});

test('templates are not compared with each other', async () => {
  const lines = `${required}${limits}server.1={{ a }}:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n`;
  const workspace = await workspaceOf({ 'zoo1.cfg': lines, 'zoo2.cfg': lines.replace('c:', 'd:') });
  expect(workspace.problems().map(({ rule }) => rule)).toEqual([]);
});

test('any number of brackets is read in one pass', async () => {
  for (const sign of ['{{', '{%', '<%', `\${`, '{{ x }}', '<% if a %>', '@a', '%a', '<a ', '<% do |']) {
    const { ensembles } = await workspaceOf({ 'zoo.cfg': `dataDir=/d\n${sign.repeat(1e5)}\n` });
    expect(ensembles).toHaveLength(1);
  }
});

test('a variable without braces is filled in where one with braces shows that the file is a template', async () => {
  const text = `tickTime=\${TICK}\ninitLimit=$ZOO_INIT\nsyncLimit=$SYNC\n${required}`;
  expect(await saidOf(text)).toEqual([]);
  expect(await saidOf(text.replace(/\$\{TICK\}/, '2000'))).toEqual([
    'unexpanded-variable at $ZOO_INIT',
    'unexpanded-variable at $SYNC',
  ]);
});
