import { releaseNames } from './generated/releases.ts';

/** A release of ZooKeeper. Names compare part by part as numbers: 3.5.10 comes after 3.5.9. */
export class Release {
  /** Such as `3.8.4`. */
  readonly name: string;
  /** Such as `3.8`. */
  readonly line: string;
  private readonly rank: number;

  constructor(name: string) {
    this.name = name;
    this.rank = rankOf(name);
    this.line = name.slice(0, name.lastIndexOf('.'));
  }

  /** Is this release the named one or a newer one? A part that the name lacks counts as 0. */
  atLeast(name: string): boolean {
    return this.rank >= rankOf(name);
  }

  before(name: string): boolean {
    return this.rank < rankOf(name);
  }
}

const ranks = new Map<string, number>();

/** A number that is greater for newer releases. Kept, because the same few names are asked for all the time. */
function rankOf(name: string): number {
  const known = ranks.get(name);
  if (known !== undefined) return known;
  const [major = 0, minor = 0, patch = 0] = name.split('.').map(Number);
  const rank = (major * 100_000 + minor) * 100_000 + patch;
  ranks.set(name, rank);
  return rank;
}

/** Every release from 3.4.0 on, oldest first (the tags of the ZooKeeper repository, without candidates). */
export const releases: readonly Release[] = releaseNames.map((name) => new Release(name));

/** The newest stable release: what is meant where nobody says which. */
export const newestRelease: Release = releases.reduce((newest, release) =>
  release.atLeast(newest.name) ? release : newest,
);

/**
 * The release that stands for what a person asked for: `3.8` means the newest of its line. A release newer than all
 * that are known, of its line or at all, is taken for the newest known one, and `exact` is false. Gives undefined for
 * 3.3 and older and for what names no release (`3`, `3.8.x`, `3.8.04`).
 */
export function findRelease(text: string): { release: Release; asked: string; exact: boolean } | undefined {
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){1,2}$/.test(text)) return undefined;

  const newestOfLine = releases.findLast(({ line }) => text === line || text.startsWith(`${line}.`));
  const release = text === newestOfLine?.line ? newestOfLine : releases.find(({ name }) => name === text);
  if (release) return { release, asked: text, exact: true };

  const nearest = newestOfLine ?? newestRelease;
  return nearest.before(text) ? { release: nearest, asked: text, exact: false } : undefined;
}
