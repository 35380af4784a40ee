import { type Parameter, parameterNamed, readerIn } from '@zklint/parameters';
import { type JavaText, numberFormatMessage, parseInt32, parseInt64, trim, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Fix, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';
import { plainNumber } from './plain-number.ts';

export const numberFormat = defineRule({
  id: 'number-format',
  summary: 'Write numbers in digits only.',
  severity: 'error',

  *checkServer(server) {
    for (const { key, value } of server.given) {
      const name = trimmed(key);
      const parameter = parameterNamed(name);
      const reader = parameter && readerIn(parameter, server.release);
      if (parameter?.stage !== undefined || (reader !== 'strict-int' && reader !== 'strict-long')) continue;
      const text = trim(value);
      const read = reader === 'strict-int' ? parseInt32(text.value) : parseInt64(text.value);
      if (read !== undefined) continue;
      const fix = parameter && writeNumber(text, parameter);
      yield {
        at: text,
        message: messageFor(name, server.written(text), reader),
        refusal: refusedAtParse(numberFormatMessage(text.value)),
        ...(fix && { fix }),
      };
    }
  },
});

function messageFor(name: string, text: string, reader: 'strict-int' | 'strict-long'): Message {
  if (text === '')
    return say`${name} has no value, and it needs a whole number; ZooKeeper refuses the file. Write the number.`;
  if (!/^[+-]?\d+$/.test(text))
    return say`${name} is ${quoted(text)}, which is no whole number in digits; ZooKeeper refuses the file. Write digits only.`;
  return reader === 'strict-int'
    ? say`${name} is ${quoted(text)}, which is more than 32 bits hold; ZooKeeper refuses the file. Write at most 2147483647.`
    : say`${name} is ${quoted(text)}, which is more than 64 bits hold; ZooKeeper refuses the file. Write at most 9223372036854775807.`;
}

/** The number that was meant, converted from its unit. */
function writeNumber(text: JavaText, parameter: Parameter): Fix | undefined {
  const written = plainNumber(text.value, parameter);
  if (written === undefined) return undefined;
  return { title: say`Write ${written}`, safe: true, edits: [replace(text, written)] };
}
