import { type Check, check, input, old } from '../support/checks.ts';
import { alone, quorum, text, three } from '../support/mistakes.ts';

const netty = 'serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory';
const dynamicFile = text(
  'initLimit=10',
  'syncLimit=5',
  'dataDir=/d/d',
  'clientPort=1',
  'dynamicConfigFile=/zk/z.dynamic',
);
const withDynamic = (...lines: readonly string[]) => ({ 'zoo.cfg': dynamicFile, 'z.dynamic': text(...lines) });

export const loading: readonly Check[] = [
  check('a malformed escape', alone('x=\\u12'), 'malformed-unicode-escape', 'Malformed \\uxxxx encoding.'),
  check(
    'one in the dynamic file',
    withDynamic(...three, 'group.1=\\u12'),
    'malformed-unicode-escape',
    'Malformed \\uxxxx encoding.',
  ),
];

export const keys: readonly Check[] = [
  check('an integer', alone('maxClientCnxns=x'), 'number-format', input('x')),
  check(
    'a boolean',
    alone('syncEnabled=yes'),
    'boolean-value',
    "Invalid option yes for syncEnabled. Choose 'true' or 'false.'",
  ),
  check(
    'standaloneEnabled',
    quorum('standaloneEnabled=no'),
    'boolean-value',
    'Invalid option no for standalone mode.',
    { release: '3.5' },
  ),
  check('reconfigEnabled', quorum('reconfigEnabled=no'), 'boolean-value', 'Invalid option no for reconfigEnabled', {
    release: '3.6',
  }),
  check('peerType', quorum('peerType=x'), 'choice-value', 'Unrecognised peertype: x'),
  check(
    'electionAlg',
    quorum('electionAlg=1'),
    'election-algorithm',
    'Invalid electionAlg value. Only 3 is supported.',
  ),
  check(
    'the metrics provider',
    alone('metricsProvider.className=x'),
    'metrics-provider',
    'metrics provider class was not found',
  ),
];

export const required: readonly Check[] = [
  check('dataDir', 'clientPort=1\n', 'missing-data-dir', 'dataDir is not set'),
  check('a short path', 'dataDir=d\nclientPort=1\n', 'data-dir-too-short', 'begin 0, end 2, length 1'),
  check('clientPort', 'dataDir=/d/d\n', 'missing-client-port', 'clientPort is not set', old),
  check(
    'clientPortAddress alone',
    'dataDir=/d/d\nclientPortAddress=10.0.0.1\n',
    'address-without-port',
    'clientPortAddress is set but clientPort is not set',
  ),
  check(
    'secureClientPortAddress alone',
    alone('secureClientPortAddress=10.0.0.1'),
    'address-without-port',
    'secureClientPortAddress is set but secureClientPort is not set',
  ),
  check('no address', alone('clientPortAddress=[::1'), 'client-port-address', '[::1: invalid IPv6 address'),
  check(
    'no secure address',
    alone(netty, 'secureClientPort=2', 'secureClientPortAddress=[::1'),
    'client-port-address',
    '[::1: invalid IPv6 address',
  ),
  check('tickTime', alone('tickTime=0'), 'number-range', 'tickTime is not set'),
  check(
    'session timeouts',
    alone('minSessionTimeout=9', 'maxSessionTimeout=8'),
    'session-timeout-range',
    'minSessionTimeout must not be larger than maxSessionTimeout',
  ),
  check('the client port', 'dataDir=/d/d\nclientPort=65536\n', 'port-range', 'port out of range:65536'),
  check('the secure client port', alone(netty, 'secureClientPort=65536'), 'port-range', 'port out of range:65536'),
  check(
    'SASL 1',
    quorum('quorum.auth.serverRequireSasl=true'),
    'quorum-sasl-chain',
    'quorum.auth.enableSasl is disabled, so cannot enable quorum.auth.serverRequireSasl',
  ),
  check(
    'SASL 2',
    quorum('quorum.auth.learnerRequireSasl=true'),
    'quorum-sasl-chain',
    'quorum.auth.enableSasl is disabled, so cannot enable quorum.auth.learnerRequireSasl',
  ),
  check(
    'SASL 3',
    quorum('quorum.auth.enableSasl=true', 'quorum.auth.serverRequireSasl=true'),
    'quorum-sasl-chain',
    'quorum.auth.learnerRequireSasl is disabled, so cannot enable quorum.auth.serverRequireSasl',
  ),
  check(
    'the provider of TLS',
    alone(netty, 'secureClientPort=2', 'ssl.authProvider=x'),
    'ssl-auth-provider',
    "No auth provider configured for the SSL authentication scheme 'x'.",
  ),
  check(
    'initLimit',
    text('syncLimit=5', 'dataDir=/d/d', 'clientPort=1', ...three),
    'missing-quorum-limits',
    'initLimit is not set',
  ),
  check(
    'syncLimit',
    text('initLimit=5', 'dataDir=/d/d', 'clientPort=1', ...three),
    'missing-quorum-limits',
    'syncLimit is not set',
    old,
  ),
];
