import type { TextRange } from '@zklint/parser';
import type { YamlNode } from '../yaml-node.ts';
import type { Workload } from './workloads.ts';

/** A volume that a container has at a path. */
export interface VolumeMount {
  /** The absolute path, without a slash at its end. */
  readonly target: string;
  readonly at: TextRange;
  readonly isReadOnly: boolean;
  readonly subPath: string | undefined;
  readonly volume: Volume;
}

interface Volume {
  readonly kind: 'configMap' | 'claim' | 'empty' | 'own';
  /** What names it among all pods; for `own` and `empty` each pod has one. */
  readonly source: string;
  /** The ConfigMaps and Secrets that its files are of. */
  readonly maps: readonly MapSource[];
}

interface MapSource {
  readonly name: string;
  /** The path of each key, where only some keys are taken. */
  readonly items: ReadonlyMap<string, string> | undefined;
}

export function mountsOf(container: YamlNode, { spec }: Workload): readonly VolumeMount[] {
  const volumes = new Map(spec.at('volumes').items.map((volume) => [volume.at('name').text, volumeOf(volume)]));
  return container.at('volumeMounts').items.flatMap((mount) => {
    const path = mount.at('mountPath');
    const name = mount.at('name').text;
    if (!path.text?.startsWith('/') || name === undefined) return [];
    const isExpanded = mount.at('subPathExpr').isThere;
    // What isn't among the volumes is a claim of the StatefulSet's, one for each pod.
    const volume = isExpanded ? undefined : volumes.get(name);
    return {
      target: path.text.replace(/\/+$/, '') || '/',
      at: path.range,
      isReadOnly: mount.at('readOnly').text === 'true' || volume?.kind === 'configMap',
      subPath: mount.at('subPath').text,
      volume: volume ?? { kind: 'own', source: name, maps: [] },
    };
  });
}

export function volumeOf(volume: YamlNode): Volume {
  const name = volume.at('name').text ?? '';
  const sources = [volume, ...volume.at('projected', 'sources').items];
  const maps = sources.flatMap((source) => [
    ...mapSource(source.at('configMap'), 'name'),
    ...mapSource(source.at('secret'), source === volume ? 'secretName' : 'name'),
  ]);
  if (maps.length > 0) return { kind: 'configMap', source: name, maps };
  const claim = volume.at('persistentVolumeClaim', 'claimName').text;
  if (claim !== undefined) return { kind: 'claim', source: claim, maps };
  return { kind: volume.at('emptyDir').isThere ? 'empty' : 'own', source: name, maps };
}

function mapSource(node: YamlNode, key: string): readonly MapSource[] {
  const name = node.at(key).text;
  if (name === undefined) return [];
  const items = node.at('items').items.map((item) => [item.at('key').text ?? '', item.at('path').text ?? ''] as const);
  return [{ name, items: node.at('items').isThere ? new Map(items) : undefined }];
}

/** The path at which a key of a ConfigMap lies in a container, as a mount has it. */
export function pathOfKey({ target, subPath, volume }: VolumeMount, map: string, key: string): string | undefined {
  for (const { name, items } of volume.maps) {
    const path = items ? items.get(key) : key;
    if (name !== map || path === undefined) continue;
    if (subPath === undefined || subPath === '') return `${target === '/' ? '' : target}/${path}`;
    if (path === subPath) return target;
    if (path.startsWith(`${subPath}/`)) return target + path.slice(subPath.length);
  }
  return undefined;
}

/** Is the file that a container reads certainly one that is mounted, certainly none, or can't that be seen? */
export function isMounted(
  path: string,
  mounts: readonly VolumeMount[],
  hasInit: boolean,
  keysOf: (map: string) => readonly string[] | undefined,
): boolean | undefined {
  const around = mounts.filter(({ target }) => target === path || path.startsWith(`${target === '/' ? '' : target}/`));
  const [mount] = around.toSorted((one, other) => other.target.length - one.target.length);
  if (mount === undefined) return false;
  const { volume, target, subPath } = mount;
  if (volume.kind === 'configMap') {
    if (target === path && subPath) return true;
    const isKey = volume.maps.some(({ name, items }) =>
      [...(items?.keys() ?? keysOf(name) ?? [])].some((key) => pathOfKey(mount, name, key) === path),
    );
    return isKey || undefined;
  }
  if (volume.kind === 'empty' && !hasInit) return false;
  // Data lie in a volume, and rarely the folder of the configuration below it.
  return target === path.slice(0, path.lastIndexOf('/')) || target === path ? undefined : false;
}
