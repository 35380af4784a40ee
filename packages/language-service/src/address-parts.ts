import { type ConfigEntry, type JavaText, parseServerAddress, type ServerAddress, trim } from '@zklint/parser';

export type PartName = 'host' | 'peer port' | 'election port' | 'role' | 'client host' | 'client port';

/** A part of a server line's value, and what it is meant to be. */
export interface AddressPart {
  readonly name: PartName;
  readonly at: JavaText;
}

/** Nobody writes a line that long, and its parts may be hundreds of thousands. */
const longest = 10_000;

/** The value of a server line, split into its parts; undefined where it is too long to be one. */
export function addressIn({ value }: ConfigEntry): ServerAddress | undefined {
  return value.value.length > longest ? undefined : parseServerAddress(trim(value));
}

/** The parts of a server line that are written, in their order. */
export function partsOf({ addresses, client }: ServerAddress): readonly AddressPart[] {
  const parts = addresses.flatMap(({ host, peerPort, electionPort, role }) => [
    named('host', host),
    named('peer port', peerPort),
    named('election port', electionPort),
    named('role', role),
  ]);
  return [...parts, named('client host', client?.host), named('client port', client?.port)].flat();
}

function named(name: PartName, at: JavaText | undefined): readonly AddressPart[] {
  return at === undefined || at.value === '' ? [] : [{ name, at }];
}
