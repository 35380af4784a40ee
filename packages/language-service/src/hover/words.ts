import {
  cut,
  hiddenSecret,
  isQuorumKey,
  isSecretKey,
  type Message,
  type ServerConfig,
  type Since,
  say,
  type Tell,
  type TextRange,
} from '@zklint/linter';
import type { Release } from '@zklint/parameters';
import { type JavaText, trim, trimmed } from '@zklint/parser';
import { documentationAt } from '../parameter-words.ts';
import type { Block, Piece } from '../prose.ts';
import { foundRelease } from '../release-status.ts';
import type { EntrySpot, Page } from '../snapshot.ts';

/** What a hover says, and about which characters. */
export interface Explained {
  readonly range: TextRange;
  readonly blocks: readonly Block[];
}

/** Which release all this is about, what tells that it is this one, and where to read on. */
export function footer(server: ServerConfig, tell: Tell, address?: string): readonly Block[] {
  const said = `ZooKeeper ${tell(foundRelease(server))}`;
  const link = address === undefined ? [] : [' · ', documentationAt(address, tell)];
  return [{ kind: 'rule' }, { kind: 'text', pieces: [said, ...link] }];
}

/** What holds in a release, of what changes between them. */
export function inRelease<Value>(values: readonly Since<Value>[], release: Release): Since<Value> | undefined {
  return values.findLast(({ since }) => since === undefined || release.atLeast(since));
}

/** The release that something holds from, for people: 3.10.0 isn't out yet. */
export function releaseName(since: string): Message {
  return since.startsWith('3.10.') ? say`the release after 3.9` : say`${since}`;
}

/** The first sentence of a text of the catalogue. */
export function firstSentence(summary: string): string {
  return summary.split(/(?<=\.) (?=[A-Z])|(?<=。)/)[0] ?? summary;
}

/** The number of the line that an offset lies in, as people count. */
function lineNumber(page: Page, offset: number): number {
  return page.file.positionAt(offset).line + 1;
}

/** Is its value unknown, because a template leaves it to another program, or because it is too long? */
export function isOpen({ document, entry }: EntrySpot): boolean {
  return document.template?.open.some((one) => one.entry === entry) ?? false;
}

/** What an entry gives, as it is shown to people: cut where it is long, nothing of a secret. */
export function shownValue(spot: EntrySpot): readonly Piece[] {
  const { entry, server } = spot;
  const value = trimmed(entry.value);
  if (value === '' || isOpen(spot)) return [];
  if (isSecretKey(trimmed(entry.key))) return [{ code: hiddenSecret }];
  return [{ code: shownText(trim(entry.value), server) }];
}

/** A text as it is written, cut where it is long; one on several lines as Java joins them. */
export function shownText(at: JavaText, server: ServerConfig): string {
  const written = server.written(at);
  return cut(/[\r\n]/.test(written) ? at.value : written);
}

/** Why a line of a file counts for nothing, whatever its key: another one replaces it, or it stands in the wrong file. */
export function whyIdle(spot: EntrySpot, page: Page): Message | undefined {
  const { entry, server, document } = spot;
  const { release, dynamic } = server;
  const key = trimmed(entry.key);
  if (document !== server.document && !isQuorumKey(key)) {
    const isInUse = dynamic.kind === 'read' && release.atLeast('3.5.0') && !server.isPending;
    return isInUse
      ? say`ZooKeeper refuses it here: a dynamic file takes only server, group and weight lines.`
      : say`It has no effect here: a dynamic file takes only server, group and weight lines.`;
  }
  if (server.isMisplaced(entry)) return say`ZooKeeper refuses it here: such lines belong in the dynamic file.`;
  const isOptional = (one: EntrySpot['entry']) => document.template?.optional.has(one) ?? false;
  if (isOptional(entry)) return undefined;
  const others = document.entries.filter((other) => other.key.value === entry.key.value && !isOptional(other));
  const last = others.at(-1);
  if (last === undefined || last.range.start <= entry.range.start) return undefined;
  return say`It has no effect: line ${say`${lineNumber(page, last.range.start)}`} sets ${key} again.`;
}
