import type { Release } from '@zklint/parameters';
import type { Located } from '@zklint/parser';
import { say } from '../../message.ts';
import { quoted } from '../../words.ts';
import type { Remark } from '../container.ts';
import { joined, type MappedText, sliceOf, standingFor } from '../mapped-text.ts';
import { ConfigText } from './config-text.ts';
import type { Image, ImageInput, ImageOutput, Variable } from './image.ts';
import { officialLater, officialLines, officialOthers, officialWithoutPort } from './official.data.ts';
import { extraSettings, wordsOf } from './official-words.ts';
import { officialReads } from './reads.ts';
import { mountedRemarks, quoteRemark, variableRemark, wordRemark } from './remarks.ts';
import { unreadRemarks } from './unread.ts';
import { flagsIn, given, knownText, settingOf } from './variables.ts';

/** The Docker Official Image: https://github.com/31z4/zookeeper-docker, by its docker-entrypoint.sh. */
export const officialImage: Image = {
  // The server reads what its Dockerfile made of ZOO_CONF_DIR, so only ZOOCFGDIR moves it.
  configPaths: (variables) => {
    const folder = variables.get('ZOOCFGDIR');
    return folder?.isOpen ? [] : [`${folder?.value.text || '/conf'}/zoo.cfg`];
  },
  write,
};

function write(input: ImageInput): ImageOutput {
  const list = serverList(input);
  const written = input.isConfigMounted || !readsWhatItWrites(input) ? undefined : configText(input, list);
  const id = settingOf(input, 'ZOO_MY_ID', '1', true);
  const folder = settingOf(input, 'ZOO_DATA_DIR', '/data');
  const jvm = flagsIn(input, ['SERVER_JVMFLAGS', 'JVMFLAGS']);
  const mounted = mountedRemarks(
    input,
    (name) => name !== 'ZOO_DATA_DIR' && name !== 'ZOO_DATA_LOG_DIR' && isForConfig(name),
  );
  return {
    ...(written && { config: written.toText() }),
    isOpen: input.mayHaveOthers || !list.isUnderstood || [...input.variables.values()].some(({ isOpen }) => isOpen),
    ...(!id.isOpen && { myid: id.value }),
    ...(!folder.isOpen && { myidFolder: folder.value.text }),
    ...(jvm && { jvm }),
    remarks: input.isConfigMounted
      ? mounted
      : [
          ...list.remarks,
          ...tornExtra(input),
          ...portRemarks(input, list),
          ...unreadRemarks(
            input,
            officialReads,
            (name) => name === 'ZOO_PORT' || isReadIn(name, input.release?.release),
          ),
        ],
  };
}

function tornExtra(input: ImageInput): readonly Remark[] {
  const extra = input.variables.get('ZOO_CFG_EXTRA');
  return extra && isReadIn('ZOO_CFG_EXTRA', input.release?.release) ? extraSettings(input, extra).remarks : [];
}

/** ZOO_CONF_DIR moves the file that the script writes, and not the one that the server reads. */
function readsWhatItWrites(input: ImageInput): boolean {
  return knownText(input, 'ZOO_CONF_DIR') === knownText(input, 'ZOOCFGDIR') || !input.variables.has('ZOO_CONF_DIR');
}

function configText(input: ImageInput, list: ServerList): ConfigText {
  const text = new ConfigText();
  const release = input.release?.release;
  const isOld = release?.before('3.5.0') === true;
  if (isOld) {
    const port = isReadIn('ZOO_PORT', release)
      ? settingOf(input, 'ZOO_PORT', '2181')
      : settingOf(none(input), '', '2181');
    text.add('clientPort', port.at, port.value, port.isDefault);
  }
  for (const { name, key, value } of officialLines) {
    const isRead = isReadIn(name, release);
    // The first images wrote these three by themselves.
    if (!isRead && !['tickTime', 'initLimit', 'syncLimit'].includes(key)) continue;
    const setting = settingOf(isRead ? input : none(input), name, value);
    text.add(key, setting.at, setting.value, setting.isDefault);
  }
  if (!list.isUnderstood) text.addUnknown('ZOO_SERVERS', list.at);
  else if (list.words.length > 0) for (const word of list.words) text.addLine(word, list.at);
  else if (!isOld && list.isEmpty) text.add('server.1', input.at, defaultServer(input), true);

  const whitelist = given(input, 'ZOO_4LW_COMMANDS_WHITELIST');
  if (whitelist && isReadIn('ZOO_4LW_COMMANDS_WHITELIST', release)) {
    const { at, value, isOpen } = settingOf(input, 'ZOO_4LW_COMMANDS_WHITELIST', '', true);
    if (isOpen || value.text !== '') text.add('4lw.commands.whitelist', at, value);
  }
  const extra = given(input, 'ZOO_CFG_EXTRA');
  if (extra && isReadIn('ZOO_CFG_EXTRA', release)) {
    if (extra === 'unknown') text.addUnknown('ZOO_CFG_EXTRA', input.at);
    else for (const word of extraSettings(input, extra).words) text.addLine(word, extra.range);
  }
  return text;
}

