import { memoryFileSystem } from '@zklint/linter';
import { expect } from 'vitest';
import { readContainers } from '../../packages/linter/src/containers/read-containers.ts';

type Files = Readonly<Record<string, string>>;

/** What is read of a file: each configuration with its pod, that pod's number and remarks, all as they are written. */
export async function readManifestFiles(files: Files, name = Object.keys(files)[0] ?? '') {
  const all = Object.fromEntries(Object.entries(files).map(([path, text]) => [`k8s/${path}`, text]));
  const uri = `file:///k8s/${name}`;
  const { configs, fault } = await readContainers(memoryFileSystem(all), uri, files[name] ?? '', {
    project: 'file:///k8s',
  });
  expect(fault).toBeUndefined();
  const written = (at: { uri: string; range: { start: number; end: number } }) =>
    files[at.uri.slice('file:///k8s/'.length)]?.slice(at.range.start, at.range.end);
  return configs.map(({ document, dynamic, container }) => ({
    settings: Object.fromEntries(document.entries.map(({ key, value }) => [key.value, written(value)])),
    dynamic: dynamic?.entries.map(({ key }) => key.value),
    isOpen: document.template !== undefined,
    pod: container?.name.value,
    hosts: container?.hostNames,
    myid: container?.myid?.firstLine && [container.myid.firstLine.value, written(container.myid.firstLine)],
    remarks: container?.remarks.filter(({ rule }) => rule === 'server-list-mismatch').map(({ at }) => written(at)),
  }));
}

export const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

export const configMap = (cfg: string, rest = '') => `apiVersion: v1
kind: ConfigMap
metadata:
  name: zk-config
data:
  zoo.cfg: |
${indented(cfg, 4)}${rest}`;

export const service = (name: string, selector = 'app: zk') => `apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: {clusterIP: None, selector: {${selector}}}
`;

export const statefulSet = ({
  spec = '',
  container = '',
  replicas = 'replicas: 3',
  namespace = '',
} = {}) => `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: zk
${namespace && `  namespace: ${namespace}\n`}spec:
  serviceName: zk-hs
  ${replicas}
  template:
    metadata: {labels: {app: zk}}
    spec:
${indented(spec, 6)}      containers:
        - name: zookeeper
          image: example.com/zk:1
${indented(container, 10)}      volumes:
        - name: conf
          configMap: {name: zk-config}
`;

export const mount = 'volumeMounts: [{name: conf, mountPath: /conf}]\n';
export const list = (...hosts: string[]) =>
  `tickTime=2000\ndataDir=/data\n${hosts.map((host, index) => `server.${index + 1}=${host}:2888:3888\n`).join('')}`;
export const three = list('zk-0.zk-hs', 'zk-1.zk-hs', 'zk-2.zk-hs');
export const documents = (...parts: string[]) => parts.join('---\n');
