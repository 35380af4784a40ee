import { familyOf, parameterNamed } from '@zklint/parameters';
import { type ConfigDocument, type ConfigEntry, type OpenEntry, trimmed } from '@zklint/parser';
import { type Message, say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { hasOpenPrefix } from '../../suggest.ts';
import { meantBy } from '../keys/meant.ts';
import { collapsedIn } from './collapsed.ts';
import { commentMark } from './comment-mark.ts';
import { isUtf16, markedEntry, settingsIn } from './hidden-settings.ts';

export const notAZookeeperFile = defineRule({
  id: 'not-a-zookeeper-file',
  summary: 'Give ZooKeeper a file of its own settings.',
  severity: 'info',

  *checkServer(server) {
    const { document } = server;
    // What stands in a YAML file was found there as a configuration of ZooKeeper.
    if (document === undefined || document.part || isOfZookeeper(document, server)) return;
    yield {
      at: server.firstKey,
      message: say`${whatItIs(document)}: ZooKeeper knows none of its keys, and would refuse it because dataDir is not set. Leave it out, or name the right file.`,
      refusal: refusedAtParse('dataDir is not set'),
      explainsFile: true,
    };
  },
});

/** Is there any sign that ZooKeeper is meant: a key that it knows, or nearly, in an entry or inside another text? */
function isOfZookeeper(document: ConfigDocument, server: ServerConfig): boolean {
  // Where Java or ZooKeeper fails before it looks at keys, that is the fault.
  if (document.syntaxProblems.length > 0 || markedEntry(document) || isUtf16(document)) return true;
  const names = entriesOf(document)
    .map(({ key }) => trimmed(key))
    .filter((name) => !isNoise(name));
  if (names.length === 0) return true;
  if (names.some(isKnown)) return true;
  for (const _ of settingsIn(document.text)) return true;
  if (document.template?.open.some(isKeyOpen)) return true;
  if (document.entries.some((entry) => collapsedIn(document, entry))) return true;
  return names.some((name) => {
    const meant = meantBy(name, server);
    return hasOpenPrefix(name) || (meant !== undefined && meant.kind !== 'place');
  });
}

function entriesOf({ entries, template }: ConfigDocument): readonly ConfigEntry[] {
  return [...entries, ...(template?.open.map(({ entry }) => entry) ?? [])];
}

/** Does a template leave it to another program what is set? */
function isKeyOpen({ entry: { key }, holes }: OpenEntry): boolean {
  return holes.some(({ start, end }) => start < key.range.end && key.range.start < end);
}

/** A comment of another language, or the number of a line. */
function isNoise(name: string): boolean {
  return commentMark.test(name) || /^\d+$/.test(name);
}

function isKnown(name: string): boolean {
  return (
    parameterNamed(name) !== undefined ||
    familyOf(name) !== undefined ||
    /^(server\.|group|weight|zookeeper\.|-D)/.test(name)
  );
}

function whatItIs(document: ConfigDocument): Message {
  const { text } = document;
  const [first] = entriesOf(document);
  if (/^\s*</.test(text)) return say`This looks like XML`;
  if (first?.key.value.startsWith('[')) return say`This looks like an INI file`;
  if (/^(?=\S*[/\\])\S+\s*$/.test(text)) return say`This is one path, as git writes a link where it can't make one`;
  return say`This looks like another program's file`;
}
