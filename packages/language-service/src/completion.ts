import type { TextRange } from '@zklint/linter';
import { trimmed } from '@zklint/parser';
import type { CompletionList } from 'vscode-languageserver-types';
import type { Client, Texts } from './client.ts';
import { commentOffers } from './completion/comments.ts';
import { fileOffers } from './completion/files.ts';
import { keyOffers } from './completion/keys.ts';
import { type Offer, toItems } from './completion/offer.ts';
import { type CompletionPlace, placeAt } from './completion/place.ts';
import { listOffers } from './completion/server-lines.ts';
import { listValueOffers, serverPartOffers } from './completion/server-parts.ts';
import { valueOffers, wordOffers } from './completion/values.ts';
import { visible } from './prose.ts';
import { allEntries, type Page, type Spot } from './snapshot.ts';

/**
 * What may be written at an offset: keys, values, server lines, rules in comments to zklint. `isTyping`: the client asks
 * for what is left of an answer while somebody types on.
 */
export function completions(
  page: Page,
  offset: number,
  client: Client,
  texts: Texts,
  isTyping = false,
): CompletionList {
  const spot = page.spotAt(offset);
  const place = spot && !spot.document.part ? placeAt(spot) : undefined;
  if (spot === undefined || place === undefined) return { isIncomplete: false, items: [] };
  const { range, offers } = offersAt(place, page, spot, client, texts);
  const fits = fitsLine(range, page);
  const fitting = offers.filter(
    ({ range, label }) => (range ? fitsLine(range, page) : fits) && visible(label) === label,
  );
  const { file } = page;
  if (place.kind === 'key') {
    // The line of a server is made for the id that is typed.
    const isIncomplete = /^(server|group|weight)\./.test(file.text.slice(range.start, offset));
    return { isIncomplete, items: toItems(fitting, { file, range, client, texts }) };
  }
  const open = stillOpen(fitting, range, offset, page, isTyping);
  return { isIncomplete: fitting.length > 0, items: toItems(open, { file, range, client, texts }) };
}

/**
 * Those that go on from what is typed. Editors keep by themselves what fits only roughly, and on Enter take it for what
 * is written: `/data/zk` would become `/var/lib/zookeeper`. To who has written one of them, Enter must begin a new line.
 */
function stillOpen(
  offers: readonly Offer[],
  usual: TextRange,
  offset: number,
  { file: { text } }: Page,
  isTyping: boolean,
): readonly Offer[] {
  const isWritten = ({ range: { start, end } = usual, text: full }: Offer) =>
    end === offset && end - start === full.length && text.startsWith(full, start);
  if (isTyping && offers.some(isWritten)) return [];
  return offers.filter((offer) => {
    const { range: { start, end } = usual } = offer;
    if (isWritten(offer)) return false;
    if (!offer.isGuess || offset < end) return true;
    const typed = text.slice(start, offset);
    // Who types 1 may want 1, and not 10.
    if (isTyping && typed !== '' && /^\d/.test(offer.text)) return false;
    return offer.text.toLowerCase().startsWith(typed.toLowerCase());
  });
}

/** Does a range lie in one line, as an edit must? */
function fitsLine({ start, end }: TextRange, { file }: Page): boolean {
  return !/[\r\n]/.test(file.text.slice(start, end));
}

function offersAt(
  place: CompletionPlace,
  page: Page,
  spot: Spot,
  client: Client,
  texts: Texts,
): { readonly range: TextRange; readonly offers: readonly Offer[] } {
  if (place.kind === 'comment') return commentOffers(place.comment, page, spot);
  const { range } = place;
  if (place.kind === 'key') return { range, offers: atKey(place.isWhole, spot, client, texts) };
  const key = trimmed(place.entry.key);
  if (key.startsWith('server.')) return { range, offers: serverPartOffers(place.entry, range, spot) };
  if (/^(group|weight)\./.test(key)) return { range, offers: listValueOffers(place.entry, spot) };
  if (place.isContinued) return { range, offers: [] };
  return { range, offers: wordOffers(place.entry, spot) ?? valueOffers(place.entry, spot) };
}

/** Where there is a dynamic file, it has the list of servers and nothing else. */
function atKey(isWhole: boolean, spot: Spot, client: Client, texts: Texts): readonly Offer[] {
  const { server, document } = spot;
  if (server.document !== document) return listOffers(spot, isWhole);
  const isEmpty = isWhole && allEntries(document).every((entry) => entry === spot.entry);
  return [
    ...keyOffers(spot, isWhole, texts),
    ...(server.dynamic.kind === 'none' ? listOffers(spot, isWhole) : []),
    ...(isEmpty ? fileOffers(spot, client) : []),
  ];
}
