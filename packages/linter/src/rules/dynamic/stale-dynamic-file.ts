import { trim } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../../words.ts';
import { nameOf } from '../../workspace/paths.ts';

export const staleDynamicFile = defineRule({
  id: 'stale-dynamic-file',
  summary: 'Start with the newest list of servers.',
  severity: 'warning',

  *checkServer(server) {
    const entry = server.entry('dynamicConfigFile');
    if (entry === undefined) return;
    const at = trim(entry.value);
    if (server.dynamic.kind === 'read' && server.dynamic.newer !== undefined) {
      yield {
        at,
        message: say`Beside this dynamic file lies a newer one, ${quoted(server.dynamic.newer)}: ZooKeeper starts with the older list, and the members may have changed since. Name the newest, or delete it if the ensemble never took it.`,
      };
    }
    if (server.next && at.value !== '') {
      const name = `${nameOf(server.uri)}.dynamic.next`;
      yield {
        at,
        message: say`${quoted(name)} is left over beside this file: a reconfiguration began and did not end here, and a server that starts may go by both lists. See which one the running servers have, put that into the dynamic file, and delete ${quoted(name)}.`,
      };
    }
  },
});
