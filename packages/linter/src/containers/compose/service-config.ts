import type { TextRange } from '@zklint/parser';
import { parseConfig, parseInt64 } from '@zklint/parser';
import type { MyidFile } from '../../server-parts.ts';
import { containedDocument } from '../contained-document.ts';
import type { ContainedConfig, Container } from '../container.ts';
import type { ImageOutput } from '../images/image.ts';
import { type MappedText, rangeOf, sliceOf } from '../mapped-text.ts';
import type { YamlFile } from '../yaml-file.ts';
import { type ConfigPlace, configPlaceOf } from './config-place.ts';
import { type Environment, environmentOf } from './environment.ts';
import type { ProjectFiles } from './project-files.ts';
import { imageOf, type ServiceImage } from './service-image.ts';
import type { Service } from './services.ts';
import { mountsOf } from './volumes.ts';

/** What is known of a container before anything is known of its neighbours. */
export type Alone = Pick<Container, 'image' | 'mounts' | 'release' | 'tag' | 'jvm' | 'myid' | 'remarks'>;

/** A server that a service runs: with a configuration of its own, or the URI of a mounted one. */
export interface Server {
  readonly service: Service;
  readonly alone: Alone;
  readonly config: ContainedConfig['document'] | string;
  /** Does the name of its image say that it is ZooKeeper's? */
  readonly isCalledSo: boolean;
}

/** The server that a service surely runs; undefined where it is another program, or too little is known. */
export async function serverOf(service: Service, file: YamlFile, files: ProjectFiles): Promise<Server | undefined> {
  const image = imageOf(service);
  const { named, isCalledSo } = image;
  const environment = await environmentOf(service, files);
  const mounts = await mountsOf(service, files);
  const paths = named.image?.configPaths(environment.variables) ?? [];
  const place = await configPlaceOf(paths, mounts, files);
  if (place.kind === 'unseen') return undefined;
  const output = place.isElsewhere ? undefined : writtenBy(image, environment, place, file);
  const config = await configIn(place, output, image, file, files);
  if (config === undefined) return undefined;
  const dataDir = place.kind === 'none' ? undefined : dataDirIn(await textOf(config, files));
  const isOwnFolder = dataDir === undefined || dataDir === output?.myidFolder;
  const path = `${dataDir ?? output?.myidFolder ?? ''}/myid`;
  const content = mounts.contents.get(path);
  const mounted = content?.isOpen ? undefined : content;
  const myid = mounted
    ? myidIn(mounted.mapped, mounted.range, file)
    : isOwnFolder && output?.myid
      ? writtenMyid(output.myid, image, file)
      : undefined;
  const alone = {
    image: { uri: file.uri, range: image.at },
    // What stands in the Compose file itself is no place of the host.
    mounts: mounted ? mounts.mounts.filter(({ target }) => target !== path) : mounts.mounts,
    ...(named.release && { release: named.release }),
    ...(image.tag && { tag: image.tag }),
    ...(output?.jvm && { jvm: output.jvm }),
    ...(myid && { myid }),
    remarks: output?.remarks ?? [],
  };
  return { service, alone, config, isCalledSo };
}

/** What the image makes of the variables; undefined for an unknown one, and where something else than its script runs. */
function writtenBy(
  { named, at, runsItself }: ServiceImage,
  environment: Environment,
  place: ConfigPlace,
  { uri }: YamlFile,
): ImageOutput | undefined {
  if (!runsItself) return undefined;
  const isConfigMounted = place.kind !== 'none';
  return named.image?.write({ ...environment, uri, at, release: named.release, isConfigMounted });
}

async function configIn(
  place: ConfigPlace,
  output: ImageOutput | undefined,
  { at }: ServiceImage,
  { uri, text }: YamlFile,
  { limits }: ProjectFiles,
): Promise<Server['config'] | undefined> {
  if (place.kind === 'file') return place.uri;
  if (place.kind === 'content') {
    const { mapped, isOpen, lineStart } = place.text;
    return containedDocument(mapped, { uri, text, isOpen, ...(lineStart !== undefined && { lineStart }) }, limits);
  }
  return output?.config && containedDocument(output.config, { uri, text, isOpen: output.isOpen, image: at }, limits);
}

async function textOf(config: Server['config'], files: ProjectFiles): Promise<string | undefined> {
  return typeof config === 'string' ? files.text(config) : config.part?.content;
}

/** Where a mounted configuration has its data; the last line of a name counts. Empty where it doesn't say. */
function dataDirIn(text = ''): string {
  const entry = parseConfig('', text).entries.findLast(({ key }) => key.value.trim() === 'dataDir');
  return entry?.value.value.trim().replace(/(?<=.)\/+$/, '') ?? '';
}

function writtenMyid(mapped: MappedText, { at }: ServiceImage, file: YamlFile): MyidFile {
  const { start, end } = rangeOf(mapped, at);
  const isDefault = start === at.start && end === at.end;
  return { ...myidIn(mapped, at, file), ...(isDefault && { isDefault }) };
}

function myidIn(mapped: MappedText, at: TextRange, { uri, text }: YamlFile): MyidFile {
  const value = mapped.text.split(/[\r\n]/)[0] ?? '';
  const range = rangeOf(sliceOf(mapped, 0, value.length), at);
  return { uri, text, firstLine: { uri, range, value }, id: parseInt64(value), from: 'compose' };
}
