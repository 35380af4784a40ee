/** The addresses of host names, as a hosts file tells them; names are in lower case. */
export type HostTable = ReadonlyMap<string, string>;

const noHosts: HostTable = new Map();

/** Reads a file like `/etc/hosts`: an address and its names on a line, `#` begins a comment; of two lines for a name the first counts. */
export function parseHosts(text: string): HostTable {
  const hosts = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [address, ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (address === undefined || !isAddressLiteral(address)) continue;
    for (const name of names) if (!hosts.has(name.toLowerCase())) hosts.set(name.toLowerCase(), address);
  }
  return hosts;
}

/**
 * The forms of one host, made one: every loopback form is `loopback`, names are in lower case, or the address that
 * `hosts` has for them, IPv6 is written out.
 */
export function canonicalHost(host: string, hosts: HostTable = noHosts): string {
  const given = host.toLowerCase();
  const name = hosts.get(given) ?? given;
  if (name === '' || name === 'localhost') return 'loopback';
  const address = writtenOut(name) ?? ipv4(name);
  if (address === undefined) return name;
  return address === '0:0:0:0:0:0:0:1' || address.startsWith('127.') ? 'loopback' : address;
}

/**
 * The four numbers of an IPv4 literal as Java prints them; undefined for anything else. Java takes fewer parts too, of
 * which the last fills the rest: `127.1` is 127.0.0.1 and `2130706433` as well (IPAddressUtil.textToNumericFormatV4).
 */
export function ipv4(text: string): string | undefined {
  // Most hosts are names, and every rule on server lines asks.
  if (!startsWithDigit(text) || text.length > 15 || !/^\d{1,10}(\.\d{1,10}){0,3}$/.test(text)) return undefined;
  const parts = text.split('.').map(Number);
  const last = parts.pop() ?? 0;
  if (parts.some((part) => part > 255) || last >= 256 ** (4 - parts.length)) return undefined;
  const rest = Array.from({ length: 4 - parts.length }, (_, index) => Math.floor(last / 256 ** index) % 256).reverse();
  return [...parts, ...rest].join('.');
}

/** An IPv6 literal with all its eight groups, as Java prints it; undefined for anything else. */
export function writtenOut(host: string): string | undefined {
  return ipv6Groups(host)
    ?.map((group) => group.toString(16))
    .join(':');
}

/** An address that stands for every interface of a host, so it names none: `0.0.0.0`, `::`. */
export function isWildcard(host: string): boolean {
  return ipv4(host) === '0.0.0.0' || (ipv6Groups(host)?.every((group) => group === 0) ?? false);
}

/** Is the host written as a number, so that two different ones are two different addresses? */
export function isAddressLiteral(host: string): boolean {
  return ipv4(host) !== undefined || ipv6Groups(host) !== undefined;
}

/**
 * Can two hosts of one server not be the same place to connect to? An address and a name may be one; so may a name and the same
 * name with its domain, a private and a public address, an IPv4 and an IPv6 one.
 */
export function certainlyDiffer(one: string, other: string, hosts: HostTable = noHosts): boolean {
  const [a, b] = [canonicalHost(one, hosts), canonicalHost(other, hosts)];
  if (isWildcard(one) || isWildcard(other)) return false;
  if (a === b)
    return a === 'loopback' && boundAddress(hosts.get(one) ?? one) !== boundAddress(hosts.get(other) ?? other);
  const [first, second] = [isAddress(a), isAddress(b)];
  if (first !== second) return false;
  if (first) return networkOf(a) === networkOf(b);
  return !(a.startsWith(`${b}.`) || b.startsWith(`${a}.`));
}

/**
 * The address that a port is opened on, made one form: unlike `canonicalHost` it tells 127.0.0.2 and ::1 from localhost,
 * because a port on one of them is not open on the other. Undefined where that is every address of the host.
 */
export function boundAddress(host: string | undefined): string | undefined {
  if (host === undefined || isWildcard(host)) return undefined;
  const name = host.toLowerCase();
  if (name === '' || name === 'localhost') return '127.0.0.1';
  return writtenOut(name) ?? ipv4(name) ?? name;
}

function isAddress(canonical: string): boolean {
  return canonical === 'loopback' || isAddressLiteral(canonical);
}

/** Loopback counts as private: it differs from a private address as that does from another. */
function networkOf(address: string): 'IPv6' | 'private' | 'public' {
  if (address.includes(':')) return 'IPv6';
  if (address === 'loopback') return 'private';
  return /^(10|127|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(address)
    ? 'private'
    : 'public';
}

/** The eight 16-bit groups of an IPv6 literal without zone, or undefined. */
function ipv6Groups(text: string): number[] | undefined {
  if (!text.includes(':') || !/^[\da-f:]+$/i.test(text)) return undefined;
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const parse = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [before, after] = [parse(head), parse(tail ?? '')];
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...new Array<number>(missing).fill(0), ...after];
  return groups.every((group) => group >= 0 && group <= 0xffff) ? groups : undefined;
}

/** A host as it stands in a server line, without the brackets of an IPv6 literal. */
export function unbracketed(host: string): string {
  return host.startsWith('[') ? host.replace(/^\[(.*)\]$/, '$1') : host;
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}
