import { expect, test } from 'vitest';
import { testRule } from '../../../../../test/support/rule-cases.ts';
import { workspaceOf } from '../../../../../test/support/workspace.ts';

test('it is off until settings give it a severity', async () => {
  const workspace = await workspaceOf({ 'zoo.cfg': 'dataDir=/d/a\nclientPort=2181\n' });
  const said = (settings: Parameters<typeof workspace.problems>[0]) =>
    workspace.problems(settings).filter(({ rule }) => rule === 'admin-server-exposed');
  expect(said({})).toEqual([]);
  expect(said({ 'admin-server-exposed': 'info' })).toHaveLength(1);
});

testRule('admin-server-exposed', {
  'nothing said': {
    files: '«dataDir»=/d/a\nclientPort=2181\n',
    releases: ['3.5.0', '3.8.6'],
    severity: 'info',
    says: ['port 8080', 'asks nobody'],
    refusal: null,
    fixed: null,
  },
  'from 3.9 on it saves and replaces data': {
    files: '«dataDir»=/d/a\n',
    releases: ['3.9.0'],
    says: ['save and replace'],
  },
  'those two commands are off': {
    files: '«dataDir»=/d/a\nadmin.snapshot.enabled=false\nadmin.restore.enabled=false\n',
    says: ['asks nobody'],
  },
  'one of them is off': {
    files: '«dataDir»=/d/a\nadmin.snapshot.enabled=false\n',
    says: ['save and replace'],
  },
  'a port': { files: 'dataDir=/d/a\nadmin.serverPort=«9090»\n', says: ['port 9090'] },
  'a port by a flag': {
    files: '«dataDir»=/d/a\n',
    jvm: { 'zookeeper.admin.serverPort': '9090' },
    says: ['port 9090'],
  },
  'every address': { files: 'dataDir=/d/a\nadmin.serverPort=9090\nadmin.serverAddress=«::»\n' },
  'an address': { files: 'dataDir=/d/a\nadmin.serverAddress=localhost\n' },
  'an address by a flag': { files: 'dataDir=/d/a\n', jvm: { 'zookeeper.admin.serverAddress': '127.0.0.1' } },
  'an address that 3.5.0 does not read': {
    files: '«dataDir»=/d/a\nadmin.serverAddress=127.0.0.1\n',
    releases: ['3.5.0'],
  },
  off: { files: 'dataDir=/d/a\nadmin.enableServer=false\n' },
  'only false turns it off': { files: '«dataDir»=/d/a\nadmin.enableServer=no\n' },
  'with certificates it may not start': { files: 'dataDir=/d/a\nadmin.portUnification=true\n' },
  'there is none': { files: 'dataDir=/d/a\n', releases: ['3.4.14'] },
});
