import type { TextRange } from '@zklint/parser';
import { say } from '../../message.ts';
import { quoted } from '../../words.ts';
import type { Remark } from '../container.ts';
import { type MappedText, matchesIn, rangeOf, sliceOf } from '../mapped-text.ts';
import type { ImageInput, Variable } from './image.ts';
import { quoteRemark, wordRemark } from './remarks.ts';

/** The servers in ZOO_SERVERS as bitnami/zookeeper reads them. */
interface BitnamiServers {
  readonly servers: readonly { readonly id: string; readonly address: MappedText; readonly word: TextRange }[];
  /** What it does not understand. */
  readonly remark?: Remark;
}

/**
 * Splits the first line at blanks, commas and semicolons. With `::` anywhere in it every server has its id behind that;
 * else the ids count up from 1. The image writes no lines for a single server.
 */
export function bitnamiServers(input: ImageInput, variable: Variable): BitnamiServers {
  const { value } = variable;
  const lineEnd = value.text.indexOf('\n');
  const first = lineEnd < 0 ? value : sliceOf(value, 0, lineEnd);
  const words = matchesIn(first, /[^;, \t]+/g);
  const hasIds = value.text.includes('::');
  const remark =
    quoteRemark(input, variable) ?? wordFault(input, variable, words, hasIds) ?? laterLines(input, variable, lineEnd);
  if (remark) return { servers: [], remark };
  if (words.length < 2) return { servers: [] };
  const servers = words.map((word, index) => {
    const split = hasIds ? word.text.indexOf('::') : -1;
    const id = split < 0 ? String(index + 1) : (/^[^:]*/.exec(word.text.slice(split + 2))?.[0] ?? '');
    return { id, address: split < 0 ? word : sliceOf(word, 0, split), word: rangeOf(word, variable.range) };
  });
  return { servers };
}

function wordFault(
  input: ImageInput,
  variable: Variable,
  words: readonly MappedText[],
  hasIds: boolean,
): Remark | undefined {
  const form = hasIds ? /^\S+:\d+:\d+(?::observer|:participant)?::\d+$/ : /^\S+:\d+:\d+(?::observer|:participant)?$/;
  for (const word of words) {
    const { text } = word;
    if ((variable.isOpen && text.includes('${')) || (form.test(text) && !/^server\.\d+=/.test(text))) continue;
    const message = /^server\.\d+=/.test(text)
      ? say`The image writes server.1= by itself. Write host:2888:3888::1 here, with the id behind it, not ${quoted(text)}.`
      : /^\d+$/.test(text)
        ? say`The image adds the client port by itself, from ZOO_PORT_NUMBER. Write host:2888:3888 alone, without ${text}.`
        : hasIds
          ? say`One server of the list has its id behind ::, so the image expects host:2888:3888::1 of each, and refuses ${quoted(text)}.`
          : say`The image expects host:2888:3888 of each server, and refuses to start with ${quoted(text)}.`;
    return wordRemark(input, word, variable, message);
  }
  return undefined;
}

function laterLines(input: ImageInput, variable: Variable, lineEnd: number): Remark | undefined {
  if (lineEnd < 0) return undefined;
  const [later] = matchesIn(sliceOf(variable.value, lineEnd), /\S+/g);
  const message = say`The image reads only the first line of ZOO_SERVERS. Write all servers in one line.`;
  return later && wordRemark(input, later, variable, message);
}
