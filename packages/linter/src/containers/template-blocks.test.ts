import { describe, expect, test } from 'vitest';
import { memoryFileSystem } from '../file-system.ts';
import { readContainers } from './read-containers.ts';

/** The configurations of a template: their settings with the characters that the values stand on, and how many are open. */
async function read(text: string, name = 'templates/configmap.yaml') {
  const uri = `file:///${name}`;
  const { configs, fault } = await readContainers(memoryFileSystem({ [name]: text }), uri, text, {
    project: 'file://',
  });
  expect(fault).toBeUndefined();
  return configs.map(({ document }) => ({
    known: Object.fromEntries(
      document.entries.map(({ key, value }) => [key.value, text.slice(value.range.start, value.range.end)]),
    ),
    open: document.template?.open.length,
  }));
}

const chart = `{{- if .Values.enabled }}
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}-zk
data:
  ok.sh: |
    #!/bin/sh
    echo dataDir=/x
  zoo.cfg: |- # why
    dataDir=/data
    tickTime={{ .Values.tickTime }}
{{- if .Values.tls }}
    secureClientPort=2281
{{- else }}

    clientPort=2181
{{- end }}
{{- range $i, $e := until (int .Values.replicas) }}
    server.{{ add $i 1 }}={{ $.Release.Name }}-{{ $i }}.zk:2888:3888
{{- end }}
  log4j.properties: |
    tickTime=1
{{- end }}
`;

describe('a block is cut out by its indentation', () => {
  test('with actions at any column', async () => {
    const [config] = await read(chart);
    expect(config).toEqual({
      known: { dataDir: '/data', secureClientPort: '2281', clientPort: '2181' },
      open: 2,
    });
  });

  test('with the line ends of Windows', async () => {
    const [config] = await read(chart.replaceAll('\n', '\r\n'));
    expect(config?.known).toEqual({ dataDir: '/data', secureClientPort: '2281', clientPort: '2181' });
  });

  test('a line of which nothing is known may give anything', async () => {
    const [config] = await read('a: {{ x }}-1\nzoo.cfg: |\n  tickTime=2000\n{{ .Values.more | indent 2 }}\nb: 1\n');
    expect(config).toEqual({ known: { tickTime: '2000' }, open: 1 });
  });

  test('in Jinja and ERB, with a quoted name', async () => {
    const jinja =
      'data:\n  "zookeeper.properties": |\n    dataDir=/d\n{% for h in hs %}\n    server.1={{ h }}:1:2\n{% endfor %}\n    syncLimit=5\n';
    expect(await read(jinja, 'zk.yaml.j2')).toEqual([{ known: { dataDir: '/d', syncLimit: '5' }, open: 1 }]);
    const ruby = 'data:\n  zoo.cfg: |\n    dataDir=<%= @dir %>\n    tickTime=2000\n';
    expect(await read(ruby, 'zk.yml.erb')).toEqual([{ known: { tickTime: '2000' }, open: 1 }]);
  });
});

describe('nothing is said of', () => {
  const texts: Record<string, string> = {
    'a block that is one action': 'x: {{ y }}-1\ndata:\n  zoo.cfg: |-\n    {{- include "cfg" . | nindent 4 }}\n',
    'a block of files': 'x: {{ y }}-1\ndata:\n  zoo.cfg: |-\n{{ .Files.Get "zoo.cfg" | indent 4 }}\n',
    'a value without a block': 'x: {{ y }}-1\ndata:\n  zoo.cfg: {{ .Values.cfg | quote }}\n',
    'a folded block': 'x: {{ y }}-1\ndata:\n  zoo.cfg: >\n    tickTime=2000\n',
    'a block that may go on behind an action':
      'x: {{ y }}-1\nzoo.cfg: |\n  tickTime=2000\n{{ if z }}  dataDir=/d{{ end }}\n',
    'a script': 'x: {{ y }}-1\nrun.cfg: |\n  #!/bin/sh\n  tickTime=2000\n',
    'other programs': 'x: {{ y }}-1\nmy.cnf: |\n  tickTime=2000\nserver.properties: |\n  broker.id=1\n',
    'a text that is no whole configuration': 'x: {{ y }}-1\nconfiguration: |\n  tickTime=2000\n',
  };
  for (const [name, text] of Object.entries(texts)) {
    test(name, async () => expect(await read(text)).toEqual([]));
  }
});

describe('the values of a chart', () => {
  test('hold configurations by their names', async () => {
    const text =
      'zoo.cfg: |\n  # none\nconfiguration: |-\n  tickTime=2000\n  dataDir=/d\nmy:\n  zookeeper.properties: "dataDir=/e\\nclientPort=1\\n"\n';
    expect((await read(text, 'values.yaml')).map(({ known }) => known)).toEqual([
      { tickTime: '2000', dataDir: '/d' },
      { dataDir: '/e', clientPort: '1' },
    ]);
  });

  test('hold none under other names', async () => {
    expect(await read('zoo.cfg: {tickTime: 2000}\nconfiguration: |\n  tickTime=2000\n  x=1\n', 'values.yaml')).toEqual(
      [],
    );
  });
});
