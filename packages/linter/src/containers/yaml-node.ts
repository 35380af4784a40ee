import type { Located, TextRange } from '@zklint/parser';
import { isScalar, type Node, type Scalar } from 'yaml';
import type { MappedText } from './mapped-text.ts';
import type { YamlFile } from './yaml-file.ts';
import { lineStartOf, textOf } from './yaml-scalar.ts';
import type { YamlTree } from './yaml-tree.ts';

/** A value of a YAML document, aliases and merge keys followed. What isn't there has no parts and no text. */
export class YamlNode {
  readonly file: YamlFile;
  private readonly tree: YamlTree;
  private readonly node: Node | undefined;

  constructor(file: YamlFile, tree: YamlTree, node: Node | undefined) {
    this.file = file;
    this.tree = tree;
    this.node = tree.resolve(node);
  }

  /** The value at a path of keys; of equal keys the last counts, as for Kubernetes. */
  at(...path: readonly string[]): YamlNode {
    return path.reduce<YamlNode>((node, key) => this.with(this.tree.fields(node.node).get(key)?.value), this);
  }

  get isThere(): boolean {
    return this.node !== undefined;
  }

  get items(): readonly YamlNode[] {
    return this.tree.items(this.node).map((item) => this.with(item));
  }

  /** The keys and values of a map, in the order of the file. */
  get entries(): readonly { readonly key: YamlNode; readonly value: YamlNode }[] {
    const fields = [...this.tree.fields(this.node).values()];
    return fields.map(({ key, value }) => ({ key: this.with(key), value: this.with(value) }));
  }

  /** The text of a scalar, whatever its type; undefined for anything else, and for null. */
  get text(): string | undefined {
    const { scalar } = this;
    if (scalar === undefined || scalar.value === null) return undefined;
    return scalar.source ?? String(scalar.value);
  }

  /** The text, where it is a name as Kubernetes takes them: one with a placeholder is none. */
  get name(): Located<string> | undefined {
    const { text } = this;
    if (text === undefined || !/^[a-z\d]([-a-z\d.]{0,251}[a-z\d])?$/i.test(text)) return undefined;
    return { uri: this.file.uri, range: this.range, value: text };
  }

  /** The whole number; undefined where it is anything else. */
  get count(): number | undefined {
    return /^\d{1,9}$/.test(this.text ?? '') ? Number(this.text) : undefined;
  }

  /** The text of a scalar with the place of each character. */
  get mapped(): MappedText {
    return this.scalar ? textOf(this.scalar, this.file.text) : { text: '', starts: [], ends: [] };
  }

  /** What each line of a block literal begins with. */
  lineStart(mapped: MappedText): string | undefined {
    return this.scalar && lineStartOf(this.scalar, mapped, this.file.text);
  }

  /** Where the value is written, without quotes. */
  get range(): TextRange {
    const [start = 0, end = start] = this.node?.range ?? [];
    const isQuoted = this.scalar?.type === 'QUOTE_DOUBLE' || this.scalar?.type === 'QUOTE_SINGLE';
    return isQuoted && end - start > 1 ? { start: start + 1, end: end - 1 } : { start, end };
  }

  private get scalar(): Scalar | undefined {
    return isScalar(this.node) ? this.node : undefined;
  }

  private with(node: Node | undefined): YamlNode {
    return new YamlNode(this.file, this.tree, node);
  }
}
