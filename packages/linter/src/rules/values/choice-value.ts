import { parameterNamed, readerIn, valueIn } from '@zklint/parameters';
import { trim, trimmed } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { either, quoted } from '../../words.ts';

export const choiceValue = defineRule({
  id: 'choice-value',
  summary: 'Take one of the words that a parameter knows.',
  severity: 'warning',

  *checkServer(server) {
    for (const { key, value } of server.given) {
      const name = trimmed(key);
      const parameter = parameterNamed(name);
      if (parameter?.type !== 'choice') continue;
      const reader = readerIn(parameter, server.release);
      const text = trim(value);
      const choices = valueIn(parameter.choices, server.release) ?? [];
      const ignoresCase = reader === 'peer-type' || reader === 'strict-choice' || reader === 'lenient-choice';
      if (!ignoresCase && reader !== 'exact-choice') continue;
      const written = ignoresCase ? text.value.toLowerCase() : text.value;
      if (choices.some((choice) => (ignoresCase ? choice.toLowerCase() : choice) === written)) continue;
      // Nothing at all means the default, but for peerType and where letter case counts.
      if (text.value === '' && (reader === 'strict-choice' || reader === 'lenient-choice')) continue;
      const at = text.value === '' ? key : text;
      const words = either(choices.filter((choice) => choice !== '').map(String));
      const shown = quoted(server.written(text), 40);
      if (reader === 'peer-type') {
        yield {
          at,
          message:
            text.value === ''
              ? say`${name} is empty; ZooKeeper refuses the file. Write ${words}.`
              : say`${name} is ${shown}, which ZooKeeper doesn't know; it refuses the file. Write ${words}.`,
          severity: 'error',
          refusal: refusedAtParse(`Unrecognised peertype: ${text.value}`),
        };
      } else {
        yield {
          at,
          message: say`${name} is ${shown}, which ZooKeeper doesn't know; ${consequences[parameter.stage ?? 'never']}. Write ${words}.`,
        };
      }
    }
  },
});

const consequences = {
  start: say`it gives up when it starts`,
  tls: say`TLS connections fail`,
  use: say`what needs it fails`,
  never: say`it takes the default and says nothing`,
};
