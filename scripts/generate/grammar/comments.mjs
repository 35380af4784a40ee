import { oneOf, scoped } from './scoped.mjs';

/** What packages/linter/src/comments/directives.ts reads. */
export function commentRules(ruleIds) {
  const directives = ['disable-next-line', 'disable', 'enable', 'disable-file'];
  const scopes = { '#': 'comment.line.number-sign', '!': 'comment.line.exclamation-mark' };
  return {
    comments: {
      patterns: Object.entries(scopes).flatMap(([mark, name]) => {
        const begin = (head) => ({
          begin: `(${mark})${head}`,
          beginCaptures: {
            1: { name: scoped('punctuation.definition.comment') },
            2: { name: scoped('keyword.control.directive') },
            3: { name: scoped('constant.numeric.release') },
          },
          end: '(?=\\n)',
          name: scoped(name),
        });
        return [
          {
            ...begin(`[#!]*[ \\t\\f]*(zklint-(?:${oneOf(directives)}))(?=[\\s,])`),
            patterns: [{ include: '#reason' }, { include: '#rule-ids' }],
          },
          {
            ...begin('[#!]*[ \\t\\f]*(zklint-zookeeper)(?=[\\s,])(?:[\\s,]+(?!--)([^\\s,]+))?'),
            patterns: [{ include: '#placeholders-in-comments' }],
          },
          { ...begin(''), patterns: [{ include: '#placeholders-in-comments' }] },
        ];
      }),
    },
    reason: {
      comment: 'Why, for people.',
      begin: '(?<=\\s)--',
      beginCaptures: { 0: { name: scoped('punctuation.separator.reason') } },
      end: '(?=\\n)',
      name: scoped('meta.reason'),
    },
    'rule-ids': {
      match: `(?<=[\\s,])(?:${oneOf(ruleIds)})(?=[\\s,])`,
      name: scoped('constant.language.rule'),
    },
  };
}
