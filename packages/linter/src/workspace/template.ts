import { type Parameter, parameterNamed } from '@zklint/parameters';
import { type ConfigDocument, type ConfigEntry, parseConfig, type TextRange, trimmed } from '@zklint/parser';
import { isTemplateName, nameOf } from './paths.ts';
import { findRegions, type TemplateRegions } from './template-regions.ts';

/**
 * The document as a template is to be read, if it is one: another program fills in its placeholders, so an entry with one
 * in its key or value leaves `entries` for `open`. In the others every text is known. Any other document stays as it is,
 * unless it is `known` to be one.
 */
export function asTemplate(document: ConfigDocument, known = false): ConfigDocument {
  const regions = findRegions(document.text);
  const isOne = known || regions !== undefined || isTemplateName(nameOf(document.uri));
  if (!isOne && !document.entries.some(isEvidence)) return document;

  const { uri, text, encoding } = document;
  const masked = parseConfig(uri, regions ? mask(text, regions) : text, encoding);
  const branches = regions?.branches ?? [];
  const marks = [...(regions?.expressions ?? []), ...(regions?.statements ?? [])].sort(byStart);
  const open: { entry: ConfigEntry; holes: readonly TextRange[] }[] = [];
  const entries: ConfigEntry[] = [];
  const optional = new Set<ConfigEntry>();
  for (const entry of masked.entries) {
    const marked = within(marks, entry.range);
    // `<%= key %>` also looks like the `%…%` of another dialect.
    const others = placeholdersIn(entry).filter((range) => within(marked, range).length === 0);
    const holes = [...marked, ...others].sort(byStart);
    if (holes.length > 0) open.push({ entry, holes });
    else entries.push(entry);
    if (within(branches, entry.range).length > 0) optional.add(entry);
  }
  return { ...masked, text, entries, template: { open, optional } };
}

