import { type Texts, visible } from '@zklint/language-service';
import { cut, explanationsIn, localeFor, type Tell, translationsIn } from '@zklint/linter';

/** A line of a message: the values in it may have megabytes. */
const longestLine = 1000;

/**
 * Says messages in the editor's language, given as it names it (`zh-cn`). What a linted file brings along can't steer a
 * terminal or turn the text around.
 */
export async function tellerIn(locale: string): Promise<Tell> {
  const translations = await translationsIn(localeFor(locale));
  return (message) => {
    const lines = message.in(translations).split('\n');
    return lines.map((line) => visible(cut(line, longestLine))).join('\n');
  };
}

/** Loads what explanations are made of. */
export async function textsIn(locale: string): Promise<Texts> {
  const name = localeFor(locale);
  const { textOf } = await import('@zklint/parameters/texts');
  const summaries = name === 'en' ? {} : (await import('@zklint/parameters/summaries-zh-CN')).summaries;
  const translations = { ...(await translationsIn(name)), ...(await explanationsIn(name)) };
  return { textOf: (parameter) => textOf(parameter, summaries), explain: (message) => message.in(translations) };
}
