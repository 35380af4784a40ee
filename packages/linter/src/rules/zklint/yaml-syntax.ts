import type { YamlFault } from '../../containers/container.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { cut } from '../../words.ts';

export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  summary: 'Write Compose files and manifests as YAML that can be read.',
  severity: 'warning',
  isOwn: true,
});

/** The finding about a file that can't be parsed; of one with too many aliases limit-reached speaks. */
export function syntaxFault({ kind, at, text }: YamlFault): readonly Finding[] {
  if (kind !== 'syntax') return [];
  return [
    {
      at,
      message: say`This is no YAML that can be read (${cut(text, 100)}), so nothing in this file is judged, and nothing that it mounts. Correct it.`,
    },
  ];
}
