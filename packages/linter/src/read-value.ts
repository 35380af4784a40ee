import { type Parameter, type Release, readerIn, valueIn } from '@zklint/parameters';
import { decodeInt32, decodeInt64, equalsIgnoreCase, isJavaDouble, parseInt32, parseInt64 } from '@zklint/parser';

/**
 * What a release makes of a parameter's trimmed value, by its reader; undefined where it has no value of the parameter's
 * type. Java's 64-bit numbers beyond 2^53 lose their last digits.
 */
export function readValue(text: string, parameter: Parameter, release: Release): string | number | boolean | undefined {
  switch (readerIn(parameter, release)) {
    case 'strict-int':
    case 'lenient-int':
      return parseInt32(text);
    case 'decoded-int':
      return decodeInt32(text);
    case 'strict-long':
    case 'lenient-long':
      return rounded(parseInt64(text));
    case 'decoded-long':
      return rounded(decodeInt64(text));
    case 'strict-double':
    case 'lenient-double':
      return isJavaDouble(text) ? finite(Number(text.replace(/[fd]?[\0- ]*$/i, ''))) : undefined;
    case 'strict-boolean':
      return parseStrictBoolean(text, release);
    case 'lenient-boolean':
      return equalsIgnoreCase(text, 'true');
    case 'exact-true':
      return text === 'true';
    case 'exact-false':
      return text !== 'false';
    case 'exact-yes':
      return text === 'yes' ? 'yes' : 'no';
    case 'exact-no':
      return text === 'no' ? 'no' : 'yes';
    case 'peer-type':
    case 'strict-choice':
    case 'lenient-choice':
      return choicesIn(parameter, release).find((choice) => choice.toLowerCase() === text.toLowerCase());
    case 'exact-choice':
      return choicesIn(parameter, release).find((choice) => choice === text);
    case 'strict-hex':
    case 'path':
    case 'text':
    case 'class-name':
    case 'checked-text':
      return text;
    default:
      return undefined;
  }
}

/** `true` or `false` in any letter case; up to 3.6 by toLowerCase, from 3.7 by equalsIgnoreCase, which takes a long s for an s. */
export function parseStrictBoolean(text: string, release: Release): boolean | undefined {
  const is = (word: string) => (release.atLeast('3.7.0') ? equalsIgnoreCase(text, word) : text.toLowerCase() === word);
  return is('true') ? true : is('false') ? false : undefined;
}

function rounded(value: bigint | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

function choicesIn(parameter: Parameter, release: Release): readonly string[] {
  return parameter.type === 'choice' ? (valueIn(parameter.choices, release) ?? []) : [];
}
