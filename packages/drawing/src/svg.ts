import type { Tell } from '@zklint/linter/messages';
import type { Frame, Mark, PlacedMark, PlacedText } from './frames.ts';
import { drawingOf } from './layout.ts';
import { styleSheet } from './style.ts';
import { isMeasured } from './text-size.ts';
import type { EnsembleView } from './view.ts';
import { element, safeXml } from './xml.ts';

/**
 * Ensembles as a picture that explains itself: no script, nothing from elsewhere, light or dark as its reader is. Each
 * server is a group `<g id data-server data-path data-line data-problem-path data-problem-line>`, for programs that lead
 * from it to its line.
 */
export function ensembleSvg(views: readonly EnsembleView[], tell: Tell): string {
  return svgOf(drawingOf(views, tell), [element('style', {}, styleSheet)]);
}

/** The same for a page that brings `themedStyleSheet` and has this much room for it, in pixels; and what to call it there. */
export function unstyledSvg(
  views: readonly EnsembleView[],
  tell: Tell,
  room: number,
): { readonly title: string; readonly svg: string } {
  const drawing = drawingOf(views, tell, room);
  return { title: drawing.title, svg: svgOf(drawing, []) };
}

function svgOf(
  { title, words, width, height, frames }: ReturnType<typeof drawingOf>,
  style: readonly string[],
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'zklint-title zklint-words',
    },
    '\n',
    element('title', { id: 'zklint-title' }, safeXml(title)),
    element('desc', { id: 'zklint-words' }, safeXml(words ?? '')),
    ...style,
    element('rect', { class: 'page', width, height, rx: 12 }),
    ...frames.map(frameElement),
  );
}

/** What has no outline. */
const bare: ReadonlySet<Frame['kind']> = new Set(['ensemble', 'remarks']);

function frameElement({ kind, looks, box, id, data, words, texts, marks, frames }: Frame): string {
  const { x, y, width, height } = box;
  const attributes = Object.entries(data).map(([name, value]) => [`data-${name}`, value]);
  return element(
    'g',
    {
      class: [kind, ...looks].join(' '),
      transform: `translate(${x} ${y})`,
      ...(id !== undefined && { id }),
      ...Object.fromEntries(attributes),
    },
    '\n',
    // A title is shown where the pointer rests: what stands in a frame says more than the frame.
    ...(words !== undefined && kind === 'server' ? [element('title', {}, safeXml(words))] : []),
    ...(bare.has(kind) ? [] : [element('rect', { class: 'frame', width, height, rx: kind === 'server' ? 6 : 10 })]),
    ...marks.map(markElement),
    ...texts.map(textElement),
    ...frames.map(frameElement),
  );
}

function textElement({ x, y, isEnd, width, style, text, whole }: PlacedText): string {
  const attributes = {
    class: style,
    x,
    y,
    ...(isEnd && { 'text-anchor': 'end' }),
    ...(!isMeasured(text) && { textLength: Math.floor(width), lengthAdjust: 'spacingAndGlyphs' }),
  };
  const title = whole === undefined ? [] : [`<title>${safeXml(whole)}</title>`];
  return element('text', attributes, ...title, safeXml(text));
}

function markElement({ x, y, mark }: PlacedMark): string {
  const { shape, sign } = marks[mark];
  return element(
    'g',
    { class: `mark ${mark}`, transform: `translate(${x} ${y})` },
    element('path', { class: 'shape', d: shape }),
    ...(sign === undefined ? [] : [element('path', { class: 'sign', d: sign })]),
  );
}

interface Strokes {
  readonly shape: string;
  readonly sign?: string;
}

const disc = 'M7 1a6 6 0 1 1 0 12a6 6 0 1 1 0-12z';
const check = 'M4.4 7.3l1.9 1.9 3.4-4';
const octagon: Strokes = { shape: 'M4.5 1h5l3.5 3.5v5l-3.5 3.5h-5l-3.5-3.5v-5z', sign: 'M5 5l4 4M9 5l-4 4' };
const triangle: Strokes = { shape: 'M7 1.4l6.2 11.2h-12.4z', sign: 'M7 5.4v3.2M7 10.6h.01' };

/** What tells marks apart without colours. */
const marks: Readonly<Record<Mark, Strokes>> = {
  participant: { shape: disc },
  observer: { shape: disc },
  host: { shape: 'M1.5 1.5h11v4.5h-11zM1.5 8h11v4.5h-11z', sign: 'M4.2 3.75h.01M4.2 10.25h.01' },
  file: { shape: 'M3 1h5l3.5 3.5v8.5h-8.5z', sign: 'M8 1v3.5h3.5' },
  error: octagon,
  never: octagon,
  warning: triangle,
  weak: triangle,
  fine: { shape: 'M2.5 7.6l3 3 6-6.6' },
  sound: { shape: disc, sign: check },
  unknown: { shape: disc, sign: 'M5.2 5.5a1.8 1.8 0 1 1 2.7 1.5c-.6.4-.9.7-.9 1.3M7 10.4h.01' },
  differs: { shape: 'M2.5 5h9M2.5 9h9M9.6 1.8l-5.2 10.4' },
};
