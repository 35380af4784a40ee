import type { EnsembleDrawing, ReleaseStatus } from '@zklint/language-service';
import type { FolderItem, Kind } from '@zklint/linter';
import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { NotificationType, RequestType } from 'vscode-languageserver';

export type { EnsembleDrawing, FolderItem, Kind, ReleaseStatus };

interface OfFile {
  readonly textDocument: TextDocumentIdentifier;
}

/** The release that a file is read by, and how it was found; null for a file that configures no server. */
export const releaseRequest = new RequestType<OfFile, ReleaseStatus | null, void>('zklint/release');

/** All settings of the servers of a file as ZooKeeper will have them, as a text in the format of zoo.cfg; null as above. */
export const effectiveRequest = new RequestType<OfFile, string | null, void>('zklint/effective');

/** The ensembles that a file has a part in, drawn for a page with so many pixels side by side; null as above. */
export const ensembleRequest = new RequestType<OfFile & { readonly room?: number }, EnsembleDrawing | null, void>(
  'zklint/ensemble',
);

/**
 * Said after every change of what the open files mean, to clients that announce `experimental.zklint.changed`: what they
 * have asked with the requests above may have another answer.
 */
export const changedNotification = new NotificationType<null>('zklint/changed');
