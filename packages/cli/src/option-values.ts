import { type Locale, type RuleSettings, readRuleSetting, withoutLastSlash } from '@zklint/linter';
import { either, Message, quoted, say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { readLocale } from './language.ts';

export const formatNames = ['pretty', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle'] as const;
type FormatName = (typeof formatNames)[number];

/** A format, and the file that it goes to if not to standard output. */
export interface Output {
  readonly format: FormatName;
  readonly file?: string;
}

export function knownLocale(text: string): Locale {
  const locale = readLocale(text);
  if (locale instanceof Message) throw new Failure(locale);
  return locale;
}

export function addFlag(text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const [, key, value = ''] = /^(?:-D)?([^=]+)(?:=(.*))?$/s.exec(text) ?? [];
  if (key === undefined)
    throw new Failure(say`--jvm ${quoted(text)}: it must be a key and its value, as in zookeeper.snapCount=1000.`);
  return { ...before, [key]: value };
}

export function addPath(text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const [, from, to] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (from === undefined || to === undefined)
    throw new Failure(
      say`--map ${quoted(text)}: it must be a path of the server and a path here, as in /var/lib/zookeeper=image/zk1.`,
    );
  return { ...before, [withoutLastSlash(from)]: to };
}

export function addRule(text: string, before: RuleSettings = {}): RuleSettings {
  const [, id, severity] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  if (id === undefined) {
    throw new Failure(say`--rule ${quoted(text)}: it must be a rule and its severity, as in myid-missing=off.`);
  }
  const setting = readRuleSetting(id, severity);
  if (setting instanceof Message) throw new Failure(say`--rule ${quoted(text)}: ${setting}`);
  return { ...before, ...setting };
}

export function countOfWarnings(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Failure(say`--max-warnings ${quoted(text)}: it must be a number such as 10.`);
  return Number(text);
}

export function addOutput(text: string, before: readonly Output[] = []): readonly Output[] {
  const [, name, file] = /^([^=]*)(?:=(.+))?$/.exec(text) ?? [];
  const format = formatNames.find((known) => known === name);
  if (format === undefined) {
    throw new Failure(
      say`--format ${quoted(text)}: it must be ${either(formatNames)}, or one of them and a file, as in json=report.json.`,
    );
  }
  if (file === undefined && before.some((other) => other.file === undefined)) {
    throw new Failure(say`Only one format can go to standard output; give the others a file.`);
  }
  const twice = file !== undefined && before.some((other) => other.file === file);
  if (twice) throw new Failure(say`Two formats can't go to one file, ${quoted(file)}.`);
  return [...before, { format, ...(file !== undefined && { file }) }];
}
