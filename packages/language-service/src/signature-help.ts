import { isServerKey, type Message, readServerLine, type ServerLine, say } from '@zklint/linter';
import type { Release } from '@zklint/parameters';
import { equalsIgnoreCase, type JavaText } from '@zklint/parser';
import type { ParameterInformation, SignatureHelp } from 'vscode-languageserver-types';
import { elsewhere, type PartName } from './address-parts.ts';
import type { Client } from './client.ts';
import { partMeanings } from './part-words.ts';
import { type Block, render, text } from './prose.ts';
import { allEntries, type EntrySpot, isEditableAt, type Page, readerOf, type Spot } from './snapshot.ts';

/** The parts of a server line, and in which of them an offset lies. Null elsewhere. */
export function signatureHelp(page: Page, offset: number, client: Client): SignatureHelp | null {
  const spot = lineAround(page, offset);
  if (spot === undefined) return null;
  const { server, entry } = spot;
  const { release } = server;
  const parts = partsIn(release);
  const active = partAt(entry.value, offset, release);
  const index = active === undefined ? -1 : parts.indexOf(active);
  if (index < 0) return null;
  const line = server.lines.find((one) => one.entry === entry) ?? readServerLine(entry, release);
  const label = labelOf(spot);
  const { tell, signature, markdown } = client;
  const parameters = parts.map((part): ParameterInformation => {
    const name = names[part];
    const start = label.indexOf(name);
    return {
      label: signature.labelOffsets ? [start, start + name.length] : name,
      documentation: render(documentationOf(part, line, server.lines, client), markdown.signature),
    };
  });
  const documentation = render([text(say`As ZooKeeper ${say`${release.name}`} reads it.`, tell)], markdown.signature);
  return { signatures: [{ label, documentation, parameters }], activeSignature: 0, activeParameter: index };
}

/** What the parts are called in the form of a line. */
const names: Readonly<Record<PartName, string>> = {
  host: 'host',
  'peer port': 'peerPort',
  'election port': 'electionPort',
  role: 'role',
  'client address': 'clientAddress',
  'client port': 'clientPort',
};

/** The server line that an offset lies in the value of; also behind what follows it on a continuation line. */
function lineAround(page: Page, offset: number): EntrySpot | undefined {
  const spot = page.spotAt(offset);
  if (spot === undefined) return undefined;
  const { document } = spot;
  const server = readerOf(spot);
  const entry = spot.entry ?? (document.part ? undefined : entryBefore(spot));
  if (entry === undefined || !isEditableAt(offset, document) || !isServerKey(entry.key.value, server.release))
    return undefined;
  // Without a separator it is still the key that is typed.
  const isKeyOnly = document.part === undefined && !/[=:\s]/.test(document.text.slice(entry.key.range.end, offset));
  return entry.key.range.end < offset && !(isKeyOnly && entry.value.value === '')
    ? { ...spot, server, entry }
    : undefined;
}

/** The entry whose last line ends with a backslash right before the blanks in front of an offset. */
function entryBefore({ document, offset }: Spot): Spot['entry'] {
  const blanks = /(?:\\(?:\r\n|\r|\n)[ \t\f]*)+$/.exec(document.text.slice(Math.max(0, offset - 1000), offset))?.[0];
  if (blanks === undefined) return undefined;
  const end = offset - blanks.length;
  return allEntries(document).find(({ range }) => range.start < end && end <= range.end);
}

function partsIn(release: Release): readonly PartName[] {
  const peers: readonly PartName[] = ['host', 'peer port', 'election port', 'role'];
  return release.atLeast('3.5.0') ? [...peers, 'client address', 'client port'] : peers;
}

/** The form of a line: several addresses only where something says that they are used. */
function labelOf({ server }: Spot): string {
  const { release, jvm } = server;
  const address = 'host:peerPort:electionPort[:role]';
  if (release.before('3.5.0')) return address;
  const isSwitchedOn = equalsIgnoreCase(jvm['zookeeper.multiAddress.enabled'] ?? '', 'true');
  const isGiven = server.entry('multiAddress.enabled') !== undefined;
  const isUsed = server.lines.some(({ value }) => value.value.includes('|'));
  const mayBeSeveral = release.atLeast('3.6.0') && (isSwitchedOn || isGiven || isUsed);
  return `${address}${mayBeSeveral ? '[|…]' : ''}[;[clientAddress:]clientPort]`;
}

/** The part of a line's value that an offset lies in; undefined behind all parts. */
function partAt(value: JavaText, offset: number, release: Release): PartName | undefined {
  const length = charactersBefore(value, offset);
  const before = value.value.slice(0, length);
  const [peers = '', client, ...rest] = before.split(release.atLeast('3.5.0') ? ';' : /(?!)/);
  if (rest.length > 0) return undefined;
  if (client === undefined) {
    const address = release.atLeast('3.6.0') ? peers.slice(peers.lastIndexOf('|') + 1) : peers;
    return (['host', 'peer port', 'election port', 'role'] as const)[colonsIn(address)];
  }
  const colons = colonsIn(client);
  if (colons > 0) return colons > 1 ? undefined : 'client port';
  const section = client + (/^[^;]*/.exec(value.value.slice(length))?.[0] ?? '');
  // What has no colon yet is a port, unless it can't become one.
  return colonsIn(section) > 0 || /[^\d\s]/.test(section) ? 'client address' : 'client port';
}

/** How many characters of what Java reads are written before an offset. */
function charactersBefore({ value, range, written }: JavaText, offset: number): number {
  if (written === undefined) return Math.min(value.length, Math.max(0, offset - range.start));
  const after = written.ends.findIndex((end) => end > offset);
  return after < 0 ? value.length : after;
}

/** The colons that part an address: those of an IPv6 literal stand in brackets, whose end may not be written yet. */
function colonsIn(address: string): number {
  return (
    address
      .trimStart()
      .replace(/^\[[^\]]*\]?/, '')
      .split(':').length - 1
  );
}

function documentationOf(
  part: PartName,
  line: ServerLine,
  lines: readonly ServerLine[],
  { tell }: Client,
): readonly Block[] {
  const others = elsewhere(part, line, lines);
  const seen = others.length > 0 ? [text(listOf(others), tell)] : [];
  return [text(partMeanings[part], tell), ...seen];
}

function listOf([first = '', second, third]: readonly string[]): Message {
  if (second === undefined) return say`Other lines have ${first}.`;
  return third === undefined
    ? say`Other lines have ${first}, ${second}.`
    : say`Other lines have ${first}, ${second}, ${third}.`;
}
