import type { ServerAddress } from '@zklint/parser';
import { type Message, say } from '../../message.ts';
import type { LineFault } from '../../server-line.ts';
import { quoted } from '../../words.ts';
import { portNames } from '../ports.ts';

/** A fault in the form of a server line. */
export interface FormFault extends LineFault {
  readonly kind: 'form' | 'bracket' | 'peer-port' | 'election-port' | 'client-port';
}

/** Why ZooKeeper refuses the form of a server line, in words for the likeliest slip. `written` is the faulty part. */
export function explainForm(
  fault: FormFault,
  written: string,
  { addresses: [address], client, rest }: ServerAddress,
): Message {
  if (fault.kind === 'bracket')
    return say`${quoted(written)} opens a bracket, and "]:" and the ports don't follow; ZooKeeper refuses the file. Write [address]:peerPort:electionPort.`;
  const whole = written.trim();
  const shown = quoted(whole);
  if (whole === '' && fault.kind === 'form')
    return say`This server line has no address; ZooKeeper refuses the file. Write host:peerPort:electionPort, or remove it.`;
  if (whole.includes('\uff1a'))
    return say`${shown} has a full-width colon (U+FF1A), and ZooKeeper reads only ":"; it refuses the file. Write that.`;
  if (/^[a-z]+:\/\//i.test(address.text.value))
    return say`A server line takes no URL, and this one begins with ${quoted(`${address.host.value}://`)}; ZooKeeper refuses the file. Write host:peerPort:electionPort.`;
  if (fault.kind !== 'form') return explainPort(fault.kind, written);
  if (isBareIpv6(address.text.value))
    return say`${shown} is an IPv6 address without brackets; ZooKeeper refuses the file. Write them, as in [2001:db8::1]:2888:3888.`;
  if (whole.includes(','))
    return say`${shown} has a comma where ":" belongs; ZooKeeper refuses the file. Write host:peerPort:electionPort, one server a line.`;
  if (/\s/.test(whole))
    return say`${shown} has a blank where ":" belongs; ZooKeeper refuses the file. Write host:peerPort:electionPort, one server a line.`;
  if (rest.length > 0)
    return say`${shown} has more than one ";", and behind the first stands only the client port; ZooKeeper refuses the file. Remove the rest.`;
  if (client && client.rest.length > 0)
    return say`${shown} has more than a host and a port behind ";"; ZooKeeper refuses the file. Write ;port or ;host:port.`;
  if (address.peerPort === undefined)
    return say`${shown} lacks the ports; ZooKeeper refuses the file. Write host:peerPort:electionPort.`;
  if (address.electionPort === undefined)
    return say`${shown} lacks the election port; ZooKeeper refuses the file. Write host:peerPort:electionPort.`;
  return say`${shown} has more parts than host:peerPort:electionPort:role; ZooKeeper refuses the file. Write the client port behind ";".`;
}

function explainPort(kind: 'peer-port' | 'election-port' | 'client-port', written: string): Message {
  const name = portNames[kind === 'peer-port' ? 'peer' : kind === 'election-port' ? 'election' : 'client'];
  if (written === '') return say`The ${name} is missing; ZooKeeper refuses the file. Write its number.`;
  if (/^\s*\d+\s*$/.test(written))
    return say`The ${name} ${quoted(written)} has a blank around it, which ZooKeeper takes for a part of the number; it refuses the file. Remove the blank.`;
  return say`The ${name} ${quoted(written)} is no number; ZooKeeper refuses the file. Write digits only.`;
}

/** Is it an IPv6 address and ports, without the brackets between them? */
export function isBareIpv6(text: string): boolean {
  return /^[\da-f]*:[\da-f]*:[\da-f:]*:\d+:\d/i.test(text);
}
