import { type Message, say } from '@zklint/linter';
import { explainParameter } from '@zklint/linter/explain';
import { isAvailable, type Parameter, parameters } from '@zklint/parameters';
import { trimmed } from '@zklint/parser';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Texts } from './client.ts';
import { choice, literally, type Offer } from './completion-offer.ts';
import { common } from './completion-relevance.data.ts';
import { defaultOf, isRefusedAlone, startingValues } from './completion-values.ts';
import { allEntries, type Spot } from './snapshot.ts';

/** The keys that a file and its dynamic file don't set yet, by what it needs next. `isWhole` adds `=` and a value. */
export function keyOffers(spot: Spot, isWhole: boolean, texts: Texts): readonly Offer[] {
  const { server } = spot;
  const given = givenKeys(spot);
  const relevance = relevanceIn(spot, given, texts);
  const offers: Offer[] = Object.entries<Parameter>(parameters)
    .filter(([name, parameter]) => isOffered(name, parameter) && isAvailable(parameter, server.release))
    .filter(([name]) => !given.has(name) && !isRefused(name, spot))
    .map(([name, parameter]) => ({
      ...toOffer(name, parameter, spot, isWhole, texts),
      rank: relevance(name, isDeprecated(parameter, spot)),
    }));
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
export function givenKeys({ server, document, entry }: Spot): ReadonlySet<string> {
  const documents = new Set([...server.documents, document]);
  return new Set(
    [...documents].flatMap((one) => allEntries(one).flatMap((given) => (given === entry ? [] : trimmed(given.key)))),
  );
}

/** Would the key make ZooKeeper refuse the file, whatever its value? */
function isRefused(name: string, { server, document }: Spot): boolean {
  if (name === 'dynamicConfigFile') {
    return allEntries(document).some(({ key }) => /^(server\.|group|weight)/.test(trimmed(key)));
  }
  // Then the list says where clients connect, and the two must agree.
  const isListed = name === 'clientPort' || name === 'clientPortAddress';
  return isRefusedAlone(name, server) || (isListed && server.lines.some(({ client }) => client));
}

/** In a file a `version` is refused, or written by ZooKeeper itself. */
function isOffered(name: string, { kind, settableInFile }: Parameter): boolean {
  return kind === 'server' && settableInFile !== false && name !== 'version';
}

function isDeprecated({ deprecated }: Parameter, { server }: Spot): boolean {
  return deprecated !== undefined && server.release.atLeast(deprecated.since);
}

function toOffer(name: string, parameter: Parameter, spot: Spot, isWhole: boolean, texts: Texts): Offer {
  const { server } = spot;
  const isOld = isDeprecated(parameter, spot);
  const usual = parameter.secret ? undefined : defaultOf(parameter, server);
  const detail = detailOf(name, parameter, usual, isOld, texts);
  return {
    label: name,
    kind: CompletionItemKind.Property,
    text: isWhole ? `${name}=` : name,
    ...(isWhole && { snippet: `${literally(name)}=${choice(startingValues(name, spot))}` }),
    ...(detail && { detail }),
    ...(usual !== undefined && usual.length < 20 && { note: usual }),
    ...(isOld && { isDeprecated: true }),
    about: { name, release: server.release.name },
  };
}

function detailOf(
  name: string,
  parameter: Parameter,
  usual: string | undefined,
  isOld: boolean,
  { textOf }: Texts,
): Message | undefined {
  const { type, text } = explainParameter(name, textOf) ?? {};
  if (type === undefined) return undefined;
  // The default of what must be set is no default.
  const full = usual === undefined || text?.required !== undefined ? type : say`${type}, default ${usual}`;
  if (isOld) return say`deprecated; ${full}`;
  return parameter.settableInFile === 'partial' ? say`${full}; needs the JVM flag too` : full;
}

/** Tells how soon a file needs a key: the lower, the sooner. */
function relevanceIn(
  { server }: Spot,
  given: ReadonlySet<string>,
  { textOf }: Texts,
): (name: string, isDeprecated: boolean) => number {
  const needed = new Set(['dataDir', 'tickTime']);
  if (!given.has('secureClientPort')) needed.add('clientPort');
  if (server.lines.length > 0) for (const limit of ['initLimit', 'syncLimit']) needed.add(limit);
  const prefixes = new Set<string>();
  for (const name of given) {
    const isOff = /^(false|no|0)$/i.test(trimmed(server.entries.get(name)?.value ?? { value: '' }));
    if (!isOff) for (const other of textOf(name)?.requires ?? []) needed.add(other);
    if (prefixOf(name) !== '') prefixes.add(prefixOf(name));
  }
  return (name, isDeprecated) => {
    const { risk, requires = [] } = textOf(name) ?? {};
    const place = common.indexOf(name);
    if (needed.has(name)) return place < 0 ? common.length : place;
    if (isDeprecated) return 500;
    if (place >= 0) return 100 + place;
    if (risk === 'high') return 400;
    const isNext = prefixes.has(prefixOf(name)) || (requires.length > 0 && requires.every((one) => given.has(one)));
    return isNext ? 200 : requires.length > 0 || risk ? 350 : 300;
  };
}

function prefixOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.') + 1);
}
