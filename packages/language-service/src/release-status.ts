import type { Location } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import type { Page } from './snapshot.ts';

/** The release that a file is read by, for an editor's status bar. */
export interface ReleaseStatus {
  /** `3.9.5` */
  readonly release: string;
  /** How it was found, as a sentence for people. */
  readonly explanation: string;
  /** The lines and releases that can be chosen, the newest first: `3.9`, `3.9.5`, … */
  readonly choices: readonly string[];
  /** Where a comment in the file names the release, which wins over every setting: exactly the release in it. */
  readonly comment?: Location;
}

/** Undefined for a file that no server reads. */
export function releaseStatus(_page: Page, _client: Client): ReleaseStatus | undefined {
  return undefined;
}
