import { isAddressLiteral } from './hosts.ts';

/**
 * Why java.net.InetAddress.getByName certainly fails for a host, in its words, or undefined where it succeeds or only
 * DNS knows. A text with a colon that begins like a number is taken for an IPv6 literal.
 */
export function refusedHost(host: string): string | undefined {
  if (host === '') return undefined;
  if (host.startsWith('[')) {
    const literal = /^\[(.+)\]$/.exec(host)?.[1];
    if (literal === undefined) return `${host}: invalid IPv6 address`;
    return isIpv6(literal) ? undefined : `[${literal}]: invalid IPv6 address`;
  }
  if (/^[\da-f:]/i.test(host) && host.includes(':')) {
    return isIpv6(host) ? undefined : `${host}: invalid IPv6 address literal`;
  }
  // No resolver takes these in a name; underscores and other letters some do.
  return /[\s/\\,;:|=<>"'()[\]{}*?#@!$%^&+~`]/.test(host) ? `${host}: Name or service not known` : undefined;
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
