import { familyOf, type Parameter, parameterNamed, type Reader } from '@zklint/parameters';
import type { ParameterText } from '@zklint/parameters/texts';
import { type Message, say } from './message.ts';
import { enumerated, listed } from './words.ts';

/** Something that holds from a release on; without `since` in every release that knows the parameter. */
export interface Since<Value> {
  readonly since?: string;
  readonly value: Value;
}

/** What a parameter is, for people. */
export interface ParameterExplanation {
  readonly kind: 'parameter';
  /** Its own name, or that of the family that a key belongs to: `server.<id>`. */
  readonly name: string;
  /** What values it takes, with the unit. Absent for a family. */
  readonly type?: Message;
  /** The releases that read it. Absent for a family. */
  readonly releases?: Message;
  readonly defaults: readonly Since<string>[];
  /** How ZooKeeper reads a value, and what happens with one that doesn't fit. */
  readonly readings: readonly Since<Message>[];
  /** Where it can be set: the file, a JVM flag, or both. Absent for a family. */
  readonly where?: Message;
  readonly deprecated?: { readonly since: string; readonly useInstead?: string };
  /** What a name that nothing reads stands for. */
  readonly replacedBy?: string;
  /** Summary, notes, risk and link, from the catalogue. */
  readonly text?: ParameterText;
}

/** The parameter or family that a key belongs to, or undefined. */
export function explainParameter(
  key: string,
  textOf: (name: string) => ParameterText | undefined,
): ParameterExplanation | undefined {
  const parameter = parameterNamed(key);
  const name = parameter ? key : textOf(key) ? key : familyOf(key);
  if (name === undefined) return undefined;
  const text = textOf(name);
  const common = { kind: 'parameter' as const, name, ...(text && { text }), defaults: bySince(text?.default, String) };
  if (parameter === undefined) return { ...common, readings: [] };
  return {
    ...common,
    type: typeOf(parameter),
    releases: releasesOf(parameter.availability),
    readings: bySince(parameter.parse, (reader) => readingOf(reader, parameter)),
    where: whereOf(parameter, name),
    ...(parameter.deprecated && { deprecated: parameter.deprecated }),
    ...(parameter.replacedBy !== undefined && { replacedBy: parameter.replacedBy }),
  };
}

function bySince<From extends string, To>(
  value: From | Readonly<Record<string, From | null>> | undefined,
  convert: (value: From) => To,
): readonly Since<To>[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [{ value: convert(value) }];
  return Object.entries(value).flatMap(([since, one]) => (one === null ? [] : [{ since, value: convert(one) }]));
}

const units = {
  ms: say`a whole number of milliseconds`,
  s: say`a whole number of seconds`,
  min: say`a whole number of minutes`,
  hours: say`a whole number of hours`,
  ticks: say`a whole number of ticks (of tickTime)`,
  bytes: say`a whole number of bytes`,
  KB: say`a whole number of kilobytes of 1024 bytes`,
};

function typeOf(parameter: Parameter): Message {
  switch (parameter.type) {
    case 'integer':
      if (parameter.port) return say`a TCP port`;
      return parameter.unit ? units[parameter.unit] : say`a whole number`;
    case 'decimal':
      return say`a decimal number`;
    case 'boolean':
      return say`true or false`;
    case 'choice': {
      const sets = Array.isArray(parameter.choices) ? [parameter.choices] : Object.values(parameter.choices);
      const words = [...new Set(sets.flat())].map((word) => (word === '' ? '""' : String(word)));
      return say`one of ${listed(words)}`;
    }
    case 'path':
      return say`the path of a file or folder`;
    case 'address':
      return say`a host name or an IP address`;
    case 'text':
      return say`text`;
  }
}

function releasesOf(availability: string): Message {
  const spans = availability.split(' ').filter((span) => span !== '');
  return spans.length === 0 ? say`no release` : enumerated(spans.map(inWords));
}

function inWords(span: string): Message {
  if (span === '3.4.0+') return say`every release from 3.4.0 on`;
  if (span.startsWith('3.10.')) return say`none yet: the one after 3.9`;
  if (span.endsWith('+')) return say`${span.slice(0, -1)} and later`;
  const [first = span, last] = span.split('-');
  return last === undefined ? say`${first} to the end of ${first.replace(/\.\d+$/, '')}` : say`${first} to ${last}`;
}

function whereOf(parameter: Parameter, name: string): Message {
  const flag = `-D${parameter.systemProperty ?? name}`;
  if (parameter.kind === 'docPhantom') return say`nowhere: nothing reads it`;
  if (parameter.kind === 'clientOnly') return say`only in clients, as the JVM flag ${flag}`;
  if (parameter.settableInFile === false) return say`only as the JVM flag ${flag}`;
  if (parameter.systemProperty === undefined) return say`in the file`;
  return parameter.settableInFile === 'partial'
    ? say`in the file, which is not enough, and as the JVM flag ${flag}`
    : say`in the file, or as the JVM flag ${flag}; the file wins`;
}

const readings: Readonly<Record<Reader, Message>> = {
  'strict-int': say`digits with or without a sign, within 32 bits`,
  'strict-long': say`digits with or without a sign, within 64 bits`,
  'strict-hex': say`a hexadecimal number within 64 bits`,
  'strict-double': say`a decimal number`,
  'strict-boolean': say`true or false in any letter case`,
  'peer-type': say`one of its words in any letter case`,
  'strict-choice': say`one of its words in any letter case`,
  'exact-choice': say`one of its words, letter case included`,
  path: say`a path of two characters at least, where it is relative`,
  'class-name': say`the name of a class that can be loaded`,
  'checked-text': say`text that Java must know, such as the name of an algorithm`,
  'lenient-int': say`digits; anything else gives the default without a word`,
  'lenient-long': say`digits; anything else gives the default without a word`,
  'lenient-double': say`a decimal number; anything else gives the default without a word`,
  'decoded-int': say`digits, 0x for hexadecimal, and a leading 0 for octal; anything else gives the default without a word`,
  'decoded-long': say`digits, 0x for hexadecimal, and a leading 0 for octal; anything else gives the default without a word`,
  'lenient-boolean': say`true in any letter case; anything else is false without a word`,
  'exact-true': say`true in small letters; anything else is false without a word`,
  'exact-false': say`false in small letters; anything else is true without a word`,
  'exact-yes': say`yes in small letters; anything else is no without a word`,
  'exact-no': say`no in small letters; anything else is yes without a word`,
  'lenient-choice': say`one of its words in any letter case; anything else gives the default without a word`,
  text: say`as it stands`,
  'pass-through': say`not read by the server`,
};

const refusing = /^(strict|exact-choice|peer-type|path|class-name|checked)/;

function readingOf(reader: Reader, { stage, kind }: Parameter): Message {
  const words = readings[reader];
  if (!refusing.test(reader) || kind === 'clientOnly') return words;
  if (stage === 'start') return say`${words}; with anything else ZooKeeper gives up when it starts`;
  if (stage === 'tls')
    return say`${words}; with anything else TLS cannot be set up, often only at the first connection`;
  if (stage === 'use') return say`${words}; anything else fails when it is first used`;
  return say`${words}; anything else and ZooKeeper refuses the file`;
}
