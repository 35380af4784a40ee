import type { Texts } from '@zklint/language-service';
import { explanationsIn, localeFor, type Tell, translationsIn } from '@zklint/linter';

/** Says messages in the editor's language, given as it names it (`zh-cn`). */
export async function tellerIn(locale: string): Promise<Tell> {
  const translations = await translationsIn(localeFor(locale));
  return (message) => message.in(translations);
}

/** Loads what explanations are made of. */
export async function textsIn(locale: string): Promise<Texts> {
  const name = localeFor(locale);
  const { textOf } = await import('@zklint/parameters/texts');
  const summaries = name === 'en' ? {} : (await import('@zklint/parameters/summaries-zh-CN')).summaries;
  const translations = { ...(await translationsIn(name)), ...(await explanationsIn(name)) };
  return { textOf: (parameter) => textOf(parameter, summaries), explain: (message) => message.in(translations) };
}
