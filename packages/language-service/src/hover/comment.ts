import {
  type ConfigDocument,
  type Directive,
  directivesIn,
  Message,
  quoted,
  releasesTold,
  rules,
  say,
  withMeant,
} from '@zklint/linter';
import type { Client, Texts } from '../client.ts';
import { pageOf } from '../diagnostics.ts';
import { directiveMeanings } from '../directive-words.ts';
import { touches } from '../positions.ts';
import { text, title } from '../prose.ts';
import type { Spot } from '../snapshot.ts';
import { type Explained, footer } from './words.ts';

const ids = rules.map(({ id }) => id);

/** What a comment tells zklint: its first word, a rule or a release in it. Undefined for other comments. */
export function aboutComment(spot: Spot, client: Client, texts: Texts): Explained | undefined {
  const { document, offset } = spot;
  const directive = directivesIn(document).find(({ comment }) => touches(offset, comment.range));
  if (directive?.name === undefined) return undefined;
  if (touches(offset, directive.head.range)) return aboutHead(directive, client);
  const word = directive.words.find(({ range }) => touches(offset, range));
  if (word === undefined) return undefined;
  return directive.name === 'zookeeper' ? aboutRelease(spot, document, client) : aboutRule(word, client, texts);
}

function aboutHead({ head, name }: Directive, { tell }: Client): Explained | undefined {
  if (name === undefined) return undefined;
  return { range: head.range, blocks: [title(head.value, [], tell), text(directiveMeanings[name], tell)] };
}

const severities = { error: say`error`, warning: say`warning`, info: say`info` };

function aboutRule(word: Directive['words'][number], { tell }: Client, { explain }: Texts): Explained {
  const rule = rules.find(({ id }) => id === word.value);
  if (rule === undefined) {
    const fault = withMeant(say`There is no rule ${quoted(word.value)}`, word.value, ids);
    return { range: word.range, blocks: [{ kind: 'text', pieces: [tell(fault)] }] };
  }
  const { id, summary, severity } = rule;
  return {
    range: word.range,
    blocks: [
      title(id, [tell(severities[severity])], tell),
      { kind: 'text', pieces: [explain(new Message(summary))] },
      { kind: 'text', pieces: [{ link: pageOf(id), text: tell(say`Documentation`) }] },
    ],
  };
}

function aboutRelease({ offset, server }: Spot, document: ConfigDocument, { tell }: Client): Explained | undefined {
  const told = releasesTold(document).find(({ range }) => touches(offset, range));
  if (told === undefined) return undefined;
  const { asked, range } = told;
  if (asked instanceof Message) return { range, blocks: [{ kind: 'text', pieces: [tell(asked)] }] };
  return {
    range,
    blocks: [
      title(asked.asked, [tell(say`ZooKeeper ${asked.release.name}`)], tell),
      text(directiveMeanings.zookeeper, tell),
      ...footer(server, tell),
    ],
  };
}
