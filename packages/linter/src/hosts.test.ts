import { describe, expect, test } from 'vitest';
import { canonicalHost, certainlyDiffer, isAddressLiteral, isWildcard } from './hosts.ts';

describe('canonicalHost', () => {
  test.each([
    ['ZK1.Example.COM', 'zk1.example.com'],
    ['', 'loopback'],
    ['LocalHost', 'loopback'],
    ['127.0.0.1', 'loopback'],
    ['127.8.9.10', 'loopback'],
    ['127.1', 'loopback'],
    ['::1', 'loopback'],
    ['0:0:0:0:0:0:0:1', 'loopback'],
    ['127.example.com', '127.example.com'],
    ['10.0.0.1', '10.0.0.1'],
    ['2001:DB8::1', '2001:db8:0:0:0:0:0:1'],
    ['2001:db8:0:0::0:1', '2001:db8:0:0:0:0:0:1'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
    ['1:2:3', '1:2:3'],
  ])('%s is %s', (host, canonical) => {
    expect(canonicalHost(host)).toBe(canonical);
  });
});

test.each(['0.0.0.0', '::', '0:0:0:0:0:0:0:0', '0::0'])('%s is a wildcard', (host) => {
  expect(isWildcard(host)).toBe(true);
});

test.each(['', '*', 'localhost', '0.0.0.1', '::1', '0.0.0.0.', 'zero'])('%j is no wildcard', (host) => {
  expect(isWildcard(host)).toBe(false);
});

test.each(['10.0.0.1', '::1', '2001:db8::1'])('%s is an address', (host) => {
  expect(isAddressLiteral(host)).toBe(true);
});

test.each(['zk1', '10.0.0.256', '10.0.0.1.2', '1.2.3.4a', ':::', ''])('%j is no address', (host) => {
  expect(isAddressLiteral(host)).toBe(false);
});

describe('certainlyDiffer', () => {
  test.each([
    ['zk1', 'zk2'],
    ['zk1.a', 'zk1.b'],
    ['zk1', 'zk10.example.com'],
    ['10.0.0.1', '10.0.0.2'],
    ['10.0.0.1', '192.168.0.1'],
    ['203.0.113.1', '203.0.113.2'],
    ['2001:db8::1', '2001:db8::2'],
  ])('%s and %s do', (one, other) => {
    expect(certainlyDiffer(one, other)).toBe(true);
    expect(certainlyDiffer(other, one)).toBe(true);
  });

  test.each([
    ['zk1', 'ZK1'],
    ['zk1', 'zk1.example.com'],
    ['zk1', '10.0.0.1'],
    ['localhost', '127.0.0.1'],
    ['0.0.0.0', 'zk1'],
    ['::', '10.0.0.1'],
    ['10.0.0.1', '203.0.113.1'],
    ['10.0.0.1', '2001:db8::1'],
    ['2001:db8::1', '2001:DB8:0::1'],
  ])('%s and %s may be one', (one, other) => {
    expect(certainlyDiffer(one, other)).toBe(false);
    expect(certainlyDiffer(other, one)).toBe(false);
  });
});
