import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const serverRole = defineRule({
  id: 'server-role',
  summary: 'Write a role as participant or observer.',
  severity: 'error',

  *checkServer(server) {
    for (const { id, faults } of server.lines) {
      const hasBadPort = faults.some(({ kind }) => kind === 'peer-port' || kind === 'election-port');
      for (const { kind, at, message } of faults) {
        // Behind a URL or a bare IPv6 address all parts are out of place: that is the fault, not the role.
        if (hasBadPort && /^[\da-f]*$/i.test(at.value)) continue;
        if (kind === 'roles-differ') {
          yield {
            at,
            message: say`The addresses of server.${String(id)} give it two roles; ZooKeeper refuses the file. Write one role for all.`,
            refusal: refusedAtParse(message),
          };
        } else if (kind === 'role') {
          const meant = meaning(at.value);
          yield {
            at,
            message: say`${quoted(server.written(at))} is no role of a server; ZooKeeper refuses the file. Write participant or observer.`,
            refusal: refusedAtParse(message),
            ...(meant && { fix: { title: say`Write ${meant}`, safe: false, edits: [replace(at, meant)] } }),
          };
        }
      }
    }
  },
});

function meaning(text: string): 'participant' | 'observer' | undefined {
  if (/^\s*obs/i.test(text)) return 'observer';
  return /^\s*(part|voter|follower)/i.test(text) ? 'participant' : undefined;
}
