import type { Located } from '@zklint/parser';
import type { YamlFile } from '../yaml-file.ts';
import { YamlNode } from '../yaml-node.ts';
import { YamlTree } from '../yaml-tree.ts';

/** An object of Kubernetes, as a file describes it. */
export interface Manifest {
  readonly kind: string;
  /** Undefined where it isn't known. */
  readonly name: Located<string> | undefined;
  /** Undefined where whoever applies the file decides. */
  readonly namespace: string | undefined;
  readonly node: YamlNode;
}

/** The objects of a file, those in lists too. What is no object has an empty kind. */
export function manifestsIn(file: YamlFile): readonly Manifest[] {
  return file.documents.flatMap((document) => {
    const tree = new YamlTree(document);
    return manifestsOf(new YamlNode(file, tree, tree.root));
  });
}

function manifestsOf(node: YamlNode): readonly Manifest[] {
  const kind = node.at('apiVersion').isThere ? (node.at('kind').text ?? '') : '';
  if (kind === 'List') return node.at('items').items.map(manifestOf);
  return [manifestOf(node)];
}

function manifestOf(node: YamlNode): Manifest {
  return {
    kind: node.at('apiVersion').isThere ? (node.at('kind').text ?? '') : '',
    name: node.at('metadata', 'name').name,
    namespace: node.at('metadata', 'namespace').name?.value,
    node,
  };
}
