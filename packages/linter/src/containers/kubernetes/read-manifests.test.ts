import { describe, expect, test } from 'vitest';
import {
  configMap,
  documents,
  list,
  mount,
  readManifestFiles as read,
  service,
  statefulSet,
  three,
} from '../../../../../test/support/manifests.ts';

type Files = Readonly<Record<string, string>>;

describe('a ConfigMap', () => {
  test('in all styles of scalars, with exact places', async () => {
    const text = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: {name: a}
    data:
      zoo.cfg: "tickTime=2000\\nclientPort=2181"
      'zoo2.cfg': |+
        dataDir=/data

      my.conf: 'tickTime=1000'
      client.properties: "server=x"
      run.cfg: "#!/bin/sh\\ntickTime=1"
  - apiVersion: v1
    kind: Secret
    metadata: {name: b}
    stringData: {zookeeper.properties: "dataDir=/secret"}
`;
    const found = await read({ 'a.yaml': text });
    expect(found.map(({ settings }) => settings)).toEqual([
      { tickTime: '2000', clientPort: '2181' },
      { dataDir: '/data' },
      { tickTime: '1000' },
      { dataDir: '/secret' },
    ]);
  });

  test('with the dynamic file that it names', async () => {
    const cfg = 'dataDir=/data\ndynamicConfigFile=/conf/zoo.cfg.dynamic\n';
    const [found] = await read({ 'a.yaml': configMap(cfg, '  zoo.cfg.dynamic: |\n    server.1=a:1:2;3\n') });
    expect(found?.dynamic).toEqual(['server.1']);
  });

  test('that a script changes may have more', async () => {
    const script = '  init.sh: |\n    #!/bin/sh\n    echo server.1=x:1:2 >> /conf/zoo.cfg\n';
    const [changed] = await read({ 'a.yaml': configMap('dataDir=/data\n', script) });
    expect(changed?.isOpen).toBe(true);
    const [kept] = await read({ 'a.yaml': configMap('dataDir=/data\n', '  run.sh: |\n    cat /conf/zoo.cfg\n') });
    expect(kept?.isOpen).toBe(false);
  });

  test('may have more where a script out of sight runs, or another image has it under another name', async () => {
    const isOpen = async (container: string, image = 'example.com/zk:1') =>
      (
        await read({
          'a.yaml': documents(configMap(three), statefulSet({ container }).replace('example.com/zk:1', image)),
        })
      )[0]?.isOpen;
    const asTemplate = 'volumeMounts: [{name: conf, mountPath: /tmp/zoo.cfg.tpl, subPath: zoo.cfg}]\n';
    expect(await isOpen(mount)).toBe(false);
    expect(await isOpen(asTemplate)).toBe(true);
    expect(await isOpen(`command: [sh, -c, "/scripts/start.sh && zkServer.sh start-foreground"]\n${mount}`)).toBe(true);
    expect(await isOpen(`command: [zkServer.sh, start-foreground]\n${mount}`)).toBe(false);
    expect(await isOpen(mount, 'zookeeper:3.9')).toBe(false);
    expect(await isOpen(asTemplate, 'zookeeper:3.9')).toBe(true);
    expect(await isOpen('volumeMounts: [{name: data, mountPath: /data}]\n')).toBe(false);
  });
});

describe('the pods of a StatefulSet', () => {
  const set = statefulSet({ container: mount, namespace: 'prod' });

  test('are servers, each by its names', async () => {
    const found = await read({ 'a.yaml': documents(configMap(three), set) });
    expect(found.map(({ pod }) => pod)).toEqual(['zk-0', 'zk-1', 'zk-2']);
    expect(found[1]?.hosts).toEqual([
      'zk-1',
      'zk-1.zk-hs',
      'zk-1.zk-hs.prod',
      'zk-1.zk-hs.prod.svc',
      'zk-1.zk-hs.prod.svc.cluster.local',
    ]);
    expect(found.flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  test('in a file beside it', async () => {
    const found = await read({ 'a.yaml': configMap(three), 'b.yaml': set });
    expect(found.map(({ pod }) => pod)).toEqual(['zk-0', 'zk-1', 'zk-2']);
    const other = await read({ 'a.yaml': configMap(three), 'b.yaml': set.replace('zk-config', 'another') });
    expect(other.map(({ pod }) => pod)).toEqual([undefined]);
  });

  test('that the lines name otherwise, or of which the number is unknown, are one', async () => {
    expect(await read({ 'a.yaml': documents(configMap(list('a', 'b', 'c')), set) })).toHaveLength(1);
    const scaled = statefulSet({ container: mount, replicas: 'replicas: "{{ n }}"' });
    expect(await read({ 'a.yaml': documents(configMap(three), scaled) })).toHaveLength(1);
  });

  test('with ordinals that begin elsewhere, and domains of other clusters', async () => {
    const moved = statefulSet({ container: mount, replicas: 'replicas: 2\n  ordinals: {start: 5}' });
    const cfg = list('zk-5.zk-hs.x.svc.k8s.example', 'zk-6.zk-hs.x.svc.k8s.example');
    const found = await read({ 'a.yaml': documents(configMap(cfg), moved) });
    expect(found.map(({ pod }) => pod)).toEqual(['zk-5', 'zk-6']);
    expect(found[0]?.hosts).toContain('zk-5.zk-hs.x.svc.k8s.example');
  });

  test('get their numbers of a plain script', async () => {
    const scripts: Record<string, string | undefined> = {
      [`echo $((\${HOSTNAME##*-} + 1)) > /data/myid`]: `$((\${HOSTNAME##*-} + 1))`,
      [`ORD=\${HOSTNAME##*-}; echo "$((ORD+1))" > /data/myid; exec zkServer.sh`]: '$((ORD+1))',
      '[[ `hostname` =~ -([0-9]+)$ ]] || exit 1; N=${BASH_REMATCH[1]}; export ZOO_MY_ID=$((N + 1)); exec x':
        '$((N + 1))',
      [`echo $((\${HOSTNAME##*-} + $OFFSET)) > /data/myid`]: undefined,
      'hostname | cut -d - -f 2 > /data/myid': undefined,
    };
    for (const [script, expected] of Object.entries(scripts)) {
      const container = `command: [bash, -c, '${script}']\n${mount}`;
      const found = await read({ 'a.yaml': documents(configMap(three), statefulSet({ container })) });
      expect(found.map(({ myid }) => myid)).toEqual(
        ['1', '2', '3'].map((id) => (expected === undefined ? undefined : [id, expected])),
      );
    }
  });
});

test('a Deployment is reached by a service that leads to it alone', async () => {
  const deployment = (number: number) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: d${number}}
spec:
  template:
    metadata: {labels: {app: zk, id: z${number}}}
    spec:
      containers:
        - image: zookeeper:3.8.4
          env:
            - {name: ZOO_MY_ID, value: "${number}"}
            - {name: ZOO_SERVERS, value: "server.1=zoo1:2888:3888;2181 server.2=zoo2:2888:3888;2181"}
`;
  const text = documents(
    service('zk'),
    service('zoo1', 'id: z1'),
    service('zoo2', 'id: z2'),
    deployment(1),
    deployment(2),
  );
  const found = await read({ 'a.yaml': text });
  expect(found.map(({ hosts, myid }) => ({ hosts, myid }))).toEqual([
    { hosts: ['d1', 'zoo1'], myid: ['1', '1'] },
    { hosts: ['d2', 'zoo2'], myid: ['2', '2'] },
  ]);
});

describe('hosts that name no pod', () => {
  const set = statefulSet({ container: mount, namespace: 'prod' });
  const services = documents(service('zk-hs'), service('zk-cs'));
  const remarksOf = async (cfg: string, files: Files = {}, one = set) =>
    (await read({ 'a.yaml': documents(services, configMap(cfg), one), ...files })).flatMap(({ remarks }) => remarks);

  test('are marked where they are wrong', async () => {
    expect(await remarksOf(list('zk-0.zk-hs', 'zk-1.zk-cs', 'zk-2.zk-hs'))).toEqual(['zk-cs']);
    expect(await remarksOf(list('zk-0.zk-hs', 'zk-1.other.prod.svc.cluster.local', 'zk-2.zk-sh'))).toEqual([
      'other',
      'zk-sh',
    ]);
    expect(await remarksOf(list('zk-0.zk-hs.prod.svc', 'zk-1.zk-hs.prd.svc.cluster.local'))).toEqual(['prd']);
    expect(await remarksOf(list('zk-0.zk-hs', 'zk-1.zk-hs', 'zk-2.zk-hs', 'zk-3.zk-hs', 'zk-4.zk-hs'))).toEqual(['3']);
    expect(await remarksOf(list('zk-0.other.prod.svc', 'zk-1.other.prod.svc', 'zk-2.other.prod.svc'))).toEqual([
      'other',
    ]);
  });

  test('are left alone where they may be right', async () => {
    const silent = [
      three,
      list(
        'zk-0.zk-hs',
        'zk-1.prod',
        'zk-1.prod.svc',
        'zk-2.example.com',
        'zk-2.zk.example.com',
        'other-0.zk-cs',
        '10.0.0.1',
      ),
      list('zk-0.zk-hs.prod.svc.cluster.local', 'zk-0.zk-hs.dev.svc.cluster.local'),
    ];
    for (const cfg of silent) expect(await remarksOf(cfg)).toEqual([]);
    const five = list('zk-0.zk-hs', 'zk-1.zk-hs', 'zk-2.zk-hs', 'zk-3.zk-hs', 'zk-4.zk-hs');
    expect(await remarksOf(five, {}, statefulSet({ container: mount, replicas: '' }))).toEqual([]);
    expect(await remarksOf(five, { 'kustomization.yaml': 'resources: [a.yaml]\n' })).toEqual([]);
    const scaler =
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: h}\nspec: {scaleTargetRef: {kind: StatefulSet, name: zk}}\n';
    expect(await remarksOf(five, { 'h.yaml': scaler })).toEqual([]);
  });
});