function none(input: ImageInput): ImageInput {
  return { ...input, variables: new Map(), mayHaveOthers: false };
}

function defaultServer(input: ImageInput): MappedText {
  const release = input.release?.release;
  const port =
    release && isReadIn('ZOO_PORT', release)
      ? settingOf(input, 'ZOO_PORT', '2181')
      : settingOf(none(input), '', '2181');
  return joined([standingFor('localhost:2888:3888;', input.at), port.value]);
}

/** Does the image of a release read the variable? */
function isReadIn(name: string, release: Release | undefined): boolean {
  if (name === 'ZOO_PORT') return release !== undefined && !hasSince(officialWithoutPort, release);
  const since = officialLines.find((line) => line.name === name)?.since ?? laterSince(name);
  return since === undefined || release === undefined || hasSince(since, release);
}

function laterSince(name: string): readonly string[] | undefined {
  return Object.entries<readonly string[]>(officialLater).find(([later]) => later === name)?.[1];
}

/** A release of a line that is named counts from that one on; one of a later line always. */
function hasSince(since: readonly string[], release: Release): boolean {
  const own = since.find((name) => name.startsWith(`${release.line}.`));
  return own === undefined ? release.atLeast(since.at(-1) ?? '') : release.atLeast(own);
}

function isForConfig(name: string): boolean {
  return officialReads.keys.has(name) && !officialOthers.includes(name);
}

interface ServerList {
  readonly words: readonly MappedText[];
  readonly isEmpty: boolean;
  /** Is every word a line as ZooKeeper may read it? */
  readonly isUnderstood: boolean;
  readonly at: Located<string>['range'];
  readonly remarks: readonly Remark[];
}

function serverList(input: ImageInput): ServerList {
  const variable = given(input, 'ZOO_SERVERS');
  if (variable === undefined) return { words: [], isEmpty: true, isUnderstood: true, at: input.at, remarks: [] };
  if (variable === 'unknown') return { words: [], isEmpty: false, isUnderstood: false, at: input.at, remarks: [] };
  const words = wordsOf(variable.value);
  const remark =
    quoteRemark(input, variable) ?? firstOf(words, (word, index) => wordFault(input, variable, word, words[index - 1]));
  return {
    words,
    isEmpty: variable.value.text === '',
    isUnderstood: remark === undefined,
    at: variable.range,
    remarks: remark ? [remark] : [],
  };
}

/** ZOO_PORT, where the image no longer reads it. That no server of the list has a port is another rule's matter. */
function portRemarks(
  { variables, release }: ImageInput,
  { words, isEmpty, isUnderstood }: ServerList,
): readonly Remark[] {
  const variable = variables.get('ZOO_PORT');
  if (variable === undefined || variable.isOpen || !isUnderstood || isReadIn('ZOO_PORT', release?.release)) return [];
  const isOld = release?.release.before('3.5.0') === true;
  const listed = words.flatMap(({ text }) => /;(?:.*:)?(\d+)$/.exec(text)?.[1] ?? []);
  const ports = isOld || isEmpty ? ['2181'] : listed;
  if (ports.length === 0) return [];
  if (ports.includes(variable.value.text.trim())) {
    return [
      variableRemark(variable, say`The image zookeeper doesn't read ZOO_PORT any more, so it has no effect.`, 'info'),
    ];
  }
  const message = isOld
    ? say`The image zookeeper of ZooKeeper ${release.release.name} doesn't read ZOO_PORT any more: clients connect to 2181. Remove it.`
    : say`The image zookeeper doesn't read ZOO_PORT any more: the client port stands in ZOO_SERVERS, as ;2181 behind each server.`;
  return [variableRemark(variable, message, 'warning')];
}

function firstOf<T, Found>(all: readonly T[], find: (one: T, index: number) => Found | undefined): Found | undefined {
  for (const [index, one] of all.entries()) {
    const found = find(one, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordFault(
  input: ImageInput,
  variable: Variable,
  word: MappedText,
  before: MappedText | undefined,
): Remark | undefined {
  const { text } = word;
  const isLine = /^(?:[A-Za-z\d][\w.-]*=|(?:server|group|weight)\.\d+:)/.test(text);
  const separator = /[,;](?=$|server\.\d+[=:])/.exec(text);
  if (isLine && !separator) return undefined;
  if (variable.isOpen && text.includes('${')) return undefined;
  if (isLine && separator) {
    const at = sliceOf(word, separator.index, separator.index + 1);
    const message = say`The image splits ZOO_SERVERS at blanks only, so this ${separator[0]} becomes part of the server line. Write a blank between servers.`;
    return wordRemark(input, at, variable, message);
  }
  // `server.1 = …`, `…; 2181`
  const isTorn = /^(?:=|server\.\d+$|;?\d+$)/.test(text) || (before !== undefined && /[=;:]$/.test(before.text));
  const message = isTorn
    ? say`The image splits ZOO_SERVERS at blanks, so ${quoted(text)} becomes a line of its own. Leave no blank within a server.`
    : say`The image makes ${quoted(text)} a line of zoo.cfg as it stands. Write each server as server.1=host:2888:3888;2181, with a blank between servers.`;
  return wordRemark(input, word, variable, message);
}
