import { parameterNamed } from '@zklint/parameters';
import type { ConfigDocument, ConfigEntry, Place } from '@zklint/parser';
import { kept } from '../../kept.ts';

/** A setting inside another text, where Java sees none. */
export interface HiddenSetting {
  readonly key: string;
  /** Where its key begins in the text. */
  readonly index: number;
  /** The character before it, or nothing. */
  readonly before: string;
}

/** Texts that hide settings: where, and the keys that ZooKeeper doesn't see because of it. */
export interface Hiding extends Place {
  readonly keys: readonly string[];
}

const lineKey = /^(server|group|weight)\.\d+$/;
export const longestName = 64;

/** Is it a key that ZooKeeper reads, or the key of a server, group or weight line? */
export function isSettingKey(name: string): boolean {
  return lineKey.test(name) || parameterNamed(name)?.kind === 'server';
}

/** Every `key=` in a text whose key is no common word, also where other letters stand right before the key. */
export function* settingsIn(text: string): Iterable<HiddenSetting> {
  for (let sign = text.indexOf('='); sign >= 0; sign = text.indexOf('=', sign + 1)) {
    let end = sign;
    while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
    let start = end;
    while (end - start < longestName && /[\w.-]/.test(text[start - 1] ?? '')) start--;
    for (let index = start; index < end; index++) {
      const key = text.slice(index, end);
      // A name without a capital or a dot, such as version, is a word of every language.
      if (!/[A-Z.]/.test(key) || !isSettingKey(key)) continue;
      if (!isOption(text, index)) yield { key, index, before: text[index - 1] ?? '' };
      break;
    }
  }
}

/** The comments in which text stands right before `key=`, as where lines were run together; from there to their end. */
export const hidingComments = kept(({ comments }: ConfigDocument): readonly Hiding[] =>
  comments.flatMap(({ uri, range, value }) => {
    const glued = value.includes('=') ? gluedIn(value) : [];
    const [first] = glued;
    if (first === undefined || isSwitchedOff(value)) return [];
    return [{ uri, range: { start: range.start + first.index, end: range.end }, keys: glued.map(({ key }) => key) }];
  }),
);

/** `#key=value` and `# key = value`: a line that is a comment on purpose. */
function isSwitchedOff(comment: string): boolean {
  return /^[^\s=]*[ \t]*=/.test(comment.replace(/^[#!\s]+/, ''));
}

/** The settings with prose right before them, and those that follow the first one. */
export function gluedIn(text: string): readonly HiddenSetting[] {
  const settings = [...settingsIn(text)];
  const first = settings.find(({ before }) => /[A-Za-z)]/.test(before));
  if (first === undefined) return [];
  // A full stop may also belong to a longer name: alone it says nothing.
  return settings.filter(({ index, before }) => index >= first.index || before === '.');
}

/** Is it the end of a word that begins with a dash, such as `-DdataDir=`, or of zookeeper's own prefix? */
function isOption(text: string, index: number): boolean {
  const word = /\S*$/.exec(text.slice(Math.max(0, index - longestName), index))?.[0] ?? '';
  return /^["'`(]*-/.test(word) || /zookeeper\.$/.test(word);
}

/** The settings that a continuation joins to the value before them; up to the last such backslash. */
export function hidingContinuation({ text }: ConfigDocument, { uri, key, value }: ConfigEntry): Hiding | undefined {
  const written = text.slice(key.range.end, value.range.end);
  if (!/[\r\n]/.test(written)) return undefined;
  const found = [...written.matchAll(/\\(?:\r\n|\r|\n)[ \t\f]*([\w.-]+)[ \t]*[=:]/g)].filter(([, name = '']) =>
    isSettingKey(name),
  );
  const last = found.at(-1);
  if (last === undefined) return undefined;
  const end = key.range.end + last.index + 1;
  return {
    uri,
    range: { start: Math.min(value.range.start, end - 1), end },
    keys: found.map(([, name = '']) => name),
  };
}

/** The first entry of a file that begins with a byte order mark: Java takes the mark for a part of its key. */
export function markedEntry({ text, encoding, entries }: ConfigDocument): Hiding | undefined {
  const [first] = entries;
  const mark = encoding === 'latin1' ? '\u00ef\u00bb\u00bf' : '\ufeff';
  if (first === undefined || !text.startsWith(mark)) return undefined;
  const { uri, range, value } = first.key;
  return { uri, range, keys: [value.replace(/^\u00ef\u00bb\u00bf/, '').trim()] };
}

/** Is all of it UTF-16? To ISO-8859-1 there is a zero byte beside every letter. */
export function isUtf16({ text, encoding, entries }: ConfigDocument): boolean {
  return (
    encoding === 'latin1' &&
    /^(\u00ff\u00fe|\u00fe\u00ff)/.test(text) &&
    entries.every(({ key, value }) => `${key.value}${value.value}`.includes('\0'))
  );
}
