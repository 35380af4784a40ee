/*
 * What matters of the two YAML grammars that VS Code has had: how lines of a mapping and of a block scalar are told.
 * Up to 1.93 a block ends by its own rule; from 1.94 on each line is asked by the rules around it, which take the
 * indentation of theirs from it.
 */
const key = { match: '["\'\\w./-]+(?=[ ]*:(?: |$))', name: 'entity.name.tag.yaml' };
const comment = { match: '(?<=^|[ ])#.*', name: 'comment.line.number-sign.yaml' };

export const earlierYaml = {
  scopeName: 'source.yaml',
  patterns: [
    {
      begin: '(?<=:[ ])[|>][-+1-9]*(.*\\n?)',
      end: '^(?=\\S)|(?!\\G)',
      patterns: [{ begin: '^([ ]+)(?! )', end: '^(?!\\1|\\s*$)', name: 'string.unquoted.block.yaml' }],
    },
    key,
    comment,
  ],
};

export const laterYaml = {
  scopeName: 'source.yaml',
  // Until a rule has taken something from a line, none knows where to go on.
  patterns: [{ begin: '\\A', while: '^', patterns: [{ include: '#node' }] }],
  repository: {
    node: { patterns: [{ include: '#mapping' }, { include: '#sequence' }, { include: '#scalar' }, comment] },
    mapping: {
      begin: '( *)(?=["\'\\w./-]+[ ]*:(?: |$))',
      while: '\\G(?:(\\1)| *(?=#|$))',
      patterns: [key, { begin: ':(?= |$)', while: '\\G(?=[ ]|$|-)', patterns: [{ include: '#node' }] }, comment],
    },
    sequence: { begin: '( *)- ', while: '\\G(?:\\1  |(?= *$))(?!-)', patterns: [{ include: '#node' }] },
    scalar: {
      begin: '(?<=:[ ])[|>][-+1-9]*',
      while: '\\G',
      patterns: [{ begin: '$', while: '\\G', contentName: 'string.unquoted.block.yaml' }],
    },
  },
};
