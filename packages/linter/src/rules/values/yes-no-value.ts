import { parameterNamed, readerIn } from '@zklint/parameters';
import { trim, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { type Message, say } from '../../message.ts';
import { readValue } from '../../read-value.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const yesNoValue = defineRule({
  id: 'yes-no-value',
  summary: 'Write yes or no in small letters.',
  severity: 'warning',
  supersedes: ['boolean-value'],

  *checkServer(server) {
    for (const { key, value } of server.given) {
      const name = trimmed(key);
      const parameter = parameterNamed(name);
      const reader = parameter && readerIn(parameter, server.release);
      if (parameter === undefined || (reader !== 'exact-yes' && reader !== 'exact-no')) continue;
      const text = trim(value);
      const read = readValue(text.value, parameter, server.release) === 'yes' ? 'yes' : 'no';
      // Nothing at all means the default, and gets it.
      if (text.value === read || text.value === '') continue;
      const other = read === 'yes' ? 'no' : 'yes';
      const meant = meaning(text.value);
      const does = effects[name] ?? { yes: say`it is on`, no: say`it is off` };
      const what = say`${name} is ${quoted(server.written(text))}, and ZooKeeper only looks for the word ${reader.slice(6)}`;
      yield {
        at: text,
        message:
          meant === read
            ? say`${what}: here it reads ${read}, ${does[read]}. Write ${read}.`
            : say`${what}: it reads ${read}, ${does[read]}. Write ${read}, or ${other} so that ${does[other]}.`,
        // Another word than what it reads would change what the server does.
        ...(meant === read && {
          fix: { title: say`Write ${read}`, safe: true, edits: [replace(text, read)] },
        }),
      };
    }
  },
});

function meaning(text: string): 'yes' | 'no' | undefined {
  if (/^(yes|true|on|1|enabled?)$/i.test(text)) return 'yes';
  return /^(no|false|off|0|disabled?)$/i.test(text) ? 'no' : undefined;
}

/** What the words do to a server, for the message. */
const effects: Readonly<Record<string, Readonly<Record<'yes' | 'no', Message>>>> = {
  skipACL: { yes: say`no ACL is checked`, no: say`ACLs are checked` },
  forceSync: { yes: say`every write waits for the disk`, no: say`writes don't wait for the disk` },
  leaderServes: { yes: say`the leader serves clients`, no: say`the leader serves no clients` },
};
