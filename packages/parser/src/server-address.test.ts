import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JavaText } from './document.ts';
import { readText } from './java/read-text.ts';
import { parseServerAddress, type ServerAddress } from './server-address.ts';

function javaText(image: string, offset = 0): JavaText {
  return readText('file:///a', image, offset, 'utf-8', () => {});
}

/** The parts as they are read, those that are absent left out. */
function partsOf({ addresses, client, rest }: ServerAddress) {
  const values = (texts: readonly (JavaText | undefined)[]) => texts.flatMap((text) => (text ? [text.value] : []));
  return {
    addresses: addresses.map(({ host, peerPort, electionPort, role, rest: more }) =>
      values([host, peerPort, electionPort, role, ...more]),
    ),
    ...(client && { client: values([client.host, client.port, ...client.rest]) }),
    ...(rest.length > 0 && { rest: values(rest) }),
  };
}

describe('parts', () => {
  test.each([
    ['', { addresses: [['']] }],
    ['zk1', { addresses: [['zk1']] }],
    ['zk1:', { addresses: [['zk1', '']] }],
    ['zk1:2888:3888', { addresses: [['zk1', '2888', '3888']] }],
    ['zk1:2888:3888:observer', { addresses: [['zk1', '2888', '3888', 'observer']] }],
    ['zk1:2888:3888:observer:x:y', { addresses: [['zk1', '2888', '3888', 'observer', 'x', 'y']] }],
    ['zk1:2888:3888;2181', { addresses: [['zk1', '2888', '3888']], client: ['2181'] }],
    ['zk1:2888:3888;', { addresses: [['zk1', '2888', '3888']], client: [''] }],
    ['zk1:2888:3888;0.0.0.0:2181', { addresses: [['zk1', '2888', '3888']], client: ['0.0.0.0', '2181'] }],
    ['zk1:1:2;h:3:x', { addresses: [['zk1', '1', '2']], client: ['h', '3', 'x'] }],
    ['zk1:1:2;3;4;5', { addresses: [['zk1', '1', '2']], client: ['3'], rest: ['4', '5'] }],
    [
      'a:1:2|b:3:4',
      {
        addresses: [
          ['a', '1', '2'],
          ['b', '3', '4'],
        ],
      },
    ],
    ['a:1:2|', { addresses: [['a', '1', '2'], ['']] }],
    ['|', { addresses: [[''], ['']] }],
    [';', { addresses: [['']], client: [''] }],
    ['[::1]:2888:3888', { addresses: [['[::1]', '2888', '3888']] }],
    ['[::1]2888:3888', { addresses: [['[::1]2888', '3888']] }],
    ['[::1', { addresses: [['[::1']] }],
    ['[::1;2181', { addresses: [['[::1']], client: ['2181'] }],
    ['[fe80::1%eth0]:1:2;[::]:3', { addresses: [['[fe80::1%eth0]', '1', '2']], client: ['[::]', '3'] }],
    [
      '[::1]:1:2|[::2]:3:4',
      {
        addresses: [
          ['[::1]', '1', '2'],
          ['[::2]', '3', '4'],
        ],
      },
    ],
    ['a[0]:1:2', { addresses: [['a[0]', '1', '2']] }],
  ])('%s', (image, expected) => {
    expect(partsOf(parseServerAddress(javaText(image)))).toEqual(expected);
  });
});

describe('half-typed lines', () => {
  const lines = [
    'zk1.example.com:2888:3888:participant;0.0.0.0:2181',
    '[2001:db8::1]:2888:3888:observer;[::]:2181',
    'a:1:2|[::1]:3:4;5;6',
  ];
  const prefixes = lines.flatMap((line) => Array.from(line, (_, length) => line.slice(0, length)));

  test.each([...lines, ...prefixes])('%j is put together from its parts', (image) => {
    const { addresses, client, rest } = parseServerAddress(javaText(image));
    const sections = [
      addresses.map(({ text }) => text.value).join('|'),
      client?.text.value,
      ...rest.map((r) => r.value),
    ];
    expect(sections.filter((section) => section !== undefined).join(';')).toBe(image);
    for (const { text, host, peerPort, electionPort, role, rest: more } of addresses) {
      const fields = [host, peerPort, electionPort, role, ...more].flatMap((part) => part?.value ?? []);
      expect(fields.join(':')).toBe(text.value);
    }
  });
});

describe('places', () => {
  test('are those of what is written, not of what Java reads', () => {
    const image = 'zk\\u0031:28\\\n   88:3888;21\\u003881';
    const { addresses, client } = parseServerAddress(javaText(image, 100));
    const written = (part: JavaText | undefined) => part && image.slice(part.range.start - 100, part.range.end - 100);
    const [{ host, peerPort, electionPort }] = addresses;
    expect([host, peerPort, electionPort, client?.port].map(written)).toEqual([
      'zk\\u0031',
      '28\\\n   88',
      '3888',
      '21\\u003881',
    ]);
    expect(client?.port.value).toBe('21881');
  });

  test('lie in the text and in their order, whatever it is', () => {
    const pieces = fc.constantFrom('a', '1', ':', ';', '|', '[', ']', '::1', ' ', 'é', '\\u003a', '\\\n ');
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = javaText(parts.join(''), 7);
        const { addresses, client, rest } = parseServerAddress(text);
        const places = [...addresses.map((address) => address.text), ...(client ? [client.text] : []), ...rest];
        places.reduce((before, { range }) => {
          expect(range.start).toBeGreaterThanOrEqual(before);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          return range.end;
        }, text.range.start);
        expect(places.at(-1)?.range.end).toBeLessThanOrEqual(text.range.end);
      }),
      { numRuns: 2000 },
    );
  });
});
