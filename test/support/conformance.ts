import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  type EffectiveServer,
  effectiveServers,
  effectiveSettings,
  type FileSystem,
  memoryFileSystem,
  type ServerConfig,
  Workspace,
} from '@zklint/linter';
import { toldRelease } from './workspace.ts';

/** What a server ends up with, as the recorder wrote it down. */
type Settings = Readonly<Record<string, unknown>>;

type Verdict =
  | { readonly releases: readonly string[]; readonly accepted: true; readonly settings: Settings }
  | {
      readonly releases: readonly string[];
      readonly accepted: false;
      readonly exception: string;
      readonly message?: string;
    };

/** One line of a file of recorded cases; see conformance/README.md. */
export interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string | { readonly base64: string }>>;
  readonly directories?: readonly string[];
  readonly jvmProperties?: Readonly<Record<string, string>>;
  readonly verdicts: readonly Verdict[];
}

/** The path that stands for the case's own folder, and its URI. */
const root = '/case';
const project = `file://${root}`;

export function readCases(name: string): readonly Case[] {
  const bytes = gunzipSync(readFileSync(join(import.meta.dirname, '../conformance', `${name}.jsonl.gz`)));
  return bytes.toString().trimEnd().split('\n').map(parse);
}

function parse(line: string): Case {
  return JSON.parse(line) as Case;
}

/** A case as zklint sees it on the machine where it was recorded, or with other files. */
export async function loadCase(
  recorded: Case,
  release: string,
  fileSystem: FileSystem = filesOfCase(recorded),
): Promise<Workspace> {
  return load(fileSystem, recorded, release);
}

export function filesOfCase(recorded: Case): FileSystem {
  return memoryFileSystem(filesOf(recorded));
}

/** What one release did with a case, and what zklint says of it. */
export interface Outcome {
  readonly release: string;
  readonly accepted: boolean;
  /** Both in their words, where they differ. */
  readonly difference?: string;
  /** The rules that refuse it. */
  readonly rules: readonly string[];
}

export async function outcomesOf(recorded: Case): Promise<readonly Outcome[]> {
  const fileSystem = memoryFileSystem(filesOf(recorded));
  const found: Outcome[] = [];
  for (const verdict of recorded.verdicts) {
    for (const release of verdict.releases) {
      const judgement = await judge(fileSystem, recorded, release);
      const difference = compare(verdict, judgement);
      found.push({
        release,
        accepted: verdict.accepted,
        rules: judgement.rules,
        ...(difference && { difference: describe(recorded, release, difference) }),
      });
    }
  }
  return found;
}

/** Where zklint differs from the recorded servers, in the words of both; nothing where they agree. */
export async function differencesIn(recorded: Case): Promise<readonly string[]> {
  return (await outcomesOf(recorded)).flatMap(({ difference }) => difference ?? []);
}

function filesOf({ files, directories = [] }: Case): Record<string, Uint8Array> {
  const placed = Object.entries(files).map(([path, text]): [string, Uint8Array] => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : Buffer.from(text.base64, 'base64');
    return [`${project}/${path}`, Buffer.from(bytes.toString('latin1').replaceAll('@ROOT@', root), 'latin1')];
  });
  const folders = directories.map((path): [string, Uint8Array] => [`${project}/${path}/`, new Uint8Array()]);
  return Object.fromEntries([...placed, ...folders]);
}

interface Judgement {
  /** The texts that zklint expects, of which the server gives one; none where it expects the file to be taken. */
  readonly messages: readonly string[];
  readonly rules: readonly string[];
  readonly isUnreadable: boolean;
  readonly server?: ServerConfig;
}

function load(fileSystem: FileSystem, { jvmProperties = {} }: Case, release: string): Promise<Workspace> {
  return Workspace.load(fileSystem, {
    project,
    files: [`${project}/zoo.cfg`],
    release: toldRelease(release),
    onHost: true,
    jvm: jvmProperties,
  });
}

