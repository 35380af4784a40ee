import type { Client } from '@zklint/language-service';
import {
  type FileSettings,
  type FileSystem,
  isInside,
  type LoadRequest,
  type Message,
  noSetting,
  readGivenSettings,
  type SettingsReader,
  say,
} from '@zklint/linter';
import { ConfigurationRequest, type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** What an editor's own settings say of the files in a folder. */
export type Told = FileSettings & { readonly onHost?: boolean };

const section = 'zklint';

/**
 * The editor's settings: what it answers when it is asked, else what it sent when they changed, else what it sent when
 * it started the server. They have the names of a zklint.json, and win over it.
 */
export class EditorSettings {
  private readonly connection: Connection;
  private readonly client: () => Client;
  private sent: unknown;
  private asked = new Map<string | undefined, Promise<unknown>>();
  private faults = new Map<string | undefined, readonly Message[]>();
  private blamed = '';

  constructor(connection: Connection, client: () => Client) {
    this.connection = connection;
    this.client = client;
  }

  /** The client started the server with these options. */
  begin(options: unknown): void {
    this.sent = sectionOf(options) ?? options;
  }

  /** The client says that they have changed, maybe how. */
  change(settings: unknown): void {
    this.sent = sectionOf(settings) ?? this.sent;
    this.forget();
  }

  /** They may be others by now. */
  forget(): void {
    this.asked = new Map();
    this.faults = new Map();
  }

  /** What they say of the files in a folder of the workspace, or of those in none. What is wrong is told to the user. */
  async read(folder: string | undefined, files: FileSystem): Promise<Told> {
    const given = (await this.ask(folder)) ?? this.sent;
    const faults: Message[] = [];
    const blame = (fault: Message) => faults.push(fault);
    const told = isObject(given) ? await readTold(given, folder ?? 'file://', files, blame) : {};
    if (!isObject(given) && given !== undefined && given !== null) {
      blame(say`${section} must be an object of settings.`);
    }
    this.faults.set(folder, faults);
    this.tellFaults();
    return told;
  }

  private ask(folder: string | undefined): Promise<unknown> {
    if (!this.client().configuration) return Promise.resolve(undefined);
    const known = this.asked.get(folder) ?? this.request(folder);
    this.asked.set(folder, known);
    return known;
  }

  private async request(folder: string | undefined): Promise<unknown> {
    try {
      const item = { section, ...(folder !== undefined && { scopeUri: folder }) };
      const [answer] = (await this.connection.sendRequest(ConfigurationRequest.type, { items: [item] })) ?? [];
      return answer ?? undefined;
    } catch {
      // It says that it can be asked, and can't.
      return undefined;
    }
  }

  /** Once for each change of what is wrong. */
  private tellFaults(): void {
    const { tell } = this.client();
    const all = [...new Set([...this.faults.values()].flat().map(tell))].join('\n');
    if (all !== '' && all !== this.blamed) {
      const message = tell(say`The editor's settings of zklint: ${all}`);
      this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    this.blamed = all;
  }
}

/** What holds for a project with files in some folders of the workspace, of which each may have settings of its own. */
export async function inFolders(
  folders: readonly (string | undefined)[],
  settings: SettingsReader,
  read: (folder: string | undefined) => Promise<Told>,
): Promise<Pick<LoadRequest, 'settings' | 'onHost' | keyof FileSettings>> {
  const told = new Map<string | undefined, Told>();
  for (const folder of folders) told.set(folder, told.get(folder) ?? (await read(folder)));
  const [first = {}, ...others] = told.values();
  if (others.every((other) => JSON.stringify(other) === JSON.stringify(first))) return { ...first, settings };
  return {
    onHost: [first, ...others].some(({ onHost }) => onHost),
    settings: {
      read: (uris) => settings.read(uris),
      declaredAmong: (uris) => settings.declaredAmong(uris),
      layersFor(uris) {
        const around = [...told.keys()].filter((folder) => folder && uris.every((uri) => isInside(uri, folder)));
        const innermost = around.toSorted((one = '', other = '') => other.length - one.length)[0];
        return [...settings.layersFor(uris), told.get(innermost) ?? {}];
      },
    },
  };
}

async function readTold(given: object, folder: string, fileSystem: FileSystem, blame: (fault: Message) => void) {
  // Editors send what nobody has set too: as an empty text where their form has a field for one, or as null.
  const isSet = ([, value]: [string, unknown]) => value !== '' && value !== null && value !== undefined;
  const set: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(given).filter(isSet));
  const place = { fileSystem, folder, unknown: noSetting, blame };
  const read = await readGivenSettings(set, ['onHost', 'trace', '$schema'], place);
  const { onHost } = set;
  if (onHost !== undefined && typeof onHost !== 'boolean') blame(say`${'onHost'} must be true or false.`);
  return { ...read, ...(onHost === true && { onHost }) };
}

function sectionOf(settings: unknown): unknown {
  return isObject(settings) && section in settings ? settings[section] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
