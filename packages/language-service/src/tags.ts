import { DiagnosticTag } from 'vscode-languageserver-types';

/**
 * Rules whose findings stand on text that ZooKeeper never reads, or reads for nothing: editors show it faded. Not
 * duplicate-parameter, whose finding stands on the line that counts, and none where only a part of the findings is so.
 */
const unnecessary: ReadonlySet<string> = new Set([
  'documented-name-without-effect',
  'jvm-only-parameter',
  'myid-in-config',
  'orphan-myid',
  'parameter-not-in-release',
  'peer-type-mismatch',
  'redundant-prefix',
  'snap-retain-without-purge',
  'unknown-parameter',
  'unused-suppression',
]);
/** Rules about what ZooKeeper will not read for ever: editors strike it through. */
const deprecated: ReadonlySet<string> = new Set(['deprecated-parameter']);

/** How editors mark the places of a rule's findings beside their severity. */
export function tagsOf(rule: string): readonly DiagnosticTag[] {
  if (unnecessary.has(rule)) return [DiagnosticTag.Unnecessary];
  return deprecated.has(rule) ? [DiagnosticTag.Deprecated] : [];
}
