import { testRule } from '../../../../../test/support/rule-cases.ts';

const newest = ['3.6.4', '3.9.5'];

testRule('server-line-format', {
  'no election port': {
    files: 'server.1=«a:2888»\n',
    releases: ['3.5.4', '3.9.5'],
    severity: 'error',
    says: ['lacks the election port', 'refuses'],
  },
  'no election port in 3.4, alone': { files: 'server.1=a:2888\n', releases: ['3.4.14'] },
  'no election port in 3.4, in a quorum': {
    files: 'server.1=«a:2888»\nserver.2=b:2888:3888\n',
    releases: ['3.4.14'],
    refusal: 'Missing election port for server: 1',
  },
  'no election port in 3.4, nor one needed': {
    files: 'electionAlg=0\nserver.1=a:2888\nserver.2=b:2888\n',
    releases: ['3.4.14'],
  },
  'only a host': { files: 'server.1=«a»\n', releases: ['3.4.14', '3.5.4', '3.9.5'], severity: 'error' },
  'only a host, in 3.4': {
    files: 'server.1=«a»\n',
    releases: ['3.4.14'],
    refusal: 'Index 1 out of bounds for length 1',
  },
  nothing: { files: '«server.1=»\n«server.2»\n', says: ['has no address'] },
  'only a semicolon': { files: 'server.1=«;»\n', releases: newest, refusal: 'Index 0 out of bounds for length 0' },
  'a client port without a server': { files: 'server.1=«;2181»\n' },
  'two servers on a line': { files: 'server.1=«a:2888:3888,b:2888:3888»\n', says: ['a comma'] },
  'two servers with a blank': { files: 'server.1=«a:2888:3888 b:2888:3888»\n', says: ['a blank'] },
  'the client port in front': { files: 'server.1=a:2181:2888:3888\n', releases: newest },
  'two semicolons': { files: 'server.1=«a:2888:3888;2181;2182»\n', says: ['more than one ";"'] },
  'a client part of three': { files: 'server.1=a:2888:3888;«0.0.0.0:2181:x»\n', says: ['behind ";"'] },
  'five parts': { files: 'server.1=«a:2888:3888:participant:x»\n', releases: ['3.5.4', '3.9.5'] },
  'five parts in 3.4': {
    files: 'server.1=a:2888:3888:participant:«x»\n',
    releases: ['3.4.14'],
    severity: 'warning',
    refusal: null,
  },
});

testRule('server-line-format', {
  'a peer port with letters': { files: 'server.1=a:«28x8»:3888\n', refusal: 'Address unresolved: a:28x8' },
  'an election port with letters': { files: 'server.1=a:2888:«38x8»\n', says: ['election port "38x8" is no number'] },
  'in 3.4': { files: 'server.1=a:2888:«38x8»\n', releases: ['3.4.14'], refusal: 'For input string: "38x8"' },
  'a client port with letters': { files: 'server.1=a:1:2;«x»\n', refusal: 'Address unresolved: null:x' },
  'a client port with letters, up to 3.6': {
    files: 'server.1=a:1:2;127.0.0.1:«x»\n',
    releases: ['3.5.4', '3.6.4'],
    refusal: 'Address unresolved: 127.0.0.1:x',
  },
  'an empty port': { files: 'server.1=a«:»:3888\n', says: ['peer port is missing'] },
  'a blank in a port': { files: 'server.1=a:« 2888»:3888\n', says: ['blank around it'] },
  'an escaped digit': { files: 'server.1=a:28\\u0038\\u0038:3888\nserver.2=a:«\\u0032x»:3888\n' },
  'a continuation line': { files: 'server.1=a:28\\\n  88:3888\nserver.2=a:«28\\\n  x»:3888\n' },
  'digits of another script': { files: 'server.1=a:\\u0662:\\u0663\n' },
  'a port out of range is another matter': { files: 'server.1=a:70000:3888\nserver.2=a:-1:3888\n' },
  'a full-width colon': { files: 'server.1=«a：2888：3888»\n', says: ['U+FF1A'] },
  'a full-width colon among others': { files: 'server.1=«a：2888:3888»\n', says: ['U+FF1A'] },
  'a URL': { files: 'server.1=http:«//a»:2888:3888\n', says: ['"http://"'] },
});

