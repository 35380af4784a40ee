import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../working-tree.mjs';

const example = Object.fromEntries(
  ['zk1/zoo.cfg', 'zk2/zoo.cfg', 'zk3/zoo.cfg'].map((path) => [
    path,
    readFileSync(join(top, 'examples/ensemble', path), 'utf8'),
  ]),
);

const manifest = `apiVersion: v1
kind: ConfigMap
metadata:
  name: zookeeper
data:
  zoo.cfg: |
    tickTime=2000
    dataDir=/var/lib/zookeeper
    clientPort=99999
`;
const compose = `services:
  zk1:
    image: zookeeper:3.9
    environment:
      ZOO_MY_ID: 1
      ZOO_TICK_TIME: 2s
`;
const standalone = `tickTime=2000
dataDir=/var/lib/zookeeper
clientPort=2181
`;

/** The folder that each script of this folder runs in: paths and texts. */
export const scenes = {
  features: {
    ...example,
    'values.yaml': 'tickTime: 2\n',
    'compose/docker-compose.yml': compose,
    'manifest.yaml': manifest,
    'fixable/zoo.cfg': standalone.replace('2000', '2000 # of 2 s'),
    'spaces/zoo.cfg': standalone.replaceAll('=', ' = '),
    'zk9/zoo.cfg': standalone.replace('/var/lib/zookeeper', 'data'),
    'zk9/data/myid': 'one\n',
    'other/zoo.cfg': standalone,
    'other/zklint.json': '{"rules":{"unknown-parametr":"off"}}\n',
    '.vscode/settings.json': JSON.stringify({ 'editor.codeActionsOnSave': { 'source.fixAll': 'explicit' } }),
  },
  settings: {
    'zoo.cfg': `${standalone}admin.enableServer=true\nourOwn=1\n`,
    'zklint.json': '{"zookeeper":"3.4","rules":{"autopurge-off":"off"}}\n',
    'other/zklint.json': '{}\n',
    'other.code-workspace': '{"folders":[],"settings":{"zklint.rules": {}}}\n',
  },
  waiting: {
    'README.md': 'An ensemble of ZooKeeper: see zoo.cfg.\n',
    'values.yaml': 'replicas: 3\n',
    'docker-compose.yml': 'services:\n  web:\n    image: nginx:1\n',
    'application.properties': 'server.port=8080\n',
  },
};
