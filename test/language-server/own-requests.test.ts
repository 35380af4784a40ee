import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../support/hostile.ts';
import { type ClientName, clients, Served, type ServedProject } from '../support/protocol.ts';

interface Status {
  readonly release: string;
  readonly explanation: string;
  readonly comment?: object;
}

const text = 'dataDir=/srv/data\nclientPort=2181\n';

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);
  const ask = <Answer>(what: string, project: ServedProject, path: string) =>
    served.editor.request<Answer | null>(`zklint/${what}`, { textDocument: { uri: project.uri(path) } });

  test('asks for the release, and where it is written', async () => {
    const project = await served.project({ 'zoo.cfg': `# zklint-zookeeper «3.8.4»\n${text}` });
    expect(await ask<Status>('release', project, 'zoo.cfg')).toMatchObject({
      release: '3.8.4',
      explanation: 'ZooKeeper 3.8.4 from a comment',
      comment: { uri: project.uri('zoo.cfg'), range: project.marks('zoo.cfg')[0] },
    });
  });

  test('asks for the effective configuration, after each change anew', async () => {
    const project = await served.project({ 'zoo.cfg': `tickTime=2000\n${text}` });
    expect(await ask('effective', project, 'zoo.cfg')).toContain('\n# 2 s\ntickTime=2000\n');
    await served.editor.change(project.uri('zoo.cfg'), `tickTime=5000\n${text}`);
    expect(await ask('effective', project, 'zoo.cfg')).toContain('\n# 5 s\ntickTime=5000\n');
  });

  test('hears nothing of files that configure no server', async () => {
    const none = { 'values.yaml': 'yaml', 'zklint.json': 'json', 'other.properties': 'properties' };
    const files = { 'values.yaml': 'a: 1\n', 'zklint.json': '{}', 'other.properties': 'a=b\n', 'zoo.cfg': text };
    const project = await served.project(files, Object.keys(none));
    for (const [path, language] of Object.entries(none)) await project.open(path, language);
    for (const what of ['release', 'effective']) {
      for (const path of [...Object.keys(none), 'nowhere.cfg']) expect(await ask(what, project, path)).toBeNull();
      expect(await ask(what, project, 'zoo.cfg')).not.toBeNull();
    }
  });

  test('hears of hostile files what they say, and of no password', async () => {
    const lines = hostileTexts.map((hostile, index) => `key${index}=${hostile.replace(/[\r\n]/g, ' ')}\n`);
    const project = await served.project({ 'zoo.cfg': `${text}${lines.join('')}ssl.keyStore.password=geheim\n` });
    const effective = (await ask<string>('effective', project, 'zoo.cfg')) ?? '';
    expect(effective).toContain('\nkey0=');
    expect(effective.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(effective).not.toContain('geheim');
  });

  test('is told of no change without having asked for it', async () => {
    const project = await served.project({ 'zoo.cfg': 'tickTime=x\n' });
    await served.editor.until(() => served.editor.shown.get(project.uri('zoo.cfg')) !== undefined);
    expect(served.editor.changes).toBe(0);
  });
});

describe('a client that wants to be told of changes', () => {
  const served = new Served({ ...clients['VS Code'], experimental: { zklint: { changed: true } } });

  test('hears of each, after the problems were told', async () => {
    const project = await served.project({ 'zoo.cfg': 'tickTime=x\n' });
    await served.editor.until(() => served.editor.changes > 0);
    expect(served.editor.shown.get(project.uri('zoo.cfg'))).not.toEqual([]);
    const before = served.editor.changes;
    await served.editor.change(project.uri('zoo.cfg'), `${text}initLimit=5\n`);
    await served.editor.until(() => served.editor.changes > before);
  });
});

describe('a client that speaks Chinese', () => {
  const served = new Served(clients['VS Code'], { locale: 'zh-cn' });

  test('reads both in Chinese', async () => {
    const project = await served.project({ 'zoo.cfg': text });
    const params = { textDocument: { uri: project.uri('zoo.cfg') } };
    const { explanation } = await served.editor.request<Status>('zklint/release', params);
    expect(explanation).toMatch(/^ZooKeeper 3\.\d+\.\d+（默认）$/);
    const comments = (await served.editor.request<string>('zklint/effective', params)).match(/^# .*$/gm) ?? [];
    expect(comments.filter((line) => /[a-z]{3,} [a-z]{3,} [a-z]{3,}/.test(line))).toEqual([]);
  });
});