testRule('server-line-format', {
  IPv6: { files: 'server.1=[::1]:2888:3888\nserver.2=[2001:db8::1]:2888:3888:observer;[::]:2181\n' },
  'IPv6 without brackets': { files: 'server.1=«::1:2888:3888»\n', says: ['without brackets'] },
  'IPv6 without brackets, written out': {
    files: 'server.1=«fe80:0:0:0:0:0:0:1:2888:3888»\n',
    says: ['without brackets'],
  },
  'a bracket that is not closed': {
    files: 'server.1=«[::1:2888:3888»\n',
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    refusal: "[::1:2888:3888 starts with '[' but has no matching ']:'",
  },
  'no colon behind the bracket, up to 3.5': { files: 'server.1=«[::1]2888:3888»\n', releases: ['3.4.14', '3.5.4'] },
  'no colon behind the bracket, from 3.6': {
    files: 'server.1=«[::1]2888»:3888\n',
    releases: newest,
    severity: 'warning',
    says: ['888'],
    refusal: null,
  },
  'nothing behind the colon': {
    files: 'server.1=«[::1]:»\n',
    releases: newest,
    refusal: "[::1]: doesn't have a port after colon",
  },
  'a zone': { files: 'server.1=[fe80::1%eth0]:2888:3888\n' },
  'no host': {
    files: '«server.1»=:2888:3888\n',
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    severity: 'warning',
    says: ['loopback'],
  },
  'no address at all': { files: 'server.1=«|»\n', releases: newest, severity: 'error', refusal: null },
  'no address at all, and more than one ";"': {
    files: 'server.1=«|;2181;2182»\n',
    releases: newest,
    severity: 'error',
    refusal: null,
  },
});

testRule('server-line-format', {
  'a host that can be none': {
    files: 'server.1=«a,b»:2888:3888\nserver.2=«a b»:2888:3888\nserver.3=«c"d»:2888:3888\nserver.4=«=d»:2888:3888\n',
    releases: ['3.5.4', '3.9.5'],
    severity: 'error',
    says: ["can't be a host"],
    refusal: 'Unresolved address',
  },
  'a host that can be none, in 3.4': {
    files: 'server.1=«a,b»:2888:3888\n',
    releases: ['3.4.14'],
    severity: 'error',
    says: ['never takes part'],
    refusal: null,
  },
  'hosts that work': { files: 'server.1=zoo_1:1:2\nserver.2=1.zk:1:2\nserver.3=a.b.c.:1:2\nserver.4=xn--z-1:1:2\n' },
  'separators at the end': {
    files: 'server.1=a:1:2:\nserver.2=b:1:2:::\nserver.3=c:1:2;\n',
    releases: ['3.5.4', '3.9.5'],
  },
  'blanks around in 3.4': { files: 'server.1 =  a:2888:3888 \n', releases: ['3.4.14'] },
  'Windows line ends': { files: 'server.1=a:2888:3888\r\nserver.2=«b»\r\n' },
  'an id and a value at fault': { files: 'server.x=«a»\n' },
  'a blank behind the dot': { files: 'server. 1=a:1:2\n' },
  'the dynamic file and the next one': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\ndynamicConfigFile=/etc/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': 'server.1=«a»\n',
      'zoo.cfg.dynamic.next': 'server.1=«b»\n',
    },
    severity: 'error',
  },
  'a dynamic file of several': {
    files: {
      'zoo1.cfg': 'dataDir=/d/a\ndynamicConfigFile=/etc/zk/zoo.cfg.dynamic\n',
      'zoo2.cfg': 'dataDir=/d/a\ndynamicConfigFile=/etc/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': 'server.1=«a»\n',
    },
  },
  'a dynamic file of 3.4 is not read': {
    files: { 'zoo.cfg': 'dynamicConfigFile=/zk/zoo.cfg.dynamic\n', 'zoo.cfg.dynamic': 'server.1=a\n' },
    releases: ['3.4.14'],
  },
});

testRule('server-line-format', {
  'settings of clients': { files: 'server.principal=zookeeper/a@B\nserver.realm=B\n' },
  'a name instead of an id, and a value at fault': { files: 'server.zk1=«zk1»\n' },
});
