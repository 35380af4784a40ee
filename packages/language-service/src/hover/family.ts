import { cut, familySince, Message, type ServerConfig, say } from '@zklint/linter';
import { parseInt64, trimmed } from '@zklint/parser';
import type { Client, Texts } from '../client.ts';
import { riskOf } from '../parameter-words.ts';
import { type Block, item, labelled, text, title } from '../prose.ts';
import type { EntrySpot, Page } from '../snapshot.ts';
import { footer, isOpen, shownValue, whyIdle } from './words.ts';

/** What a key of a family with free endings is for: `authProvider.1`. */
export function aboutFamily(
  name: string,
  family: string,
  spot: EntrySpot,
  page: Page,
  client: Client,
  texts: Texts,
): readonly Block[] {
  const { release } = spot.server;
  const since = familySince[family];
  const unread =
    since === undefined || release.atLeast(since)
      ? undefined
      : say`ZooKeeper ${say`${release.name}`} doesn't read it: it has no effect.`;
  return inFamily(name, family, unread ?? whyIdle(spot, page), [], spot, client, texts);
}

const shownServers = 5;

/** What a group or weight line says of whose votes. */
export function aboutGroup(
  name: string,
  isWellFormed: boolean,
  spot: EntrySpot,
  page: Page,
  client: Client,
  texts: Texts,
): readonly Block[] {
  const { server, entry } = spot;
  const isGroup = name.startsWith('group');
  const lead = isWellFormed
    ? whyIdle(spot, page)
    : say`ZooKeeper takes each key that begins so for a group or weight line, and reads a number behind the first dot.`;
  const ids = isGroup ? trimmed(entry.value).split(':') : [name.slice(name.indexOf('.') + 1)];
  const known = isOpen(spot) ? [] : ids;
  const members = known.slice(0, shownServers).map((id) => item(memberOf(id, server), client.tell));
  const rest = known.length - members.length;
  const more = rest > 0 ? [item(say`${say`${rest} more`}`, client.tell)] : [];
  return inFamily(name, isGroup ? 'group.<id>' : 'weight.<id>', lead, [...members, ...more], spot, client, texts);
}

function memberOf(id: string, { members }: ServerConfig): Message {
  const number = parseInt64(id);
  if (number === undefined) return say`${cut(id)} is no number`;
  const line = members?.find((one) => one.id === number);
  if (line === undefined) return members ? say`${`server.${number}`}: not in the list` : say`${`server.${number}`}`;
  const host = line.syntax.addresses[0].host.value;
  return line.isHostOpen ? say`${`server.${number}`}` : say`${`server.${number}`}: ${cut(host)}`;
}

function inFamily(
  name: string,
  family: string,
  lead: Message | undefined,
  items: readonly Block[],
  spot: EntrySpot,
  { tell }: Client,
  { textOf }: Texts,
): readonly Block[] {
  const words = textOf(family);
  const risk = words && riskOf(words, tell);
  const byTemplate = isOpen(spot) ? say`A template decides its value.` : undefined;
  const leading = lead ?? byTemplate;
  return [
    title(name, shownValue(spot), tell),
    ...(leading ? [text(leading, tell)] : []),
    ...(words ? [{ kind: 'text' as const, pieces: [words.summary] }] : []),
    ...items,
    ...(risk ? [risk] : []),
    ...(typeof words?.default === 'string' ? [labelled(say`Default`, [tell(new Message(words.default))], tell)] : []),
    ...footer(spot.server, tell, words?.docUrl),
  ];
}
