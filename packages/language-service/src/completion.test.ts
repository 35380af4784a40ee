import { describe, expect, test } from 'vitest';
import { ableClient, englishTexts, openAt } from '../../../test/support/page.ts';
import { completions } from './completion.ts';

test('x', async () => {
  for (const t of [
    '«»',
    'server.1=zk1.a:2888:3888;2181\nserver.2=zk2.a:2888:3888;2181\n«»',
    'tickTime=«»',
    'server.1=zk1:2888:3888\nserver.2=zk2:\\\n  «»',
    'server.1=zk1:«»',
    '# zk«»',
    '# zklint-zookeeper «»',
    'tick«»Tme = 2000',
    'server.1=[::1]:2888:3888:«»',
  ]) {
    const { page, offset } = await openAt(t);
    const { items } = completions(page, offset, ableClient, englishTexts);
    console.log(
      JSON.stringify(t),
      items.length,
      items
        .slice(0, 9)
        .map((i) =>
          [i.label, i.textEdit?.newText, JSON.stringify((i.textEdit as any).range), i.detail, i.sortText].join(' | '),
        ),
    );
  }
});
