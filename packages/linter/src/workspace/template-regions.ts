import type { TextRange } from '@zklint/parser';

/** What a template language has in a text. */
export interface TemplateRegions {
  /** Placeholders: another program puts a text there. In the order of the text. */
  readonly expressions: readonly TextRange[];
  /** What leaves no text behind: `{% if x %}`, `{{ end }}`, `<% end %>`, comments of the language. */
  readonly statements: readonly TextRange[];
  /** What may be left out, or repeated: the inside of branches and loops. */
  readonly branches: readonly TextRange[];
}

type Effect = 'output' | 'none' | 'open' | 'close';

interface Bracket {
  readonly open: string;
  readonly close: string;
  /** What the code between the brackets does. */
  effect(code: string): Effect;
}

const brackets: readonly Bracket[] = [
  { open: '{{', close: '}}', effect: effectOfBraces },
  { open: '{%', close: '%}', effect: effectOfJinja },
  { open: '{#', close: '#}', effect: () => 'none' },
  { open: '<%', close: '%>', effect: effectOfRuby },
  { open: '<#--', close: '-->', effect: () => 'none' },
  { open: '</#', close: '>', effect: () => 'close' },
  { open: '<#', close: '>', effect: effectOfFreeMarker },
];

/** Finds Jinja2, ERB, Go templates, Mustache and FreeMarker; undefined where there are none. One pass, whatever the text. */
export function findRegions(text: string): TemplateRegions | undefined {
  const expressions: TextRange[] = [];
  const statements: TextRange[] = [];
  const branches: TextRange[] = [];
  const opened: number[] = [];
  const unclosed = new Set<Bracket>();
  const opening = /\{[{%#]|<%|<#--|<\/?#(?=[a-z])/g;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const bracket = brackets.find(({ open }) => open === found?.[0]);
    if (bracket === undefined || unclosed.has(bracket)) continue;
    const end = text.indexOf(bracket.close, found.index + bracket.open.length);
    if (end < 0) {
      unclosed.add(bracket);
      continue;
    }
    const range = { start: found.index, end: end + bracket.close.length };
    opening.lastIndex = range.end;
    const effect = bracket.effect(text.slice(found.index + bracket.open.length, end));
    (effect === 'output' ? expressions : statements).push(range);
    if (effect === 'open') opened.push(range.end);
    if (effect !== 'close') continue;
    const start = opened.pop();
    if (start !== undefined && opened.length === 0) branches.push({ start, end: range.start });
  }
  // One that is never closed may be closed by another file.
  if (opened[0] !== undefined) branches.push({ start: opened[0], end: text.length });
  return expressions.length + statements.length > 0 ? { expressions, statements, branches } : undefined;
}

/** Go templates have their statements in the same brackets as their values; Mustache marks them by a sign. */
function effectOfBraces(written: string): Effect {
  const code = written.replace(/^-?\s*/, '');
  if (/^(\/\*|!|\$\w+\s*:?=[^=])/.test(code)) return 'none';
  if (/^(if|range|with|define|block)\b|^[#^]/.test(code)) return 'open';
  if (/^end\b|^\//.test(code)) return 'close';
  return /^else\b/.test(code) ? 'none' : 'output';
}

function effectOfJinja(written: string): Effect {
  const code = written.replace(/^[-+]?\s*/, '');
  if (/^(include|extends|import|from)\b/.test(code)) return 'output';
  if (/^end/.test(code)) return 'close';
  if (/^set\b/.test(code)) return code.includes('=') ? 'none' : 'open';
  return /^(if|for|macro|block|call|filter|with|raw|autoescape|trans)\b/.test(code) ? 'open' : 'none';
}

function effectOfFreeMarker(code: string): Effect {
  if (/^(assign|global|local)\b/.test(code)) return code.includes('=') ? 'none' : 'open';
  if (/^include\b/.test(code)) return 'output';
  return /^(if|list|macro|function|switch|items|sep|attempt|compress|escape|noescape|noparse|autoesc|noautoesc|outputformat)\b/.test(
    code,
  )
    ? 'open'
    : 'none';
}

/** A statement may be several lines of Ruby, and only what stays open at its end counts. */
function effectOfRuby(written: string): Effect {
  if (written.startsWith('#')) return 'none';
  if (written.startsWith('=')) return 'output';
  let depth = 0;
  for (const line of written.split(/[\n;]/)) {
    const code = line.trim().replace(/^-|-$/g, '').trim();
    if (/^(if|unless|for|while|until|case|begin|def)\b|\bdo(\s*\|[^|]*\|)?$|\{(\s*\|[^|]*\|)?$/.test(code)) depth++;
    if (/^(end\b|\})/.test(code)) depth--;
  }
  return depth > 0 ? 'open' : depth < 0 ? 'close' : 'none';
}
