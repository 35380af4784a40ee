import { safeJson } from '@zklint/linter/escape';
import type { ConfigView, Source } from '../print-config.ts';

/** Format version 1: one object. */
export function printConfigJson({ config, zookeeper, root, ensemble, ...view }: ConfigView): string {
  const data = {
    version: 1,
    path: view.path,
    config: config ?? null,
    judgedWith: view.judgedWith,
    ignored: view.ignored,
    ensemble: ensemble && withSource(ensemble),
    zookeeper: withSource(zookeeper),
    onHost: view.onHost,
    root: root && withSource(root),
    map: view.map.map(withSource),
    jvm: view.jvm.map(withSource),
    knownParameters: view.knownParameters.map(withSource),
    rules: view.rules.map(withSource),
  };
  return `${safeJson(data, 2)}\n`;
}

function withSource<One extends { readonly source: Source }>({ source, ...one }: One) {
  return { ...one, source: source.kind === 'told' ? { kind: source.by } : source };
}
