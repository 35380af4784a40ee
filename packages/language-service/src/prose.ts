import { cut, Message, say, type Tell } from '@zklint/linter';
import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';

/** A piece of a text: `code` is something written in a file, which stays what it is. */
export type Piece = string | { readonly code: string } | { readonly link: string; readonly text: string };

/** One paragraph of an explanation. */
export type Block =
  | { readonly kind: 'title' | 'text' | 'item'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'rule' };

/** A message as pieces: the texts in it are written in a file, and those of messages inside it are not. */
export function piecesOf(message: Message, tell: Tell): readonly Piece[] {
  // Without its values the message stays a template.
  const parts = tell(new Message(message.template)).split(/\{(\d+)\}/);
  return parts.flatMap((part, index): readonly Piece[] => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    const value = message.values[Number(part)];
    if (value === undefined || value === '') return [];
    return typeof value === 'string' ? [{ code: value }] : [tell(value)];
  });
}

/** A paragraph; what is written in files stands out in it. */
export function text(message: Message, tell: Tell): Block {
  return { kind: 'text', pieces: piecesOf(message, tell) };
}

/** A line of a list; what is written in files stands out in it. */
export function item(message: Message, tell: Tell): Block {
  return { kind: 'item', pieces: piecesOf(message, tell) };
}

/** `Label: pieces`, in a list. */
export function labelled(label: Message, pieces: readonly Piece[], tell: Tell): Block {
  return { kind: 'item', pieces: [tell(say`${label}: ${''}`), ...pieces] };
}

/** Names side by side, as they are written. */
export function codes(words: readonly string[]): readonly Piece[] {
  return words.flatMap((word, index) => (index === 0 ? [{ code: word }] : [', ', { code: word }]));
}

/** What is asked about, and in short what there is to know: `initLimit`: 10 ticks = 20 s. */
export function title(name: string, pieces: readonly Piece[], tell: Tell): Block {
  const code: Piece = { code: cut(name) };
  return { kind: 'title', pieces: pieces.length === 0 ? [code] : [code, tell(say`${''}: ${''}`), ...pieces] };
}

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
  // Only there these begin a heading, a quotation, a list or a code block.
  const safe = text.replace(/^(?=[#>=~+-])|(?<=^\d+)(?=[.)])/, '\\');
  return block.kind === 'item' ? `- ${safe}` : safe;
}

function markdownPiece(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  if ('code' in piece) return codeSpan(piece.code);
  return `[${escaped(piece.text)}](${piece.link.replace(/[<>()\s\\]/g, percentEncoded)})`;
}

/**
 * What Markdown or HTML would take for more than text, and no more: not every editor hides the backslashes. Addresses
 * that stand in a file are text too: editors would make links of them.
 */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*[\]]|<(?=[a-z/!?])|(?<!\w)_|_(?!\w)|~(?=~)|&(?=#?\w+;)/gi, '\\$&')
    .replace(/(?<=\b(?:https?|ftp)):(?=\/\/)|(?<=\bwww)\.|(?<=\w)@(?=\w)/gi, '\\$&');
}

function percentEncoded(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`;
}

/** Code with fences longer than any in it. */
function codeSpan(code: string): string {
  const text = visible(code);
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const isPadded = /^[` ]|[` ]$/.test(text);
  return text === '' ? '' : isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** Control characters, and those that turn text around, as escapes. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