async function judge(fileSystem: FileSystem, recorded: Case, release: string): Promise<Judgement> {
  const workspace = await load(fileSystem, recorded, release);
  const refusing = workspace.problems().filter(({ refusal }) => refusal?.stage === 'parse');
  const server = workspace.ensembles[0]?.servers[0];
  return {
    messages: refusing.flatMap(({ refusal }) => (refusal ? [refusal.message, ...(refusal.orElse ?? [])] : [])),
    rules: [...new Set(refusing.map(({ rule }) => rule))],
    isUnreadable: workspace.unjudged.some(({ why }) => why === 'unreadable'),
    ...(server && { server }),
  };
}

/** What the server said and what zklint said, where the two differ. */
function compare(verdict: Verdict, { messages, isUnreadable, server }: Judgement): [string, string] | undefined {
  const refused = messages.length > 0 || isUnreadable;
  const zklint = isUnreadable ? 'the file is unreadable' : refused ? `refused: ${messages.join(' | ')}` : 'accepted';
  if (!verdict.accepted) {
    const expected = comparable(verdict.message ?? '');
    // The texts for a file that can't be opened are the file system's.
    if (isUnreadable || messages.some((message) => comparable(message) === expected)) return undefined;
    return [`refused, ${verdict.exception}: ${verdict.message}`, zklint];
  }
  if (refused || server === undefined) return ['accepted', zklint];
  const own = settingsOf(server);
  const { settings } = verdict;
  const names = Object.keys(settings).filter((name) => !isEqual(own(name), settings[name]));
  const show = (value: (name: string) => unknown) => names.map((name) => `${name}=${JSON.stringify(value(name))}`);
  return names.length === 0 ? undefined : [show((name) => settings[name]).join(' '), show(own).join(' ')];
}

/** Of an address that only DNS knows, `name/10.0.0.1`, nobody else can tell the number. */
function comparable(message: string): string {
  return message.replaceAll('@ROOT@', root).replace(/([^\s/]+)\/(10\.\d+\.\d+\.\d+|127\.0\.0\.1|…)/g, '$1/…');
}

function isEqual(own: unknown, recorded: unknown): boolean {
  return JSON.stringify(own)?.replaceAll(root, '@ROOT@') === JSON.stringify(recorded);
}

/** The recorder's names for settings that have others. */
const ownNames: Readonly<Record<string, string>> = {
  snapRetainCount: 'autopurge.snapRetainCount',
  purgeInterval: 'autopurge.purgeInterval',
};

/** A server's settings by the names, and in the forms, of the recorder. */
function settingsOf(server: ServerConfig): (name: string) => unknown {
  const values = new Map(effectiveSettings(server, { all: true }).map(({ name, value }) => [name, value]));
  return (name) => {
    if (name === 'peerType') return String(values.get(name)).toUpperCase();
    return name === 'servers' ? serversOf(server) : values.get(ownNames[name] ?? name);
  };
}

function serversOf(server: ServerConfig): readonly object[] {
  const hasOneAddress = server.release.before('3.6.0');
  return effectiveServers(server)
    .toSorted((one, other) => Number(one.id - other.id))
    .map((member) => recordedForm(member, hasOneAddress));
}

/** Up to 3.5 a server has one address; IPv6 was written without its brackets. */
function recordedForm({ id, quorum, election, client, role }: EffectiveServer, hasOneAddress: boolean): object {
  const plain = (address: string) => address.replace(/^\[(.*)\]:/, '$1:');
  const addresses = (list: readonly string[]) =>
    hasOneAddress ? (list.map(plain)[0] ?? null) : list.map(plain).toSorted();
  return {
    id: Number(id),
    quorum: addresses(quorum),
    election: addresses(election),
    client: client && plain(client),
    role,
  };
}

function describe({ name, files }: Case, release: string, [said, zklint]: [string, string]): string {
  const shown = Object.entries(files).map(([path, text]) => {
    const content = typeof text === 'string' ? text : Buffer.from(text.base64, 'base64').toString('latin1');
    return `--- ${path}\n${content}`;
  });
  return [`case ${name}, ZooKeeper ${release}`, ...shown, `ZooKeeper: ${said}`, `zklint:    ${zklint}`].join('\n');
}
