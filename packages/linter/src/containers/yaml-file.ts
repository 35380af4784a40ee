import { type Document, isAlias, parseAllDocuments, visit } from 'yaml';
import type { Limits } from '../limits.ts';
import type { YamlFault } from './container.ts';

/** A YAML file that could be parsed. */
export interface YamlFile {
  readonly uri: string;
  readonly text: string;
  readonly documents: readonly Document.Parsed[];
}

/** Parses a YAML file; never throws. `template` is text with actions of Helm or Jinja, which only becomes YAML. */
export function parseYaml(uri: string, text: string, limits: Limits): YamlFile | YamlFault | 'template' {
  const fault = (kind: YamlFault['kind'], start: number, end: number, said: string): YamlFault => ({
    kind,
    at: { uri, range: { start, end } },
    text: said,
  });
  let documents: readonly Document.Parsed[];
  try {
    const parsed = parseAllDocuments(text, {
      keepSourceTokens: true,
      merge: true,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    documents = Array.isArray(parsed) ? parsed : [];
    let aliases = 0;
    for (const document of documents) {
      visit(document, (_, node) => {
        if (isAlias(node)) aliases++;
      });
    }
    if (aliases > limits.aliases) return fault('aliases', 0, 0, String(aliases));
  } catch {
    // The parser calls itself for what is nested, and its stack has an end.
    return hasActions(text) ? 'template' : fault('syntax', 0, 0, 'It is nested too deeply.');
  }
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error === undefined) return { uri, text, documents };
  if (hasActions(text)) return 'template';
  const [start, end] = error.pos;
  return fault('syntax', start, Math.max(end, start), error.message.split('\n')[0] ?? '');
}

function hasActions(text: string): boolean {
  return /\{\{|\{%/.test(text);
}
