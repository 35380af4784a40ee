import { type Client, diagnose, type Snapshot } from '@zklint/language-service';
import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';

/** Tells a client what is wrong in each file, and takes it back for files that are no longer looked at. */
export class Publisher {
  private readonly connection: Connection;
  /** What the client was told last, by URI: the version and the diagnostics in JSON. */
  private told = new Map<string, string>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  async publish(snapshot: Snapshot, client: Client): Promise<void> {
    const now = new Map(diagnose(snapshot, client).map((one) => [one.file.uri, one]));
    const before = this.told;
    this.told = new Map(
      [...now].map(([uri, { file, diagnostics }]) => [uri, JSON.stringify([file.version, diagnostics])]),
    );
    // First, since one file may go and come under two spellings of its URI.
    const gone = [...before.keys()].filter((uri) => !now.has(uri));
    const changed = [...now].filter(([uri]) => before.get(uri) !== this.told.get(uri));
    // All at once: what a newer text means comes after all of it.
    await Promise.all([
      ...gone.map((uri) => this.connection.sendDiagnostics({ uri, diagnostics: [] })),
      ...changed.map(([, one]) => this.connection.sendDiagnostics(toParams(one, client))),
    ]);
  }
}

function toParams(
  { file: { uri, version }, diagnostics }: ReturnType<typeof diagnose>[number],
  client: Client,
): PublishDiagnosticsParams {
  const isVersioned = client.diagnostics.versions && version !== undefined;
  return { uri, diagnostics: [...diagnostics], ...(isVersioned && { version }) };
}
