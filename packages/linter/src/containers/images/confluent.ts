import { say } from '../../message.ts';
import { quoted } from '../../words.ts';
import type { Remark } from '../container.ts';
import { type MappedText, matchesIn, rangeOf, sliceOf, standingFor } from '../mapped-text.ts';
import { ConfigText } from './config-text.ts';
import { confluentKeys, confluentLaterKeys } from './confluent.data.ts';
import type { Image, ImageInput, ImageOutput, Variable } from './image.ts';
import { confluentReads } from './reads.ts';
import { listRemark, quoteRemark, wordRemark } from './remarks.ts';
import { unreadRemarks } from './unread.ts';
import { flagsIn, given, settingOf, unknown } from './variables.ts';

/** confluentinc/cp-zookeeper: https://github.com/confluentinc/kafka-images, by its configure and the templates beside it. */
export const confluentImage = imageOf({ ...confluentKeys, ...confluentLaterKeys }, [
  'ZOOKEEPER_CLIENT_PORT',
  'ZOOKEEPER_SECURE_CLIENT_PORT',
]);

/** The image up to Confluent Platform 5.4. */
export const oldConfluentImage = imageOf(confluentKeys, ['ZOOKEEPER_CLIENT_PORT']);

/** `ports` are the variables of which one has to be set. */
function imageOf(keys: Readonly<Record<string, string>>, ports: readonly string[]): Image {
  return {
    // What is mounted at /etc/kafka/zookeeper.properties is overwritten at each start.
    configPaths: () => [],
    write: (input) => write(input, keys, ports),
  };
}

function write(input: ImageInput, keys: Readonly<Record<string, string>>, ports: readonly string[]): ImageOutput {
  const text = new ConfigText();
  text.add('dataDir', input.at, standingFor('/var/lib/zookeeper/data', input.at), true);
  text.add('dataLogDir', input.at, standingFor('/var/lib/zookeeper/log', input.at), true);
  const servers = given(input, 'ZOOKEEPER_SERVERS');
  const isEnsemble = servers !== undefined && (servers === 'unknown' || servers.value.text !== '');
  for (const [name, key] of Object.entries(keys)) addKey(text, input, name, key, isEnsemble);
  const list = numbered(input, text, 'ZOOKEEPER_SERVERS', 'server');
  numbered(input, text, 'ZOOKEEPER_GROUPS', 'group');
  numbered(input, text, 'ZOOKEEPER_WEIGHTS', 'weight');

  const missing = missingRemarks(input, ports, servers);
  const hasNoPort = missing.some(({ at }) => at.range === input.at);
  // That is said already, and the image never comes so far.
  if (hasNoPort) text.add('clientPort', input.at, unknown('ZOOKEEPER_CLIENT_PORT', input.at).value);
  const id = given(input, 'ZOOKEEPER_SERVER_ID');
  const jvm = flagsIn(input, ['KAFKA_OPTS']);
  return {
    config: text.toText(),
    isOpen:
      input.mayHaveOthers ||
      hasNoPort ||
      list !== undefined ||
      [...input.variables.values()].some(({ isOpen }) => isOpen),
    ...(id && id !== 'unknown' && !id.isOpen && id.value.text !== '' && { myid: id.value }),
    myidFolder: '/var/lib/zookeeper/data',
    ...(jvm && { jvm }),
    remarks: [
      ...missing,
      ...(list ? [list] : []),
      ...unreadRemarks(input, confluentReads, (name) => !(name in confluentLaterKeys) || name in keys),
    ],
  };
}

function addKey(text: ConfigText, input: ImageInput, name: string, key: string, isEnsemble: boolean): void {
  // The image sets these two where there is a list.
  const limits: Readonly<Record<string, string>> = { ZOOKEEPER_INIT_LIMIT: '10', ZOOKEEPER_SYNC_LIMIT: '5' };
  const limit = isEnsemble ? limits[name] : undefined;
  if (limit === undefined && given(input, name) === undefined) return;
  const { at, value, isDefault } = settingOf(input, name, limit ?? '', limit !== undefined);
  text.add(key, at, value, isDefault);
}

