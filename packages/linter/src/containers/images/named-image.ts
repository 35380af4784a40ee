import { findRelease } from '@zklint/parameters';
import type { Located } from '@zklint/parser';
import type { ToldRelease } from '../../workspace/release.ts';
import { type MappedText, rangeOf, sliceOf } from '../mapped-text.ts';
import { bitnamiImage } from './bitnami.ts';
import { confluentImage, oldConfluentImage } from './confluent.ts';
import { confluentReleases } from './confluent-releases.data.ts';
import type { Image, NamedImage } from './image.ts';
import { officialImage } from './official.ts';
import { wurstmeisterImage } from './wurstmeister.ts';

/** The names of known images on Docker Hub. */
const known: Readonly<Record<string, Image>> = {
  'library/zookeeper': officialImage,
  '31z4/zookeeper': officialImage,
  'bitnami/zookeeper': bitnamiImage,
  'bitnamilegacy/zookeeper': bitnamiImage,
  'confluentinc/cp-zookeeper': confluentImage,
  'wurstmeister/zookeeper': wurstmeisterImage,
};

/** Names in other registries that are these images, too. */
const elsewhere: Readonly<Record<string, Image>> = {
  'public.ecr.aws/docker/library/zookeeper': officialImage,
  'mirror.gcr.io/library/zookeeper': officialImage,
  'public.ecr.aws/bitnami/zookeeper': bitnamiImage,
};

/**
 * What the name of an image tells, such as `zookeeper:3.8.4` or `docker.io/bitnami/zookeeper:3.9@sha256:…`. Only a name
 * that certainly is one of these images gives it: a registry of somebody's own may hold anything under any name. The tag
 * of an image that is called `zookeeper` there still tells the release.
 */
export function namedImage(name: string): NamedImage {
  const [written = ''] = name.trim().split('@');
  const [, path = '', tag] = /^(.*?)(?::([\w][\w.-]{0,127}))?$/s.exec(written) ?? [];
  const onHub = path.replace(
    /^(?:docker\.io|index\.docker\.io|registry-1\.docker\.io|registry\.hub\.docker\.com)\//,
    '',
  );
  const full = /^[^/]+$/.test(onHub) ? `library/${onHub}` : onHub;
  const image = Object.hasOwn(known, full) ? known[full] : Object.hasOwn(elsewhere, path) ? elsewhere[path] : undefined;
  const isConfluent = image === confluentImage;
  const platform = isConfluent ? /^\d+\.\d+(?:\.\d+)?(?![\w])/.exec(tag ?? '')?.[0] : undefined;
  const isOld = platform !== undefined && isBefore(platform, '5.5');
  const isCalledSo = image !== undefined || path.endsWith('/zookeeper');
  const number = isConfluent || !isCalledSo ? undefined : numberIn(tag ?? '');
  const release =
    platform !== undefined ? releaseInPlatform(platform) : number === undefined ? undefined : told(number);
  const named = { image: isOld ? oldConfluentImage : image, release };
  if (release === undefined || tag === undefined) return named;
  const start = name.indexOf(written.trim()) + written.length - tag.length;
  const isLine = (platform ?? number ?? '').split('.').length < 3;
  // A line's tag is that of any of its releases.
  const names = isLine ? release.release.line : (release.asked ?? release.release.name);
  return { ...named, tag: { start, end: start + tag.length, names } };
}

/** The tag of an image, where it is written. */
export function tagAt(tag: NamedImage['tag'], name: MappedText, uri: string): Located<string> | undefined {
  if (tag === undefined || name.text.slice(tag.start, tag.end) === '') return undefined;
  const written = sliceOf(name, tag.start, tag.end);
  return { uri, range: rangeOf(written, { start: 0, end: 0 }), value: tag.names };
}

/** `3.8`, `3.8.4-jre-17`, `3.5.4-beta`; a tag of one number, as `3`, names no line. */
function numberIn(tag: string): string | undefined {
  return /^v?(3\.\d+(?:\.\d+)?)(?![\w.])/.exec(tag)?.[1];
}

function told(number: string): ToldRelease | undefined {
  const found = findRelease(number);
  return found && { release: found.release, from: 'image tag', ...(!found.exact && { asked: found.asked }) };
}

/** The release in a release of Confluent Platform; of a line, as `7.4`, the newest. */
function releaseInPlatform(platform: string): ToldRelease | undefined {
  const line = platform.split('.').slice(0, 2).join('.');
  const entries = confluentReleases.filter(([first]) => first.startsWith(`${line}.`));
  const isLine = platform === line;
  const entry = entries.findLast(([first]) => isLine || !isBefore(platform, first));
  return entry && told(entry[1]);
}

function isBefore(one: string, other: string): boolean {
  const numbers = other.split('.').map(Number);
  const parts = one.split('.').map(Number);
  for (const [index, number] of numbers.entries()) {
    const part = parts[index] ?? 0;
    if (part !== number) return part < number;
  }
  return false;
}
