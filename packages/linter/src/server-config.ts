import {
  isAvailable,
  type Parameter,
  type ParameterName,
  parameterNamed,
  parameters,
  type Release,
  type ValueOf,
} from '@zklint/parameters';
import {
  type ConfigDocument,
  type ConfigEntry,
  equalsIgnoreCase,
  type Located,
  type Place,
  trim,
  trimmed,
} from '@zklint/parser';
import type { Container } from './containers/container.ts';
import { counting, effectiveEntries, placesByKey } from './counting-entries.ts';
import { isQuorumKey } from './groups.ts';
import { mayChangeList, mayGive } from './open-entries.ts';
import { liesInPart, writtenIn } from './parts.ts';
import { readValue } from './read-value.ts';
import { type LineFlags, lastById, type ServerLine } from './server-line.ts';
import { serverLinesIn } from './server-lines-in.ts';
import type { DataFolders, DynamicState, Identity, MyidState, ServerParts } from './server-parts.ts';

interface Membership {
  readonly voters: readonly ServerLine[];
  readonly observers: readonly ServerLine[];
  readonly all: readonly ServerLine[];
}

/** One server's configuration, read the way ZooKeeper reads it: of two equal keys the last wins. */
export class ServerConfig {
  readonly parts: ServerParts;
  readonly release: Release;
  readonly told: NonNullable<ServerParts['told']>;
  readonly document: ConfigDocument | undefined;
  readonly dynamic: DynamicState;
  readonly myid: MyidState;
  readonly identity: Identity | undefined;
  readonly jvm: Readonly<Record<string, string>>;
  /** Is it a list that no server has taken yet? ZooKeeper reads its lines and judges nothing else of it. */
  readonly isPending: boolean;
  readonly backupIsBlocked: boolean;
  readonly folders: DataFolders;
  readonly container: Container | undefined;
  private readonly knownParameters: readonly string[];
  /** The list of `<config>.dynamic.next` as a server of its own, for the rules on its lines; read beside a dynamic file only. */
  readonly next: ServerConfig | undefined;
  /** The file itself and, where it names one that was read, its dynamic configuration file. */
  readonly documents: readonly ConfigDocument[];
  private cachedLines: readonly ServerLine[] | undefined;
  private cachedAllEntries: readonly ConfigEntry[] | undefined;
  private cachedQuorumRules: boolean | undefined;
  private cachedMembership: Membership | undefined;

  constructor(parts: ServerParts) {
    this.parts = parts;
    this.release = parts.release;
    this.told = parts.told ?? { from: 'default' };
    this.document = parts.document;
    this.dynamic = parts.release.atLeast('3.5.0') || !parts.document ? parts.dynamic : { kind: 'none' };
    const dynamic = this.dynamic.kind === 'read' ? [this.dynamic.document] : [];
    this.documents = this.document ? [this.document, ...dynamic] : dynamic;
    this.myid = parts.myid;
    this.identity = parts.identity;
    this.jvm = parts.jvm ?? {};
    this.isPending = parts.isPending ?? false;
    this.backupIsBlocked = parts.backupIsBlocked ?? false;
    this.folders = parts.folders ?? {};
    this.container = parts.container;
    this.knownParameters = parts.knownParameters ?? [];
    this.next =
      this.dynamic.kind === 'none' || !parts.next
        ? undefined
        : new ServerConfig({
            ...parts,
            document: undefined,
            dynamic: { kind: 'read', document: parts.next },
            myid: { kind: 'unseen' },
            identity: undefined,
            next: undefined,
            isPending: true,
          });
  }

  /** The file that a finding about the server as a whole belongs to. */
  get uri(): string {
    return this.documents[0]?.uri ?? '';
  }

  /**
   * The entries of zoo.cfg that count: of two equal keys the last, and in a template each one that stands in a branch.
   * Two keys may still be one when trimmed.
   */
  get given(): readonly ConfigEntry[] {
    return counting(this.document);
  }

  /** The entries that a release reads the quorum from: the dynamic file's where there is one, else zoo.cfg's. */
  get quorumEntries(): readonly ConfigEntry[] {
    if (this.dynamic.kind === 'none') return this.given;
    return this.dynamic.kind === 'read' ? counting(this.dynamic.document) : [];
  }

