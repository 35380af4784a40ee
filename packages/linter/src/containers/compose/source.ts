import type { TextRange } from '@zklint/parser';
import { isScalar, type Node, type Scalar } from 'yaml';
import { type MappedText, rangeOf, standingFor } from '../mapped-text.ts';
import type { YamlFile } from '../yaml-file.ts';
import { lineStartOf, textOf } from '../yaml-scalar.ts';
import type { YamlTree } from '../yaml-tree.ts';
import { type Interpolated, interpolate } from './interpolate.ts';
import type { Values } from './values.ts';

/** The text of a scalar as Compose understands it, and where it is written, quotes left out. */
export interface Text extends Interpolated {
  readonly range: TextRange;
  /** What each line begins with in the file, where it is written there line by line. */
  readonly lineStart?: string;
}

/** A file that tells of services: the Compose file itself, or one that it extends. */
export class Source {
  readonly file: YamlFile;
  readonly tree: YamlTree;
  /** Where in the Compose file all of this file's texts stand; undefined for the Compose file itself. */
  readonly at: TextRange | undefined;
  /** What lies beside the Compose file, also for a file elsewhere. */
  readonly values: Values;

  constructor(file: YamlFile, tree: YamlTree, values: Values, at?: TextRange) {
    this.file = file;
    this.tree = tree;
    this.values = values;
    this.at = at;
  }

  standingAt(at: TextRange): Source {
    return new Source(this.file, this.tree, this.values, this.at ?? at);
  }

  /** Undefined for null and for what is no scalar. */
  text(node: Node | undefined): Text | undefined {
    const scalar = this.tree.resolve(node);
    if (!isScalar(scalar) || scalar.value === null) return undefined;
    const written = textOf(scalar, this.file.text);
    const { mapped, isOpen } = interpolate(written, this.values);
    if (this.at) return { mapped: standingFor(mapped.text, this.at), range: this.at, isOpen };
    const lineStart = lineStartOf(scalar, written, this.file.text);
    return { mapped, isOpen, range: innerRange(scalar, written), ...(lineStart !== undefined && { lineStart }) };
  }

  /** The text of a scalar in which everything is known. */
  known(node: Node | undefined): string | undefined {
    const text = this.text(node);
    return text === undefined || text.isOpen ? undefined : text.mapped.text;
  }

  keyRange(key: Scalar): TextRange {
    return this.at ?? innerRange(key, textOf(key, this.file.text));
  }
}

function innerRange({ type, range }: Scalar, written: MappedText): TextRange {
  const [start = 0, end = start] = range ?? [];
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')
    return { start: start + 1, end: Math.max(end - 1, start + 1) };
  return rangeOf(written, { start, end });
}
