import { trimmed } from '@zklint/parser';
import { isGroupKey } from '../../groups.ts';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const dynamicFileContent = defineRule({
  id: 'dynamic-file-content',
  summary: 'Keep a dynamic file to server, group and weight lines.',
  severity: 'error',

  *checkServer(server) {
    if (server.release.before('3.5.0') || server.dynamic.kind !== 'read' || server.isPending) return;
    for (const { key } of server.quorumEntries) {
      const name = trimmed(key);
      if (key.value === 'version') {
        yield {
          at: key,
          message: say`version stands in a dynamic file, whose name tells the version; ZooKeeper refuses the file. Remove the line.`,
          refusal: refusedAtParse("dynamic file shouldn't have version inside"),
        };
      } else if (!name.startsWith('server.') && !isGroupKey(name) && name !== 'version') {
        yield {
          at: key,
          message: say`${quoted(server.written(key))} stands in a dynamic file, which takes only server, group and weight lines; ZooKeeper refuses the file. Move it to zoo.cfg.`,
          refusal: refusedAtParse(`Unrecognised parameter: ${name}`),
        };
      }
    }
  },
});
