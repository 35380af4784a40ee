import { expect, test } from 'vitest';
import { testRule } from '../../../../../test/support/rule-cases.ts';
import { workspaceOf } from '../../../../../test/support/workspace.ts';

const list = 'server.1=localhost:1:2\nserver.2=127.0.0.1:3:4\nserver.3=[::1]:5:6\n';
const marked = list.replace('server.1', '«server.1»');

test('it is off until settings give it a severity', async () => {
  const workspace = await workspaceOf({ 'zoo.cfg': list });
  const said = (settings: Parameters<typeof workspace.problems>[0]) =>
    workspace
      .problems(settings)
      .filter(({ rule }) => rule === 'single-host-ensemble')
      .map(({ severity }) => severity);
  expect(said({})).toEqual([]);
  expect(said({ 'single-host-ensemble': 'off' })).toEqual([]);
  expect(said({ 'single-host-ensemble': 'info' })).toEqual(['info']);
  expect(said({ 'single-host-ensemble': 'warning' })).toEqual(['warning']);
});

testRule('single-host-ensemble', {
  localhost: {
    files: marked,
    releases: ['3.4.14', '3.9.5'],
    severity: 'info',
    says: ['All 3 servers', 'localhost', 'development'],
    refusal: null,
    fixed: null,
  },
  'one name': { files: '«server.1»=zk:1:2\nserver.2=ZK:3:4\n', says: ['are on zk'] },
  'two hosts': { files: 'server.1=zk:1:2\nserver.2=zk:3:4\nserver.3=zk3:5:6\n' },
  wildcards: { files: 'server.1=0.0.0.0:1:2\nserver.2=0.0.0.0:3:4\n' },
  'a server that stands alone': { files: 'server.1=localhost:1:2\n' },
  'a line that is refused': { files: `${list}server.4=zk4\n` },
  'once for all files of an ensemble': { files: { 'zoo1.cfg': marked, 'zoo2.cfg': list } },
});
