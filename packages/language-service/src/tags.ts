import { DiagnosticTag } from 'vscode-languageserver-types';

/** Rules about what ZooKeeper doesn't read, or reads for nothing: editors show such text faded. */
const unnecessary: ReadonlySet<string> = new Set(['duplicate-parameter', 'unused-suppression']);
/** Rules about what ZooKeeper will not read for ever: editors strike it through. */
const deprecated: ReadonlySet<string> = new Set(['deprecated-parameter']);

/** How editors mark the places of a rule's findings beside their severity. */
export function tagsOf(rule: string): readonly DiagnosticTag[] {
  if (unnecessary.has(rule)) return [DiagnosticTag.Unnecessary];
  return deprecated.has(rule) ? [DiagnosticTag.Deprecated] : [];
}
