import { expect, test } from 'vitest';
import { testRule } from '../../../../../test/support/rule-cases.ts';
import { findings } from '../../../../../test/support/workspace.ts';

testRule('unknown-parameter', {
  'letter case': {
    files: 'dataDir=/d/a\n«datalogdir»=/d/b\n',
    severity: 'warning',
    says: ['did you mean dataLogDir?'],
    fixed: 'dataDir=/d/a\ndataLogDir=/d/b\n',
  },
  'a required one has its own rule': { files: 'datadir=/d/a\nclkientPort=2181\n' },
  'a required one that is there too': { files: '«datadir»=/d/a\ndataDir=/d/a\n' },
  'a slip': {
    files: 'dataDir=/d/a\n«maxClientCnxn»=2181\n«tickTme»=2000\n',
    severity: 'warning',
    says: ['did you mean'],
  },
  'the fix': {
    files: 'dataDir=/d/a\r\nclientPort=2181\r\n«snapCuont» : 1000\r\n',
    fixed: 'dataDir=/d/a\r\nclientPort=2181\r\nsnapCount : 1000\r\n',
  },
  'a server key': { files: '«server_4»=a:1:2\n', says: ['server.4'], fixed: 'server.4=a:1:2\n' },
  'other server keys': { files: '«Server.1»=a:1:2\n«server2»=a:1:2\n«SERVER-3»=a:1:2\n', says: ['server.'] },
  'words in another order': { files: 'dataDir=/d/a\nclientPort=1\n«timeTick»=2000\n', says: ['tickTime'] },
  'words put together in another way': {
    files: 'dataDir=/d/a\nclientPort=1\n«max_client_cnxns»=1\n«autopurge-purge-interval»=1\n',
    severity: 'warning',
  },
  'a name without its prefix': { files: '«purgeInterval»=1\n«snapRetainCount»=3\n', says: ['autopurge.'] },
  'the end of several names': { files: 'tickTime=1\n«enableSasl2»=1\n«enabled»=true\n', severity: 'info' },
  'other names': {
    files: '«adminPort»=8081\n',
    severity: 'warning',
    says: ['admin.serverPort'],
    fixed: 'admin.serverPort=8081\n',
  },
  'other names of what the release does not have': {
    files: 'tickTime=1\n«adminPort»=8081\n',
    releases: ['3.4.14'],
    severity: 'info',
  },
  'nothing near': {
    files: 'tickTime=1\n«listeners»=a\n',
    severity: 'info',
    says: ['says nothing about it'],
    fixed: null,
  },
  'a short word is near to nothing': { files: 'tickTime=1\n«a»=1\n«log»=1\n«port»=1\n', severity: 'info' },
  'keys with blanks around': { files: '\\ tickTime\\ =2000\n' },
  'a continued key': { files: '«tick\\\n  Tme»=2000\n', says: ['tickTime'] },
  'an empty key': { files: 'tickTime=1\n«»=2000\n', severity: 'info' },
  'names of families': { files: 'server.1=a:1:2\ngroup.1=1\nweight.1=1\nauthProvider.1=a.B\nsuperUser.1=x\n' },
  'open prefixes': { files: 'ssl.x=1\nkerberos.x=1\nsasl.x=1\nmetricsProvider.x=1\nauthProvider.x=1\n' },
  'keys that another rule judges': { files: 'server.x=1\ngroupFoo=1\nweights=1\nzookeeper.tickTime=1\n' },
  'keys of other releases': {
    files: 'localSessionsEnabled=true\nserializeLastProcessedZxid.enabled=true\n',
    releases: ['3.4.14'],
  },
  'names of Java objects': { files: 'tickTime=1\n«constructor»=1\n«__proto__»=1\n«toString»=1\n', severity: 'info' },
  'in a template nothing is known': { files: 'foo={{ bar }}\n' },
});

test('a key in other letters is shown as it is written', async () => {
  const [found] = await findings('unknown-parameter', { 'zoo.cfg': 'tickTime=1\n数据=1\n' });
  expect(found?.message.toString()).toContain('"数据"');
});
