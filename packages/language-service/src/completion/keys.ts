import { isQuorumKey } from '@zklint/linter';
import { trimmed } from '@zklint/parser';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Texts } from '../client.ts';
import { allEntries, type Spot } from '../snapshot.ts';
import { choice, literally } from '../snippets.ts';
import { type KeyFacts, keysIn } from './key-facts.ts';
import type { Offer } from './offer.ts';
import { isRefusedAlone, startingValues } from './values.ts';

/** The keys that a file and its dynamic file don't set yet, by what it needs next. `isWhole` adds `=` and a value. */
export function keyOffers(spot: Spot, isWhole: boolean, texts: Texts): readonly Offer[] {
  const given = givenKeys(spot);
  const rankOf = relevanceIn(spot, given, texts);
  const offers = keysIn(spot.server.release, texts)
    .filter(({ name }) => !given.has(name) && !isRefused(name, spot))
    .map((key): Offer => {
      const offer = { ...key.offer, rank: rankOf(key) };
      if (!isWhole) return offer;
      const start = `${key.name}=`;
      return { ...offer, text: start, snippet: literally(start) + choice(startingValues(key.name, spot)) };
    });
  return [...offers, authProvider(spot, given, isWhole)];
}

/** The next line that names a class which tells who clients are. */
function authProvider(spot: Spot, given: ReadonlySet<string>, isWhole: boolean): Offer {
  let next = 1;
  while (given.has(`authProvider.${next}`)) next++;
  const name = `authProvider.${next}`;
  return {
    label: name,
    rank: 310,
    kind: CompletionItemKind.Property,
    text: isWhole ? `${name}=` : name,
    ...(isWhole && { snippet: `${name}=${choice(startingValues(name, spot))}` }),
    about: { name: 'authProvider.<n>', release: spot.server.release.name },
  };
}

/** The keys that are set, without the one that is being written. Those with a placeholder are no names of parameters. */
function givenKeys({ server, document, entry }: Spot): ReadonlySet<string> {
  const documents = new Set([...server.documents, document]);
  return new Set(
    [...documents].flatMap((one) => allEntries(one).flatMap((given) => (given === entry ? [] : trimmed(given.key)))),
  );
}

/** Would the key make ZooKeeper refuse the file, whatever its value? */
function isRefused(name: string, { server, document }: Spot): boolean {
  if (name === 'dynamicConfigFile') {
    return allEntries(document).some(({ key }) => isQuorumKey(trimmed(key)));
  }
  // Then the list says where clients connect, and the two must agree.
  const isListed = name === 'clientPort' || name === 'clientPortAddress';
  return isRefusedAlone(name, server) || (isListed && server.lines.some(({ client }) => client));
}

/** Tells how soon a file needs a key: the lower, the sooner. */
function relevanceIn({ server }: Spot, given: ReadonlySet<string>, { textOf }: Texts): (key: KeyFacts) => number {
  const needed = new Set(['dataDir', 'tickTime']);
  if (!given.has('secureClientPort')) needed.add('clientPort');
  if (server.lines.length > 0) for (const limit of ['initLimit', 'syncLimit']) needed.add(limit);
  const prefixes = new Set<string>();
  for (const name of given) {
    const isOff = /^(false|no|0)$/i.test(trimmed(server.entries.get(name)?.value ?? { value: '' }));
    if (!isOff) for (const other of textOf(name)?.requires ?? []) needed.add(other);
    if (prefixOf(name) !== '') prefixes.add(prefixOf(name));
  }
  return ({ name, offer, place, risk, requires }) => {
    if (needed.has(name)) return place ?? 99;
    if (offer.isDeprecated) return 500;
    if (place !== undefined) return 100 + place;
    if (risk === 'high') return 400;
    const isNext = prefixes.has(prefixOf(name)) || (requires.length > 0 && requires.every((one) => given.has(one)));
    return isNext ? 200 : requires.length > 0 || risk ? 350 : 300;
  };
}

function prefixOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.') + 1);
}
