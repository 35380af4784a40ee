import { findRelease } from '@zklint/parameters';
import type { Remark } from '../../packages/linter/src/containers/container.ts';
import type { Image, ImageInput, ImageOutput, Variable } from '../../packages/linter/src/containers/images/image.ts';
import { writtenAt } from '../../packages/linter/src/containers/mapped-text.ts';

interface Circumstances {
  readonly release?: string;
  readonly mayHaveOthers?: true;
  readonly isConfigMounted?: true;
  /** The names of variables of which something isn't known. */
  readonly open?: readonly string[];
}

/** A container whose variables are written one behind the other (`NAME=value`), the image behind them. */
export function containerOf(lines: string, { release, open = [], ...more }: Circumstances = {}) {
  const variables = new Map<string, Variable>();
  for (const match of lines.matchAll(/^([A-Za-z_]\w*)=((?:.*)(?:\n(?![A-Za-z_]\w*=).*)*)/gm)) {
    const [, name = '', value = ''] = match;
    const start = match.index + name.length + 1;
    variables.set(name, {
      name: { uri: 'compose.yaml', value: name, range: { start: match.index, end: start - 1 } },
      value: writtenAt(value, start),
      range: { start, end: start + value.length },
      isOpen: open.includes(name),
    });
  }
  const found = release === undefined ? undefined : findRelease(release);
  const input: ImageInput = {
    variables,
    mayHaveOthers: false,
    uri: 'compose.yaml',
    at: { start: lines.length + 1, end: lines.length + 6 },
    release: found && { release: found.release, from: 'image tag' },
    isConfigMounted: false,
    ...more,
  };
  return { of: (image: Image): ImageOutput => image.write(input) };
}

/** What is said, as `start-end rule severity message`. */
export function findings(remarks: readonly Remark[]): readonly string[] {
  return remarks.map(
    ({ at: { range }, rule, severity = 'warning', message }) =>
      `${range.start}-${range.end} ${rule} ${severity} ${message}`,
  );
}

/** Each line of the configuration and what stands in the file where it is said to be; IMAGE for the image's place. */
export function placesOf(lines: string, image: Image, more?: Circumstances): readonly (readonly [string, string])[] {
  const file = `${lines}\nIMAGE`;
  const { config } = containerOf(lines, more).of(image);
  if (!config) return [];
  return [...config.text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => {
    const start = config.starts[index];
    const end = config.ends[index + line.length - 1];
    return [line, file.slice(start, end)];
  });
}
