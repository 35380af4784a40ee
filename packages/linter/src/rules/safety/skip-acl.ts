import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';

export const skipAcl = defineRule({
  id: 'skip-acl',
  summary: 'Leave the permission checks on.',
  severity: 'warning',

  *checkServer(server) {
    const skip = server.setting('skipACL');
    if (skip?.value !== 'yes') return;
    yield {
      at: skip,
      message: say`skipACL=yes switches off every permission check: whoever reaches the client port may read, change and delete all data. Take the line away.`,
      fix: { title: say`Write no`, safe: false, edits: [replace(skip, 'no')] },
    };
  },
});
