import type { IToken } from 'chevrotain';
import type { JavaText } from './document.ts';
import type { AddressCstNode, SectionCstNode, ServerAddressCstNode } from './generated/server-address-cst.ts';
import { slice } from './java/text.ts';
import { serverAddressReader } from './server-address-grammar.ts';

/** `host:port:port:role`, as far as it is written. An empty part is an empty text with its place. */
export interface PeerAddress {
  readonly text: JavaText;
  /** As written, so an IPv6 literal has its brackets. */
  readonly host: JavaText;
  readonly peerPort?: JavaText;
  readonly electionPort?: JavaText;
  readonly role?: JavaText;
  /** Parts beyond the fourth. */
  readonly rest: readonly JavaText[];
}

/** What follows the `;`: `port` or `host:port`. */
export interface ClientAddress {
  readonly text: JavaText;
  readonly host?: JavaText;
  readonly port: JavaText;
  /** Parts beyond `host:port`. */
  readonly rest: readonly JavaText[];
}

/** The value of a server line, split into its parts. It says nothing about whether a release takes it. */
export interface ServerAddress {
  /** One, or several separated by `|`. */
  readonly addresses: readonly [PeerAddress, ...PeerAddress[]];
  readonly client?: ClientAddress;
  /** Sections beyond the second `;`. */
  readonly rest: readonly JavaText[];
}

/** Splits the value of a server line. Never throws: half-typed text gives the parts that are there. */
export function parseServerAddress(text: JavaText): ServerAddress {
  const { lexer, parser } = serverAddressReader();
  parser.input = lexer.tokenize(text.value).tokens;
  const { children } = parser.serverAddress() as ServerAddressCstNode;
  const [first, second, ...others] = between(0, text.value.length, children.Semicolon).map((span, index) => ({
    ...span,
    section: children.section[index] as SectionCstNode,
  }));
  if (first === undefined) throw new Error('a text has at least one section');

  const peers = between(first.start, first.end, first.section.children.Pipe).map((span, index) =>
    toPeerAddress(fieldsOf(text, span, [first.section.children.address[index]])),
  );
  return {
    addresses: peers as [PeerAddress, ...PeerAddress[]],
    ...(second && { client: toClientAddress(fieldsOf(text, second, second.section.children.address)) }),
    rest: others.map((span) => slice(text, span.start, span.end)),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans of `start` to `end` that the separators leave. */
function between(start: number, end: number, separators: readonly IToken[] = []): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const { startOffset } of separators) {
    spans.push({ start: from, end: startOffset });
    from = startOffset + 1;
  }
  spans.push({ start: from, end });
  return spans;
}

interface Fields {
  readonly text: JavaText;
  readonly fields: readonly JavaText[];
}

function fieldsOf(text: JavaText, { start, end }: Span, nodes: readonly (AddressCstNode | undefined)[]): Fields {
  const colons = nodes.flatMap((node) => node?.children.Colon ?? []);
  const fields = between(start, end, colons).map((span) => slice(text, span.start, span.end));
  return { text: slice(text, start, end), fields };
}

function toPeerAddress({ text, fields: [host, peerPort, electionPort, role, ...rest] }: Fields): PeerAddress {
  return {
    text,
    host: host ?? text,
    ...(peerPort && { peerPort }),
    ...(electionPort && { electionPort }),
    ...(role && { role }),
    rest,
  };
}

function toClientAddress({ text, fields: [first, second, ...rest] }: Fields): ClientAddress {
  return second ? { text, host: first ?? text, port: second, rest } : { text, port: first ?? text, rest };
}