/** The text with placeholders that are plain words to Java and blanks for statements; every offset stays. */
function mask(text: string, { expressions, statements }: TemplateRegions): string {
  const cover = (from: string, { start, end }: TextRange, sign: RegExp, by: string) =>
    from.slice(start, end).replace(sign, by);
  const regions = [
    ...expressions.map((range) => ({ ...range, text: cover(text, range, /[\s=:#!\\;|,[\]]/g, '_') })),
    ...statements.map((range) => ({ ...range, text: ' '.repeat(range.end - range.start) })),
  ].sort(byStart);
  const pieces: string[] = [];
  let from = 0;
  for (const region of regions) {
    pieces.push(text.slice(from, region.start), region.text);
    from = region.end;
  }
  return pieces.join('') + text.slice(from);
}

/** Those of some ordered ranges that overlap another one. */
function within(ranges: readonly TextRange[], { start, end }: TextRange): readonly TextRange[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: TextRange[] = [];
  for (let at = low; (ranges[at]?.start ?? end) < end; at++) found.push(ranges[at] ?? { start, end });
  return found;
}

function byStart(one: TextRange, other: TextRange): number {
  return one.start - other.start;
}

/** What stands for other words in any dialect: `${VAR}`, `{VAR}`, `@VAR@`, `%VAR%`, `%(VAR)s`, `__VAR__`, `<<VAR>>`, `<VAR>`. */
export const placeholder = new RegExp(
  [
    /\$\{[^}\n]{1,200}\}|\$\(\w{1,60}\)|#?\{[A-Za-z_][\w. -]{0,60}\}/,
    /@\w{2,60}@|%\w{2,60}%|%[sd](?!\w)|%\(\w{1,60}\)[sd]|__[A-Z]\w{0,60}__/,
    /<<[^<>\n]{1,80}>>|<[A-Za-z][\w .-]{0,60}>/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
/** In a file that is known to be a template also what envsubst and shells fill in: `$VAR`. */
const placeholders = new RegExp(`${placeholder.source}|(?<![\\w.$])\\$[A-Za-z_]\\w{0,60}`, 'g');

/** A value that is nothing else, in the dialects whose signs a path may hold. */
const wholePlaceholder = /^(@\w{2,60}@|<<[^<>\n]{1,80}>>|__[A-Z]\w{0,60}__)$/;
/** Tags of XML are keys too, at least to Java. */
const inKey = /\$\{[^}\n]{1,200}\}|@\w{2,60}@|<<[^<>\n]{1,80}>>|__[A-Z]\w{0,60}__|%[A-Z][A-Z\d_]{2,60}%/;
const variable = /\$\{([^}\n]{1,200})\}/;
/** What a number or an address says where everybody is to write their own: `x.x.x.1`, `replace_port`, `yourServer1`. */
const ownWords = /^(x{1,3}\.){3}\w{1,3}\b|\b(replace|change)_\w+|\byour[-_A-Z]/;
const ownFolder = /^(replace|change)_\w+$/;

/** The placeholders of an entry in a file that is known to be a template. */
function placeholdersIn(entry: ConfigEntry): readonly TextRange[] {
  const found = [entry.key, entry.value].flatMap((text) => {
    if (text.written) return text.value.search(placeholders) >= 0 ? [text.range] : [];
    return [...text.value.matchAll(placeholders)].map(({ index, 0: word }) => {
      const start = text.range.start + index;
      return { start, end: start + word.length };
    });
  });
  return found.length === 0 && isBare(entry, /^[A-Z][A-Z\d_]{2,}(\/.*)?$/) ? [entry.value.range] : found;
}

/** Does an entry show that a file is a template, though its name doesn't say so? */
function isEvidence(entry: ConfigEntry): boolean {
  const text = trimmed(entry.value);
  if (inKey.test(entry.key.value)) return true;
  if (isServerLine(entry)) return placeholder.test(text) || ownWords.test(text);
  const type = typeOf(entry);
  if (type === 'integer') return mayBecomeNumber(text) || ownWords.test(text) || namesItsKey(entry, text);
  if (wholePlaceholder.test(text)) return true;
  if (type !== 'path') return variable.test(text);
  return namesItsKey(entry, text) || beginsInCapitals.test(text) || hasForeignVariable(text);
}

/** `WORKDIR/data` */
const beginsInCapitals = /^[A-Z][A-Z\d_]*DIR\//;

/** `21${ID}`: beside its placeholders a number has digits only, or no other program can make one of it. */
function mayBecomeNumber(text: string): boolean {
  return placeholder.test(text) && /^[-+\s\d]*$/.test(text.replaceAll(placeholders, ''));
}

/** `clientPort=ZOOKEEPERCLIENTPORT` */
function namesItsKey(entry: ConfigEntry, text: string): boolean {
  const name = trimmed(entry.key).toUpperCase();
  return isBare(entry, /^[A-Z][A-Z\d_]{3,}$/) && text.replaceAll('_', '').includes(name);
}

/** In a path a shell's variable (`${ZK_HOME}/data`) is what people take ZooKeeper to know, and no other program's. */
function hasForeignVariable(path: string): boolean {
  const names = path.match(new RegExp(variable, 'g')) ?? [];
  const isWhole = names[0]?.length === path.length;
  const ofShell = isWhole ? /^\$\{([A-Z]+_)*(HOME|TMP|TEMP|TMPDIR|PWD|USER)\}$/ : /^\$\{[A-Z_][A-Z\d_]*\}$/;
  return names.some((name) => !ofShell.test(name));
}

/**
 * Is the value a word that stands for another, without any sign: in capitals where only a number can be, or as a path or
 * the first folder of one?
 */
function isBare(entry: ConfigEntry, word: RegExp): boolean {
  const text = trimmed(entry.value);
  const type = typeOf(entry);
  if (type === 'path') return word.test(text.replace(/\/.*$/s, '')) || ownFolder.test(text);
  return type === 'integer' ? word.test(text) || ownWords.test(text) : isServerLine(entry) && ownWords.test(text);
}

function isServerLine({ key }: ConfigEntry): boolean {
  return trimmed(key).startsWith('server.');
}

function typeOf({ key }: ConfigEntry): Parameter['type'] | undefined {
  return parameterNamed(trimmed(key))?.type;
}
