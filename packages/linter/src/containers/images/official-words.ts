import { say } from '../../message.ts';
import { isSecretKey } from '../../secrets.ts';
import { quoted } from '../../words.ts';
import type { Remark } from '../container.ts';
import { type MappedText, matchesIn } from '../mapped-text.ts';
import type { ImageInput, Variable } from './image.ts';
import { wordRemark } from './remarks.ts';

/** The words of a text, as an unquoted variable of bash becomes them. */
export function wordsOf(value: MappedText): readonly MappedText[] {
  return matchesIn(value, /[^ \t\n]+/g);
}

/** The settings in ZOO_CFG_EXTRA, and what is said of the first word that is none: no other rule need speak of those. */
export function extraSettings(
  input: ImageInput,
  variable: Variable,
): { readonly words: readonly MappedText[]; readonly remarks: readonly Remark[] } {
  const words = wordsOf(variable.value);
  const isWhole = ({ text }: MappedText) => /^[^=:]+[=:]|^[#!]/.test(text) || (variable.isOpen && text.includes('${'));
  const comment = wordsOf(firstComment(variable.value))[0];
  const torn = words.find((word) => !isWhole(word));
  // Half a password is none that anybody may see.
  const before = (torn && words[words.indexOf(torn) - 1]?.text) ?? '';
  const isSecret = isSecretKey(/^[^=:]*/.exec(before)?.[0] ?? '');
  const place = (word: MappedText) => word.starts[0] ?? 0;
  const remark =
    comment && (!torn || place(comment) < place(torn))
      ? wordRemark(
          input,
          comment,
          variable,
          say`The image splits ZOO_CFG_EXTRA at blanks, so only the first word of this comment is one, and each other a line of its own. Leave the comment out.`,
        )
      : torn &&
        wordRemark(
          input,
          torn,
          variable,
          say`The image splits ZOO_CFG_EXTRA at blanks, so ${isSecret ? say`what follows the blank` : quoted(torn.text)} becomes a line of its own. Leave no blank within a setting.`,
        );
  return { words: words.filter(isWhole), remarks: remark ? [remark] : [] };
}

/** A sign of a comment and more words behind it in the line. */
function firstComment(value: MappedText): MappedText {
  const [found] = matchesIn(value, /(?<=^|\s)#[^=:\s]*[ \t]+[^\s]/g);
  return found ?? { text: '', starts: [], ends: [] };
}
