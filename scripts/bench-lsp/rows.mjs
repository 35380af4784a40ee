import { largeWork, memoryAfterMany, startTime, usualWork } from './measures.mjs';

const p50 = (times) => times && at(times, 0.5);
const p95 = (times) => times && at(times, 0.95);

/**
 * The rows of the table: `of` gives the figure of one round of a measure. A target is a limit of its own, or so many times
 * another figure of the row: the least one of the others, or that of one of them.
 */
export const rows = [
  {
    title: 'start to initialize, ms',
    measure: startTime,
    of: ({ start }) => start,
    target: { times: 1.5, of: 'fastest' },
  },
  { title: 'edit to diagnostics, ms: median', measure: usualWork, of: ({ edits }) => p50(edits), target: { limit: 5 } },
  { title: '  p95', measure: usualWork, of: ({ edits }) => p95(edits), target: { limit: 15 } },
  { title: 'hover, ms: median', measure: usualWork, of: ({ hover }) => p50(hover), target: { limit: 2 } },
  { title: '  p95', measure: usualWork, of: ({ hover }) => p95(hover) },
  {
    title: 'completion, ms: median',
    measure: usualWork,
    of: ({ completion }) => p50(completion),
    target: { limit: 2 },
  },
  { title: '  p95', measure: usualWork, of: ({ completion }) => p95(completion) },
  { title: '  right after a keystroke', measure: usualWork, of: ({ typing }) => p50(typing) },
  { title: 'symbols, ms: median', measure: usualWork, of: ({ symbols }) => p50(symbols) },
  {
    title: 'resident memory, MB',
    measure: usualWork,
    of: ({ memory }) => memory,
    target: { times: 1, of: 'dockerfile' },
  },
  {
    title: '20 000 lines: edit to diagnostics, ms',
    measure: largeWork,
    of: ({ edits }) => p50(edits),
    target: { limit: 100 },
  },
  {
    title: 'after 10 000 open and close: MB more',
    measure: memoryAfterMany,
    of: ({ growth }) => growth,
    target: { limit: 10 },
  },
];

/** A row's figures of all servers by name, and whether that of zklint keeps to the target. */
export function figuresOf({ measure, of, target }, rounds) {
  const figures = new Map(
    [...rounds.get(measure)].map(([name, measured]) => {
      const each = measured.map(of).filter((figure) => figure !== undefined);
      return [name, each.length > 0 ? at(each, 0.5) : undefined];
    }),
  );
  const { zklint, ...others } = Object.fromEntries(figures);
  const limit = target && (target.limit ?? target.times * (others[target.of] ?? Math.min(...Object.values(others))));
  return { figures, limit, isMissed: limit !== undefined && zklint !== undefined && zklint > limit };
}

/** The rows as lines of text. What a server does not offer, and what was measured for zklint only, is a `-`. */
export function tableOf(rounds, names) {
  const lines = rows.map((row) => {
    const { figures, limit, isMissed } = figuresOf(row, rounds);
    const verdict = limit === undefined ? '' : `${targetOf(row.target, limit)}${isMissed ? ': MISSED' : ''}`;
    return [row.title, ...names.map((name) => shown(figures.get(name))), ratioOf(figures), verdict];
  });
  const all = [['', ...names, 'ratio', 'target for zklint'], ...lines];
  const widths = all[0].map((_, column) => Math.max(...all.map((cells) => cells[column].length)));
  const padded = (cell, column) =>
    column > 0 && column <= names.length + 1 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]);
  return all.map((cells) => cells.map(padded).join('  ').trimEnd());
}

function targetOf({ times, of }, limit) {
  return `at most ${shown(limit)}${times === undefined ? '' : ` (${times} x ${of})`}`;
}

/** By how much zklint takes more than the best of the others. */
function ratioOf(figures) {
  const others = [...figures].flatMap(([name, figure]) => (name === 'zklint' ? [] : (figure ?? [])));
  const own = figures.get('zklint');
  return own === undefined || others.length === 0 ? '-' : (own / Math.min(...others)).toFixed(2);
}

function shown(figure) {
  return figure === undefined
    ? '-'
    : figure === Number.POSITIVE_INFINITY
      ? 'none'
      : figure.toFixed(figure < 10 ? 2 : 1);
}

function at(figures, part) {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
