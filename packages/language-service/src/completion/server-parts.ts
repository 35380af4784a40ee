import { type ConfigEntry, say, type TextRange } from '@zklint/linter';
import { type JavaText, parseServerAddress, trim, trimmed } from '@zklint/parser';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { touches } from '../positions.ts';
import { readerOf, type Spot } from '../snapshot.ts';
import { literally, placeholder } from '../snippets.ts';
import { shapeFor } from './line-shape.ts';
import type { Offer } from './offer.ts';
import { linesElsewhere, numbered } from './server-lines.ts';

/** What may stand at an offset in the value of a server line. `range` is the whole value's. */
export function serverPartOffers(entry: ConfigEntry, range: TextRange, spot: Spot): readonly Offer[] {
  const [, id] = /^server\.(\d{1,3})$/.exec(trimmed(entry.key)) ?? [];
  const { release } = spot.server;
  const syntax = parseServerAddress(trim(entry.value));
  const isAt = (part: JavaText | undefined): part is JavaText =>
    part !== undefined && isBeingWritten(part, range, spot);
  const values = (part: JavaText, texts: readonly string[]): readonly Offer[] =>
    [...new Set(texts)].map((text) => ({ ...plain(text), range: rangeOf(part, range, spot) }));
  const { client } = syntax;
  if (client && isAt(client.port)) {
    const ports = portsOf('client', spot);
    return release.atLeast('3.5.0') ? values(client.port, ports.length > 0 ? ports : ['2181']) : [];
  }
  for (const { host, peerPort, electionPort, role } of syntax.addresses) {
    if (isAt(role)) return values(role, ['participant', 'observer']).map((offer) => ({ ...offer, isGuess: false }));
    if (isAt(electionPort)) {
      const ports = [...portsOf('election', spot), '3888'];
      return values(
        electionPort,
        ports.filter((port) => port !== peerPort?.value),
      );
    }
    if (isAt(peerPort))
      return [
        ...restOffers(electionPort, peerPort, id, range, spot),
        ...values(peerPort, [...portsOf('peer', spot), '2888']),
      ];
    if (isAt(host)) return hostOffers(host, peerPort !== undefined, id, range, spot);
  }
  return [];
}

/** The host, or all of the line while nothing follows the host. */
function hostOffers(
  host: JavaText,
  hasPorts: boolean,
  id: string | undefined,
  range: TextRange,
  spot: Spot,
): readonly Offer[] {
  if (id === undefined || /^\[[^\]]*$/.test(host.value)) return [];
  const there = linesElsewhere(spot).get(BigInt(id));
  const shape = shapeFor(BigInt(id), spot);
  const known =
    there === undefined
      ? []
      : [parseServerAddress({ uri: '', value: there, range: { start: 0, end: there.length } }).addresses[0].host.value];
  const hosts = [...new Set([...known, shape.host])].map((text) => ({
    ...plain(text),
    range: rangeOf(host, range, spot),
  }));
  if (hasPorts) return hosts;
  const whole: Offer = {
    ...plain(there ?? shape.text),
    kind: CompletionItemKind.Struct,
    snippet: there === undefined ? `${placeholder(shape.host)}${literally(shape.rest)}` : literally(there),
    detail: there === undefined ? say`a further server` : say`as in another file`,
    range,
  };
  return [whole, ...hosts];
}

/** Both ports, and the client port where the others have one. */
function restOffers(
  electionPort: JavaText | undefined,
  peerPort: JavaText,
  id: string | undefined,
  range: TextRange,
  spot: Spot,
): readonly Offer[] {
  if (electionPort || id === undefined) return [];
  const { rest } = shapeFor(BigInt(id), spot);
  return /:.*:/.test(rest) ? [{ ...plain(rest.slice(1)), range: rangeOf(peerPort, range, spot) }] : [];
}

function plain(text: string): Offer {
  return { label: text, text, kind: CompletionItemKind.Value, isGuess: true };
}

/** Does the offset lie in or at a part? On the next line, behind a backslash, at the last one while that is empty. */
function isBeingWritten(part: JavaText, range: TextRange, { offset }: Spot): boolean {
  const isBehind = part.value === '' && part.range.end < range.start && offset >= range.start;
  return isBehind || touches(offset, part.range);
}

function rangeOf(part: JavaText, range: TextRange, { offset }: Spot): TextRange {
  return part.range.end < offset ? range : part.range;
}

/** The ports at one place of the other lines, in their order. */
function portsOf(place: 'peer' | 'election' | 'client', spot: Spot): readonly string[] {
  const lines = readerOf(spot).lines.filter(({ entry }) => entry !== spot.entry);
  const ports = lines.flatMap(({ endpoints: [first], client }) => {
    if (place === 'client') return client?.port.value ?? [];
    return (place === 'peer' ? first?.peerPort.value : first?.electionPort?.value) ?? [];
  });
  return [...new Set(ports.map(String))];
}

/** In a group line the servers that no group has; a weight. */
export function listValueOffers(entry: ConfigEntry, spot: Spot): readonly Offer[] {
  if (/^weight\.\d+$/.test(trimmed(entry.key))) return [plain('1')];
  const grouped = new Set(numbered('group', spot).flatMap(({ value }) => value.split(':')));
  const part = partAt(entry.value, ':', spot.offset);
  if (part === undefined) return [];
  for (const other of part.others) grouped.add(other);
  const outside = readerOf(spot).lines.flatMap(({ id }) =>
    id === undefined || grouped.has(String(id)) ? [] : String(id),
  );
  const all = part.others.length === 0 && outside.length > 1 ? [outside.join(':')] : [];
  return [...all, ...outside].map((text) => ({ ...plain(text), range: part.range }));
}

/** The part of a list on one line that an offset lies in, without the blanks around it, and the other parts. */
export function partAt(
  { value, written, range }: JavaText,
  separator: string,
  offset: number,
): { readonly range: TextRange; readonly others: readonly string[] } | undefined {
  if (written || offset < range.start || offset > range.end) return undefined;
  const parts = value.split(separator);
  let start = range.start;
  for (const [index, part] of parts.entries()) {
    const end = start + part.length;
    if (offset <= end) {
      const blanks = part.length - part.trimStart().length;
      const others = parts.filter((_, other) => other !== index).map((other) => other.trim());
      return {
        range: { start: Math.min(start + blanks, offset), end },
        others: others.filter((other) => other !== ''),
      };
    }
    start = end + separator.length;
  }
  return undefined;
}
