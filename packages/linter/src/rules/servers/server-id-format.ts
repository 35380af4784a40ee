import { numberFormatMessage } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const serverIdFormat = defineRule({
  id: 'server-id-format',
  summary: 'Number the servers: server.1, server.2, server.3.',
  severity: 'error',

  *checkServer(server) {
    for (const { id, idText, entry } of server.lines) {
      if (id !== undefined) continue;
      const isCut = idText.value === '' && /^\d+\s*[=:]/.test(entry.value.value);
      yield {
        at: idText.value === '' ? entry.key : idText,
        message: isCut
          ? say`A blank ends a key, so ZooKeeper reads a server without a number and refuses the file. Write the number right behind "server.".`
          : say`${quoted(server.written(idText), 50)} is no whole number, and the myid of a server stands behind "server."; ZooKeeper refuses the file. Number the servers, as server.1.`,
        refusal: refusedAtParse(numberFormatMessage(idText.value)),
      };
    }
  },
});
