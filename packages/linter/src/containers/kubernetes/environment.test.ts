import { describe, expect, test } from 'vitest';
import {
  configMap,
  documents,
  indented,
  mount,
  readManifestFiles as read,
  statefulSet,
  three,
} from '../../../../../test/support/manifests.ts';

test('a myid of a ConfigMap is the number of the server', async () => {
  const container = `${mount.replace(']', ', {name: conf, mountPath: /data/myid, subPath: myid}]')}`;
  const set = statefulSet({ container, replicas: 'replicas: 1' });
  const [found] = await read({ 'a.yaml': documents(configMap(three, '  myid: "2"\n'), set) });
  expect(found?.myid).toEqual(['2', '2']);
});

describe('variables', () => {
  const env = (variables: string, more = '') =>
    statefulSet({ replicas: 'replicas: 1', container: `${more}env:\n${indented(variables, 2)}` }).replace(
      'example.com/zk:1',
      'zookeeper:3.8.4',
    );

  test('have their own places, also in a ConfigMap', async () => {
    const maps = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: e}\ndata: {ZOO_TICK_TIME: "3000", l: "7"}\n';
    const from = '- name: ZOO_INIT_LIMIT\n  valueFrom: {configMapKeyRef: {name: e, key: l}}\n';
    const text = documents(
      maps,
      env(`- {name: ZOO_SYNC_LIMIT, value: '4'}\n${from}`, 'envFrom: [{configMapRef: {name: e}}]\n'),
    );
    const [found] = await read({ 'a.yaml': text });
    expect(found?.settings).toMatchObject({ tickTime: '3000', syncLimit: '4', initLimit: '7' });
  });

  test('may be those of an anchor, merged', async () => {
    const text = env('- &base {name: ZOO_TICK_TIME, value: "1000"}\n- {<<: *base, name: ZOO_INIT_LIMIT, value: "8"}\n');
    const [found] = await read({ 'a.yaml': text });
    expect(found?.settings).toMatchObject({ tickTime: '1000', initLimit: '8' });
  });

  test('refer to each other, and to what is not known', async () => {
    const text = env(
      '- {name: N, value: "40"}\n- {name: ZOO_TICK_TIME, value: "$(N)00"}\n- {name: ZOO_INIT_LIMIT, value: $(M)}\n- {name: ZOO_SYNC_LIMIT, valueFrom: {fieldRef: {fieldPath: x}}}\n',
    );
    const [found] = await read({ 'a.yaml': text });
    expect(found?.settings['tickTime']).toBe('$(N)00');
    expect(found?.settings).not.toHaveProperty('initLimit');
    expect(found?.settings).not.toHaveProperty('syncLimit');
  });

  test('of an id that is the name of the pod give that name', async () => {
    const id = '- name: ZOO_MY_ID\n  valueFrom: {fieldRef: {fieldPath: metadata.name}}\n';
    const lines = 'server.1=zk-0.zk-hs:2888:3888;2181 server.2=zk-1.zk-hs:2888:3888;2181';
    const text = env(`${id}- {name: ZOO_SERVERS, value: "${lines}"}\n`).replace('replicas: 1', 'replicas: 2');
    const myids = async (one: string) => (await read({ 'a.yaml': one })).map(({ myid }) => myid);
    expect(await myids(text)).toEqual([['zk-0', 'metadata.name'], undefined]);
    expect(await myids(env(id).replace('kind: StatefulSet', 'kind: Deployment'))).toEqual([['zk-…', 'metadata.name']]);
    expect(await myids(env(id.replace('metadata.name', 'metadata.uid')))).toEqual([undefined]);
    const command = 'command: [sh, -c, "export ZOO_MY_ID=$((1+1)); exec /docker-entrypoint.sh zkServer.sh"]\n';
    expect(await myids(env(id, command))).toEqual([undefined]);
  });

  test('make no configuration where another script runs, or a file is mounted that is not seen', async () => {
    const variable = '- {name: ZOO_TICK_TIME, value: "1"}\n';
    expect(await read({ 'a.yaml': env(variable) })).toHaveLength(1);
    for (const more of [
      'command: [start-zookeeper, --servers=3]\n',
      'command: [/scripts/setup.sh]\n',
      'command: [sh, -c, "/x/prepare.sh && /docker-entrypoint.sh zkServer.sh start-foreground"]\n',
      mount,
      'volumeMounts: [{name: data, mountPath: /conf}]\n',
    ]) {
      expect(await read({ 'a.yaml': env(variable, more) })).toEqual([]);
    }
  });

  test('an image that writes 1 into every myid may find one of another script', async () => {
    const written = async (spec: string) =>
      (
        await read({
          'a.yaml': env('- {name: X, value: "1"}\n').replace('      containers:', `${spec}      containers:`),
        })
      )[0]?.myid;
    expect(await written('')).toEqual(['1', 'zookeeper:3.8.4']);
    expect(await written('      initContainers: [{command: [sh, -c, "chown zookeeper /data"]}]\n')).toBeDefined();
    expect(
      await written('      initContainers: [{command: [sh, -c, "hostname | cut -c 4 > /data/myid"]}]\n'),
    ).toBeUndefined();
    expect(await written('      initContainers: [{image: prepare}]\n')).toBeUndefined();
  });
});
