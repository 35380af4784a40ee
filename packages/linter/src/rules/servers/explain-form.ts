import type { ServerAddress } from '@zklint/parser';
import { type Message, say } from '../../message.ts';
import type { LineFault } from '../../server-line.ts';
import { quoted } from '../../words.ts';

/** Why a server line has not the form, in words for the likeliest slip. `written` is the faulty part. */
export function explainForm(
  fault: LineFault,
  written: string,
  { addresses: [address], client, rest }: ServerAddress,
): Message {
  if (fault.kind === 'bracket')
    return say`${quoted(written)} opens a bracket and does not close it before a colon and the ports`;
  const whole = written.trim();
  if (whole === '' && fault.kind === 'form') return say`A server line needs host:peerPort:electionPort`;
  if (whole.includes('\uff1a'))
    return say`${quoted(whole)} has a full-width colon (U+FF1A) where ZooKeeper reads only ":"`;
  if (/^[a-z]+:\/\//i.test(address.text.value))
    return say`A server line takes no URL: write host:peerPort:electionPort without "${address.host.value}://"`;
  if (fault.kind !== 'form') return explainPort(fault.kind, written);
  if (isBareIpv6(address.text.value))
    return say`An IPv6 address stands in brackets, as in [2001:db8::1]:2888:3888; ${quoted(whole)} has none`;
  if (/[,\s]/.test(whole))
    return say`${quoted(whole)} has ${whole.includes(',') ? 'a comma' : 'a blank'} where ":" belongs: write host:peerPort:electionPort, one server a line`;
  if (rest.length > 0)
    return say`${quoted(whole)} has more than one ";": behind the first stands the client port, and nothing after it`;
  if (client && client.rest.length > 0) return say`Behind ";" stands the client port, or host:port`;
  if (address.electionPort === undefined)
    return say`${quoted(whole)} lacks the election port: write host:peerPort:electionPort`;
  return say`${quoted(whole)} has more parts than host:peerPort:electionPort:role; the client port stands behind ";"`;
}

function explainPort(kind: LineFault['kind'], written: string): Message {
  const name = kind === 'peer-port' ? 'peer' : kind === 'election-port' ? 'election' : 'client';
  if (written === '') return say`The ${name} port is missing`;
  if (/^\s*\d+\s*$/.test(written))
    return say`The ${name} port ${quoted(written)} has a blank around it, which ZooKeeper takes as part of the number`;
  return say`The ${name} port ${quoted(written)} is no number`;
}

/** Is it an IPv6 address and ports, without the brackets between them? */
export function isBareIpv6(text: string): boolean {
  return /^[\da-f]*:[\da-f:]*:[\da-f:]*:\d+:\d+/i.test(text);
}
