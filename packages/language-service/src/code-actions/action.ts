import type { TextRange } from '@zklint/linter';
import type { CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { Client } from '../client.ts';
import type { Page } from '../snapshot.ts';

/** A code action, before it is known in what form a client takes it. */
export type Action = CodeAction & { readonly kind: CodeActionKind };

/** The kind of the action that makes all safe fixes of a file. */
export const fixAllKind = 'source.fixAll.zklint';

/** The commands that actions name. */
export const commands = {
  /** `[title, WorkspaceEdit]`: what a client without code action literals gets. */
  applyEdit: 'zklint.applyEdit',
  /** `[uri, Range]`: shows and selects a place. */
  reveal: 'zklint.reveal',
  /** `[uri, uri, Range]`: shows a file beside another one, at the place in the second that differs. */
  compare: 'zklint.compare',
} as const;

/** Where a client asks for actions, and for which. */
export interface Asked {
  readonly page: Page;
  readonly range: TextRange;
  readonly client: Client;
  /** Does the client ask for actions of a kind, or for all? */
  wants(kind: CodeActionKind): boolean;
}

export function touch(one: TextRange, other: TextRange): boolean {
  return one.start <= other.end && other.start <= one.end;
}
