import { defineRule } from '../../rule.ts';

export const limitReached = defineRule({
  id: 'limit-reached',
  summary: 'Know what zklint leaves out of files that are very large.',
  severity: 'info',
  isOwn: true,
});
