import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ids = [1, 2, 3, 4, 5, 6, 7];
const root = resolve(import.meta.dirname, '../..');
const installed = (path) => resolve(root, 'ci/node_modules', path);

/**
 * The servers, and for each a document of its own language: `documentOf` gives one of a number of lines, with `wrong` and
 * `right`, two forms of its line number `line`, places to hover and to complete at, and its name. `prepare` writes what
 * lies around it.
 */
export const servers = [
  {
    name: 'zklint',
    command: [resolve(root, 'packages/cli/dist/zklint.cjs'), 'lsp', '--stdio'],
    languageId: 'zoocfg',
    prepare: writeEnsemble,
    documentOf: (count) => ({
      name: 'zk4/zoo.cfg',
      lines: filled(configuration, count, (index) =>
        index % 2 ? `# Setting ${index}` : `metricsProvider.setting${index}=${index}`,
      ),
      line: configuration.indexOf('initLimit=10'),
      wrong: 'initLimit=1o',
      right: 'initLimit=10',
      hovers: placesOf(configuration, ['tickTime', 'syncLimit', 'clientPort', 'server.3']),
      completions: placesOf(configuration, ['autop', 'max', '']),
    }),
  },
  {
    name: 'dockerfile',
    command: [installed('dockerfile-language-server-nodejs/bin/docker-langserver'), '--stdio'],
    languageId: 'dockerfile',
    documentOf: (count) => ({
      name: 'Dockerfile',
      lines: filled(dockerfile, count, (index) => `RUN echo ${index}`),
      line: dockerfile.indexOf('EXPOSE 2181'),
      wrong: 'EXPSE 2181',
      right: 'EXPOSE 2181',
      hovers: placesOf(dockerfile, ['FROM', 'EXPOSE', 'ENV', 'RUN']),
      completions: placesOf(dockerfile, ['E', 'R', '']),
    }),
  },
  {
    name: 'yaml',
    command: [installed('yaml-language-server/bin/yaml-language-server'), '--stdio'],
    languageId: 'yaml',
    // Without schemas, which it would fetch from the network.
    settings: { yaml: { schemaStore: { enable: false }, validate: true, hover: true, completion: true } },
    documentOf: (count) => ({
      name: 'settings.yaml',
      lines: filled(yaml, count, (index) => `  setting${index}: ${index}`),
      line: yaml.indexOf('  ports: [2181, 2888]'),
      wrong: '  ports: [2181, 2888',
      right: '  ports: [2181, 2888]',
      hovers: placesOf(yaml, ['server:', '  image', '  ports', '  restart']),
      completions: placesOf(yaml, ['  im', '  re', '']),
    }),
  },
  {
    name: 'json',
    command: [installed('vscode-json-languageserver/bin/vscode-json-languageserver'), '--stdio'],
    languageId: 'json',
    documentOf: (count) => {
      const lines = ['{', ...filled(json, count - 3, (index) => `  "setting${index}": ${index},`), '  "last": 0', '}'];
      return {
        name: 'settings.json',
        lines,
        line: lines.indexOf('  "port": 2181,'),
        wrong: '  "port": 2181',
        right: '  "port": 2181,',
        hovers: placesOf(lines, ['  "name', '  "image', '  "port']),
        completions: placesOf(lines, ['  "na', '  "im']),
      };
    },
  },
];

const configuration = filled(
  [
    '# The number of milliseconds of each tick',
    'tickTime=2000',
    '# How many ticks the first synchronization may take',
    'initLimit=10',
    '# How many ticks may pass between a request and its acknowledgement',
    'syncLimit=5',
    'dataDir=/var/lib/zookeeper',
    'clientPort=2181',
    'maxClientCnxns=60',
    'autopurge.snapRetainCount=3',
    'autopurge.purgeInterval=24',
    'admin.enableServer=false',
    '4lw.commands.whitelist=srvr, ruok, mntr',
    '',
    ...ids.map((id) => `server.${id}=zk${id}.example.com:2888:3888`),
  ],
  50,
  (index) => `# Line ${index} of what an operator should know before changing this file`,
);

const dockerfile = [
  'FROM debian:12',
  'ENV HOME=/srv',
  'RUN apt-get update',
  'EXPOSE 2181',
  'WORKDIR /srv',
  'COPY conf /srv/conf',
  '',
];
const yaml = ['server:', '  image: debian', '  ports: [2181, 2888]', '  restart: always'];
const json = ['  "name": "zookeeper",', '  "image": "debian",', '  "port": 2181,'];

/** The lines, and as many more as it takes, made by `more`. */
function filled(lines, count, more) {
  return [...lines, ...Array.from({ length: Math.max(0, count - lines.length) }, (_, index) => more(index))];
}

/** Where some words end that lines begin with. */
function placesOf(lines, starts) {
  return starts.map((start) => ({
    line: lines.findIndex((line) => (start === '' ? line === '' : line.startsWith(start))),
    character: start.length,
  }));
}

/** Seven servers in seven folders, each with its myid beside its configuration, and a configuration alone. */
function writeEnsemble(folder) {
  for (const id of ids) {
    mkdirSync(join(folder, `zk${id}`), { recursive: true });
    writeFileSync(join(folder, `zk${id}/zoo.cfg`), `${configuration.join('\n')}\n`);
    writeFileSync(join(folder, `zk${id}/myid`), `${id}\n`);
  }
}
