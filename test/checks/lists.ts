import { type Check, check, input, old } from '../support/checks.ts';
import { alone, listing, quorum, third } from '../support/mistakes.ts';

const form = 'does not have the form';

export const lines: readonly Check[] = [
  check('an id', third('server.x=a:1:2'), 'server-id-format', input('x')),
  check('an id, beside groups', third('server.x=a:1:2', 'group.1=1:2'), 'server-id-format', input('x')),
  check('the version', alone('version=x'), 'version-in-config', 'For input string: "x" under radix 16'),
  check(
    'the version, beside groups',
    quorum('group.1=1:2:3', 'version=x'),
    'version-in-config',
    'For input string: "x" under radix 16',
  ),
  check('parts', third('server.3=a:1:2:observer:4'), 'server-line-format', form),
  check('no port', third('server.3=a'), 'server-line-format', 'Index 1 out of bounds for length 1', old),
  check('a port', third('server.3=a:x:2'), 'server-line-format', input('x'), old),
  check('an election port', third('server.3=a:1:x'), 'server-line-format', input('x'), old),
  check(
    'a bracket',
    third('server.3=[::1:1:2'),
    'server-line-format',
    "[::1:1:2 starts with '[' but has no matching ']:'",
    old,
  ),
  check('no election port', third('server.3=a:1'), 'server-line-format', 'Missing election port for server: 3', old),
  check(
    'a bracket, now',
    third('server.3=[::1:1:2'),
    'server-line-format',
    "[::1:1:2 starts with '[' but has no matching ']:'",
  ),
  check(
    'nothing behind a bracket',
    third('server.3=[::1]:'),
    'server-line-format',
    "[::1]: doesn't have a port after colon",
  ),
  check('empty', third('server.3=;'), 'server-line-format', 'Index 0 out of bounds for length 0'),
  check('the client part', third('server.3=a:1:2;b:3:4'), 'server-line-format', form),
  check('a peer port', third('server.3=a:x:2'), 'server-line-format', 'Address unresolved: a:x'),
  check('an election port, now', third('server.3=a:1:x'), 'server-line-format', 'Address unresolved: a:x'),
  check('a client port', third('server.3=a:1:2;x'), 'server-line-format', 'Address unresolved: null:x'),
  check(
    'a name to canonicalize',
    third('kerberos.canonicalizeHostNames=true', 'server.3=a b:1:2'),
    'server-line-format',
    "Unable to canonicalize address a b because it's not resolvable",
  ),
  check('a peer port, its range', third('server.3=a:65536:2'), 'port-range', 'port out of range:65536'),
  check('an election port, its range', third('server.3=a:1:65536'), 'port-range', 'port out of range:65536'),
  check('a client port, its range', third('server.3=a:1:2;65536'), 'port-range', 'port out of range:65536'),
  check('a peer port, its range, before', third('server.3=a:65536:2'), 'port-range', 'port out of range:65536', old),
  check('a role', quorum('server.4=a:1:2:x'), 'server-role', 'Unrecognised peertype: x'),
  check('a role, before', quorum('server.4=a:1:2:x'), 'server-role', 'Unrecognised peertype: a:1:2:x', old),
  check(
    'two roles',
    third('server.3=a:1:2:participant|b:3:4:observer'),
    'server-role',
    'Multiple addresses should have similar roles: PARTICIPANT vs OBSERVER',
    { jvm: { 'zookeeper.multiAddress.enabled': 'true' } },
  ),
  check(
    'two addresses',
    third('server.3=a:1:2|b:3:4'),
    'multi-address-needs-jvm-flag',
    'Multiple address feature is disabled, but multiple addresses were specified for sid 3',
  ),
  check(
    'one port',
    third('server.3=a:1:1'),
    'same-peer-election-port',
    'Client and election port must be different! Please update the configuration file on server.3',
  ),
];

export const groups: readonly Check[] = [
  check('a group', quorum('group.x=1:2:3'), 'quorum-groups', input('x')),
  check('a group, before', quorum('group.x=1:2:3'), 'quorum-groups', input('x'), old),
  check('a member', quorum('group.1=1:2:x'), 'quorum-groups', input('x')),
  check('two groups', quorum('group.1=1:2', 'group.2=2:3'), 'quorum-groups', 'Server 2is in multiple groups'),
  check('a weight', quorum('group.1=1:2:3', 'weight.x=1'), 'quorum-groups', input('x')),
  check('a value of a weight', quorum('group.1=1:2:3', 'weight.1=x'), 'quorum-groups', input('x')),
  check('no group', quorum('group.1=1:2'), 'quorum-groups', 'Server 3is not in a group'),
  check(
    'every server, before',
    quorum('group.1=1:2'),
    'quorum-groups',
    'Every server must be in exactly one group',
    old,
  ),
  check('a stranger', quorum('group.1=1:2:3:7'), 'quorum-groups', 'Cannot invoke "java.lang.Long.longValue()"'),
  check(
    'a stranger, before',
    third('server.3=a:1:2', 'group.1=1:2:7'),
    'quorum-groups',
    'Cannot invoke "java.lang.Long.longValue()"',
    old,
  ),
];

export const members: readonly Check[] = [
  check(
    'no voter',
    listing('server.1=a:1:2:observer'),
    'observers-without-quorum',
    'Observers w/o participants is an invalid configuration',
  ),
  check(
    'no voter, before',
    listing('server.1=a:1:2:observer'),
    'observers-without-quorum',
    'Observers w/o participants is an invalid configuration',
    old,
  ),
  check(
    'one voter',
    listing('server.1=a:1:2', 'server.2=b:1:2:observer'),
    'observers-without-quorum',
    'Observers w/o quorum is an invalid configuration',
  ),
  check(
    'one voter, before',
    listing('server.1=a:1:2', 'server.2=b:1:2:observer'),
    'observers-without-quorum',
    'Observers w/o quorum is an invalid configuration',
    old,
  ),
  check(
    'nobody',
    listing('standaloneEnabled=false'),
    'observers-without-quorum',
    'standaloneEnabled = false then number of participants should be >0',
  ),
];
