import { ipv4, isAddressLiteral, writtenOut } from './hosts.ts';

/**
 * Why java.net.InetAddress.getByName certainly fails for a host, in its words, or undefined where it succeeds or only
 * DNS knows. A text with a colon that begins like a number is taken for an IPv6 literal.
 */
export function refusedHost(host: string): string | undefined {
  if (host === '') return undefined;
  if (host.includes('\0')) return 'NUL character not allowed in hostname';
  if (host.startsWith('[')) {
    return isIpv6(/^\[(.+)\]$/.exec(host)?.[1] ?? '') ? undefined : `${host}: invalid IPv6 address literal`;
  }
  if (/^[\da-f:]/i.test(host) && host.includes(':')) {
    return isIpv6(host) ? undefined : `${host}: invalid IPv6 address literal`;
  }
  // Java takes decimal IPv4 only, and doesn't ask DNS for what other programs take for one (JDK-8277608, October 2022).
  if (ipv4(host) === undefined && isCIpv4(host)) return host;
  // No resolver takes these in a name; underscores and other letters some do.
  return /[\s/\\,;:|=<>"'()[\]{}*?#@!$%^&+~`]/.test(host) ? `${host}: Name or service not known` : undefined;
}

/** Is it a host with a port behind it, where only a host belongs? */
export function isHostWithPort(text: string): boolean {
  const host = /^(.+):\d+$/.exec(text)?.[1];
  return host !== undefined && refusedHost(text) !== undefined && refusedHost(host) === undefined;
}

/** An IPv6 literal, with an IPv4 tail or a zone where it has one. */
function isIpv6(text: string): boolean {
  const withoutZone = text.replace(/%[^%]+$/, '');
  return (
    isAddressLiteral(
      withoutZone.replace(/(?<=:)(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/, '0:0'),
    ) && withoutZone.includes(':')
  );
}

/**
 * A host as Java prints it once it has looked at it (InetSocketAddress.getHostString): an IPv6 literal with all its
 * groups, the short forms of IPv4 in full (`1` is 0.0.0.1), no host as localhost, a name as it stands.
 */
export function printedHost(host: string): string {
  if (host === '') return 'localhost';
  const literal = /^\[(.+)\]$/.exec(host)?.[1] ?? host;
  const [address = '', zone] = literal.split(/(%.+)/s);
  const ipv6 = writtenOut(address.replace(/(?<=:)\d+\.\d+\.\d+\.\d+$/, hexadecimalTail));
  if (ipv6 === undefined) return ipv4(host) ?? host;
  const [, high, low] = /^0:0:0:0:0:ffff:([\da-f]+):([\da-f]+)$/.exec(ipv6) ?? [];
  if (high === undefined || low === undefined) return ipv6 + (zone ?? '');
  return ipv4(String(Number.parseInt(high, 16) * 0x10000 + Number.parseInt(low, 16))) ?? host;
}

/** Up to four numbers in decimal, octal or hexadecimal, as C's inet_aton reads them. */
function isCIpv4(host: string): boolean {
  const parts = host.split('.').map(inC);
  const last = parts.pop();
  if (last === undefined || parts.length > 3 || last >= 256 ** (4 - parts.length)) return false;
  return parts.every((part) => part !== undefined && part < 256);
}

function inC(number: string): number | undefined {
  if (/^0x[\da-f]+$/i.test(number)) return Number(number);
  if (/^0[0-7]*$/.test(number)) return Number.parseInt(number, 8);
  return /^[1-9]\d*$/.test(number) ? Number(number) : undefined;
}

function hexadecimalTail(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
