import { type Parameter, parameterNamed, readerIn } from '@zklint/parameters';
import { type JavaText, numberFormatMessage, parseInt32, parseInt64, trim, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Fix, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';

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

const milliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  sec: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
};

/** The number that was meant, where that is beyond doubt: without quotes, or converted from its unit. */
function writeNumber(text: JavaText, parameter: Parameter): Fix | undefined {
  const [, number, unit = ''] = /^["']?(\d{1,9})["']?\s*([a-z]*)$/i.exec(text.value) ?? [];
  if (number === undefined) return undefined;
  const written = unit === '' ? number : converted(Number(number), unit.toLowerCase(), parameter);
  if (written === undefined || parseInt32(written) === undefined) return undefined;
  return { title: say`Write ${written}`, safe: true, edits: [replace(text, written)] };
}

function converted(number: number, unit: string, parameter: Parameter): string | undefined {
  const own = parameter.type === 'integer' ? parameter.unit : undefined;
  const factor = milliseconds[unit];
  if (own === 'ms' && factor !== undefined) return String(number * factor);
  if (own === 'hours' && /^(h|hours?)$/.test(unit)) return String(number);
  if (own === 'ticks' && /^ticks?$/.test(unit)) return String(number);
  return undefined;
}
