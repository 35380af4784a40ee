import { cut, type Message, readServerLine, type ServerLine, say, type Tell } from '@zklint/linter';
import type { Release } from '@zklint/parameters';
import { type JavaText, parseInt64, trim, trimmed } from '@zklint/parser';
import { type AddressPart, elsewhere, type PartName, partsOf } from '../address-parts.ts';
import type { Client, Texts } from '../client.ts';
import { partMeanings, partNames } from '../part-words.ts';
import { touches } from '../positions.ts';
import { type Block, codes, item, labelled, piecesOf, text, title } from '../prose.ts';
import type { EntrySpot, Page } from '../snapshot.ts';
import { othersSay, ownerOf, whichFile } from './server-files.ts';
import { type Explained, footer, isOpen, shownText, whyIdle } from './words.ts';

/** What a server line, or the part of it under the cursor, says. */
export function aboutServerLine(spot: EntrySpot, page: Page, client: Client, texts: Texts): Explained | undefined {
  const { entry, server, offset } = spot;
  const { tell } = client;
  const line = server.lines.find((one) => one.entry === entry) ?? readServerLine(entry, server.release);
  const fault = isOpen(spot) ? undefined : line.faults[0];
  const refused = fault && say`ZooKeeper refuses this line: ${cut(fault.message.trim(), 120)}`;
  const lead = whyIdle(spot, page) ?? refused;
  const end = footer(server, tell, texts.textOf('server.<id>')?.docUrl);
  const leading = lead ? [text(lead, tell)] : [];

  const key = trim(entry.key);
  if (offset <= key.range.end) {
    const name = shownText(key, server);
    const blocks = [title(name, [{ code: line.role }], tell), ...leading, ...wholeLine(line, spot, tell), ...end];
    return { range: key.range, blocks };
  }
  const part = partsOf(line.syntax).find(({ at }) => touches(offset, at.range));
  if (part === undefined) return undefined;
  const blocks = [
    title(
      shownText(part.at, server),
      [tell(say`${partNames[part.name]} of server ${shownText(line.idText, server)}`)],
      tell,
    ),
    ...leading,
    text(meaningOf(part.name, server.release), tell),
    ...(part.name === 'host' ? aboutFiles(line, spot, tell) : aboutOthers(part, line, spot, tell)),
    ...end,
  ];
  return { range: part.at.range, blocks };
}

/** Of a line with very many addresses the first. */
const shownParts = 9;

const labels: Readonly<Partial<Record<PartName, Message>>> = {
  host: say`Host`,
  'peer port': say`Peer port`,
  'election port': say`Election port`,
};

/** Who it is, where it is reached, and which file is its own. */
function wholeLine(line: ServerLine, spot: EntrySpot, tell: Tell): readonly Block[] {
  const { server } = spot;
  const shown = (at: JavaText) => ({ code: shownText(at, server) });
  const parts = partsOf(line.syntax);
  const client = line.syntax.client?.text;
  const own = ownerOf(line, spot)?.setting('clientPort');
  return [
    ...(line.faults.length > 0 ? [] : [text(voteOf(line, server), tell)]),
    ...parts.slice(0, shownParts).flatMap(({ name, at }) => {
      const label = labels[name];
      return label ? [labelled(label, [shown(at)], tell)] : [];
    }),
    ...(client && client.value !== ''
      ? [labelled(say`Clients`, [shown(client)], tell)]
      : own
        ? [item(say`Clients: ${own.value}, as clientPort of its own file says`, tell)]
        : []),
    ...aboutFiles(line, spot, tell),
  ];
}

function voteOf({ id, role }: ServerLine, { quorumEntries }: EntrySpot['server']): Message {
  if (role === 'observer') return say`It follows the leader without a vote.`;
  const weight = quorumEntries.findLast(({ key }) => key.value === `weight.${id}`);
  return weight && parseInt64(trimmed(weight.value)) === 0n
    ? say`A weight line takes its vote away.`
    : say`It votes, and may lead.`;
}

function aboutFiles(line: ServerLine, spot: EntrySpot, tell: Tell): readonly Block[] {
  const which = whichFile(line, spot);
  return [
    ...(which ? [labelled(say`Its file`, piecesOf(which, tell), tell)] : []),
    ...othersSay(line, spot).map((message) => item(message, tell)),
  ];
}

function meaningOf(kind: PartName, release: Release): Message {
  return kind.startsWith('client') && release.before('3.5.0')
    ? say`Up to 3.4 a server line has no client part: there clientPort of each file says it.`
    : partMeanings[kind];
}

function aboutOthers({ name }: AddressPart, line: ServerLine, { server, ensemble }: EntrySpot, tell: Tell) {
  const others = elsewhere(name, line, server.lines);
  const owner = name === 'client port' ? ownerOf(line, { server, ensemble }) : undefined;
  const own = owner?.setting('clientPort');
  return [
    ...(others.length > 0 ? [labelled(say`Other lines`, codes(others), tell)] : []),
    ...(own ? [item(say`clientPort of its own file: ${own.value}`, tell)] : []),
  ];
}
