import type { ConfigDocument, Located } from '@zklint/parser';
import { liesInPart } from '../parts.ts';
import type { YamlReading } from './container.ts';

/** Comments that speak to zklint, on lines of their own. */
const forms = /^[ \t]*(#[^\r\n]*zklint[^\r\n]*)$/gim;

/** A reading whose documents also have the comments to zklint that stand in the YAML around them. */
export function withComments(reading: YamlReading, uri: string, text: string): YamlReading {
  const parts = reading.configs.flatMap(({ document, dynamic }) => [document, ...(dynamic ? [dynamic] : [])]);
  const comments = [...text.matchAll(forms)]
    .map(({ index, 0: line, 1: value = '' }): Located<string> => {
      const start = index + line.length - value.length;
      return { uri, range: { start, end: start + value.length }, value };
    })
    .filter(({ range }) => !parts.some((one) => one.part?.lineStart !== undefined && liesInPart(one, range.start)));
  if (comments.length === 0) return reading;
  const known = new Map<ConfigDocument, ConfigDocument>();
  const commented = (document: ConfigDocument): ConfigDocument => {
    const done = known.get(document) ?? { ...document, comments: [...document.comments, ...comments].sort(byPlace) };
    known.set(document, done);
    return done;
  };
  return {
    ...reading,
    configs: reading.configs.map((one) => ({
      ...one,
      document: commented(one.document),
      ...(one.dynamic && { dynamic: commented(one.dynamic) }),
    })),
  };
}

function byPlace(one: Located<string>, other: Located<string>): number {
  return one.range.start - other.range.start;
}
