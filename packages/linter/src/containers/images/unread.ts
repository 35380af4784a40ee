import { newestRelease, parameterNamed } from '@zklint/parameters';
import { distance } from 'fastest-levenshtein';
import { type Message, say } from '../../message.ts';
import { glueOf, wordsOf } from '../../name-index.ts';
import { nearestParameters } from '../../suggest.ts';
import type { Remark } from '../container.ts';
import type { ImageInput, Variable } from './image.ts';
import { imageReading, type Reads } from './reads.ts';
import { listRemark, variableRemark } from './remarks.ts';

/**
 * What is said of variables that look like the image's and that it doesn't read. `isReadYet` tells for its own ones
 * whether the image of the release knows them.
 */
export function unreadRemarks(
  input: ImageInput,
  reads: Reads,
  isReadYet: (name: string) => boolean = () => true,
): readonly Remark[] {
  const unset = [...input.variables.values()].find(({ name }) => isReadAs(nameBeforeColon(name.value), reads));
  if (unset !== undefined) return [withoutSign(unset, reads)];
  return [...input.variables.values()].flatMap((variable) => {
    const name = variable.name.value;
    if (reads.others.has(name)) return [];
    if (reads.keys.has(name)) return isReadYet(name) ? [] : [notInRelease(input, variable, reads)];
    // No name is half as long.
    if (name.length > 80) return [];
    const remark = ofOtherImage(input, variable, reads) ?? misspelt(variable, reads) ?? unread(input, variable, reads);
    return remark ? [remark] : [];
  });
}

/** `- "ZOO_MY_ID: 1"` is an item without a value, whose name is all of it. */
function nameBeforeColon(name: string): string {
  return /^(\w+):\s/.exec(name)?.[1] ?? '';
}

function isReadAs(name: string, { keys, others }: Reads): boolean {
  return keys.has(name) || others.has(name);
}

function withoutSign(variable: Variable, { image }: Reads): Remark {
  const name = nameBeforeColon(variable.name.value);
  const message = say`In a list a variable is written ${`${name}=…`}: with a colon the whole text is a name, which ${image} doesn't read. Write = in every item, or leave out dashes and quotes.`;
  return variableRemark(variable, message, 'warning');
}

function notInRelease({ release }: ImageInput, variable: Variable, { image }: Reads): Remark {
  const name = variable.name.value;
  const message = say`The image ${image} of ZooKeeper ${release?.release.name ?? ''} doesn't read ${name} yet, so it has no effect.`;
  return variableRemark(variable, message, 'warning');
}

/** A variable that another image reads. It may be there for that one, where the image's own stands beside it. */
function ofOtherImage(input: ImageInput, variable: Variable, reads: Reads): Remark | undefined {
  const name = variable.name.value;
  const other = imageReading(name);
  if (other === undefined) return undefined;
  const own = other.key === undefined ? undefined : ownFor(other.key, reads);
  if (own !== undefined && input.variables.has(own)) return undefined;
  const instead = own === undefined ? wayFor(other.key ?? '', reads) : say`Its own is ${own}.`;
  const message = say`${reads.image} doesn't read ${name}, which is a variable of ${other.image}. ${instead}`;
  return other.key === 'server'
    ? listRemark(input, variable.name.range, message)
    : variableRemark(variable, message, 'warning');
}

/** The image's variable for a key. ZOO_PORT is one of old images only. */
function ownFor(key: string, reads: Reads): string | undefined {
  return [...reads.keys].find(([name, own]) => own === key && name !== 'ZOO_PORT')?.[0];
}

function misspelt(variable: Variable, reads: Reads): Remark | undefined {
  const name = variable.name.value;
  if (!/^(?:ZOO|ZK|KAFKA_ZOO)/i.test(name)) return undefined;
  const near = nearest(name.toUpperCase().replace(/^KAFKA_(?=ZOOKEEPER_)/, ''), [
    ...reads.keys.keys(),
    ...reads.others,
  ]);
  if (near === undefined) return undefined;
  const message = say`${reads.image} doesn't read ${name}, so it has no effect; did you mean ${near}?`;
  const meant = reads.keys.get(near);
  return { ...variableRemark(variable, message, 'warning'), ...(meant && { meant }) };
}

function nearest(name: string, known: readonly string[]): string | undefined {
  const own = formsOf(name);
  const same = known.find((one) => {
    const { glue, words } = knownForms(one);
    return glue === own.glue || words === own.words;
  });
  if (same !== undefined) return same;
  const limit = Math.min(2, Math.floor(name.length / 5));
  const near = known
    .filter((one) => Math.abs(one.length - name.length) <= limit)
    .map((one) => ({ one, slips: distance(one, name) }))
    .sort((a, b) => a.slips - b.slips);
  return near[0] && near[0].slips <= limit ? near[0].one : undefined;
}

interface Forms {
  readonly glue: string;
  readonly words: string;
}

function formsOf(name: string): Forms {
  return { glue: glueOf(name), words: wordsOf(name) };
}

/** Kept, because a container may have very many variables. */
const forms = new Map<string, Forms>();

function knownForms(name: string): Forms {
  const known = forms.get(name) ?? formsOf(name);
  forms.set(name, known);
  return known;
}

/** A name in the image's own style: of no variable, or of one for a parameter that the image is given otherwise. */
function unread(input: ImageInput, variable: Variable, reads: Reads): Remark | undefined {
  const name = variable.name.value;
  if (!name.startsWith(reads.prefix)) return undefined;
  const meant = nearestParameters(name, input.release?.release ?? newestRelease);
  const instead = meant.length === 1 ? wayFor(meant[0] ?? '', reads) : undefined;
  return instead
    ? variableRemark(variable, say`${reads.image} doesn't read ${name}. ${instead}`, 'warning')
    : variableRemark(variable, say`${reads.image} doesn't read ${name}, so it has no effect.`, 'info');
}

/** How an image is given a parameter without a variable of its own. */
function wayFor(key: string, { way }: Reads): Message {
  const parameter = parameterNamed(key);
  const none = say`It has none for the same.`;
  if (parameter === undefined) return none;
  if (way === 'ZOO_CFG_EXTRA') {
    return key === 'clientPort'
      ? say`The client port stands in ZOO_SERVERS, as ;2181 behind each server.`
      : say`Write ${`${key}=…`} in ZOO_CFG_EXTRA.`;
  }
  if (way === 'ZOO_CFG_') return key.includes('_') ? none : say`Use ${`ZOO_CFG_${key.replaceAll('.', '_')}`}.`;
  return parameter.systemProperty === undefined ? none : say`Write ${`-D${parameter.systemProperty}=…`} in KAFKA_OPTS.`;
}
