import type { FileSystem } from '../../file-system.ts';
import { type Limits, usualLimits } from '../../limits.ts';
import { isInside } from '../../workspace/paths.ts';
import type { Reach } from '../../workspace/server-paths.ts';
import { isConfig } from '../config-name.ts';
import { containedDocument } from '../contained-document.ts';
import type { ContainedConfig } from '../container.ts';
import type { ImageOutput } from '../images/image.ts';
import { configsInValues } from '../values.ts';
import type { YamlFile } from '../yaml-file.ts';
import { Cluster } from './cluster.ts';
import { configsOf, type KeptConfig, textsOf } from './config-maps.ts';
import { changedBy, mayGrow } from './growing-files.ts';
import { type Manifest, manifestsIn } from './manifests.ts';
import { isMounted, pathOfKey } from './mounts.ts';
import { hostsIn } from './pods.ts';
import { type Runner, runnerOf, runnerWith } from './runner.ts';
import { scriptOf } from './scripts.ts';
import { serversOf } from './servers.ts';
import { siblingsOf } from './siblings.ts';
import type { Workload } from './workloads.ts';

/** What manifests of Kubernetes say of ZooKeeper; and the values of a chart, which are none. */
export async function readManifests(
  fileSystem: FileSystem,
  file: YamlFile,
  reach: Reach,
): Promise<readonly ContainedConfig[]> {
  const limits = reach.limits ?? usualLimits;
  const own = manifestsIn(file);
  const values = configsInValues(file, limits);
  if (!own.some(({ kind }) => kind !== '')) return values;
  const isSeen = isInside(file.uri, reach.project);
  const siblings = isSeen ? await siblingsOf(fileSystem, file, limits) : { manifests: [], isKustomized: true };
  const cluster = new Cluster(own, siblings);

  const scripts = own.flatMap(scriptsIn);
  const seen = new Set(scripts.map(({ key }) => key));
  const changed = changedBy([...scripts.map(({ text }) => text), ...cluster.workloads.flatMap(commandsOf)]);
  const kept = own.flatMap((manifest) => {
    const workloads = cluster.mounting(manifest);
    const isOpen = (key: string) =>
      changed.has(key) || workloads.some((one) => mayGrow(one, manifest.name?.value ?? '', key, seen));
    return configsOf(manifest, isOpen, limits);
  });
  const runners = cluster.workloads
    .filter(({ name }) => name.uri === file.uri)
    .flatMap((workload) => runnerOf(workload, cluster) ?? []);
  return [
    ...values,
    ...kept.flatMap((config) => ofKept(config, kept, cluster)),
    ...runners.flatMap((runner) => ofImage(runner, file, cluster, limits)),
  ];
}

function scriptsIn(manifest: Manifest): readonly { readonly key: string; readonly text: string }[] {
  const texts = textsOf(manifest).map(({ key, value }) => ({ key, text: value.text ?? '' }));
  return texts.filter(({ key, text }) => !isConfig(key, text));
}

function commandsOf({ spec }: Workload): readonly string[] {
  return [...spec.at('containers').items, ...spec.at('initContainers').items].map((one) => scriptOf(one).text);
}

/** The servers that have a configuration of a ConfigMap; the configuration alone where no pod is seen that has it. */
function ofKept(kept: KeptConfig, all: readonly KeptConfig[], cluster: Cluster): readonly ContainedConfig[] {
  const { manifest, key, document, dynamic } = kept;
  const config = { document, ...(dynamic && { dynamic }) };
  const name = manifest.name?.value;
  if (name === undefined) return [config];
  const servers = cluster.mounting(manifest).flatMap((workload) => {
    const runner = runnerWith(workload, cluster, name, key);
    const others = all.filter((other) => other !== kept && hasKept(workload, other, cluster));
    return runner && isRead(runner, kept, others)
      ? serversOf(runner, { ...config, output: outputBeside(runner, name, key) }, cluster)
      : [];
  });
  const hosts = new Set(hostsIn(dynamic ?? document).map(({ value }) => value.toLowerCase()));
  const named = servers.filter(({ container }) => container?.hostNames.some((host) => hosts.has(host)));
  // Another program may read the file too.
  return named.length > 0 ? named : [servers[0] ?? config];
}

function hasKept(workload: Workload, { manifest, key }: KeptConfig, cluster: Cluster): boolean {
  return manifest.name !== undefined && runnerWith(workload, cluster, manifest.name.value, key) !== undefined;
}

/** Is it the one that the server reads, of several configurations that its pod has? */
function isRead({ image, input, mounts }: Runner, kept: KeptConfig, others: readonly KeptConfig[]): boolean {
  if (others.length === 0) return true;
  const paths = image?.configPaths(input.variables) ?? [];
  const isInPlace = ({ manifest, key }: KeptConfig) =>
    mounts.some((mount) => paths.includes(pathOfKey(mount, manifest.name?.value ?? '', key) ?? ''));
  return (
    isInPlace(kept) || (kept.key === 'zoo.cfg' && !others.some((other) => other.key === kept.key || isInPlace(other)))
  );
}

/** What the image says of its variables where a mounted configuration wins. */
function outputBeside(runner: Runner, map: string, key: string): ImageOutput | undefined {
  const { image, input, mounts, isAsShipped } = runner;
  if (image === undefined || !isAsShipped) return undefined;
  const paths = image.configPaths(input.variables);
  const isRead = mounts.some((mount) => paths.includes(pathOfKey(mount, map, key) ?? ''));
  return isRead ? image.write({ ...input, isConfigMounted: true }) : undefined;
}

/** The servers whose configuration an image makes of its variables. */
function ofImage(
  runner: Runner,
  { uri, text }: YamlFile,
  cluster: Cluster,
  limits: Limits,
): readonly ContainedConfig[] {
  const { image, input, mounts, isAsShipped, hasInit, workload } = runner;
  if (image === undefined || !isAsShipped) return [];
  const keysOf = (map: string) => {
    const manifest = cluster.configMap(map, workload.namespace);
    return manifest && textsOf(manifest).map(({ key }) => key);
  };
  const isFree = image.configPaths(input.variables).every((path) => isMounted(path, mounts, hasInit, keysOf) === false);
  const output = isFree ? image.write({ ...input, isConfigMounted: false }) : undefined;
  if (output?.config === undefined) return [];
  const document = containedDocument(output.config, { uri, text, isOpen: output.isOpen, image: input.at }, limits);
  return serversOf(runner, { document, output }, cluster);
}
