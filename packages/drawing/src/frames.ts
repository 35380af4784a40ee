import { drawable, fitted, type Lettering, linesOf, roomFor } from './text-size.ts';

/** A rectangle in pixels; its corner counts from that of the frame around it. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the drawing, with all that lies in it. */
export interface Frame {
  readonly kind: 'ensemble' | 'verdict' | 'group' | 'host' | 'server' | 'remarks';
  /** How it differs from others of its kind: words that are classes of the style sheet. */
  readonly looks: readonly string[];
  readonly box: Box;
  /** Unique in the drawing. */
  readonly id?: string;
  /** What programs read of it: attributes `data-…`. */
  readonly data: Readonly<Record<string, string | number>>;
  /** The same in words. */
  readonly words?: string;
  readonly texts: readonly PlacedText[];
  readonly marks: readonly PlacedMark[];
  readonly frames: readonly Frame[];
}

/** One line of text on its base line: from `x`, or up to it. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly isEnd: boolean;
  /** The most that it takes, in pixels. */
  readonly width: number;
  readonly style: TextStyle;
  readonly text: string;
  /** The text without the cut in its middle. */
  readonly whole?: string;
}

/** A sign of `markSize` pixels, by its upper left corner. */
export interface PlacedMark {
  readonly x: number;
  readonly y: number;
  readonly mark: Mark;
}

export type Mark =
  | 'participant'
  | 'observer'
  | 'host'
  | 'file'
  | 'error'
  | 'warning'
  | 'fine'
  | 'unknown'
  | 'differs'
  | 'sound'
  | 'weak'
  | 'never';

export const markSize = 14;

/** The few ways in which texts are set. */
export const letterings = {
  title: { size: 18, isBold: true },
  verdict: { size: 14, isBold: true },
  name: { size: 14, isBold: true },
  heading: { size: 12, isBold: true },
  host: { size: 13, isMono: true, isBold: true },
  port: { size: 13, isMono: true },
  file: { size: 12, isMono: true },
  plain: { size: 12 },
  muted: { size: 12 },
  label: { size: 11 },
} as const satisfies Readonly<Record<string, Lettering>>;

export type TextStyle = keyof typeof letterings;

/** What is written on a frame, from top to bottom: `y` is where the next thing goes. */
export class Sheet {
  readonly texts: PlacedText[] = [];
  readonly marks: PlacedMark[] = [];
  readonly width: number;
  y = 0;

  constructor(width: number) {
    this.width = width;
  }

  /** Writes on a base line, cut to the room that there is; and returns how much it takes. */
  write(style: TextStyle, text: string, x: number, y: number, room: number, isEnd = false): number {
    const whole = drawable(text);
    const shown = fitted(whole, room, letterings[style]);
    const width = roomFor(shown, letterings[style]);
    this.texts.push({ x, y, isEnd, width, style, text: shown, ...(shown !== whole && { whole }) });
    return width;
  }

  /** Writes a sentence over as many lines as it needs. */
  paragraph(style: TextStyle, text: string, x: number, room: number, leading: number): void {
    const whole = drawable(text);
    for (const line of linesOf(whole, room, letterings[style])) {
      this.y += leading;
      const isCut = line.includes('…');
      const width = roomFor(line, letterings[style]);
      this.texts.push({ x, y: this.y - 5, isEnd: false, width, style, text: line, ...(isCut && { whole }) });
    }
  }

  mark(mark: Mark, x: number, y: number): void {
    this.marks.push({ mark, x, y });
  }
}

/** Frames in rows, from left to right as far as they fit; those of a row are equally high. */
export function inRows(
  frames: readonly Frame[],
  room: number,
  gap: number,
  left: number,
  top: number,
): readonly Frame[] {
  const rows: Frame[][] = [];
  let taken = Number.POSITIVE_INFINITY;
  for (const frame of frames) {
    if (taken + frame.box.width > room) {
      rows.push([]);
      taken = 0;
    }
    rows.at(-1)?.push(frame);
    taken += frame.box.width + gap;
  }
  let y = top;
  return rows.flatMap((row) => {
    const height = Math.max(...row.map(({ box }) => box.height));
    let x = left;
    const placed = row.map((frame) => {
      const box = { x, y, width: frame.box.width, height };
      x += frame.box.width + gap;
      return { ...frame, box };
    });
    y += height + gap;
    return placed;
  });
}

/** The lower right corner of all frames. */
export function extentOf(frames: readonly Frame[]): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(0, ...frames.map(({ box }) => box.x + box.width)),
    height: Math.max(0, ...frames.map(({ box }) => box.y + box.height)),
  };
}
