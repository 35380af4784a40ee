import { trim } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';

export const reconfigWithoutAcl = defineRule({
  id: 'reconfig-without-acl',
  summary: 'Enable reconfiguration only where permissions are checked.',
  severity: 'warning',

  *checkServer(server) {
    const reconfig = server.setting('reconfigEnabled');
    if (reconfig?.value !== true || server.valueInForce('skipACL') !== 'yes') return;
    // A server that runs alone refuses to be reconfigured (PrepRequestProcessor: UnimplementedException).
    if (server.isDistributed === false) return;
    const skip = server.entry('skipACL');
    yield {
      at: reconfig,
      message: say`With reconfigEnabled=true and skipACL=yes every client can take servers out of the ensemble and put its own in. Take skipACL away, or set reconfigEnabled=false.`,
      ...(skip && { related: [{ at: trim(skip.value), message: say`The checks are switched off here.` }] }),
    };
  },
});
