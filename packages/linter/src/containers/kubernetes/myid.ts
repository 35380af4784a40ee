import { type ConfigDocument, parseInt64, type TextRange, trimmed } from '@zklint/parser';
import type { MyidFile } from '../../server-parts.ts';
import type { Variable } from '../images/image.ts';
import { matchesIn, rangeOf, standingFor } from '../mapped-text.ts';
import type { YamlFile } from '../yaml-file.ts';
import type { Cluster } from './cluster.ts';
import { textsOf } from './config-maps.ts';
import { pathOfKey } from './mounts.ts';
import type { Pod } from './pods.ts';
import type { Runner } from './runner.ts';
import type { Shared } from './servers.ts';

/** What tells which server a pod is; with its path in the container where it is mounted. */
interface PodMyid {
  readonly file: MyidFile;
  readonly path?: string;
}

/** Which server a pod is: what is mounted, what a script makes of its number, or what the image writes. */
export function myidOf(
  runner: Runner,
  isFirst: boolean,
  pod: Pod | undefined,
  { document, output }: Shared,
  cluster: Cluster,
): PodMyid | undefined {
  const { ordinalId, mayHaveOtherId, workload, input } = runner;
  const folder = dataDirIn(document);
  const mounted = folder === undefined ? undefined : mountedMyid(runner, `${folder}/myid`, cluster);
  if (mounted) return mounted;
  const home = workload.spec.file;
  if (ordinalId) {
    if (pod?.ordinal === undefined) return undefined;
    return { file: fileOf(home, ordinalId.at, String(pod.ordinal + ordinalId.offset)) };
  }
  if (mayHaveOtherId || folder === undefined || withoutSlash(output?.myidFolder) !== folder) return undefined;
  // One place says it of all pods.
  const myid = output?.myid ?? (isFirst ? namedAsPod(runner, pod) : undefined);
  if (myid === undefined || myid.text.includes('${')) return undefined;
  const range = rangeOf(myid, input.at);
  const isDefault = range.start === input.at.start;
  const file = fileOf(home, range, myid.text);
  return { file: { ...file, ...(isDefault && { isDefault }), ...(!output?.myid && { isPodName: true }) } };
}

function dataDirIn({ entries }: ConfigDocument): string | undefined {
  const dataDir = entries.findLast(({ key }) => trimmed(key) === 'dataDir');
  return withoutSlash(dataDir && trimmed(dataDir.value));
}

function withoutSlash(path: string | undefined): string | undefined {
  return path?.replace(/\/+$/, '');
}

/** The file `myid` that a ConfigMap has for a path. */
function mountedMyid({ mounts, workload }: Runner, path: string, cluster: Cluster): PodMyid | undefined {
  for (const mount of mounts.filter(({ target }) => path.startsWith(target))) {
    for (const { name } of mount.volume.maps) {
      const manifest = cluster.configMap(name, workload.namespace);
      const found = manifest && textsOf(manifest).find(({ key }) => pathOfKey(mount, name, key) === path);
      if (!found) continue;
      const [line] = matchesIn(found.value.mapped, /^[^\r\n]*/g);
      const range = line ? rangeOf(line, found.value.range) : found.value.range;
      return { file: fileOf(found.value.file, range, line?.text ?? ''), path };
    }
  }
  return undefined;
}

/** What the image writes where the variable for it is the name of the pod: one of a Deployment has a random end. */
function namedAsPod({ image, input, workload }: Runner, pod: Pod | undefined) {
  const { kind, name, firstOrdinal } = workload;
  const ofSet = kind === 'StatefulSet' ? `${name.value}-${firstOrdinal ?? 0}` : `${name.value}-…`;
  const text = kind === 'Pod' ? name.value : pod?.ordinal === undefined ? ofSet : pod.name;
  const filled = (variable: Variable): Variable =>
    variable.isPodName ? { ...variable, value: standingFor(text, variable.range), isOpen: false } : variable;
  const variables = new Map([...input.variables].map(([key, variable]) => [key, filled(variable)]));
  const isIt = [...input.variables.values()].some(({ isPodName }) => isPodName);
  return isIt ? image?.write({ ...input, variables, isConfigMounted: true }).myid : undefined;
}

function fileOf({ uri, text }: YamlFile, range: TextRange, value: string): MyidFile {
  return { uri, text, firstLine: { uri, range, value }, id: parseInt64(value), from: 'kubernetes' };
}
