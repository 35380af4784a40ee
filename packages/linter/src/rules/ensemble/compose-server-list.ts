import { remarksFor } from '../../containers/remarks.ts';
import { defineRule } from '../../rule.ts';

export const composeServerList = defineRule({
  id: 'compose-server-list',
  summary: "Write a container's server list in the form that its image reads.",
  severity: 'warning',
  supersedes: ['server-line-format', 'server-id-format', 'unknown-parameter'],

  checkServer: (server) => remarksFor('compose-server-list', server),
});
