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
  'data-dir-too-short',
  'dynamic-file-content',
  'dynamic-file-missing',
  'election-algorithm',
  'ignored-number',
  'metrics-provider',
  'multi-address-needs-jvm-flag',
  'myid-missing',
  'non-latin1-value',
  'number-format',
  'number-range',
  'port-range',
  'quorum-groups',
  'quorum-sasl-chain',
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

/** The rules that say that something isn't given: silent where it is, inside another text. */
export const missingRules = ['missing-data-dir', 'missing-client-port', 'missing-quorum-limits'] as const;

/** What a rule on how a text is written supersedes: those that come after it, and what the text would mean. */
export function supersededBy(rule: (typeof writingRules)[number]): readonly string[] {
  return [...writingRules.slice(writingRules.indexOf(rule) + 1), ...meaningRules];
}
