import { explanationsIn, type Locale, localeFor, locales, translationsIn, withMeant } from '@zklint/linter';
import { Message, quoted, say, type Tell } from '@zklint/linter/messages';
import type { Terminal } from './terminal.ts';

/** What a run speaks. */
export interface Language {
  readonly locale: Locale;
  readonly tell: Tell;
}

export const english: Language = { locale: 'en', tell: String };

/** The language that --locale names, or else the environment. Read before the other options, because it tells of them too. */
export async function languageOf(args: readonly string[], env: Terminal['env']): Promise<Language> {
  const index = args.findLastIndex((arg) => /^--locale(=|$)/.test(arg));
  const asked = index < 0 ? undefined : (/=(.*)$/s.exec(args[index] ?? '')?.[1] ?? args[index + 1]);
  const named = asked === undefined ? undefined : readLocale(asked);
  const locale = named === undefined || named instanceof Message ? localeFor(localeIn(env)) : named;
  const translations = await translationsIn(locale);
  return { locale, tell: (message) => message.in(translations) };
}

/** The locale of messages, in the order of POSIX: the first that is set and not empty. */
function localeIn(env: Terminal['env']): string {
  return env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
}

/** The locale that a word names, or what is wrong with it. */
export function readLocale(word: string): Locale | Message {
  const locale = locales.find((one) => one.toLowerCase() === word.toLowerCase());
  if (locale !== undefined) return locale;
  const near = localeFor(word);
  const fault = say`--locale: it must be en or zh-CN, not ${quoted(word)}`;
  return near === 'en' ? withMeant(fault, word, locales) : say`${fault}; did you mean ${near}?`;
}

/** The language with what only explanations say: summaries of rules, headings of their pages, meanings of log lines. */
export async function explaining({ locale, tell }: Language): Promise<Language> {
  if (locale === 'en') return { locale, tell };
  const translations = { ...(await translationsIn(locale)), ...(await explanationsIn(locale)) };
  return { locale, tell: (message) => message.in(translations) };
}
