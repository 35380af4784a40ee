import type { Translations } from './message.ts';

/** The languages that zklint speaks. */
export const locales = ['en', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

/** Where Chinese is written in traditional characters, which are not those of zh-CN. */
const traditional = ['hant', 'tw', 'hk', 'mo'];

/** The locale for a tag such as an editor's `zh-cn` or an environment's `zh_CN.UTF-8`: English for all that has no translation. */
export function localeFor(tag: string): Locale {
  const [language, ...others] = tag
    .toLowerCase()
    .replace(/[.@].*$/s, '')
    .split(/[-_]/);
  if (language !== 'zh') return 'en';
  return others.includes('hans') || !others.some((part) => traditional.includes(part)) ? 'zh-CN' : 'en';
}

/** The translations of all messages. English needs none, and nothing is loaded. */
export async function translationsIn(locale: Locale): Promise<Translations> {
  return locale === 'en' ? {} : (await import('../l10n/zh-CN.json')).default;
}

/** The translations of what only explanations say: summaries of rules, headings of their pages, meanings of log lines. */
export async function explanationsIn(locale: Locale): Promise<Translations> {
  return locale === 'en' ? {} : (await import('../l10n/zh-CN.explain.json')).default;
}
