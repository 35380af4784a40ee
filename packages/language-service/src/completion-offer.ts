import type { Edit, Message, TextRange } from '@zklint/linter';
import {
  type CompletionItem,
  type CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
} from 'vscode-languageserver-types';
import type { Client, Texts } from './client.ts';
import { type About, documentationOf } from './completion-documentation.ts';
import type { ShownFile } from './positions.ts';

/** Something that may be written at a place. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** How soon it is of use: the lower, the sooner. Offers without one stay in their order. */
  readonly rank?: number;
  /** What is inserted. */
  readonly text: string;
  /** The same with places to fill in, for clients that know snippets. */
  readonly snippet?: string;
  /** What is typed for it, where that is not the label. */
  readonly typed?: string;
  readonly detail?: Message;
  /** A word or two beside the label. */
  readonly note?: string;
  readonly isDeprecated?: boolean;
  /** Is it one of very many values that there may be? Then it is only for who writes nothing else. */
  readonly isGuess?: boolean;
  readonly about?: About;
  /** What goes with it elsewhere in the file. */
  readonly more?: readonly Edit[];
  /** Where it isn't the range of all offers. */
  readonly range?: TextRange;
}

/** How offers become items: for which client, in which file and at which place. */
export interface Counter {
  readonly file: ShownFile;
  readonly range: TextRange;
  readonly client: Client;
  readonly texts: Texts;
}

/** Items in the order of the offers' ranks. */
export function toItems(offers: readonly Offer[], { file, range, client, texts }: Counter): CompletionItem[] {
  const { snippets, labelDetails, tags, deprecated, lateDocumentation } = client.completion;
  const usualRange = file.rangeOf(range);
  const inOrder = offers.toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  return inOrder.map((offer, index) => {
    const { label, kind, text, snippet, typed, detail, note, isDeprecated, about, more } = offer;
    const isSnippet = snippets && snippet !== undefined;
    const said = about && !lateDocumentation ? documentationOf(about, client, texts) : undefined;
    return {
      label,
      kind,
      sortText: String(index).padStart(4, '0'),
      ...(typed !== undefined && typed !== label && { filterText: typed }),
      ...(detail && { detail: texts.explain(detail) }),
      ...(note !== undefined && labelDetails && { labelDetails: { description: note } }),
      ...(isDeprecated && tags && { tags: [CompletionItemTag.Deprecated] }),
      ...(isDeprecated && !tags && deprecated && { deprecated: true }),
      ...(said && { documentation: said }),
      ...(about && lateDocumentation && { data: about }),
      ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
      textEdit: { range: offer.range ? file.rangeOf(offer.range) : usualRange, newText: isSnippet ? snippet : text },
      ...(more && {
        additionalTextEdits: more.map(({ at, newText }) => ({ range: file.rangeOf(at.range), newText })),
      }),
    };
  });
}

/** Text that stands for itself in a snippet. */
export function literally(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A place of a snippet that has a text already. */
export function placeholder(text: string, number = 1): string {
  return `\${${number}:${literally(text)}}`;
}

/** A place of a snippet for one of several texts, or for any where there is none. */
export function choice(texts: readonly string[]): string {
  const [first = ''] = texts;
  if (texts.length < 2) return first === '' ? '$0' : placeholder(first);
  return `\${1|${texts.map((text) => text.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
}
