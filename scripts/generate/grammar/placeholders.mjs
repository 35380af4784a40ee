import { scoped } from './scoped.mjs';

/** As packages/linter/src/workspace/template-regions.ts tells what leaves a text behind from what leaves none. */
const goStatement =
  '-?[ \\t]*(?:/\\*|[!#^/]|(?:if|range|with|define|block|end|else)\\b|\\$[0-9A-Za-z_]+[ \\t]*:?=[^=])';
const jinjaOutput = '[-+]?[ \\t]*(?:include|extends|import|from)\\b';

const words =
  '\\b(?:and|as|block|call|case|define|do|each|elif|else|elsif|end|endblock|endcall|endfor|endif|endmacro|endset|endwith|filter|for|from|if|import|in|include|is|list|macro|not|or|range|set|template|unless|when|while|with)\\b';

/** What opens a placeholder or a statement that may span lines. */
export const opening = '\\{[{%#]|<%|</?#[a-z]|<#--';
/** What opens a statement, which is blank to Java. */
export const statementOpening = `\\{#|\\{%(?!${jinjaOutput})|<%(?!=)|<#--|</#[a-z]|<#(?!include\\b)[a-z]|\\{\\{(?=${goStatement})`;

const marks = {
  beginCaptures: { 0: { name: scoped('punctuation.definition.template-expression.begin') } },
  endCaptures: { 0: { name: scoped('punctuation.definition.template-expression.end') } },
};

function expression(begin, end) {
  return { begin, end, ...marks, name: scoped('variable.other.placeholder') };
}

function statement(begin, end) {
  const patterns = [{ match: words, name: scoped('keyword.control.template') }];
  return { begin, end, ...marks, name: scoped('meta.template.statement'), patterns };
}

function comment(begin, end) {
  return { begin, end, name: scoped('comment.block.template') };
}

/** Characters of a placeholder on one line, without what would begin one that may span lines. */
const inner = (without) => `(?:[^\\n\\\\{<${without}]|\\{(?![{%#])|<(?![%#/]))`;

/** The placeholders that are plain words to Java; in keys without what would end these. */
function simple(without, blank) {
  const variants = [
    ['\\$\\{(?![{%#])', `${inner(`}${without}`)}{1,200}`, '\\}'],
    ['\\$\\(', '[0-9A-Za-z_]{1,60}', '\\)'],
    ['#?\\{', `[A-Za-z_][0-9A-Za-z_.${blank}-]{0,60}`, '\\}'],
    ['@', '[0-9A-Za-z_]{2,60}', '@'],
    ['%', '[0-9A-Za-z_]{2,60}', '%'],
    ['%\\(', '[0-9A-Za-z_]{1,60}', '\\)[sd]'],
    ['__', '[A-Z][0-9A-Za-z_]{0,60}', '__'],
    ['<<(?![%#/])', `[^<>{\\n\\\\${without}]{1,80}`, '>>'],
    ['<', `[A-Za-z][0-9A-Za-z_.${blank}-]{0,60}`, '>'],
  ];
  return variants.map(([begin, content, end]) => ({
    match: `(${begin})(${content})(${end})`,
    captures: {
      1: { name: scoped('punctuation.definition.template-expression.begin') },
      2: { name: scoped('variable.other.placeholder') },
      3: { name: scoped('punctuation.definition.template-expression.end') },
    },
  }));
}

export const placeholderRules = {
  statements: {
    patterns: [
      comment('\\{#', '#\\}'),
      comment('\\{\\{-?[ \\t]*(?:/\\*|!)', '\\}\\}'),
      comment('<%#', '%>'),
      comment('<#--', '-->'),
      statement(`\\{%(?!${jinjaOutput})[-+]?`, '%\\}'),
      statement(`\\{\\{(?=${goStatement})-?`, '\\}\\}'),
      statement('<%(?!=)-?', '%>'),
      statement('</#(?=[a-z])', '>'),
      statement('<#(?!include\\b)(?=[a-z])', '>'),
    ],
  },
  expressions: {
    patterns: [
      expression('\\{\\{', '\\}\\}'),
      expression('\\{%', '%\\}'),
      expression('<%=', '%>'),
      expression('<#(?=include\\b)', '>'),
    ],
  },
  placeholders: { patterns: simple('', ' ') },
  'placeholders-in-keys': { patterns: simple(' \\t\\f=:', '') },
  'placeholders-in-comments': {
    comment: 'On one line only: people write about brackets, and what is never closed would take the rest of the file.',
    patterns: ['\\{\\{[^}\\n]{1,200}\\}\\}', '\\{%[^%\\n]{1,200}%\\}', '<%[^%\\n]{1,200}%>'].map((match) => ({
      match,
      name: scoped('variable.other.placeholder'),
    })),
  },
};
