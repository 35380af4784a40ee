import type { ConfigDocument } from '@zklint/parser';
import { trimmed } from '@zklint/parser';
import type { Limits } from '../../limits.ts';
import { isConfig } from '../config-name.ts';
import { documentOf } from '../contained-document.ts';
import type { YamlNode } from '../yaml-node.ts';
import type { Manifest } from './manifests.ts';

/** A configuration under a key of a ConfigMap or a Secret. */
export interface KeptConfig {
  readonly manifest: Manifest;
  readonly key: string;
  readonly document: ConfigDocument;
  /** The dynamic file that it names, where that is another key. */
  readonly dynamic?: ConfigDocument;
}

/** The texts that a ConfigMap holds, or a Secret in plain text, by key. */
export function textsOf({ kind, node }: Manifest): readonly { readonly key: string; readonly value: YamlNode }[] {
  const data = kind === 'ConfigMap' ? node.at('data') : kind === 'Secret' ? node.at('stringData') : undefined;
  return (data?.entries ?? []).flatMap(({ key, value }) => {
    return key.text === undefined || value.text === undefined ? [] : [{ key: key.text, value }];
  });
}

/** The configurations of a ConfigMap; `mayGrow` tells of a key whether scripts may write more into the file. */
export function configsOf(
  manifest: Manifest,
  mayGrow: (key: string) => boolean,
  limits: Limits,
): readonly KeptConfig[] {
  const texts = textsOf(manifest);
  return texts
    .filter(({ key, value }) => isConfig(key, value.text ?? ''))
    .map(({ key, value }) => {
      const document = documentOf(value, mayGrow(key), limits);
      const named = document.entries.findLast((entry) => trimmed(entry.key) === 'dynamicConfigFile');
      const name = named && trimmed(named.value).replace(/^.*\//s, '');
      const dynamic = texts.findLast((other) => other.key === name && other.key !== key);
      return { manifest, key, document, ...(dynamic && { dynamic: documentOf(dynamic.value, false, limits) }) };
    });
}
