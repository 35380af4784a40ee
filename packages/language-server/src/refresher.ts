import type { Client } from '@zklint/language-service';
import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';

/** How long nothing may change before a client is bothered, in ms. */
const quiet = 300;

/**
 * Makes a client ask anew for lenses, hints and colours: those of a file tell of others too, and by itself a client asks
 * only for the file that somebody types in.
 */
export class Refresher {
  private readonly connection: Connection;
  private readonly client: () => Client;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, client: () => Client) {
    this.connection = connection;
    this.client = client;
  }

  /** Once nothing has changed for a moment. */
  soon(): void {
    this.stop();
    this.waiting = setTimeout(() => this.refresh(), quiet);
  }

  stop(): void {
    clearTimeout(this.waiting);
  }

  private refresh(): void {
    const { refresh } = this.client();
    const { inlayHint, semanticTokens } = this.connection.languages;
    const asked = [
      refresh.codeLens && this.connection.sendRequest(CodeLensRefreshRequest.type),
      refresh.inlayHints && inlayHint.refresh(),
      refresh.semanticTokens && semanticTokens.refresh(),
    ];
    // A client that can't after all has lost nothing.
    for (const one of asked) if (one) one.catch(() => {});
  }
}
