import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar, visit } from 'yaml';

/** One entry of a mapping; the key stands where it is written, which an anchor may have elsewhere. */
export interface Field {
  readonly key: Scalar;
  readonly value: Node | undefined;
}

const none: ReadonlyMap<string, Field> = new Map();

/** A YAML document whose aliases and merge keys are followed. Never throws: what has another shape is empty. */
export class YamlTree {
  readonly root: Node | undefined;
  private readonly targets = new Map<Node, Node>();
  private readonly mappings = new Map<Node, ReadonlyMap<string, Field>>();

  constructor(document: Document.Parsed) {
    this.root = document.contents ?? undefined;
    const anchors = new Map<string, Node>();
    visit(document, (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) this.targets.set(node, target);
      } else if (isNode(node) && node.anchor !== undefined) {
        anchors.set(node.anchor, node);
      }
    });
  }

  /** The node that an alias stands for; an anchor may be on no alias. */
  resolve(node: Node | undefined): Node | undefined {
    return isAlias(node) ? this.targets.get(node) : node;
  }

  /** The entries of a mapping by their keys, merged ones included; what it has itself wins. */
  fields(node: Node | undefined): ReadonlyMap<string, Field> {
    const map = this.resolve(node);
    if (!isMap(map)) return none;
    const known = this.mappings.get(map);
    if (known) return known;
    // A mapping that merges itself has nothing more to give.
    this.mappings.set(map, none);
    const own = new Map<string, Field>();
    const merged: Node[] = [];
    for (const { key, value } of map.items) {
      if (!isScalar(key)) continue;
      const field = { key, value: isNode(value) ? value : undefined };
      // The parser tells `<<` from `"<<"` by a symbol.
      if (typeof key.value !== 'symbol') own.set(nameOf(key), field);
      else if (field.value) merged.push(...this.mergedNodes(field.value));
    }
    for (const from of merged) {
      for (const [name, field] of this.fields(from)) if (!own.has(name)) own.set(name, field);
    }
    this.mappings.set(map, own);
    return own;
  }

  /** The values of a sequence. */
  items(node: Node | undefined): readonly Node[] {
    const sequence = this.resolve(node);
    return isSeq(sequence) ? sequence.items.filter(isNode) : [];
  }

  private mergedNodes(node: Node): readonly Node[] {
    return isSeq(this.resolve(node)) ? this.items(node) : [node];
  }
}

function nameOf(key: Scalar): string {
  return key.source ?? String(key.value ?? '');
}
