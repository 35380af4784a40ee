import type { Edit, Message, TextRange } from '@zklint/linter';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
} from 'vscode-languageserver-types';
import type { Client, Texts } from '../client.ts';
import type { ShownFile } from '../positions.ts';
import { type About, documentationOf } from './documentation.ts';

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
  /** What is offered in many places is always about the same object. */
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
  const usualRange = file.rangeOf(range);
  const inOrder = offers.toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  return inOrder.map((offer, index) => {
    const { text, snippet, more } = offer;
    const isSnippet = client.completion.snippets && snippet !== undefined;
    return {
      ...descriptionOf(offer, client, texts),
      sortText: String(index).padStart(4, '0'),
      ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
      textEdit: { range: offer.range ? file.rangeOf(offer.range) : usualRange, newText: isSnippet ? snippet : text },
      ...(more && {
        additionalTextEdits: more.map(({ at, newText }) => ({ range: file.rangeOf(at.range), newText })),
      }),
    };
  });
}

type Description = Omit<CompletionItem, 'sortText' | 'textEdit'>;

/** What each client was shown before: the same two hundred keys are offered at every line. */
const described = new WeakMap<Client, WeakMap<About, Description>>();

/** What an item says of an offer, wherever that is made. */
function descriptionOf(offer: Offer, client: Client, texts: Texts): Description {
  const { about } = offer;
  if (about === undefined) return describe(offer, client, texts);
  const known = described.get(client) ?? new WeakMap<About, Description>();
  described.set(client, known);
  const description = known.get(about) ?? describe(offer, client, texts);
  known.set(about, description);
  return description;
}

function describe(offer: Offer, client: Client, texts: Texts): Description {
  const { labelDetails, tags, deprecated, lateDocumentation, newerKinds } = client.completion;
  const { label, kind, typed, detail, note, isDeprecated, about } = offer;
  const said = about && !lateDocumentation ? documentationOf(about, client, texts) : undefined;
  return {
    label,
    kind: newerKinds || kind <= CompletionItemKind.Reference ? kind : CompletionItemKind.Value,
    ...(typed !== undefined && typed !== label && { filterText: typed }),
    ...(detail && { detail: texts.explain(detail) }),
    ...(note !== undefined && labelDetails && { labelDetails: { description: note } }),
    ...(isDeprecated && tags && { tags: [CompletionItemTag.Deprecated] }),
    ...(isDeprecated && !tags && deprecated && { deprecated: true }),
    ...(said && { documentation: said }),
    ...(about && lateDocumentation && { data: about }),
  };
}
