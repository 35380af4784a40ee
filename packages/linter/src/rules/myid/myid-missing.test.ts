import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const onHost = (dataDir: string, more: Readonly<Record<string, string>> = { 'host/data/x': '' }) => ({
  'host/zoo.cfg': `dataDir=${dataDir}\n${list}`,
  ...more,
});

testRule('myid-missing', {
  'from 3.5 on': {
    files: onHost('«/data»'),
    root: 'host',
    releases: ['3.5.4', '3.9.5'],
    severity: 'error',
    says: ['/data/myid', 'refuses to start'],
    refusal: 'myid file is missing',
  },
  'up to 3.4 with its path': {
    files: onHost('«/data/»'),
    root: 'host',
    releases: ['3.4.14'],
    refusal: '/data/myid file is missing',
  },
  'one beside the configuration': {
    files: onHost('«/data»', { 'host/data/x': '', 'host/myid': '1\n' }),
    root: 'host',
    says: ['One lies elsewhere'],
  },
  'with an ending': { files: onHost('«/data»', { 'host/data/myid.txt': '1\n' }), root: 'host' },
  there: { files: onHost('/data', { 'host/data/myid': '1\n' }), root: 'host' },
  'there, behind more slashes': { files: onHost('/data//', { 'host/data/myid': '1\n' }), root: 'host' },
  'a relative path': { files: onHost('data'), root: 'host' },
  'a folder that is not there': { files: onHost('/data', {}), root: 'host' },
  'nothing is known of the host': { files: { 'zoo.cfg': `dataDir=/data\n${list}`, 'data/x': '' } },
  'one voter': { files: { 'host/zoo.cfg': 'dataDir=/data\nserver.1=a:1:2\n', 'host/data/x': '' }, root: 'host' },
});
