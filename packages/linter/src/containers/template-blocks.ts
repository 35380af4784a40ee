import type { Limits } from '../limits.ts';
import type { ContainedConfig } from './container.ts';

/** The configurations in a template that becomes YAML, as Helm and Ansible have them: cut out by their indentation. */
export function blocksIn(_uri: string, _text: string, _limits: Limits): readonly ContainedConfig[] {
  return [];
}
