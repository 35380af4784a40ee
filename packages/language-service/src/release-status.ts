import { enumerated, Message, releasesTold, type ServerConfig, say, toldRelease } from '@zklint/linter';
import { releases } from '@zklint/parameters';
import type { Location } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import type { Page } from './snapshot.ts';

/** The release that a file is read by, for an editor's status bar. */
export interface ReleaseStatus {
  /** `3.9.5` */
  readonly release: string;
  /** How it was found, as a sentence for people. */
  readonly explanation: string;
  /** The lines and releases that can be chosen, the newest first: `3.9`, `3.9.5`, … */
  readonly choices: readonly string[];
  /** Where the comment stands that names the release, in this file or its dynamic file: exactly the release in it. */
  readonly comment?: Location;
}

/** Undefined for a file that no server reads. Of a file of several servers the release is that of the first. */
export function releaseStatus(page: Page, { tell }: Client): ReleaseStatus | undefined {
  const servers = page.readings.map(({ server }) => server);
  const [first] = servers;
  if (first === undefined) return undefined;
  const comment = commentIn(first, page);
  return {
    release: first.release.name,
    explanation: `ZooKeeper ${tell(enumerated([...distinct(servers.map(foundRelease))]))}`,
    choices,
    ...(comment && { comment }),
  };
}

/** The release that a server is read by, and what told it. */
export function foundRelease({ release, told: { from, asked } }: ServerConfig): Message {
  if (asked !== undefined) return say`${release.name}, the nearest that zklint knows to ${asked}`;
  return from === 'options' ? say`${release.name} from the editor's settings` : toldRelease(release.name, from);
}

const lines = [...new Set(releases.map(({ line }) => line))].reverse();
const choices = lines.flatMap((line) => [
  line,
  ...releases
    .filter((release) => release.line === line)
    .map(({ name }) => name)
    .reverse(),
]);

function distinct(messages: readonly Message[]): Iterable<Message> {
  return new Map(messages.map((message) => [message.in({}), message])).values();
}

/** Where the comment is that tells a server's release; undefined where something else does. */
function commentIn({ told, documents }: ServerConfig, { snapshot }: Page): Location | undefined {
  if (told.from !== 'comment') return undefined;
  for (const document of documents) {
    const found = releasesTold(document).find(({ asked }) => !(asked instanceof Message));
    if (found) return snapshot.locate(found);
  }
  return undefined;
}
