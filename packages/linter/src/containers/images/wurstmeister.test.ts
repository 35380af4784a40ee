import { expect, test } from 'vitest';
import { containerOf, findings } from '../../../../../test/support/image.ts';
import { wurstmeisterImage } from './wurstmeister.ts';

const given = (lines: string, more?: Parameters<typeof containerOf>[1]) =>
  containerOf(lines, more).of(wurstmeisterImage);

test('zoo.cfg is always the same', () => {
  expect(given('').config?.text).toBe(`tickTime=2000
initLimit=10
syncLimit=5
dataDir=/opt/zookeeper-3.4.13/data
clientPort=2181
autopurge.snapRetainCount=3
autopurge.purgeInterval=1
`);
  expect(given('', { release: '3.4.6' }).config?.text).toContain('dataDir=/opt/zookeeper-3.4.6/data\n');
  expect(given('', { isConfigMounted: true }).config).toBeUndefined();
});

test('it reads no variables', () => {
  expect(given('TZ=UTC\nJVMFLAGS=-Da=b').remarks).toEqual([]);
  expect(findings(given('ZOO_MY_ID=1\nZOO_SERVERS=server.1=a:1:2').remarks)).toEqual([
    '12-23 compose-server-list warning wurstmeister/zookeeper reads no variables, so it ignores ZOO_MY_ID and ZOO_SERVERS. Mount a zoo.cfg over the one that it has.',
  ]);
  expect(findings(given('ZOOKEEPER_CLIENT_PORT=2181').remarks)).toEqual([
    '0-21 unknown-parameter warning wurstmeister/zookeeper reads no variables, so it ignores ZOOKEEPER_CLIENT_PORT. Mount a zoo.cfg over the one that it has.',
  ]);
});
