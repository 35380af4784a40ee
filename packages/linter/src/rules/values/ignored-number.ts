import { type Parameter, parameterNamed, type Release, readerIn, valueIn } from '@zklint/parameters';
import { type JavaText, trim, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { type Message, say } from '../../message.ts';
import { readValue } from '../../read-value.ts';
import { defineRule, type Finding, type Fix } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { quoted } from '../../words.ts';
import { plainNumber } from './plain-number.ts';

export const ignoredNumber = defineRule({
  id: 'ignored-number',
  summary: 'Write numbers as ZooKeeper reads them, or it takes others.',
  severity: 'warning',

  *checkServer(server) {
    for (const { key, value } of server.given) {
      const name = trimmed(key);
      const parameter = parameterNamed(name);
      const text = trim(value);
      // Nothing at all means the default, and gets it.
      if (parameter === undefined || parameter.settableInFile === false || text.value === '') continue;
      if (!/^(decoded|lenient)-(int|long|double)$/.test(readerIn(parameter, server.release))) continue;
      const read = readValue(text.value, parameter, server.release);
      if (read === undefined) yield ignored(name, parameter, text, server);
      else if (read !== Number(text.value) && beginsWithZero.test(text.value)) yield octal(name, text, read, server);
    }
  },
});

/** To Integer.decode a number that begins with 0 is octal, whatever follows. */
const beginsWithZero = /^[+-]?0\d+$/;

function ignored(name: string, parameter: Parameter, text: JavaText, server: ServerConfig): Finding {
  const instead = valueIn<number | string | boolean>(parameter.default, server.release);
  const what = say`${name} is ${quoted(server.written(text))}, ${whatIsWrong(text.value, parameter, server.release)}`;
  const fix = writeInDigits(text, plainNumber(text.value, parameter));
  return {
    at: text,
    message:
      instead === undefined
        ? say`${what}; ZooKeeper takes its default in its place.`
        : say`${what}; ZooKeeper takes the default, ${String(instead)}, in its place.`,
    ...(fix && { fix }),
  };
}

function whatIsWrong(text: string, parameter: Parameter, release: Release): Message {
  const reader = readerIn(parameter, release);
  if (parameter.type === 'decimal') return say`which is no number`;
  if (!/^[+-]?\d+$/.test(text)) return say`which is not written in digits alone`;
  if (reader.startsWith('decoded') && beginsWithZero.test(text) && /[89]/.test(text))
    return say`which the 0 in front makes octal, where there is no 8 and no 9: leave it out`;
  return reader.endsWith('int')
    ? say`which is more than 32 bits hold (at most 2147483647)`
    : say`which is more than 64 bits hold (at most 9223372036854775807)`;
}

function octal(name: string, text: JavaText, read: string | number | boolean, server: ServerConfig): Finding {
  const fix = writeInDigits(text, text.value.replace(/^(\+|(-))?0+(?=\d)/, '$2'));
  return {
    at: text,
    message: say`${name} is ${quoted(server.written(text))}, which the 0 in front makes octal: ZooKeeper reads ${String(read)}. Leave the 0 out.`,
    // As a port, what it reads may be out of range too.
    supersedes: ['port-range'],
    ...(fix && { fix }),
  };
}

/** Not safe: the server has run with another number so far. */
function writeInDigits(text: JavaText, digits: string | undefined): Fix | undefined {
  return digits === undefined
    ? undefined
    : { title: say`Write ${digits}`, safe: false, edits: [replace(text, digits)] };
}
