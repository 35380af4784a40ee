import { parameterNamed } from '@zklint/parameters';
import { describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { ableClient, englishTexts, openAt } from '../../../test/support/page.ts';
import { workspaceOf } from '../../../test/support/workspace.ts';
import { completions } from './completion.ts';
import type { Page } from './snapshot.ts';

const alone = 'tickTime=2000\ndataDir=/data\nclientPort=2181\nautopurge.purgeInterval=24\n';
const quorum = `${alone}initLimit=10\nsyncLimit=5\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n`;

/** A snippet as it stands when nobody changes anything. */
function untouched(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\$\d/g, '')
    .replace(/\\(.)/g, '$1');
}

function accepted({ file }: Page, { textEdit, additionalTextEdits = [], insertTextFormat }: CompletionItem): string {
  let { text } = file;
  if (textEdit === undefined || !('range' in textEdit)) throw new Error('an item has an edit');
  const newText = insertTextFormat === 2 ? untouched(textEdit.newText) : textEdit.newText;
  for (const edit of [{ ...textEdit, newText }, ...additionalTextEdits]) {
    const { start, end } = file.textRangeOf(edit.range);
    text = text.slice(0, start) + edit.newText + text.slice(end);
  }
  return text;
}

const releases = ['3.4.14', '3.5.10', '3.6.4', '3.7.2', '3.8.6', '3.9.5'];

describe.each(releases)('in %s', (release) => {
  test.each(Object.entries({ alone, quorum }))('a right file stays right: %s', async (_, sound) => {
    const { page, offset } = await openAt(`${sound}«»`, { release });
    const { items } = completions(page, offset, ableClient, englishTexts);
    const before = (await workspaceOf({ 'zoo.cfg': sound }, { release })).problems().map(({ rule }) => rule);
    const bad: string[] = [];
    for (const item of items) {
      const after = accepted(page, item);
      const problems = (await workspaceOf({ 'zoo.cfg': after }, { release })).problems();
      for (const p of problems.filter(({ rule }) => !before.includes(rule))) bad.push(`${p.severity} ${p.rule}: ${after.slice(sound.length)}  ${p.message.in({}).slice(0,110)}`);
    }
    console.log(release, before, bad.filter(b=>process.env.ALL || b.startsWith('error')).join('\n'));
  });
});
