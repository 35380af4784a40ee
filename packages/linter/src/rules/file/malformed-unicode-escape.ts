import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { supersededBy } from './meaning-rules.ts';

export const malformedUnicodeEscape = defineRule({
  id: 'malformed-unicode-escape',
  summary: 'Follow \\u with four hexadecimal digits.',
  severity: 'error',
  supersedes: supersededBy('malformed-unicode-escape'),

  *checkServer(server) {
    for (const { at } of server.documents.flatMap(({ syntaxProblems }) => syntaxProblems)) {
      yield {
        at,
        message: say`A backslash with a u begins a Unicode escape and needs four hexadecimal digits; ZooKeeper refuses the whole file. Write a path with / instead of \\.`,
        refusal: refusedAtParse('Malformed \\uxxxx encoding.'),
      };
    }
  },
});
