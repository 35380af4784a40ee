import type { Severity } from '@zklint/linter';

/*
 * The contract of rule ids: by topic, which is also the folder, every rule and the severities that it may use. Settings,
 * suppressions and pages of other projects name these ids, so a change here is a change for every user.
 */
const contract: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  file: {
    'malformed-unicode-escape': 'error',
    'inline-comment': 'error warning',
    'collapsed-lines': 'error warning',
    'swallowed-setting': 'error warning',
    'comment-style': 'error warning',
    'backslash-in-value': 'error warning',
    'trailing-whitespace': 'error',
    'byte-order-mark': 'error warning',
    'non-latin1-value': 'warning',
    'html-entity': 'error warning',
    'script-unfriendly-syntax': 'warning info',
    'crlf-line-endings': 'info',
    'not-a-zookeeper-file': 'info',
  },
  keys: {
    'unknown-parameter': 'warning info',
    'duplicate-parameter': 'warning info',
    'jvm-only-parameter': 'warning',
    'redundant-prefix': 'warning',
    'documented-name-without-effect': 'warning',
    'parameter-not-in-release': 'warning',
    'deprecated-parameter': 'info',
    'reserved-key-prefix': 'error warning',
    'myid-in-config': 'warning',
    'version-in-config': 'error',
  },
  values: {
    'number-format': 'error',
    'number-range': 'error warning',
    'ignored-number': 'warning',
    'port-range': 'error warning',
    'boolean-value': 'error warning',
    'yes-no-value': 'warning',
    'choice-value': 'error warning',
    'election-algorithm': 'error warning',
    'metrics-provider': 'error warning',
    'literal-quotes': 'error warning',
    'unexpanded-variable': 'error warning',
    'client-port-address': 'error warning',
    'server-start-value': 'error',
  },
  required: {
    'missing-data-dir': 'error',
    'missing-client-port': 'error warning',
    'missing-quorum-limits': 'error',
    'address-without-port': 'error',
    'session-timeout-range': 'error',
    'quorum-sasl-chain': 'error',
    'ssl-auth-provider': 'error',
    'tls-needs-netty': 'error warning',
    'quorum-tls-stores': 'warning',
    'multi-address-needs-jvm-flag': 'error',
    'data-dir-too-short': 'error warning',
    'relative-data-dir': 'info',
    'volatile-data-dir': 'warning',
    'data-dir-in-install-dir': 'info',
    'release-3-4-11': 'warning',
    'snap-retain-without-purge': 'warning',
    'snap-retain-minimum': 'warning',
    'autopurge-off': 'info',
    'timing-sanity': 'info',
    'port-clash': 'error warning',
  },
  servers: {
    'server-line-format': 'error warning',
    'server-id-format': 'error',
    'server-id-range': 'error warning info',
    'server-role': 'error',
    'client-part-needs-3-5': 'error',
    'client-port-conflict': 'error warning',
    'duplicate-server-id': 'error warning',
    'duplicate-server-endpoint': 'error warning',
    'same-peer-election-port': 'error',
    'even-ensemble-size': 'warning',
    'two-server-ensemble': 'warning',
    'single-participant': 'info',
    'large-ensemble': 'info',
    'observers-without-quorum': 'error',
    'quorum-groups': 'error',
    'zero-weight-group': 'error warning',
    'peer-type-mismatch': 'warning',
    'wildcard-own-address': 'warning info',
    'wildcard-peer-address': 'error warning',
    'mixed-loopback': 'warning',
    'odd-port-out': 'info',
    'comment-address-mismatch': 'warning info',
    'single-host-ensemble': 'info',
  },
  dynamic: {
    'servers-with-dynamic-file': 'error',
    'dynamic-file-content': 'error',
    'dynamic-file-missing': 'error warning',
    'stale-dynamic-file': 'warning',
  },
  myid: {
    'myid-missing': 'error',
    'myid-format': 'error warning',
    'myid-not-in-servers': 'error',
    'myid-server-mismatch': 'error warning',
    'orphan-myid': 'warning',
    'data-log-dir-content': 'error',
    'unusable-path': 'error',
  },
  ensemble: {
    'server-list-mismatch': 'error',
    'standalone-among-ensemble': 'error',
    'duplicate-myid': 'error',
    'local-client-port-clash': 'error',
    'local-admin-port-clash': 'error info',
    'shared-data-dir': 'error',
    'ensemble-setting-mismatch': 'error warning',
    'quorum-groups-mismatch': 'error',
    'address-style': 'info',
    'mixed-releases': 'info',
    'compose-server-list': 'warning',
    'published-port-clash': 'error',
  },
  safety: {
    'skip-acl': 'warning',
    'force-sync-off': 'warning',
    'trust-empty-snapshot': 'warning',
    'reconfig-without-acl': 'warning',
    'four-letter-words': 'warning',
    'admin-server-exposed': 'warning info',
    'plain-secret': 'info',
    'sasl-not-enforced': 'info',
    'port-unification-left-on': 'info',
    'hostname-verification-off': 'info',
  },
  zklint: {
    'yaml-syntax': 'warning',
    'conflicting-identity': 'warning',
    'limit-reached': 'info',
    'unused-suppression': 'warning',
    'unknown-rule': 'error info',
  },
};

/** Rules that need to know which server a file configures: where that is only likely, they speak one severity lower. */
const needingIdentity = [
  'client-port-conflict',
  'duplicate-myid',
  'local-client-port-clash',
  'mixed-loopback',
  'myid-not-in-servers',
  'peer-type-mismatch',
  'port-clash',
  'shared-data-dir',
  'standalone-among-ensemble',
  'wildcard-peer-address',
];

/** Every id that a rule may have. */
export const ruleIds: readonly string[] = Object.values(contract).flatMap((rules) => Object.keys(rules));

/** The topic of a rule, or undefined where the contract has no such rule. */
export function topicOf(id: string): string | undefined {
  return Object.keys(contract).find((topic) => id in (contract[topic] ?? {}));
}

/** The severities that a rule may use, from the loudest. */
export function severitiesOf(id: string): readonly Severity[] {
  const severities = (contract[topicOf(id) ?? '']?.[id] ?? '').split(' ') as Severity[];
  if (!needingIdentity.includes(id)) return severities;
  const lower = { error: 'warning', warning: 'info', info: 'info' } as const;
  return [...new Set([...severities, ...severities.map((severity) => lower[severity])])];
}
