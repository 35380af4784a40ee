import { exit } from './outcomes.mjs';

/** Settings of one server that it gives up on, each with its rule, while the two others serve. */
export const refusedSets = [
  ['no initLimit', 'missing-quorum-limits', 2, { initLimit: undefined }],
  ['no dataDir', 'missing-data-dir', 2, { dataDir: undefined }],
  ['a dataDir that is too short', 'data-dir-too-short', 1, { dataDir: 'd' }],
  ['an address without a port', 'address-without-port', 2, { clientPort: undefined }],
  ['a client address that is none', 'client-port-address', 2, { clientPortAddress: '127.0.0.1:2181' }],
  ['a port that is none', 'port-range', 2, { clientPort: 99_999 }],
  ['a number with a unit', 'number-format', 2, { tickTime: '500ms' }],
  ['a tick of nothing', 'number-range', 2, { tickTime: 0 }],
  ['a comment after a number', 'inline-comment', 2, { syncLimit: '5 # ticks' }],
  ['an old election algorithm', 'election-algorithm', 2, { electionAlg: 1 }],
  ['a boolean that is none', 'boolean-value', 2, { standaloneEnabled: 'yes' }],
  ['a role that is none', 'choice-value', 2, { peerType: 'voter' }],
  ['session timeouts the wrong way round', 'session-timeout-range', 2, { minSessionTimeout: 20_000 }],
  ['SASL for learners alone', 'quorum-sasl-chain', 2, { 'quorum.auth.learnerRequireSasl': true }],
  ['a scheme without a class', 'ssl-auth-provider', 2, { secureClientPort: 1, 'ssl.authProvider': 'corp' }],
  ['a metrics provider that is none', 'metrics-provider', 2, { 'metricsProvider.className': 'prometheus' }],
  ['a connection factory that is none', 'server-start-value', 1, { serverCnxnFactory: 'netty' }],
  ['a version that is none', 'version-in-config', 2, { version: 'new' }],
  ['a key of the groups', 'reserved-key-prefix', 2, { groupId: 'x' }],
  ['a group without numbers', 'quorum-groups', 2, { 'group.1': 'all' }],
  ['an escape that is none', 'malformed-unicode-escape', 2, { 'x.path': 'C:\\users' }],
  ['a server without a number', 'server-id-format', 2, { 'server.x': '127.0.0.1:1:2' }],
  ['a server without ports', 'server-line-format', 2, { 'server.2': '127.0.0.1' }],
  ['a server with an unknown role', 'server-role', 2, { 'server.2': '127.0.0.1:1:2:watcher' }],
  ['a server of two addresses', 'multi-address-needs-jvm-flag', 2, { 'server.2': '127.0.0.1:1:2|127.0.0.2:1:2' }],
].map(([name, rule, code, settings]) => ({
  name,
  change: ({ members }) => {
    for (const [key, value] of Object.entries(settings)) {
      if (value === undefined) delete members[3].settings[key];
      else if (key === 'server.2') members[3].list[2] = value;
      else members[3].settings[key] = value;
    }
  },
  says: [`zk3/zoo.cfg ${rule}`],
  happens: exit({ 3: code }),
}));
