import { defineRule } from '../../rule.ts';

export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  summary: 'Remove the comments that suppress nothing.',
  severity: 'warning',
  isOwn: true,
});
