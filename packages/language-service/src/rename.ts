import type { Message, TextRange } from '@zklint/linter';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import type { Page } from './snapshot.ts';

/** Why an id can't be given. */
export class RefusedRename {
  readonly why: Message;
  constructor(why: Message) {
    this.why = why;
  }
}

/** The server id under an offset, which can be renamed. Undefined elsewhere. */
export function renamable(_page: Page, _offset: number): TextRange | undefined {
  return undefined;
}

/** Gives a server another id in all files of its ensemble. Undefined where an offset names no server. */
export function rename(
  _page: Page,
  _offset: number,
  _newId: string,
  _client: Client,
): { readonly edit: WorkspaceEdit; readonly notes: readonly Message[] } | RefusedRename | undefined {
  return undefined;
}
