import type { Tell } from '@zklint/linter';
import type { ParameterText } from '@zklint/parameters/texts';
import type { PositionEncoding } from './positions.ts';

/** What a client announced that it can do, and the language it is spoken to in. Every answer keeps to it. */
export interface Client {
  readonly encoding: PositionEncoding;
  readonly tell: Tell;
  readonly diagnostics: {
    readonly related: boolean;
    readonly versions: boolean;
    readonly codeDescription: boolean;
    /** The values of `DiagnosticTag` that it knows. */
    readonly tags: readonly number[];
  };
  /** Where Markdown is understood. */
  readonly markdown: { readonly hover: boolean; readonly completion: boolean; readonly signature: boolean };
  readonly completion: {
    readonly snippets: boolean;
    readonly labelDetails: boolean;
    /** `CompletionItemTag.Deprecated` is understood. */
    readonly tags: boolean;
    /** `deprecated` is understood, which came before tags. */
    readonly deprecated: boolean;
    /** The documentation may come with `completionItem/resolve`. */
    readonly lateDocumentation: boolean;
    /** Kinds above `Reference`, which the first version of the protocol lacked, are understood. */
    readonly newerKinds: boolean;
  };
  readonly signature: { readonly labelOffsets: boolean };
  readonly actions: {
    /** Without it only commands are understood. */
    readonly literals: boolean;
    readonly isPreferred: boolean;
  };
  readonly edits: {
    /** `workspace/applyEdit` is understood. */
    readonly apply: boolean;
    readonly documentChanges: boolean;
    readonly snippets: boolean;
  };
  readonly symbols: { readonly hierarchical: boolean; readonly tags: boolean };
  readonly links: { readonly tooltips: boolean };
  readonly showDocument: boolean;
  readonly progress: boolean;
  readonly watching: boolean;
  readonly configuration: boolean;
  /** It tells of changed settings where it is asked to. */
  readonly registersConfiguration: boolean;
  /** It shows the server the files that aren't on the disk. */
  readonly files: boolean;
  /** It wants to be told whenever the open files mean something else. */
  readonly hearsOfChanges: boolean;
  readonly workspaceFolders: boolean;
  readonly refresh: { readonly codeLens: boolean; readonly inlayHints: boolean; readonly semanticTokens: boolean };
}

/** What only explanations are made of, in the client's language: loaded when the first one is asked for. */
export interface Texts {
  /** The catalogue's texts for a parameter or a family. */
  textOf(name: string): ParameterText | undefined;
  /** Says the summary of a rule, and what only explanations say. */
  readonly explain: Tell;
}
