import { describe, expect, test } from 'vitest';
import { printedHost, refusedHost } from './inet-address.ts';

// What InetSocketAddress.getHostString and InetAddress.getByName of Java 17.0.15 gave.
describe('printedHost', () => {
  test.each([
    ['', 'localhost'],
    ['zk1', 'zk1'],
    ['1', '0.0.0.1'],
    ['1.2', '1.0.0.2'],
    ['1.2.3', '1.2.0.3'],
    ['4294967295', '255.255.255.255'],
    ['4294967296', '4294967296'],
    ['01.02.03.04', '1.2.3.4'],
    ['256.1', '256.1'],
    ['1.2.3.4.', '1.2.3.4.'],
    ['::', '0:0:0:0:0:0:0:0'],
    ['::1', '0:0:0:0:0:0:0:1'],
    ['[::1]', '0:0:0:0:0:0:0:1'],
    ['::1%1', '0:0:0:0:0:0:0:1%1'],
    ['::1%', '::1%'],
    ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1%eth0'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['::ffff:0102:0304', '1.2.3.4'],
    ['::1.2.3.4', '0:0:0:0:0:0:102:304'],
    ['1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8:9'],
  ])('%s is %s', (host, printed) => expect(printedHost(host)).toBe(printed));
});

describe('refusedHost', () => {
  test.each(['zk1', 'h_1', '999.1.1.1', '0400', '01.02.03.04', '1.2.3.4.', '0x', '::1', '[::1]', '::1%1', 'face', ''])(
    '%s may be one',
    (host) => expect(refusedHost(host)).toBeUndefined(),
  );

  test.each([
    ['::1%', '::1%: invalid IPv6 address literal'],
    ['1:2', '1:2: invalid IPv6 address literal'],
    ['[h1]', '[h1]: invalid IPv6 address literal'],
    ['a b', 'a b: Name or service not known'],
    ['0x7f.1', '0x7f.1'],
    ['0377.1', '0377.1'],
    ['1.2.3.0x4', '1.2.3.0x4'],
    ['000000000000000000001', '000000000000000000001'],
  ])('%s is none', (host, message) => expect(refusedHost(host)).toBe(message));
});
