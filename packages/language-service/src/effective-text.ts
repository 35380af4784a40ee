import {
  cut,
  type EffectiveSetting,
  effectiveSettings,
  enumerated,
  hiddenSecret,
  isQuorumKey,
  isSecretKey,
  type Message,
  type Place,
  quoted,
  readValue,
  type ServerConfig,
  say,
} from '@zklint/linter';
import { familyOf, parameterNamed } from '@zklint/parameters';
import { type ConfigEntry, trimmed } from '@zklint/parser';
import type { Client, Texts } from './client.ts';
import { pathFrom } from './path-from.ts';
import { visible } from './prose.ts';
import { foundRelease } from './release-status.ts';
import type { Page } from './snapshot.ts';

/** Of a file of more servers nobody reads all. */
const mostServers = 20;

/** One setting: active where ZooKeeper would read it so in a zoo.cfg, else a comment. */
interface Line {
  readonly name: string;
  readonly text: string;
  readonly isActive: boolean;
  readonly remarks: readonly Message[];
}

interface Group {
  readonly heading: Message;
  /** Groups stand in this order. */
  readonly rank: number;
  readonly lines: Line[];
}

/**
 * Every setting of the servers of a file as ZooKeeper will have it, in the format of zoo.cfg, grouped by where it comes
 * from. Of one server that reads its files ZooKeeper could read the text in their place and would have the same settings,
 * but for passwords, which are hidden, and the version of the server list. Undefined where no server reads the file.
 */
export function effectiveText(page: Page, client: Client, texts: Texts): string | undefined {
  const servers = [...new Set(page.readings.map(({ server }) => server))];
  if (servers.length === 0) return undefined;
  const more = servers.length - mostServers;
  const parts = servers.slice(0, mostServers).map((server) => partOf(server, page, client, texts));
  return [...parts, ...(more > 0 ? [comment(client.tell(say`and ${more} more servers`))] : [])].join('\n');
}

function partOf(server: ServerConfig, page: Page, { tell }: Client, texts: Texts): string {
  const { container, documents } = server;
  const path = pathFrom(page.uri, server.uri);
  const what = container ? `${path} (${container.name.value})` : path;
  const about = [
    say`All settings of ${what}, as ZooKeeper will have them.`,
    say`Release: ${foundRelease(server)}`,
    ...(server.document ? [] : [say`The zoo.cfg that names this file can't be seen, nor what it sets.`]),
    ...(documents.some(({ template }) => template)
      ? [say`What fills in this template may set more, or something else.`]
      : []),
  ];
  let text = about.map((message) => comment(tell(message))).join('');
  for (const { heading, lines } of groupsOf(server, page, texts)) {
    text += `\n#\n# ${visible(tell(heading))}\n#\n`;
    for (const line of lines) {
      text += `${line.remarks.map((remark) => comment(tell(remark))).join('')}${assignment(line)}\n`;
    }
  }
  return text;
}

function groupsOf(server: ServerConfig, page: Page, texts: Texts): readonly Group[] {
  const groups = new Map<string, Group>();
  const add = (key: string, rank: number, heading: Message, line: Line) => {
    const group = groups.get(key) ?? { heading, rank, lines: [] };
    groups.set(key, group);
    group.lines.push(line);
  };
  const optional = new Set<Place>(server.documents.flatMap(({ template }) => [...(template?.optional ?? [])]));
  const addWritten = (at: Place, line: Line) => {
    const isOptional = optional.has(at);
    const remarks = isOptional ? [...line.remarks, say`a template may leave it out`] : line.remarks;
    const told = { ...line, remarks, isActive: line.isActive && !isOptional };
    add(at.uri, at.uri === server.uri ? 0 : 1, say`Written in ${pathFrom(page.uri, at.uri)}`, told);
  };

  const settings = effectiveSettings(server, { all: server.document !== undefined, textOf: texts.textOf });
  const shown = new Set<Place>();
  for (const setting of settings) {
    const { source } = setting;
    if (source.kind === 'derived') {
      const line = lineOf(setting, server, say`from ${enumerated(source.from)}`);
      add(source.kind, 4, say`Made of other settings`, line);
    } else if (source.kind === 'jvm') {
      add(source.kind, 3, say`From JVM flags`, lineOf(setting, server, say`${`-D${source.flag}`}`));
    } else if (source.kind === 'default') {
      add(source.kind, 5, say`Default of ${server.release.name}`, lineOf(setting, server, onlyAsFlag(setting)));
    } else {
      shown.add(source.at);
      if (source.isByImage) add('image', 2, say`Set by the image`, lineOf(setting, server));
      else addWritten(source.at, lineOf(setting, server));
    }
  }
  for (const entry of new Set([...server.given, ...server.quorumEntries])) {
    const line = shown.has(entry) ? undefined : lineOfEntry(entry, server, optional.has(entry));
    if (line) addWritten(entry, line);
  }
  for (const { template, cut: long } of server.documents) {
    for (const { entry } of template?.open ?? []) {
      if (shown.has(entry)) continue;
      const name = server.written(entry.key);
      const value = isSecretKey(name) ? hiddenSecret : quoted(server.written(entry.value));
      const remark = long?.includes(entry) ? say`it is too long to be judged` : say`a template decides: ${value}`;
      addWritten(entry, { name: cut(name), text: '?', isActive: false, remarks: [remark] });
    }
  }
  return [...groups.values()].sort((one, other) => one.rank - other.rank);
}