  /** The entries of zoo.cfg that count for certain, by trimmed key. */
  get entries(): ReadonlyMap<string, ConfigEntry> {
    return effectiveEntries(this.document);
  }

  /** The entries that count, of zoo.cfg and of its dynamic file: of two equal keys the last. Without misplaced lines. */
  get allEntries(): readonly ConfigEntry[] {
    this.cachedAllEntries ??= this.documents.flatMap(counting).filter((entry) => !this.isMisplaced(entry));
    return this.cachedAllEntries;
  }

  /** Is it a server, group or weight line of zoo.cfg, though there is a dynamic file for it? That is all there is to say. */
  isMisplaced(entry: ConfigEntry): boolean {
    if (this.dynamic.kind === 'none' || !isQuorumKey(trimmed(entry.key))) return false;
    // One YAML file may hold both.
    const isDynamic = this.dynamic.kind === 'read' && liesInPart(this.dynamic.document, entry.range.start);
    return entry.uri === this.document?.uri && !isDynamic;
  }

  /** The document that a place lies in. */
  documentOf({ uri }: Place): ConfigDocument | undefined {
    return this.documents.find((document) => document.uri === uri);
  }

  /** What is written in a place, as an editor shows it; of a text that only stands for something else, that text. */
  written(place: Place & { readonly value?: unknown }): string {
    const document = this.documentOf(place);
    return document ? writtenIn(document, place) : '';
  }

  /**
   * The entry that gives a parameter, whatever its value; undefined where none does or the release doesn't read it. In a
   * template it may be one that only may give it: then `isOpen`, and its text tells nothing.
   */
  entry(name: ParameterName): ConfigEntry | undefined {
    if (!isAvailable(parameters[name], this.release)) return undefined;
    return this.entries.get(name) ?? this.openEntry(name);
  }

  /** Is it unknown whether a parameter is given, or what its value is, because a template leaves that to another program? */
  isOpen(name: string): boolean {
    return !this.entries.has(name) && this.openEntry(name) !== undefined;
  }

  /** Is a parameter certainly not given? */
  lacks(name: ParameterName): boolean {
    return this.entry(name) === undefined;
  }

  /** Has a person said that a key is right, whatever ZooKeeper knows? */
  isDeclared(key: string): boolean {
    return this.knownParameters.some((known) =>
      known.endsWith('*') ? key.startsWith(known.slice(0, -1)) : key === known,
    );
  }

  /** What `zookeeper.<name>` is once the file is read, for a name that the parser doesn't know: the file wins over -D. */
  systemProperty(name: string): string | undefined {
    const entry = this.entries.get(name);
    return entry ? trimmed(entry.value) : this.jvm[`zookeeper.${name}`];
  }

  /** The value a parameter is given here, or undefined where it is not given or does not fit its type. */
  setting<Name extends ParameterName>(name: Name): Located<ValueOf<Name>> | undefined {
    const entry = this.entries.get(name);
    const parameter = parameterNamed(name);
    if (!entry || !parameter || !isAvailable(parameter, this.release)) return undefined;
    const text = trim(entry.value);
    const value = readValue(text.value, parameter, this.release);
    return value === undefined ? undefined : { uri: text.uri, range: text.range, value: value as ValueOf<Name> };
  }

  /** The value that holds where a parameter is a system property: the file's, which overrides, or else that of a told -D flag. */
  valueInForce<Name extends ParameterName>(name: Name): ValueOf<Name> | undefined {
    const parameter: Parameter = parameters[name];
    const flag = parameter.systemProperty && this.jvm[parameter.systemProperty];
    if (this.entry(name) || flag === undefined) return this.setting(name)?.value;
    return readValue(flag, parameter, this.release) as ValueOf<Name> | undefined;
  }

  /** The server lines that count, of zoo.cfg or of its dynamic file. */
  get lines(): readonly ServerLine[] {
    this.cachedLines ??= this.readLines();
    return this.cachedLines;
  }

  /** The voting members by id: of two lines with one id the last. Undefined where the lines can't be seen. */
  get voters(): readonly ServerLine[] | undefined {
    return this.membership?.voters;
  }

