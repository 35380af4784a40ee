import type { TextRange } from '@zklint/parser';
import { type MappedText, standingFor } from '../mapped-text.ts';
import type { ImageInput, Variable } from './image.ts';

/** The value that a script sees, and where it is set. */
export interface Setting {
  /** The variable's name, or where the image is named. */
  readonly at: TextRange;
  readonly value: MappedText;
  /** Is a part of the value unknown? */
  readonly isOpen: boolean;
  /** Is it what the image sets by itself? */
  readonly isDefault: boolean;
}

/** A variable; `unknown` where it may be set out of sight. */
export function given(input: ImageInput, name: string): Variable | 'unknown' | undefined {
  return input.variables.get(name) ?? (input.mayHaveOthers ? 'unknown' : undefined);
}

/**
 * What the image's scripts see as a variable for which it has a default. `emptyIsUnset` where the script itself falls back
 * (`${NAME:-value}`); a default of the Dockerfile gives way to an empty value.
 */
export function settingOf(input: ImageInput, name: string, otherwise: string, emptyIsUnset = false): Setting {
  const variable = given(input, name);
  if (variable === 'unknown') return unknown(name, input.at);
  if (variable === undefined || (emptyIsUnset && variable.value.text === '')) return standard(input, otherwise);
  const { isOpen } = variable;
  return { at: variable.name.range, value: variable.value, isOpen, isDefault: false };
}

export function unknown(name: string, at: TextRange): Setting {
  return { at, value: standingFor(`\${${name}}`, at), isOpen: true, isDefault: false };
}

export function standard({ at }: ImageInput, value: string): Setting {
  return { at, value: standingFor(value, at), isOpen: false, isDefault: true };
}

/** The text of a variable where all of it is known. An unset one is empty. */
export function knownText(input: ImageInput, name: string): string | undefined {
  const variable = given(input, name);
  if (variable === undefined) return '';
  return variable === 'unknown' || variable.isOpen ? undefined : variable.value.text;
}

/** The -D flags in some variables, the last of equal ones; undefined where one of them isn't known. */
export function flagsIn(input: ImageInput, names: readonly string[]): Readonly<Record<string, string>> | undefined {
  const texts = names.map((name) => knownText(input, name));
  if (texts.includes(undefined)) return undefined;
  const words = texts.join(' ').split(/[ \t\n]+/);
  return Object.fromEntries(
    words.flatMap((word) => {
      const [, name, value = ''] = /^-D([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
      return name === undefined ? [] : [[name, value]];
    }),
  );
}
