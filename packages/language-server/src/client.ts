import { type Client, type PositionEncoding, positionEncodings } from '@zklint/language-service';
import type { Tell } from '@zklint/linter';
import { type InitializeParams, MarkupKind } from 'vscode-languageserver';

/** What a client announces when it says hello. What it doesn't announce, it can't do. */
export function readClient({ capabilities }: InitializeParams, tell: Tell): Client {
  // Some clients write null for what they haven't got.
  const announced: InitializeParams['capabilities'] = JSON.parse(
    JSON.stringify(capabilities ?? {}),
    (_, value) => value ?? undefined,
  );
  const { experimental, general, textDocument = {}, window = {}, workspace = {} } = announced;
  const { publishDiagnostics, completion, hover, signatureHelp, codeAction, documentLink, documentSymbol } =
    textDocument;
  const item = completion?.completionItem;
  const offered = general?.positionEncodings?.find((one): one is PositionEncoding =>
    positionEncodings.some((known) => known === one),
  );
  const isMarkdown = (formats: readonly MarkupKind[] = []) => formats.includes(MarkupKind.Markdown);
  return {
    encoding: offered ?? 'utf-16',
    tell,
    diagnostics: {
      related: publishDiagnostics?.relatedInformation ?? false,
      versions: publishDiagnostics?.versionSupport ?? false,
      codeDescription: publishDiagnostics?.codeDescriptionSupport ?? false,
      tags: publishDiagnostics?.tagSupport?.valueSet ?? [],
    },
    markdown: {
      hover: isMarkdown(hover?.contentFormat),
      completion: isMarkdown(item?.documentationFormat),
      signature: isMarkdown(signatureHelp?.signatureInformation?.documentationFormat),
    },
    completion: {
      snippets: item?.snippetSupport ?? false,
      labelDetails: item?.labelDetailsSupport ?? false,
      tags: (item?.tagSupport?.valueSet.length ?? 0) > 0,
      deprecated: item?.deprecatedSupport ?? false,
      lateDocumentation: item?.resolveSupport?.properties.includes('documentation') ?? false,
      newerKinds: completion?.completionItemKind?.valueSet !== undefined,
    },
    signature: { labelOffsets: signatureHelp?.signatureInformation?.parameterInformation?.labelOffsetSupport ?? false },
    actions: {
      literals: codeAction?.codeActionLiteralSupport !== undefined,
      isPreferred: codeAction?.isPreferredSupport ?? false,
    },
    edits: {
      apply: workspace.applyEdit ?? false,
      documentChanges: workspace.workspaceEdit?.documentChanges ?? false,
      snippets: workspace.workspaceEdit?.snippetEditSupport ?? false,
    },
    symbols: {
      hierarchical: documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
      tags: documentSymbol?.tagSupport !== undefined,
    },
    links: { tooltips: documentLink?.tooltipSupport ?? false },
    showDocument: window.showDocument?.support ?? false,
    progress: window.workDoneProgress ?? false,
    watching: workspace.didChangeWatchedFiles?.dynamicRegistration ?? false,
    configuration: workspace.configuration ?? false,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration ?? false,
    files: experimental?.zklint?.files === true,
    hearsOfChanges: experimental?.zklint?.changed === true,
    workspaceFolders: workspace.workspaceFolders ?? false,
    refresh: {
      codeLens: workspace.codeLens?.refreshSupport ?? false,
      inlayHints: workspace.inlayHint?.refreshSupport ?? false,
      semanticTokens: workspace.semanticTokens?.refreshSupport ?? false,
    },
  };
}
