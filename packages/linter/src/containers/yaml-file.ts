import { Composer, type CST, type Document, Parser, visit, type YAMLError } from 'yaml';
import type { Limits } from '../limits.ts';
import { isTemplateName, nameOf } from '../workspace/paths.ts';
import type { YamlFault } from './container.ts';

/** A YAML file, of which a part at least could be parsed. */
export interface YamlFile {
  readonly uri: string;
  readonly text: string;
  /** Those of its documents that have no fault. */
  readonly documents: readonly Document.Parsed[];
  /** The first fault of the others. */
  readonly fault?: YamlFault;
}

/** What people nest ends at some twenty; each level of a mapping is two of a tree. */
const deepest = 200;

/**
 * Parses a YAML file; never throws. `template` is text with actions of Helm, Jinja or ERB, which only becomes YAML. Where one
 * of several documents can't be read, the others are.
 */
export function parseYaml(uri: string, text: string, limits: Limits): YamlFile | YamlFault | 'template' {
  const fault = (kind: YamlFault['kind'], start: number, end: number, said: string): YamlFault => ({
    kind,
    at: { uri, range: { start: Math.min(start, text.length), end: Math.min(Math.max(start, end), text.length) } },
    text: said,
  });
  if (isTemplateName(nameOf(uri))) return 'template';
  if (text.length > limits.yaml) return fault('size', 0, 0, String(text.length));
  const tokens = [...new Parser().parse(text)];
  // To compose calls itself for what is nested, and at the end of its stack the whole process may die.
  const deep = firstBelow(tokens, deepest);
  if (deep !== undefined) {
    if (isTemplate(text, deep)) return 'template';
    return fault('syntax', deep, deep + 1, `It is nested more than ${deepest / 2} levels deep`);
  }
  const strict = composed(tokens);
  const documents = strict.some(({ errors }) => errors.some(isOpenQuote)) ? (asOthersRead(text) ?? strict) : strict;
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error !== undefined && isTemplate(text, error.pos[0])) return 'template';
  const aliases = documents.reduce((count, document) => count + aliasesOf(document), 0);
  if (aliases > limits.aliases) return fault('aliases', 0, 0, String(aliases));
  const readable = documents.filter(({ errors }) => errors.length === 0);
  if (error === undefined) return { uri, text, documents: readable };
  const [start, end] = error.pos;
  return { uri, text, documents: readable, fault: fault('syntax', start, end, error.message.split('\n')[0] ?? '') };
}

function composed(tokens: readonly CST.Token[]): readonly Document.Parsed[] {
  return [
    ...new Composer({ keepSourceTokens: true, merge: true, uniqueKeys: false, logLevel: 'silent' }).compose(tokens),
  ];
}

function isOpenQuote({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && message.startsWith('Missing closing') && message.includes('quote');
}

/**
 * The documents as the parsers of Docker and Kubernetes read them, for whom a line within quotes may be indented less than
 * the key, such as the last brace of some JSON. Undefined where that is not the fault.
 */
function asOthersRead(text: string): readonly Document.Parsed[] | undefined {
  let joined = text;
  for (let tries = 0; tries < 4; tries++) {
    const tokens = [...new Parser().parse(joined)];
    if (firstBelow(tokens, deepest) !== undefined) return undefined;
    const documents = composed(tokens);
    const [error] = documents.flatMap(({ errors }) => errors);
    if (error === undefined) return documents;
    const end = isOpenQuote(error) ? joined.indexOf('\n', error.pos[0] - 1) : -1;
    if (end < 0) return undefined;
    // A break within quotes means a blank, and every offset stays as it is.
    joined = `${joined.slice(0, end)} ${joined.slice(end + 1)}`;
  }
  return undefined;
}

/** Where a token begins that lies deeper than `limit` levels. */
function firstBelow(tokens: readonly CST.Token[], limit: number): number | undefined {
  let level: readonly CST.Token[] = tokens;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return level[0]?.offset;
    level = level.flatMap(insideOf);
  }
  return undefined;
}

function insideOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((one) => one !== undefined && one !== null));
}

function aliasesOf(document: Document.Parsed): number {
  let count = 0;
  visit(document, { Alias: () => void count++ });
  return count;
}

/** Does a text that can't be parsed become YAML once another program has put in what is missing? */
function isTemplate(text: string, at: number): boolean {
  if (/\{\{|\{%|<%|<\/?#[a-z]|%\{~? *(if|for|else|end)/.test(text)) return true;
  // Programs that replace placeholders by a text of any kind; Compose puts in variables only after it has parsed the file.
  const placeholder = /^services:/m.test(text) ? /[%@][\w.-]+[%@]/y : /[%@][\w.-]+[%@]|\$[\w{(]/y;
  placeholder.lastIndex = text.startsWith('${', at - 1) ? at - 1 : at;
  return placeholder.test(text);
}
