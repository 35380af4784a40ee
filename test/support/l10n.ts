import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '@zklint/linter';

/** What a translation and its sources don't have in common. */
export interface Gaps {
  /** What has no translation, and where it is said. */
  readonly missing: Readonly<Record<string, string>>;
  /** Translations of what nothing says. */
  readonly leftOver: readonly string[];
  /** Those whose translation holds other values. */
  readonly otherValues: readonly string[];
  /** Those that the translation only repeats. */
  readonly untranslated: readonly string[];
}

/** English texts, and where each is said. */
type Sources = ReadonlyMap<string, string>;
type Parse = (code: string, options: { readonly lang: 'ts' }) => unknown;

/** The messages of all packages, with the catalogue's defaults that are words, against l10n/zh-CN.json. `parse` makes a syntax tree of TypeScript, as ESTree has it. */
export function messageGaps(parse: Parse): Gaps {
  const sources = new Map([...defaultsInWords(), ...templates(parse, 'message')]);
  return gapsOf(sources, readJson('packages/linter/l10n/zh-CN.json'));
}

/** What only explanations say, against l10n/zh-CN.explain.json. */
export function explanationGaps(parse: Parse): Gaps {
  const titles = pages().flatMap((path) =>
    [...withoutFences(readFileSync(path, 'utf8')).matchAll(/^###? (.*)$/gm)].map(
      ([, title = '']) => [title, path] as const,
    ),
  );
  const summaries = rules.map(({ id, summary }) => [summary, `rule ${id}`] as const);
  const sources = new Map([...summaries, ...titles, ...templates(parse, 'explanation')]);
  return gapsOf(sources, readJson('packages/linter/l10n/zh-CN.explain.json'));
}

/** Comments of examples look like headings. */
function withoutFences(page: string): string {
  return page.replace(/^```[\s\S]*?^```$/gm, '');
}

/** The summaries of parameters and families, against data/zh-CN.json, by their names. */
export function parameterGaps(): Gaps {
  const entries = parameterData();
  const translations = readJson('packages/parameters/data/zh-CN.json');
  const names = new Set(entries.map(({ name }) => name));
  const translated = entries.filter(({ name }) => translations[name] !== undefined);
  return {
    missing: Object.fromEntries(
      entries.filter(({ name }) => translations[name] === undefined).map(({ name, summary }) => [name, summary]),
    ),
    leftOver: Object.keys(translations).filter((name) => !names.has(name)),
    otherValues: translated
      .filter(({ name, summary }) => numbersIn(summary) !== numbersIn(translations[name] ?? ''))
      .map(({ name }) => name),
    untranslated: translated.filter(({ name }) => !isChinese(translations[name] ?? '')).map(({ name }) => name),
  };
}

/** Where a rule makes a message of something else than a template that stands there. */
export function unreadableMessages(parse: Parse): readonly string[] {
  return sourceFiles()
    .filter((path) => path.includes('/src/rules/'))
    .flatMap((path) => [...saidIn(path, parse)].filter(({ template }) => template === undefined))
    .map(({ place }) => place);
}

interface ParameterEntry {
  readonly name: string;
  readonly summary: string;
  readonly default?: string | readonly { readonly value: string }[] | null;
}

function parameterData(): readonly ParameterEntry[] {
  return JSON.parse(readFileSync('packages/parameters/data/parameters.json', 'utf8'));
}

function defaultsInWords(): Sources {
  const all = parameterData().flatMap(({ name, default: given }) =>
    (typeof given === 'string' ? [{ value: given }] : (given ?? [])).map(({ value }) => [value, name] as const),
  );
  return new Map(all.filter(([value]) => value.includes(' ') && hasWords(value)));
}

function gapsOf(sources: Sources, translations: Readonly<Record<string, string>>): Gaps {
  const translated = Object.entries(translations).filter(([template]) => sources.has(template));
  return {
    missing: Object.fromEntries([...sources].filter(([template]) => !Object.hasOwn(translations, template))),
    leftOver: Object.keys(translations).filter((template) => !sources.has(template)),
    otherValues: translated
      .filter(([template, translation]) => valuesIn(template) !== valuesIn(translation))
      .map(([template]) => template),
    untranslated: translated
      .filter(([template, translation]) => hasWords(template) && !isChinese(translation))
      .map(([template]) => template),
  };
}

function valuesIn(template: string): string {
  return [...new Set(template.match(/\{\d+\}/g))].sort().join();
}

/** The numbers of a text: a wrong one is a wrong unit or release. */
function numbersIn(text: string): string {
  return [...new Set(text.match(/\d+(?:\.\d+)*/g))].sort().join();
}

/** Names and numbers are no words. */
function hasWords(template: string): boolean {
  return /[a-z]{2}/i.test(template.replace(/--\w+|\w*[a-z][A-Z]\w*|\w*\d\w*/g, ''));
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The templates that the packages say as messages, or that only explain what logs say. */
function templates(parse: Parse, kind: Said['kind']): Sources {
  const found = new Map<string, string>();
  for (const path of sourceFiles()) {
    for (const said of saidIn(path, parse)) {
      // A value alone is the same in every language.
      if (said.kind !== kind || said.template === undefined || said.template === '{0}') continue;
      found.set(said.template, said.place);
    }
  }
  return found;
}

interface Said {
  readonly kind: 'message' | 'explanation';
  /** Absent where it is not written there. */
  readonly template?: string;
  readonly place: string;
}

// biome-ignore lint/suspicious/noExplicitAny: a syntax tree, walked without regard to the kinds of its nodes.
type Node = any;

function* saidIn(path: string, parse: Parse): Iterable<Said> {
  const code = readFileSync(path, 'utf8');
  const placeOf = ({ start }: Node) => `${path}:${code.slice(0, start).split('\n').length}`;
  const isLog = path.endsWith('.data.ts');
  for (const node of nodesIn(parse(code, { lang: 'ts' }))) {
    if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'say') {
      const texts: readonly string[] = node.quasi.quasis.map((quasi: Node) => quasi.value.cooked);
      const template = texts.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
      yield { kind: 'message', template, place: placeOf(node) };
    } else if (node.type === 'NewExpression' && node.callee.name === 'Message') {
      const template = textOf(node.arguments[0]);
      yield { kind: 'message', ...(template !== undefined && { template }), place: placeOf(node) };
    } else if (isLog && node.type === 'Property' && /^(meaning|advice)$/.test(node.key.name)) {
      const template = textOf(node.value);
      yield { kind: 'explanation', ...(template !== undefined && { template }), place: placeOf(node) };
    }
  }
}

function textOf(node: Node): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' && node.quasis.length === 1 ? node.quasis[0].value.cooked : undefined;
}

function* nodesIn(node: Node): Iterable<Node> {
  if (typeof node !== 'object' || node === null) return;
  if (typeof node.type === 'string') yield node;
  for (const child of Object.values(node)) yield* nodesIn(child);
}

function sourceFiles(): readonly string[] {
  return ['parser', 'parameters', 'linter', 'drawing', 'cli', 'language-server', 'language-service']
    .flatMap((name) => filesIn(`packages/${name}/src`))
    .filter((path) => /(?<!\.test)\.ts$/.test(path) && !path.includes('/generated/'));
}

function pages(): readonly string[] {
  return filesIn('packages/linter/src/rules').filter((path) => path.endsWith('.md'));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .sort();
}

function readJson(path: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path, 'utf8'));
}
