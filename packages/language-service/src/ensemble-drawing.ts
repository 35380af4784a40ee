import type { Client } from './client.ts';
import type { Page } from './snapshot.ts';

/** Ensembles as a picture for the page of an editor. */
export interface EnsembleDrawing {
  /** In the client's language: `Ensemble of 3 servers`. */
  readonly title: string;
  /** An `<svg>` element without a style sheet, script or anything from elsewhere. */
  readonly svg: string;
  /** The style sheet of it. Colours are variables `--zklint-…`, so that the page can have an editor's. */
  readonly style: string;
  /** The files that `data-path` and `data-problem-path` in the picture name, by that name: URIs as the client writes them. */
  readonly uris: Readonly<Record<string, string>>;
}

/** The ensembles that a file has a part in; undefined where no server reads it. */
export async function ensembleDrawing(_page: Page, _client: Client): Promise<EnsembleDrawing | undefined> {
  return undefined;
}
