import { expect, test } from 'vitest';
import { testRule } from '../../../../../test/support/rule-cases.ts';
import { workspaceOf } from '../../../../../test/support/workspace.ts';

testRule('not-a-zookeeper-file', {
  'other keys': {
    files: '«host»=10.0.0.1\nretries=3\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'info',
    says: ["another program's", 'refuse'],
    refusal: 'dataDir is not set',
  },
  XML: { files: '«<?xml» version="1.0"?>\n<configuration>\n</configuration>\n', says: ['XML'] },
  'an INI file': { files: '«[main]»\nhost=a\n', says: ['INI'] },
  'an INI file of ZooKeeper': { files: '[zookeeper]\ntickTime=2000\n' },
  'the text of a link': { files: '«../../etc/zookeeper/zoo.cfg»', says: ['link'] },
  'a template of another program': {
    files: { 'zookeeper.properties.j2': '«log4j.rootLogger»={{ level }}\nlog4j.appender.A=x\n' },
  },
  'a template whose name alone says so': { files: { 'zookeeper.properties.erb': '«log4j.rootLogger»=INFO\n' } },
  'a template that leaves keys open': { files: 'host=a\n{{ key }}={{ value }}\n' },
  'a template whose known keys have open values': { files: 'host=a\ndataDir={{ dir }}\n' },
  'a template of comments': { files: { 'zoo.cfg.j2': '# {{ ansible_managed }}\n' } },
  'an empty file': { files: '' },
  'only comments': { files: '# dataDir=/d/a\n# nothing\n\n' },
  'only comments of another language': { files: '// host=a\n; b\n12345678910\n' },
  'one known key': { files: 'host=a\nport=1\nsnapCount=1\n' },
  'a misspelt key': { files: 'host=a\ndatadir=/d/a\n' },
  'a key with other letters': { files: 'host=a\nTICKTIME=1\n' },
  'a server line': { files: 'server.1=a:1:2\n' },
  'what is nearly a server line': { files: 'server_1=a:1:2\n' },
  'group and weight lines': { files: 'group.1=1:2\n' },
  'the prefix of a plug-in': { files: 'authProvider.1=x\n' },
  'a prefix too much': { files: 'zookeeper.admin.enableServer=false\n' },
  'a known key in a comment': { files: '# clientPort=2181\nhost=a\n' },
  'a known key behind other text': { files: 'host=a clientPort=2181\n' },
  'a known key behind a mark': { files: '\ufeffdataDir: /d/a\n' },
  'a malformed escape is the fault': { files: 'path=C:\\users\n' },
  'a dynamic file': { files: { 'zoo.cfg': 'dataDir=/d/a\ndynamicConfigFile=z.dynamic\n', 'z.dynamic': 'host=a\n' } },
  'a dynamic file alone': { only: ['zoo.cfg.dynamic'], files: { 'zoo.cfg.dynamic': 'host=a\n' } },
});

test('not-a-zookeeper-file: nothing else is said of the file', async () => {
  const other = await workspaceOf({ 'zoo.cfg': 'host=a # b\n//\nhost=c\npath=/tmp\n' }, { release: '3.4.14' });
  expect(other.problems().map(({ rule }) => rule)).toEqual(['not-a-zookeeper-file']);
});
