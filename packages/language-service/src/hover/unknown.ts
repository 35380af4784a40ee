import { isSecretKey, meantBy, say } from '@zklint/linter';
import type { Client, Texts } from '../client.ts';
import { type Block, item, text, title } from '../prose.ts';
import type { EntrySpot, Page } from '../snapshot.ts';
import { firstSentence, footer, isOpen, shownValue, whyIdle } from './words.ts';

/** What becomes of a key that is no parameter of ZooKeeper, and what it may be meant for. */
export function aboutUnknown(
  name: string,
  spot: EntrySpot,
  page: Page,
  { tell }: Client,
  { textOf }: Texts,
): readonly Block[] {
  const { server, document, entry } = spot;
  const isHole = isOpen(spot) && document.template?.open.some((one) => one.entry === entry && overlapsKey(one, entry));
  if (isHole) return [title(name, [], tell), text(say`A template decides what this line gives.`, tell)];
  const meant = meantBy(name, server);
  const near = meant?.kind === 'keys' ? meant.names.slice(0, 3) : meant?.kind === 'elsewhere' ? [meant.name] : [];
  const property = `zookeeper.${name}`;
  return [
    title(name, isSecretKey(name) ? [] : shownValue(spot), tell),
    text(
      whyIdle(spot, page) ??
        say`ZooKeeper has no such parameter: it makes the system property ${property} of it, which nothing in ZooKeeper reads.`,
      tell,
    ),
    ...(server.isDeclared(name) ? [text(say`The settings of zklint say that something else reads it.`, tell)] : []),
    ...(meant?.kind === 'place' ? [text(meant.place, tell)] : []),
    ...near.map((one) => {
      const summary = textOf(one)?.summary;
      return item(
        summary === undefined ? say`Did you mean ${one}?` : say`Did you mean ${one}? ${say`${firstSentence(summary)}`}`,
        tell,
      );
    }),
    ...footer(server, tell),
  ];
}

function overlapsKey(
  { holes }: { readonly holes: readonly { readonly start: number; readonly end: number }[] },
  { key: { range } }: EntrySpot['entry'],
): boolean {
  return holes.some(({ start, end }) => start < range.end && range.start < end);
}
