import type { Tell } from '@zklint/linter/messages';
import type { EnsembleView } from './ensemble-view.ts';
export function ensembleMermaid(_views: readonly EnsembleView[], _tell: Tell): string {
  return '';
}
