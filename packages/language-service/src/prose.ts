import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';

/** A piece of a text: `code` is something written in a file, which stays what it is. */
export type Piece = string | { readonly code: string } | { readonly link: string; readonly text: string };

/** One paragraph of an explanation. */
export type Block =
  | { readonly kind: 'title' | 'text' | 'item'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'rule' };

/** An explanation as a client shows it. No text in it is taken for Markdown, HTML or a command. */
export function render(blocks: readonly Block[], isMarkdown: boolean): MarkupContent {
  if (!isMarkdown) {
    const lines = blocks.map((block) => (block.kind === 'rule' ? '' : plainLine(block)));
    return { kind: MarkupKind.PlainText, value: lines.join('\n') };
  }
  let value = '';
  let last: Block['kind'] | undefined;
  for (const block of blocks) {
    if (last !== undefined) value += last === 'item' && block.kind === 'item' ? '\n' : '\n\n';
    value += markdownOf(block);
    last = block.kind;
  }
  return { kind: MarkupKind.Markdown, value };
}

function plainLine({ kind, pieces }: Exclude<Block, { kind: 'rule' }>): string {
  const text = pieces.map(plainPiece).join('');
  return kind === 'item' ? `- ${text}` : text;
}

function plainPiece(piece: Piece): string {
  if (typeof piece === 'string') return visible(piece);
  return 'code' in piece ? visible(piece.code) : `${visible(piece.text)} (${piece.link})`;
}

function markdownOf(block: Block): string {
  if (block.kind === 'rule') return '---';
  const text = block.pieces.map(markdownPiece).join('');
  if (block.kind === 'title') return `**${text}**`;
  return block.kind === 'item' ? `- ${text}` : text;
}

function markdownPiece(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  return 'code' in piece ? codeSpan(piece.code) : `[${escaped(piece.text)}](<${encodeURI(piece.link)}>)`;
}

/** What Markdown or HTML would take for more than text. */
function escaped(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]<>()#+!|~$&-]/g, '\\$&');
}

/** Code with fences longer than any in it. */
function codeSpan(code: string): string {
  const text = visible(code);
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const isPadded = /^[` ]|[` ]$/.test(text);
  return text === '' ? '' : isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** Control characters, and those that turn text around, as escapes. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
