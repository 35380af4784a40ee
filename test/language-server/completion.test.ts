import { describe, expect, test } from 'vitest';
import { type CompletionItem, type CompletionList, InsertTextFormat } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientName, clients, Served, type ServedProject } from '../support/protocol.ts';

const list = 'server.1=zk1:2888:3888;2181\nserver.2=zk2:2888:3888;2181\n';

/** What stands in a file once an item was accepted; places of a snippet stay as they are. */
function accepted(
  project: ServedProject,
  path: string,
  { textEdit, additionalTextEdits = [] }: CompletionItem,
): string {
  if (textEdit === undefined || !('range' in textEdit)) throw new Error('an item has an edit');
  const document = TextDocument.create('', '', 0, project.text(path));
  return TextDocument.applyEdits(document, [textEdit, ...additionalTextEdits]);
}

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);
  const hasSnippets = name === 'VS Code';

  /** What is offered at the mark in a file, first what is most likely. */
  async function offered(files: Readonly<Record<string, string>>, path = 'zoo.cfg') {
    const project = await served.project(files);
    const answer = await served.editor.request<CompletionList>('textDocument/completion', project.at(path));
    const items = answer.items.toSorted((one, other) => (one.sortText ?? '').localeCompare(other.sortText ?? ''));
    const item = (label: string): CompletionItem => {
      const found = items.find((one) => one.label === label);
      if (found === undefined) throw new Error(`${label} is not offered`);
      return found;
    };
    return {
      labels: items.map(({ label }) => label),
      item,
      after: (label: string) => accepted(project, path, item(label)),
    };
  }

  test('an empty file', async () => {
    const { labels, after, item } = await offered({ 'zoo.cfg': '«»' });
    expect(labels.slice(0, 3)).toEqual(['dataDir', 'clientPort', 'tickTime']);
    expect(after('tickTime')).toBe(hasSnippets ? `tickTime=\${1:2000}` : 'tickTime=');
    expect(item('tickTime').insertTextFormat).toBe(hasSnippets ? InsertTextFormat.Snippet : undefined);
  });

  test('a key, and what is said about it', async () => {
    const { item } = await offered({ 'zoo.cfg': 'tick«»' });
    const tickTime = item('tickTime');
    expect(tickTime.detail).toBe('a whole number of milliseconds, default 3000');
    const resolved = await served.editor.request<CompletionItem>('completionItem/resolve', tickTime);
    expect(tickTime.documentation !== undefined).toBe(name !== 'VS Code');
    expect(resolved.documentation).toMatchObject({
      kind: name === 'a client that announces nothing' ? 'plaintext' : 'markdown',
      value: expect.stringMatching(/Default in 3\.9\.\d+: 3000/),
    });
  });

  test('a server line', async () => {
    const next = await offered({ 'zoo.cfg': `${list}«»` });
    const label = 'server.3=zk3:2888:3888;2181';
    expect(next.after(label)).toBe(list + (hasSnippets ? `server.3=\${1:zk3}:2888:3888;2181` : label));
    const role = await offered({ 'zoo.cfg': `${list}server.3=zk3:2888:3888:ob«»;2181\n` });
    expect(role.labels).toEqual(['participant', 'observer']);
    expect(role.after('observer')).toBe(`${list}server.3=zk3:2888:3888:observer;2181\n`);
  });

  test('who has written a value to its end is left alone', async () => {
    const project = await served.project({ 'zoo.cfg': 'reconfigEnabled=true«»\n' });
    const askedAgain = { ...project.at('zoo.cfg'), context: { triggerKind: 3 } };
    const answer = await served.editor.request<CompletionList>('textDocument/completion', askedAgain);
    expect(answer).toEqual({ isIncomplete: true, items: [] });
  });

  test('a continuation line', async () => {
    const { labels, after } = await offered({ 'zoo.cfg': `${list}server.3=zk3:\\\n  28«»:3888\n` });
    expect(labels).toEqual(['2888']);
    expect(after('2888')).toBe(`${list}server.3=zk3:\\\n  2888:3888\n`);
  });

  test('a dynamic file', async () => {
    const files = {
      'zoo.cfg': 'dataDir=/data\ninitLimit=10\nsyncLimit=5\ndynamicConfigFile=zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': `${list}«»`,
    };
    expect((await offered(files, 'zoo.cfg.dynamic')).labels).toEqual(['server.3=zk3:2888:3888;2181', 'group.1']);
  });

  test('a CRLF file', async () => {
    const { after } = await offered({ 'zoo.cfg': 'dataDir=/data\r\nleaderServes=«n»\r\ntickTime=2000\r\n' });
    expect(after('yes')).toBe('dataDir=/data\r\nleaderServes=yes\r\ntickTime=2000\r\n');
  });

  test('a template', async () => {
    const file = 'zoo.cfg.j2';
    const { labels } = await offered({ [file]: 'dataDir={{ dir }}\nclientPort=2181\n«»\n' }, file);
    expect(labels[0]).toBe('tickTime');
    expect(labels).not.toContain('dataDir');
    expect((await offered({ [file]: 'tickTime=2000\ninitLimit={{ limit }}«»\n' }, file)).labels).toEqual([]);
  });

  test('comments', async () => {
    const { labels, after } = await offered({
      'zoo.cfg': 'dataDir=/data\n# zklint-disable-next-line skip«»\nskipACL=yes\n',
    });
    expect(labels[0]).toBe('skip-acl');
    expect(after('skip-acl')).toBe('dataDir=/data\n# zklint-disable-next-line skip-acl\nskipACL=yes\n');
    expect((await offered({ 'zoo.cfg': '# tick«»\ntickTime=2000\n' })).labels).toEqual([]);
  });
});
