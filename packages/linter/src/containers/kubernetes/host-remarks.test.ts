import { expect, test } from 'vitest';
import { workspaceOf } from '../../../../../test/support/workspace.ts';

/** The number of a pod, to a shell. */
const ordinal = `\${HOSTNAME##*-}`;

const manifests = `apiVersion: v1
kind: ConfigMap
metadata: {name: zk, namespace: prod}
data:
  zoo.cfg: |
    tickTime=2000
    initLimit=10
    syncLimit=5
    dataDir=/data
    clientPort=2181
    server.1=zk-0.zk-hs.prod.svc.cluster.local:2888:3888
    server.2=zk-1.zk-hs.prod.svc.cluster.local:2888:3888
    server.3=zk-2.zk-hs.test.svc.cluster.local:2888:3888
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: zk, namespace: prod}
spec:
  serviceName: zk-hs
  replicas: 3
  template:
    spec:
      containers:
        - image: zookeeper:3.9
          command: [sh, -c, "echo $(( ${ordinal} + 1 )) > /data/myid; exec /docker-entrypoint.sh zkServer.sh start-foreground"]
          volumeMounts: [{name: c, mountPath: /conf}]
      volumes: [{name: c, configMap: {name: zk}}]
`;

async function said(text: string) {
  const problems = (await workspaceOf({ 'k8s/zk.yaml': text })).problems();
  return problems.map(({ rule, severity, at, message }) => [
    rule,
    severity,
    text.slice(at.range.start, at.range.end),
    String(message),
  ]);
}

test('a host that names no pod is marked once, and all else is right', async () => {
  expect(await said(manifests)).toEqual([
    [
      'server-list-mismatch',
      'warning',
      'test',
      'No pod is called "zk-2.zk-hs.test.svc.cluster.local": StatefulSet "zk" runs in the namespace "prod". Write it here.',
    ],
  ]);
  expect(await said(manifests.replace('hs.test', 'hs.prod'))).toEqual([]);
});

test('a number that the script gives is compared with the line that names the pod', async () => {
  const right = manifests.replace('hs.test', 'hs.prod');
  const found = await said(right.replace(`$(( ${ordinal} + 1 ))`, () => ordinal));
  expect(new Set(found.map(([rule, , written]) => `${rule} ${written}`))).toContain(`myid-server-mismatch ${ordinal}`);
});

test('a myid that a ConfigMap has is that of all pods', async () => {
  const found = await said(
    manifests
      .replace('hs.test', 'hs.prod')
      .replace('  zoo.cfg: |', '  myid: "1"\n  zoo.cfg: |')
      .replace('mountPath: /conf}]', 'mountPath: /conf}, {name: c, mountPath: /data/myid, subPath: myid}]'),
  );
  expect(found.map(([rule, severity, written]) => `${rule} ${severity} ${written}`)).toEqual([
    'duplicate-myid error 1',
  ]);
});

test('a service that only one of the lines names is another, whatever it may be', async () => {
  const short = manifests.replaceAll('.prod.svc.cluster.local', '');
  const found = await said(short.replace('zk-2.zk-hs.test.svc.cluster.local', 'zk-2.elsewhere'));
  expect(found.map(([rule, severity, written]) => `${rule} ${severity} ${written}`)).toEqual([
    'server-list-mismatch warning elsewhere',
  ]);
  // In all lines it may be the namespace of services that this folder doesn't have.
  expect(await said(short.replace(/zk-(\d)\.zk-hs(\.test\.svc\.cluster\.local)?:/g, 'zk-$1.elsewhere:'))).toEqual([]);
});
