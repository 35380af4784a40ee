import { defineRule } from '../../rule.ts';

export const unknownRule = defineRule({
  id: 'unknown-rule',
  summary: 'Name in a comment to zklint what zklint knows.',
  severity: 'error',
  isOwn: true,
});
