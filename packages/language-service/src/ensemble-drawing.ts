import { commonFolder, type Ensemble, filesOf, isInside, nameOf, partsBelow, pathOfUri } from '@zklint/linter';
import { visible } from '@zklint/linter/escape';
import type { Client } from './client.ts';
import type { Page } from './snapshot.ts';

/** Ensembles as a picture for the page of an editor. */
export interface EnsembleDrawing {
  /** In the client's language: `Ensemble of 3 servers in conf/`. */
  readonly title: string;
  /**
   * An `<svg>` element without a style sheet, script or anything from elsewhere. In it a server is a
   * `<g class="server" data-path data-line data-problem-path data-problem-line>`, lines counted from 1.
   */
  readonly svg: string;
  /** The style sheet of it. Its colours are variables `--zklint-…`, so that the page can have an editor's. */
  readonly style: string;
  /** The files that `data-path` and `data-problem-path` name, by that name: URIs as the client writes them. */
  readonly uris: Readonly<Record<string, string>>;
}

/** The ensembles that a file has a part in, in so many pixels side by side; undefined where no server reads it. */
export async function ensembleDrawing(
  page: Page,
  { tell }: Client,
  room = Number.POSITIVE_INFINITY,
): Promise<EnsembleDrawing | undefined> {
  const { snapshot } = page;
  const ensembles = snapshot.ensembles.filter((ensemble) => urisOf(ensemble).has(page.uri));
  if (ensembles.length === 0) return undefined;
  // Nobody needs it before the first picture.
  const { themedStyleSheet, unstyledSvg, viewsOf } = await import('@zklint/drawing');

  const common = commonFolder(ensembles.flatMap(({ servers }) => servers.map(({ uri }) => uri)));
  const name = nameOf(common);
  const uris = new Map<string, string>();
  const pathOf = (uri: string) => {
    const path = isInside(uri, common) && name !== '' ? [name, ...partsBelow(uri, common)].join('/') : pathOfUri(uri);
    uris.set(visible(path), snapshot.page(uri)?.file.uri ?? uri);
    return path;
  };
  const views = viewsOf(ensembles, snapshot.problems, {
    pathOf,
    placeOf(place) {
      const { line, character } = snapshot.locate(place)?.range.start ?? { line: 0, character: 0 };
      return { path: pathOf(place.uri), line: line + 1, column: character + 1 };
    },
  });
  return { ...unstyledSvg(views, tell, room), style: themedStyleSheet, uris: Object.fromEntries(uris) };
}

/** The files of an ensemble, and those in which containers mount them. */
function urisOf({ servers }: Ensemble): ReadonlySet<string> {
  return new Set(
    servers.flatMap((server) => [...filesOf(server), ...(server.container ? [server.container.name.uri] : [])]),
  );
}