  get observers(): readonly ServerLine[] | undefined {
    return this.membership?.observers;
  }

  /** All members by id: of two lines with one id the last, up to 3.4 the observer. Undefined where the lines can't be seen. */
  get members(): readonly ServerLine[] | undefined {
    return this.membership?.all;
  }

  /** The server's own line, where its identity is known and listed. */
  get ownLine(): ServerLine | undefined {
    return this.members?.find(({ id }) => id === this.identity?.id);
  }

  /**
   * Does it run as a member of a quorum (QuorumPeerConfig.isDistributed)? Undefined where that can't be seen.
   * From 3.5 standaloneEnabled=false makes a quorum of any number of voters.
   */
  get isDistributed(): boolean | undefined {
    const voters = this.voters;
    if (voters === undefined) return undefined;
    if (voters.length > 1) return true;
    if (this.lines.some(({ id }) => id === undefined)) return undefined;
    const given = this.entry('standaloneEnabled');
    if (given === undefined) return false;
    const standalone = this.setting('standaloneEnabled')?.value;
    return standalone === undefined ? undefined : !standalone;
  }

  /** Are votes counted by groups and weights, or by an oracle, rather than by a majority of the voters? */
  get hasOwnQuorumRules(): boolean {
    this.cachedQuorumRules ??=
      this.documents.some(({ entries }) => entries.some(({ key }) => /^(group|weight)/.test(trimmed(key)))) ||
      this.entry('oraclePath') !== undefined;
    return this.cachedQuorumRules;
  }

  /** Where a finding about something absent stands: the first entry's key, or the start of a file without entries. */
  get firstKey(): Place {
    const document = this.document ?? this.documents[0];
    const [first, open] = [document?.entries[0], document?.template?.open[0]?.entry];
    const earlier = first && open ? (first.range.start < open.range.start ? first : open) : (first ?? open);
    return earlier?.key ?? { uri: this.uri, range: { start: 0, end: 0 } };
  }

  private openEntry(name: string): ConfigEntry | undefined {
    return this.document && mayGive(this.document, name);
  }

  /** May a template add server, group or weight lines, leave them out, or say who votes? */
  private get isListOpen(): boolean {
    return this.documents.some(({ template }) => template !== undefined && mayChangeList(template));
  }

  private readLines(): readonly ServerLine[] {
    if (this.dynamic.kind === 'none') return serverLinesIn(this.document, this.release, this.lineFlags);
    return this.dynamic.kind === 'read' ? serverLinesIn(this.dynamic.document, this.release, this.lineFlags) : [];
  }

  private get membership(): Membership | undefined {
    this.cachedMembership ??= this.readMembership();
    return this.cachedMembership;
  }

  private readMembership(): Membership | undefined {
    const lines = this.readOrder;
    if (lines === undefined || this.isListOpen) return undefined;
    const voters = lastById(lines.filter(({ role }) => role === 'participant'));
    const observers = lastById(lines.filter(({ role }) => role === 'observer'));
    return { voters, observers, all: lastById(this.release.atLeast('3.5.0') ? lines : [...voters, ...observers]) };
  }

  /** The lines with a number, in the order in which Java gives them where that matters. */
  private get readOrder(): readonly ServerLine[] | undefined {
    if (this.dynamic.kind === 'unseen' || this.dynamic.kind === 'missing') return undefined;
    const numbered = this.lines.filter(({ id }) => id !== undefined);
    if (lastById(numbered).length === numbered.length) return numbered;
    const places = placesByKey(this.quorumEntries);
    return numbered.toSorted((one, other) => places(one.entry) - places(other.entry));
  }

  private get lineFlags(): LineFlags {
    const canonicalize = this.systemProperty('kerberos.canonicalizeHostNames') ?? '';
    return {
      // Only the JVM flag counts: zoo.cfg's multiAddress.enabled does not reach the code that reads server lines.
      multiAddress: equalsIgnoreCase(this.jvm['zookeeper.multiAddress.enabled'] ?? '', 'true'),
      canonicalize: this.release.atLeast('3.7.0') && equalsIgnoreCase(canonicalize, 'true'),
    };
  }
}
