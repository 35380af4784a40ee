import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';

export const portUnificationLeftOn = defineRule({
  id: 'port-unification-left-on',
  summary: 'Finish the move to quorum TLS.',
  severity: 'info',

  *checkEnsemble({ servers }) {
    const members = servers.filter(({ document, isDistributed }) => document !== undefined && isDistributed !== false);
    // While some servers still dial without TLS, the move goes on.
    if (members.some((server) => server.setting('sslQuorum')?.value !== true)) return;
    for (const server of members) {
      const both = server.setting('portUnification');
      if (both?.value !== true) continue;
      yield {
        at: both,
        message: say`With portUnification=true the quorum ports take plain text beside TLS, from anyone. When every server has sslQuorum=true, set portUnification=false, one server after the other.`,
        fix: { title: say`Write false`, safe: false, edits: [replace(both, 'false')] },
      };
    }
  },
});
