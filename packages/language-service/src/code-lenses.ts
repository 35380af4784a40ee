import { type Message, quorumOf, quorumSize, type ServerConfig, say, survives } from '@zklint/linter';
import type { CodeLens } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import { ownServerOf } from './own-server.ts';
import { type Page, readerOf } from './snapshot.ts';

/** Above the lines of a file: which server it is, and what the servers that it lists survive. */
export function codeLenses(page: Page, { tell }: Client): readonly CodeLens[] {
  const { whole } = page;
  if (whole === undefined) return [];
  const reader = readerOf(whole);
  const own = whole.document === whole.server.document ? ownServerOf(page, whole) : undefined;
  const starts = reader.lines.filter(({ entry }) => entry.uri === page.uri).map(({ entry }) => entry.range.start);
  const strength = starts.length > 0 ? strengthOf(reader) : undefined;
  // A title alone: a command without an id does nothing.
  const lens = (offset: number, title: Message): CodeLens => {
    const start = page.file.positionAt(offset);
    return { range: { start, end: start }, command: { title: tell(title), command: '' } };
  };
  return [
    ...(own ? [lens(0, own.sentence)] : []),
    ...(strength
      ? [
          lens(
            starts.reduce((first, start) => Math.min(first, start)),
            strength,
          ),
        ]
      : []),
  ];
}

/** What the list of a server bears, as far as it is known. Undefined for a server that runs alone. */
function strengthOf(server: ServerConfig): Message | undefined {
  const quorum = server.isDistributed ? quorumOf(server) : undefined;
  if (quorum === undefined) return undefined;
  const { groups } = quorum;
  const voters = quorum.voters.size === 1 ? say`1 voter` : say`${quorum.voters.size} voters`;
  const inGroups =
    groups === undefined
      ? voters
      : groups.length === 1
        ? say`${voters} in 1 group`
        : say`${voters} in ${groups.length} groups`;
  const observers = server.observers?.length ?? 0;
  const who =
    observers === 0
      ? inGroups
      : observers === 1
        ? say`${inGroups} and 1 observer`
        : say`${inGroups} and ${observers} observers`;
  const losses = survives(quorum);
  if (losses < 0) return say`${who} · never a quorum`;
  const size = quorumSize(quorum);
  // By groups so many decide only where they are the right ones.
  const decisive = groups === undefined ? say`${who} · quorum ${size}` : say`${who} · quorum at least ${size}`;
  if (losses === 0) return say`${decisive} · survives no failure`;
  return losses === 1 ? say`${decisive} · survives 1 failure` : say`${decisive} · survives ${losses} failures`;
}
