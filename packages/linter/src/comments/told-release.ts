import type { ConfigDocument, Place } from '@zklint/parser';
import { Message, say } from '../message.ts';
import { type AskedRelease, readRelease } from '../settings/values.ts';
import { type Directive, directivesIn } from './directives.ts';

/** What `# zklint-zookeeper 3.8` says, or what is wrong with it. */
interface Told extends Place {
  readonly asked: AskedRelease | Message;
}

/** What each comment of a document says that names the release to judge it by. */
export function releasesTold(document: ConfigDocument): readonly Told[] {
  const directives = directivesIn(document).filter(({ name }) => name === 'zookeeper');
  return directives.map((directive) => read(directive, document.text));
}

/** The release that a document says it is for: the first that is one. */
export function releaseTold(document: ConfigDocument): AskedRelease | undefined {
  for (const { asked } of releasesTold(document)) if (!(asked instanceof Message)) return asked;
  return undefined;
}

function read({ head, words }: Directive, text: string): Told {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) {
    return { ...head, asked: say`This comment names no release. Name one, as in ${'# zklint-zookeeper 3.8'}.` };
  }
  const range = { start: first.range.start, end: last.range.end };
  return { uri: head.uri, range, asked: readRelease(text.slice(range.start, range.end)) };
}
