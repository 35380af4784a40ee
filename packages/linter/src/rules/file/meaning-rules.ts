/** The rules on how a text is written, in the order in which they are asked what is wrong with it. */
const writingRules = [
  'malformed-unicode-escape',
  'byte-order-mark',
  'collapsed-lines',
  'inline-comment',
  'comment-style',
  'backslash-in-value',
  'literal-quotes',
  'unexpanded-variable',
  'html-entity',
  'trailing-whitespace',
] as const;

/**
 * The rules that judge what a key or value means. A rule on how it is written comes before them: behind a comment, an
 * escape or a quote that is read as part of a value, its meaning is no second fault.
 */
export const meaningRules = [
  'boolean-value',
  'choice-value',
  'client-part-needs-3-5',
  'client-port-address',
  'data-dir-in-install-dir',
  'data-dir-too-short',
  'deprecated-parameter',
  'documented-name-without-effect',
  'dynamic-file-content',
  'dynamic-file-missing',
  'election-algorithm',
  'four-letter-words',
  'ignored-number',
  'jvm-only-parameter',
  'metrics-provider',
  'multi-address-needs-jvm-flag',
  'myid-in-config',
  'myid-missing',
  'non-latin1-value',
  'number-format',
  'number-range',
  'parameter-not-in-release',
  'port-range',
  'quorum-groups',
  'quorum-sasl-chain',
  'redundant-prefix',
  'relative-data-dir',
  'reserved-key-prefix',
  'same-peer-election-port',
  'script-unfriendly-syntax',
  'server-id-format',
  'server-line-format',
  'server-role',
  'server-start-value',
  'ssl-auth-provider',
  'unknown-parameter',
  'unusable-path',
  'version-in-config',
  'volatile-data-dir',
  'yes-no-value',
] as const;

/** What a rule on how a text is written supersedes: those that come after it, and what the text would mean. */
export function supersededBy(rule: (typeof writingRules)[number]): readonly string[] {
  return [...writingRules.slice(writingRules.indexOf(rule) + 1), ...meaningRules];
}

const missing: Readonly<Record<string, string>> = {
  dataDir: 'missing-data-dir',
  clientPort: 'missing-client-port',
  initLimit: 'missing-quorum-limits',
  syncLimit: 'missing-quorum-limits',
};

/** The rules that would say that these keys aren't given: silent where a text that hides them is explained. */
export function missingRulesOf(keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => missing[key] ?? []);
}
