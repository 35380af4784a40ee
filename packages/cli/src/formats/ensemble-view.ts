import { type EnsembleView, type PlaceView, viewsOf } from '@zklint/drawing';
import { type Place, type ServerConfig, textsOf, type Workspace } from '@zklint/linter';
import { pathFrom } from '../files.ts';
import { lineStartsOf, positionAt } from '../spots.ts';

/** Every ensemble of a workspace, by the path of its first file, with paths from the current folder. */
export function viewsIn(workspace: Workspace, cwd: string): readonly EnsembleView[] {
  const { ensembles } = workspace;
  return viewsOf(ensembles, workspace.problems(), {
    pathOf: (uri) => pathFrom(cwd, uri),
    placeOf: placesIn(
      ensembles.flatMap(({ servers }) => servers),
      cwd,
    ),
  });
}

/** Gives places in the files of servers their lines and columns. */
function placesIn(servers: readonly ServerConfig[], cwd: string): (place: Place) => PlaceView {
  const texts = new Map(servers.flatMap(textsOf).map(({ uri, text }) => [uri, text]));
  const starts = new Map<string, readonly number[]>();
  return ({ uri, range }) => {
    const text = texts.get(uri) ?? '';
    const lineStarts = starts.get(uri) ?? lineStartsOf(text);
    starts.set(uri, lineStarts);
    return { path: pathFrom(cwd, uri), ...positionAt({ text, lineStarts }, range.start) };
  };
}
