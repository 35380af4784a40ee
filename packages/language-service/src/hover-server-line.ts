import { cut, type Message, readServerLine, type ServerLine, say, type Tell } from '@zklint/linter';
import { type JavaText, trim } from '@zklint/parser';
import { type AddressPart, meanings, partsOf } from './address-parts.ts';
import type { Client, Texts } from './client.ts';
import type { EntrySpot, Explained } from './hover.ts';
import { footer, isOpen, item, labelled, text, title, whyIdle } from './hover-words.ts';
import type { Block } from './prose.ts';
import { elsewhere, othersSay, ownerOf, whichFile } from './server-files.ts';
import type { Page } from './snapshot.ts';

/** What a server line, or the part of it under the cursor, says. */
export function aboutServerLine(spot: EntrySpot, page: Page, client: Client, texts: Texts): Explained | undefined {
  const { entry, server, offset } = spot;
  const { tell } = client;
  const line =
    [...server.lines, ...(server.next?.lines ?? [])].find((one) => one.entry === entry) ??
    readServerLine(entry, server.release);
  const fault = isOpen(spot) ? undefined : line.faults[0];
  const refused = fault && say`ZooKeeper refuses this line: ${fault.message}`;
  const lead = whyIdle(spot, page) ?? refused;
  const docUrl = texts.textOf('server.<id>')?.docUrl;
  const end = footer(server, docUrl === undefined ? [] : [{ link: docUrl, text: tell(say`Documentation`) }], tell);
  const leading = lead ? [text(lead, tell)] : [];

  const key = trim(entry.key);
  if (offset <= key.range.end) {
    const name = server.written(key);
    const role = line.role === 'observer' ? say`observer` : say`participant`;
    const blocks = [title(name, [tell(role)], tell), ...leading, ...wholeLine(line, spot, tell), ...end];
    return { range: key.range, blocks };
  }
  const part = partsOf(line.syntax).find(
    ({ at: { range } }) => range.start < range.end && range.start <= offset && offset <= range.end,
  );
  if (part === undefined) return undefined;
  const written = server.written(part.at);
  const blocks = [
    title(written, [tell(nameOfPart(part, line))], tell),
    ...leading,
    text(meanings[part.kind], tell),
    ...(part.kind === 'host' ? aboutFiles(line, spot, tell) : aboutOthers(part, line, spot, tell)),
    ...end,
  ];
  return { range: part.at.range, blocks };
}

/** Who it is, where it is reached, and which file is its own. */
function wholeLine(line: ServerLine, spot: EntrySpot, tell: Tell): readonly Block[] {
  const { server } = spot;
  const shown = (at: JavaText) => ({ code: cut(server.written(at)) });
  const votes = line.role === 'observer' ? say`It takes part without a vote.` : say`It votes, and may lead.`;
  const parts = partsOf(line.syntax).filter(({ at }) => at.value !== '');
  const client = line.syntax.client?.text;
  const own = ownerOf(line, spot)?.setting('clientPort');
  return [
    text(votes, tell),
    ...parts.flatMap(({ kind, at }) => (kind === 'host' ? [labelled(say`Host`, [shown(at)], tell)] : [])),
    ...parts.flatMap(({ kind, at }) => {
      if (kind === 'peerPort') return [labelled(say`Peer port`, [shown(at)], tell)];
      return kind === 'electionPort' ? [labelled(say`Election port`, [shown(at)], tell)] : [];
    }),
    ...(client && client.value !== ''
      ? [labelled(say`Clients`, [shown(client)], tell)]
      : own
        ? [item(say`Clients: ${own.value}, as clientPort of its own file says`, tell)]
        : []),
    ...aboutFiles(line, spot, tell),
  ];
}

function aboutFiles(line: ServerLine, spot: EntrySpot, tell: Tell): readonly Block[] {
  return [whichFile(line, spot), ...othersSay(line, spot)].flatMap((message) => (message ? [item(message, tell)] : []));
}

function aboutOthers({ kind }: AddressPart, line: ServerLine, { server, ensemble }: EntrySpot, tell: Tell) {
  const others = elsewhere(kind, line, server.lines);
  const codes = others.flatMap((code, index) => (index === 0 ? [{ code }] : [', ', { code }]));
  const owner = kind === 'clientPort' ? ownerOf(line, { server, ensemble }) : undefined;
  const own = owner?.setting('clientPort');
  return [
    ...(others.length > 0 ? [labelled(say`Other lines`, codes, tell)] : []),
    ...(own ? [item(say`clientPort of its own file: ${own.value}`, tell)] : []),
  ];
}

function nameOfPart({ kind }: AddressPart, { idText }: ServerLine): Message {
  const id = idText.value;
  switch (kind) {
    case 'host':
      return say`host of server ${id}`;
    case 'peerPort':
      return say`peer port of server ${id}`;
    case 'electionPort':
      return say`election port of server ${id}`;
    case 'role':
      return say`role of server ${id}`;
    case 'clientAddress':
      return say`client address of server ${id}`;
    case 'clientPort':
      return say`client port of server ${id}`;
  }
}
