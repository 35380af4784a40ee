import { readable } from '@zklint/linter/escape';
import { say, type Tell, toldRelease } from '@zklint/linter/messages';
import { extentOf, type Frame, inRows, Sheet } from './frames.ts';
import { gap, hostWidth, sectionsOf } from './hosts.ts';
import { headingOf, remarksOn, verdictOf } from './sentences.ts';
import type { EnsembleView } from './view.ts';

const mostColumns = 3;
const margin = 24;

/** All that is drawn of some ensembles, one below the other. In less `room`, in pixels, fewer hosts stand side by side. */
export function drawingOf(
  views: readonly EnsembleView[],
  tell: Tell,
  room = Number.POSITIVE_INFINITY,
): Pick<Frame, 'frames' | 'words'> & { readonly title: string; readonly width: number; readonly height: number } {
  const fitting = Math.floor((room - 2 * margin + gap) / (hostWidth + gap));
  const columns = Math.min(Math.max(fitting, 1), mostColumns);
  // Sentences need two columns, however few servers there are.
  const leastWidth = columns > 1 ? 2 * hostWidth + gap : hostWidth;
  const parts = views.map((view, index) => ({ view, frames: sectionsOf(view, tell, index + 1, columns) }));
  const width = Math.max(leastWidth, ...parts.map(({ frames }) => extentOf(frames).width));
  const frames = inRows(
    parts.map(({ view, frames: inside }, index) => ensembleFrame(view, inside, width, tell, index + 1)),
    width,
    2 * margin,
    margin,
    margin,
  );
  const extent = extentOf(frames);
  const [only, ...others] = views;
  const title = only && others.length === 0 ? headingOf(only) : say`${views.length} ensembles`;
  return {
    frames,
    title: readable(tell(title)),
    words: frames.map(({ words }) => words ?? '').join(' '),
    width: extent.width + margin,
    height: extent.height + margin,
  };
}

function ensembleFrame(view: EnsembleView, inside: readonly Frame[], width: number, tell: Tell, number: number): Frame {
  const sheet = new Sheet(width);
  const heading = readable(tell(headingOf(view)));
  const release = `ZooKeeper ${readable(tell(toldRelease(view.release, view.releaseFrom)))}`;
  sheet.paragraph('title', heading, 0, width, 24);
  sheet.paragraph('muted', release, 0, width, 18);
  const verdict = verdictFrame(view, width, tell, sheet.y + 12);
  const top = verdict.box.y + verdict.box.height + gap;
  const sections = inside.map((frame) => ({ ...frame, box: { ...frame.box, y: frame.box.y + top } }));
  const remarks = remarksOn(view).map((remark) => readable(tell(remark)));
  const above = [verdict, ...sections];
  const frames = [...above, ...remarksFrame(remarks, width, extentOf(above).height)];
  const words = [heading, `${release}.`, verdict.words, ...inside.flatMap(wordsOf), ...remarks].join(' ');
  return {
    kind: 'ensemble',
    looks: [],
    id: `ensemble-${number}`,
    data: {},
    box: { x: 0, y: 0, width, height: extentOf(frames).height },
    words,
    texts: sheet.texts,
    marks: sheet.marks,
    frames,
  };
}

function remarksFrame(remarks: readonly string[], width: number, y: number): readonly Frame[] {
  if (remarks.length === 0) return [];
  const sheet = new Sheet(width);
  sheet.y = 8;
  for (const remark of remarks) {
    sheet.y += 4;
    sheet.paragraph('plain', remark, 0, width, 18);
  }
  const box = { x: 0, y, width, height: sheet.y };
  return [{ kind: 'remarks', looks: [], data: {}, box, texts: sheet.texts, marks: [], frames: [] }];
}

function wordsOf({ words, frames }: Frame): readonly string[] {
  return [...(words === undefined ? [] : [words]), ...frames.flatMap(wordsOf)];
}

function verdictFrame(view: EnsembleView, width: number, tell: Tell, y: number): Frame {
  const { tone, sentence, detail } = verdictOf(view);
  const sheet = new Sheet(width);
  const texts = [sentence, ...(detail ? [detail] : [])].map(tell);
  sheet.y = 8;
  sheet.mark(tone, 14, sheet.y + 3);
  for (const [index, text] of texts.entries()) {
    sheet.paragraph(index === 0 ? 'verdict' : 'plain', text, 38, width - 38 - 14, 20 - index);
  }
  const box = { x: 0, y, width, height: sheet.y + 9 };
  const { marks } = sheet;
  return {
    kind: 'verdict',
    looks: [tone],
    data: {},
    box,
    words: texts.join(' '),
    texts: sheet.texts,
    marks,
    frames: [],
  };
}
