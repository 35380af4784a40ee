import type { FileSystem, Place, Severity } from '@zklint/linter';
import type { Tell } from '@zklint/linter/messages';
import type { Upgrade, UpgradeItem } from '@zklint/linter/upgrade';
import { pathFrom } from '../files.ts';
import { type Position, spotMaker } from '../spots.ts';

/** What changes for the files whose servers run one release, with paths from the current folder. */
export interface UpgradeView {
  readonly from: string;
  /** What told the present release, in words. */
  readonly toldBy: string;
  readonly to: string;
  /** The newest releases of the lines between. */
  readonly through: readonly string[];
  readonly files: readonly string[];
  readonly items: readonly ItemView[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many errors both releases have. */
  readonly shared: number;
}

export interface ItemView {
  readonly kind: UpgradeItem['kind'];
  readonly severity: Severity;
  readonly step: { readonly from: string; readonly to: string };
  readonly until?: string;
  readonly rule?: string;
  readonly parameter?: string;
  readonly message: string;
  readonly refusal?: NonNullable<UpgradeItem['refusal']>;
  readonly source?: string;
  readonly places: readonly PlaceView[];
}

/** A place, or without a start a file as a whole. */
export interface PlaceView {
  readonly path: string;
  readonly start?: Position;
  readonly end?: Position;
}

export async function viewsOf(
  upgrades: readonly Upgrade[],
  cwd: string,
  fileSystem: FileSystem,
  tell: Tell,
): Promise<readonly UpgradeView[]> {
  const toSpot = spotMaker(fileSystem, cwd);
  const placeView = async ({ uri, range }: UpgradeItem['places'][number]): Promise<PlaceView> => {
    if (range === undefined) return { path: pathFrom(cwd, uri) };
    const { path, start, end } = await toSpot({ uri, range } satisfies Place);
    return { path, start, end };
  };
  return Promise.all(
    upgrades.map(async ({ stations, toldBy, files, items, shared }) => {
      const names = stations.map(({ name }) => name);
      const count = (severity: Severity) => items.filter((item) => item.severity === severity).length;
      return {
        from: names[0] ?? '',
        toldBy,
        to: names.at(-1) ?? '',
        through: names.slice(1, -1),
        files: files.map((uri) => pathFrom(cwd, uri)),
        items: await Promise.all(
          items.map(async ({ step, until, message, places, ...item }) => ({
            ...item,
            step: { from: step.from.name, to: step.to.name },
            ...(until && { until: until.name }),
            message: tell(message),
            places: await Promise.all(distinct(places).map(placeView)),
          })),
        ),
        counts: { error: count('error'), warning: count('warning'), info: count('info') },
        shared,
      };
    }),
  );
}

/** The servers of a Compose file share it, and often a line of it. */
function distinct(places: UpgradeItem['places']): UpgradeItem['places'] {
  return [
    ...new Map(places.map((place) => [`${place.uri} ${place.range?.start} ${place.range?.end}`, place])).values(),
  ];
}
