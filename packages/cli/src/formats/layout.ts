import { widthOf } from '@zklint/drawing';
import { type Message, say, type Tell } from '@zklint/linter/messages';
import picocolors from 'picocolors';
import type { Colors } from 'picocolors/types';

export { plural } from '@zklint/linter/messages';

/** What the formats for people are told. */
export interface Layout {
  /** In columns. */
  readonly width: number;
  readonly isColored: boolean;
  /** Says messages; in English where nothing is told. */
  readonly tell?: Tell;
}

/** What is drawn on. */
export interface Page {
  readonly width: number;
  readonly colors: Colors;
  readonly tell: Tell;
}

export function pageOf({ width, isColored, tell = String }: Layout): Page {
  return { width, colors: picocolors.createColors(isColored), tell };
}

/** A text with blanks behind it, up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** What told a release: `default`, `install path`, `image tag`, `comment`, `--zookeeper`. */
export function originOfRelease(releaseFrom: string): string | Message {
  if (releaseFrom === 'default') return say`default`;
  if (releaseFrom === 'comment') return say`comment in the file`;
  if (releaseFrom === 'image tag') return say`image tag`;
  return releaseFrom === 'install path' ? say`install path` : releaseFrom;
}