function lineOf(setting: EffectiveSetting, server: ServerConfig, remark?: Message): Line {
  const { name, value, human, note } = setting;
  const remarks = [remark, human, note].filter((one) => one !== undefined);
  if (value === null) return { name, text: writtenText(setting, server) ?? '', isActive: false, remarks };
  if (isSecretKey(name)) return { name, text: hiddenSecret, isActive: false, remarks };
  if (name === 'dynamicConfigFile' && server.dynamic.kind === 'read') {
    return {
      name,
      text: String(value),
      isActive: false,
      remarks: [...remarks, say`the lines of that file stand here`],
    };
  }
  const text = readableText(setting, server);
  return { name, text: text ?? String(value), isActive: text !== undefined && isTakenFromFile(setting), remarks };
}

/** A line that gives no parameter of the catalogue; undefined where another line with its key counts. */
function lineOfEntry(entry: ConfigEntry, server: ServerConfig, isOptional: boolean): Line | undefined {
  const [name, text] = [trimmed(entry.key), trimmed(entry.value)];
  // In a template something else may name it, or nothing.
  if (server.isMisplaced(entry) && server.entries.has('dynamicConfigFile')) {
    const remark = say`ZooKeeper refuses it here: such lines belong in the dynamic file.`;
    return { name, text, isActive: false, remarks: [remark] };
  }
  // ZooKeeper trims none of it from 3.5.0 on: behind an escaped blank `server.1` is no server.
  if (isQuorumKey(name)) return { name: entry.key.value, text: entry.value.value, isActive: true, remarks: [] };
  if (parameterNamed(name) || (server.entries.get(name) !== entry && !isOptional)) return undefined;
  const remark = familyOf(name)
    ? say`no effect in ${server.release.name}`
    : say`zklint knows no such parameter: ZooKeeper makes a system property of it`;
  const isHidden = isSecretKey(name);
  return { name, text: isHidden ? hiddenSecret : text, isActive: !isHidden, remarks: [remark] };
}

/** Does ZooKeeper take it from a zoo.cfg? */
function isTakenFromFile({ name, source }: EffectiveSetting): boolean {
  const parameter = parameterNamed(name);
  if (parameter === undefined) return familyOf(name) !== undefined;
  if (parameter.settableInFile === 'partial') return source.kind === 'file';
  // What comes from its file's name can't be told otherwise.
  return parameter.settableInFile !== false && name !== 'version';
}

function onlyAsFlag({ name }: EffectiveSetting): Message | undefined {
  const parameter = parameterNamed(name);
  if (parameter?.settableInFile !== false) return undefined;
  return say`only as the JVM flag ${`-D${parameter.systemProperty ?? name}`}`;
}

/** A text that ZooKeeper reads as a setting's value. */
function readableText(setting: EffectiveSetting, server: ServerConfig): string | undefined {
  const { name, value } = setting;
  const parameter = parameterNamed(name);
  if (parameter === undefined) return String(value);
  // A number beyond 2^53 is only known roughly.
  const isExact = typeof value !== 'number' || Number.isSafeInteger(value) || !Number.isInteger(value);
  const texts = [isExact ? String(value) : undefined, writtenText(setting, server)];
  return texts.find((text) => text !== undefined && readValue(text, parameter, server.release) === value);
}

/** What is written for a setting in a file or a flag; undefined where a template decides, and for a secret. */
function writtenText({ name, source }: EffectiveSetting, server: ServerConfig): string | undefined {
  if (isSecretKey(name)) return undefined;
  if (source.kind === 'jvm') return server.jvm[source.flag];
  const entry = source.kind === 'file' ? server.entries.get(name) : undefined;
  return entry && trimmed(entry.value);
}

function comment(text: string): string {
  return `# ${visible(text)}\n`;
}

/** A line of a properties file that Java reads as exactly this key and value, or a comment that resembles one. */
function assignment({ name, text, isActive }: Line): string {
  const [key, value] = [escaped(name), escaped(text)];
  if (!isActive) return `#${key}=${cut(value)}`;
  return `${key.replace(/[ =:]|^[#!]/g, '\\$&')}=${value.replace(/^ /, '\\ ')}`;
}

function escaped(text: string): string {
  return text.replace(/[^ -~]|\\/g, (one) =>
    one === '\\' ? '\\\\' : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