/** Writes the parts of a list as `server.1`, `server.2` …; gives what is wrong with a list of servers, and leaves that open. */
function numbered(input: ImageInput, text: ConfigText, name: string, prefix: string): Remark | undefined {
  const variable = given(input, name);
  if (variable === undefined || (variable !== 'unknown' && variable.value.text === '')) return undefined;
  const at = variable === 'unknown' ? input.at : variable.range;
  const parts = variable === 'unknown' ? [] : partsOf(variable.value);
  const remark = variable !== 'unknown' && prefix === 'server' ? listFault(input, variable, parts) : undefined;
  const isWhollyOpen = variable === 'unknown' || (variable.isOpen && /^\s*\$\{[^}]*\}\s*$/.test(variable.value.text));
  if (remark || isWhollyOpen) {
    text.addUnknown(name, at, `${prefix}.`);
    return remark;
  }
  for (const [index, part] of parts.entries()) {
    const range = rangeOf(part, at);
    text.add(`${prefix}.${index + 1}`, range, part);
  }
  return undefined;
}

function partsOf(value: MappedText): readonly MappedText[] {
  const cuts = [...value.text.matchAll(/;/g)].map(({ index }) => index);
  return [...cuts, value.text.length].map((end, index) =>
    sliceOf(value, index === 0 ? 0 : (cuts[index - 1] ?? 0) + 1, end),
  );
}

function listFault(input: ImageInput, variable: Variable, parts: readonly MappedText[]): Remark | undefined {
  const quotes = quoteRemark(input, variable);
  if (quotes) return quotes;
  for (const part of parts) {
    const [word] = matchesIn(part, /\S(?:.*\S)?/gs);
    if (word === undefined) return emptyPart(input, variable, part);
    const { text } = word;
    if (variable.isOpen && text.includes('${')) continue;
    const about = (message: Parameters<typeof wordRemark>[3], at = word) => wordRemark(input, at, variable, message);
    if (/^\d+$/.test(text)) {
      return about(
        say`The image splits ZOOKEEPER_SERVERS at semicolons, so ${text} becomes a server. The client port is set by ZOOKEEPER_CLIENT_PORT alone.`,
      );
    }
    if (/^server\.\d+\s*[=:]|::\d+$/.test(text)) {
      return about(
        say`The image numbers the servers by their order. Write host:2888:3888 alone, with a semicolon between servers, not ${quoted(text)}.`,
      );
    }
    const [separator] = matchesIn(word, /,|\s+/g);
    if (separator) {
      return about(
        say`The image splits ZOOKEEPER_SERVERS at semicolons only. Write a semicolon between servers, and no blank or comma.`,
        separator,
      );
    }
  }
  return undefined;
}

function emptyPart(input: ImageInput, variable: Variable, part: MappedText): Remark {
  const { text, starts } = variable.value;
  // It is the semicolon before it, or behind it for the first.
  const from = part.starts[0] === undefined ? text.length : starts.indexOf(part.starts[0]);
  const index = Math.max(text.lastIndexOf(';', Math.max(from - 1, 0)), text.indexOf(';') === 0 ? 0 : -1);
  const at = sliceOf(variable.value, index, index + 1);
  return wordRemark(
    input,
    at,
    variable,
    say`The image makes a server of each part between semicolons, also of an empty one. Leave this semicolon out.`,
  );
}

/** What the image refuses to start without. */
function missingRemarks(
  input: ImageInput,
  ports: readonly string[],
  servers: Variable | 'unknown' | undefined,
): readonly Remark[] {
  if (input.mayHaveOthers) return [];
  const remarks: Remark[] = [];
  if (!ports.some((port) => input.variables.has(port))) {
    const message = say`The image refuses to start without ${ports[0] ?? ''}. Set it, usually to 2181.`;
    remarks.push(listRemark(input, input.at, message));
  }
  if (
    servers !== undefined &&
    servers !== 'unknown' &&
    servers.value.text !== '' &&
    !input.variables.has('ZOOKEEPER_SERVER_ID')
  ) {
    const message = say`With ZOOKEEPER_SERVERS the image refuses to start without ZOOKEEPER_SERVER_ID, the place of this server in the list.`;
    remarks.push(listRemark(input, servers.name.range, message));
  }
  return remarks;
}
