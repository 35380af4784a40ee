import { type Client, diagnose, type Snapshot } from '@zklint/language-service';
import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';

/** Tells a client what is wrong in each file, and takes it back for files that are no longer looked at. */
export class Publisher {
  private readonly connection: Connection;
  /** What the client was told last, by URI, in JSON. */
  private told = new Map<string, string>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  async publish(snapshot: Snapshot, client: Client): Promise<void> {
    const now = new Map(diagnose(snapshot, client).map((one) => [one.file.uri, toParams(one, client)]));
    const before = this.told;
    this.told = new Map([...now].map(([uri, params]) => [uri, JSON.stringify(params)]));
    // First, since one file may go and come under two spellings of its URI.
    for (const uri of before.keys()) {
      if (!now.has(uri)) await this.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const [uri, params] of now) {
      if (before.get(uri) !== this.told.get(uri)) await this.connection.sendDiagnostics(params);
    }
  }
}

function toParams(
  { file: { uri, version }, diagnostics }: ReturnType<typeof diagnose>[number],
  client: Client,
): PublishDiagnosticsParams {
  const isVersioned = client.diagnostics.versions && version !== undefined;
  return { uri, diagnostics: [...diagnostics], ...(isVersioned && { version }) };
}
