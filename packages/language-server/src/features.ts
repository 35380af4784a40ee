import {
  applicable,
  type Client,
  codeActions,
  codeLenses,
  completions,
  definition,
  documentationOf,
  documentLinks,
  documentSymbols,
  effectiveText,
  ensembleDrawing,
  foldingRanges,
  format,
  highlights,
  hover,
  inlayHints,
  type Page,
  RefusedRename,
  references,
  releaseStatus,
  renamable,
  rename,
  type Snapshot,
  selectionRanges,
  semanticTokens,
  signatureHelp,
  type Texts,
  workspaceSymbols,
} from '@zklint/language-service';
import { normalUri, say } from '@zklint/linter';
import {
  type CancellationToken,
  CodeActionTriggerKind,
  CompletionTriggerKind,
  type Connection,
  LSPErrorCodes,
  MessageType,
  type Position,
  ResponseError,
  ShowMessageNotification,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { serveCommands } from './commands.ts';
import { effectiveRequest, ensembleRequest, releaseRequest } from './own-requests.ts';

/** What requests are answered from. */
export interface Source {
  client(): Client;
  /** What the texts mean that the client has sent so far. */
  snapshot(token: CancellationToken): Promise<Snapshot>;
  texts(): Promise<Texts>;
  /** What they would mean if an open file, called as zklint does, had another text. */
  snapshotWith(uri: string, text: string): Promise<Snapshot>;
}

/** A line has no more diagnostics that anybody asks about. */
const mostDiagnostics = 100;

interface InFile {
  readonly textDocument: TextDocumentIdentifier;
}

interface AtPosition extends InFile {
  readonly position: Position;
}

/** Answers a client's requests: each by one function of the language service, about the texts as they are by then. */
export function serveFeatures(connection: Connection, source: Source): void {
  const { client, texts } = source;

  /** Calls a feature for a file that zklint knows; `none` is the answer for every other. */
  const inFile =
    <Params extends InFile, Answer, None>(
      none: None,
      answer: (page: Page, params: Params) => Answer | Promise<Answer>,
    ) =>
    (params: Params, token: CancellationToken): Promise<Answer | None> =>
      guarded<Answer | None>(connection, none, token, async () => {
        const page = (await source.snapshot(token)).page(normalUri(params.textDocument.uri));
        if (token.isCancellationRequested) throw cancelled();
        return page ? answer(page, params) : none;
      });
  const offsetIn = ({ file }: Page, { position }: AtPosition) => file.offsetAt(position);

  connection.onHover(inFile(null, async (page, at) => hover(page, offsetIn(page, at), client(), await texts())));
  connection.onCompletion(
    inFile(null, async (page, { context, ...at }) => {
      const isTyping = context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
      return completions(page, offsetIn(page, at), client(), await texts(), isTyping);
    }),
  );
  connection.onCompletionResolve(async (item) => {
    const said = documentationOf(item.data, client(), await texts());
    return said ? { ...item, documentation: said } : item;
  });
  connection.onSignatureHelp(inFile(null, (page, at) => signatureHelp(page, offsetIn(page, at), client())));
  connection.onCodeAction(
    inFile([], async (page, { range, context: { only, diagnostics, triggerKind } }) => {
      const shown = diagnostics.slice(0, mostDiagnostics).map((one) => page.file.textRangeOf(one.range));
      const isAutomatic = triggerKind === CodeActionTriggerKind.Automatic;
      const reread = async (text: string) =>
        (await source.snapshotWith(page.uri, page.file.shownOf(text))).page(page.uri);
      const asked = { only, shown, isAutomatic, reread };
      return applicable(await codeActions(page, page.file.textRangeOf(range), asked, client()), client());
    }),
  );
  serveCommands(connection, client);
  connection.onCodeLens(inFile([], (page) => [...codeLenses(page, client())]));
  connection.languages.inlayHint.on(
    inFile([], (page, { range }) => [...inlayHints(page, page.file.textRangeOf(range), client())]),
  );
  connection.onDefinition(inFile([], (page, at) => [...definition(page, offsetIn(page, at))]));
  connection.onReferences(
    inFile([], (page, { context, ...at }) => [...references(page, offsetIn(page, at), context.includeDeclaration)]),
  );
  connection.onDocumentHighlight(inFile([], (page, at) => [...highlights(page, offsetIn(page, at))]));
  connection.onPrepareRename(
    inFile(null, (page, at) => {
      const range = renamable(page, offsetIn(page, at));
      return range ? page.file.rangeOf(range) : null;
    }),
  );
  connection.onRenameRequest(
    inFile(null, (page, { newName, ...at }) => {
      const renamed = rename(page, offsetIn(page, at), newName, client());
      if (renamed === undefined) throw refused(client().tell(say`There is no server id here.`));
      if (renamed instanceof RefusedRename) throw refused(client().tell(renamed.why));
      // `connection.window` would ask, and a client that doesn't answer would end the server.
      // In one message: each of several would cover the file.
      if (renamed.notes.length > 0) {
        const message = renamed.notes.map((note) => client().tell(note)).join(' ');
        connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
      }
      return renamed.edit;
    }),
  );
  connection.onDocumentLinks(inFile([], (page) => [...documentLinks(page, client())]));
  connection.onDocumentSymbol(inFile([], (page) => documentSymbols(page, client())));
  connection.onWorkspaceSymbol(({ query }, token) =>
    guarded(connection, [], token, async () => [...workspaceSymbols(await source.snapshot(token), query)]),
  );
  connection.onFoldingRanges(inFile([], (page) => [...foldingRanges(page)]));
  connection.onSelectionRanges(
    inFile([], (page, { positions }) => [
      ...selectionRanges(
        page,
        positions.map((position) => page.file.offsetAt(position)),
      ),
    ]),
  );
  connection.languages.semanticTokens.on(inFile({ data: [] }, (page) => semanticTokens(page)));
  connection.languages.semanticTokens.onRange(
    inFile({ data: [] }, (page, { range }) => semanticTokens(page, page.file.textRangeOf(range))),
  );
  connection.onDocumentFormatting(inFile([], (page) => [...format(page)]));
  connection.onDocumentRangeFormatting(
    inFile([], (page, { range }) => [...format(page, page.file.textRangeOf(range))]),
  );
  connection.onRequest(
    releaseRequest,
    inFile(null, (page) => releaseStatus(page, client()) ?? null),
  );
  connection.onRequest(
    effectiveRequest,
    inFile(null, async (page) => effectiveText(page, client(), await texts()) ?? null),
  );
  connection.onRequest(
    ensembleRequest,
    inFile(null, async (page, { room }) => {
      const known = typeof room === 'number' ? room : undefined;
      return (await ensembleDrawing(page, client(), known)) ?? null;
    }),
  );
}

/** What a request that was taken back is answered. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

function refused(why: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, why);
}

/** A bug in one answer must not end the server, nor disturb whoever types: it is logged, and there is no answer. */
async function guarded<Answer>(
  connection: Connection,
  none: Answer,
  token: CancellationToken,
  action: () => Promise<Answer>,
): Promise<Answer> {
  try {
    if (token.isCancellationRequested) throw cancelled();
    return await action();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return none;
  }
}
