import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { pathOfUri } from '../../workspace/paths.ts';

export const unusablePath = defineRule({
  id: 'unusable-path',
  summary: 'Leave ZooKeeper the places that it writes to.',
  severity: 'error',

  *checkServer(server) {
    const reconfig = server.setting('reconfigEnabled');
    if (!server.backupIsBlocked || server.release.before('3.8.0') || !reconfig?.value || !server.isDistributed) return;
    const path = `${pathOfUri(server.uri)}.bak`;
    yield {
      at: reconfig,
      message: say`With reconfigEnabled ZooKeeper keeps a copy of this file as ${path}, and there lies a folder that is not empty; it refuses to start. Move the folder away.`,
      refusal: refusedAtParse(`Could not rename temporary file ${path}.tmp to ${path}`),
    };
  },
});
