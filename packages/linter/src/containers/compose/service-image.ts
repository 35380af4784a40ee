import type { Located, TextRange } from '@zklint/parser';
import { isScalar } from 'yaml';
import type { NamedImage } from '../images/image.ts';
import { namedImage, tagAt } from '../images/named-image.ts';
import type { Given, Service } from './services.ts';

/** What runs in a service's container. */
export interface ServiceImage {
  readonly named: NamedImage;
  /** Does its name say that it is ZooKeeper's? */
  readonly isCalledSo: boolean;
  readonly at: TextRange;
  /** Its tag, where that tells a release. */
  readonly tag: Located<string> | undefined;
  /** Does the image's own script run as its authors made it? */
  readonly runsItself: boolean;
}

/** An image is told by its name, unless it is built here: then its name is only what it will be called. */
export function imageOf(service: Service): ServiceImage {
  const given = service.last('image');
  const text = given?.source.text(given.value);
  const name = text && nameIn(text.mapped.text, text.isOpen);
  const unknown = { image: undefined, release: undefined };
  if (text === undefined || name === undefined) {
    return {
      named: unknown,
      isCalledSo: false,
      at: text?.range ?? service.name.range,
      tag: undefined,
      runsItself: false,
    };
  }
  const { image, release, tag } = namedImage(name);
  const isWhole = name === text.mapped.text;
  const isChanged = service.has('build') || service.isIncomplete || service.isOverridden(['image', 'build', 'extends']);
  return {
    named: isChanged ? unknown : isWhole ? { image, release } : { image, release: undefined },
    tag: isWhole && !isChanged ? tagAt(tag, text.mapped, service.name.uri) : undefined,
    isCalledSo: image !== undefined || /zookeeper|(^|[/_-])zk([:/_-]|$)/i.test(name),
    at: text.range,
    runsItself: !isChanged && startsItself(service, name),
  };
}

/** The name of an image without a tag that isn't known; undefined where the name itself isn't. */
function nameIn(text: string, isOpen: boolean): string | undefined {
  if (!isOpen || !text.includes('${')) return text;
  const name = text.replace(/[:@][^/]*$/, '');
  return name.includes('${') ? undefined : name;
}

/** The official image writes its configuration whatever is started; others only for their own command. */
function startsItself(service: Service, image: string): boolean {
  if (service.isOverridden(['command', 'entrypoint']) || isSet(service.last('entrypoint'))) return false;
  const command = service.last('command');
  if (command === undefined || !isSet(command)) return true;
  const { source, value } = command;
  const words = [value, ...source.tree.items(value)].flatMap((node) => source.known(node) ?? []).join(' ');
  const isOfficial = /^(docker\.io\/)?(library\/)?zookeeper([:@]|$)/.test(image);
  return isOfficial && /^\s*(\S*\/)?zkServer\.sh\s+start-foreground\s*$/.test(words);
}

/** A null leaves it as the image has it; an empty list doesn't. */
function isSet(given: Given | undefined): boolean {
  const node = given?.source.tree.resolve(given.value);
  return node !== undefined && !(isScalar(node) && node.value === null);
}
