import { expect, test } from 'vitest';
import { offered } from '../../../../test/support/completion.ts';
import type { Circumstances } from '../../../../test/support/workspace.ts';

const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n';

test.each<readonly [string, Circumstances, readonly string[]]>([
  ['leaderServes=«»', {}, ['yes', 'no']],
  ['skipACL=«»', {}, ['no', 'yes']],
  ['admin.enableServer=«»', {}, ['true', 'false']],
  ['electionAlg=«»', { release: '3.5' }, ['3']],
  ['ssl.clientAuth=«»', {}, ['need', 'none', 'want']],
  ['ssl.keyStore.type=«»', { release: '3.5.5' }, ['JKS', 'PEM', 'PKCS12']],
  ['ssl.keyStore.type=«»', { release: '3.9' }, ['JKS', 'PEM', 'PKCS12', 'BCFKS']],
  ['ssl.keyStore.type=«»', { release: '3.4' }, []],
  ['tickTime=«»', {}, ['2000', '3000']],
  ['tickTime = «»', {}, ['2000', '3000']],
  ['tickTime «»', {}, ['2000', '3000']],
  ['tickTime=20«»0', {}, ['2000', '3000']],
  ['tickTime=\\\n  «»', {}, ['2000', '3000']],
  ['tickTime=1000\nmaxSessionTimeout=«»', {}, ['20000', '-1']],
  ['standaloneEnabled=«»', {}, ['true']],
  ['quorum.auth.learnerRequireSasl=«»', {}, ['false']],
  ['quorum.auth.enableSasl=true\nquorum.auth.learnerRequireSasl=«»', {}, ['false', 'true']],
  [
    '4lw.commands.whitelist=ruok, mn«»',
    { release: '3.4' },
    [
      ...['conf', 'cons', 'crst', 'dump', 'envi', 'gtmk', 'isro', 'mntr'],
      ...['srst', 'srvr', 'stat', 'stmk', 'wchc', 'wchp', 'wchs'],
    ],
  ],
])('%j in %j', async (marked, circumstances, labels) => {
  expect((await offered(marked, circumstances)).labels).toEqual(labels);
});

test.each([
  ['tickTime=30«»0', '2000', 'tickTime=2000'],
  ['tickTime= «» 3000\nx=1', '2000', 'tickTime= 2000\nx=1'],
  ['tickTime=\\\r\n  «»\r\nx=1', '2000', 'tickTime=\\\r\n  2000\r\nx=1'],
  ['4lw.commands.whitelist=ruok, mn«», srvr', 'mntr', '4lw.commands.whitelist=ruok, mntr, srvr'],
])('%j takes %s', async (marked, label, expected) => {
  expect((await offered(marked)).after(label)).toBe(expected);
});

test('says what a number amounts to', async () => {
  const { item } = await offered('tickTime=2000\ninitLimit=«»');
  expect(item('10').detail).toBe('10 ticks = 20 s; usual');
});

test('what another server has comes first', async () => {
  const { labels, item } = await offered({
    'zk1/zoo.cfg': `initLimit=7\n${list}`,
    'zk2/zoo.cfg': `initLimit=«»\n${list}`,
  });
  expect(labels).toEqual(['7', '10']);
  expect(item('7').detail).toContain('as on another server');
});
