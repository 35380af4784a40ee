import { namedImage } from '../images/named-image.ts';
import type { YamlNode } from '../yaml-node.ts';
import { mountsOf, pathOfKey } from './mounts.ts';
import { runsEntrypoint, scriptOf, withoutImageScripts } from './scripts.ts';
import type { Workload } from './workloads.ts';

/** The names of the configuration files that scripts name, where they change any. */
export function changedBy(scripts: readonly string[]): ReadonlySet<string> {
  const changing = scripts.filter((script) =>
    />>|\bcat\b[^|;\n]*>|\b(sed|tee|envsubst|confd|gomplate|awk|perl)\b/.test(script),
  );
  return new Set(
    changing.flatMap((script) =>
      (script.match(/[\w.-]+/g) ?? []).filter((word) => /\.(cfg|properties|conf)$/.test(word)),
    ),
  );
}

/**
 * May a server read more than a ConfigMap's key holds? Not where the image reads that very file, nor where nothing that
 * runs in the pod is a script out of sight. `seen` are the names of the scripts in sight.
 */
export function mayGrow(workload: Workload, map: string, key: string, seen: ReadonlySet<string>): boolean {
  const { spec } = workload;
  const containers = [...spec.at('containers').items, ...spec.at('initContainers').items];
  return containers.some((container) => {
    const paths = mountsOf(container, workload).flatMap((mount) => pathOfKey(mount, map, key) ?? []);
    return paths.some((path) => mayGrowAt(path, container, seen));
  });
}

function mayGrowAt(path: string, container: YamlNode, seen: ReadonlySet<string>): boolean {
  const script = scriptOf(container);
  const { image } = namedImage(container.at('image').text ?? '');
  const isRead = image?.configPaths(new Map()).includes(path) === true;
  if (isRead && runsEntrypoint(container, script)) return false;
  // Another image's own script isn't known; a file that is called as the server wants it is hardly a part.
  if (script.text === '') return !/\.(cfg|properties|conf)$/.test(path);
  const called = withoutImageScripts(script.text).match(/[\w.-]+\.(sh|py|pl|rb)\b|\bsource\b/g) ?? [];
  return called.some((name) => !seen.has(name));
}
