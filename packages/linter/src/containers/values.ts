import { type Document, isMap, isScalar, visit } from 'yaml';
import type { Limits } from '../limits.ts';
import { hasTellingEntry, isConfig } from './config-name.ts';
import { documentOf } from './contained-document.ts';
import type { ContainedConfig } from './container.ts';
import { isWhole } from './template-blocks.ts';
import type { YamlFile } from './yaml-file.ts';
import { YamlNode } from './yaml-node.ts';
import { YamlTree } from './yaml-tree.ts';

/**
 * The configurations that a file gives another program by their names, as the values of a Helm chart do (`zoo.cfg: |`, and
 * `configuration: |` of Bitnami's, which is all of a zoo.cfg). Those of ConfigMaps are none of them.
 */
export function configsInValues(file: YamlFile, limits: Limits): readonly ContainedConfig[] {
  return file.documents
    .filter((document) => !isOfConfigMaps(document))
    .flatMap((document) => configsIn(file, document, limits));
}

function isOfConfigMaps(document: Document): boolean {
  return isMap(document.contents) && /^(ConfigMap|Secret|List)$/.test(String(document.get('kind') ?? ''));
}

function configsIn(file: YamlFile, document: Document.Parsed, limits: Limits): readonly ContainedConfig[] {
  const found: ContainedConfig[] = [];
  const tree = new YamlTree(document);
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') return;
      const [name, text] = [String(key.value), value.value];
      if (!text.includes('\n')) return;
      const isOne = name === 'configuration' ? isWhole(text) : isConfig(name, text) && hasTellingEntry(text);
      if (isOne) found.push({ document: documentOf(new YamlNode(file, tree, value), false, limits) });
    },
  });
  return found;
}
