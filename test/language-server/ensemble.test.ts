import type { EnsembleDrawing } from '@zklint/language-service';
import { describe, expect, test } from 'vitest';
import { clients, Served } from '../support/protocol.ts';
import { parseXml, type XmlElement } from '../support/xml.ts';

const settings = 'dataDir=/data\nclientPort=2181\ninitLimit=5\nsyncLimit=2\n';
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
const files = { 'zk1/zoo.cfg': settings + list, 'zk2/zoo.cfg': settings + list, 'zk3/zoo.cfg': settings + list };

const serversOf = (element: XmlElement): readonly XmlElement[] => [
  ...(element.attributes['class']?.startsWith('server ') ? [element] : []),
  ...element.children.flatMap(serversOf),
];

describe('zklint/ensemble', () => {
  const served = new Served(clients['VS Code']);

  const ask = (uri: string) =>
    served.editor.request<EnsembleDrawing | null>('zklint/ensemble', { textDocument: { uri } });

  test('draws the ensemble of an open file with the files that are not open', async () => {
    const project = await served.project(files, ['zk2/zoo.cfg', 'zk3/zoo.cfg']);
    const drawing = await ask(project.uri('zk1/zoo.cfg'));
    expect(drawing?.title).toMatch(/^Ensemble of 3 servers in project-\w+\/$/);
    expect(drawing?.style).toContain('var(--zklint-text, ');
    const servers = serversOf(parseXml(drawing?.svg ?? ''));
    const places = servers.map(({ attributes }) => [
      drawing?.uris[attributes['data-path'] ?? ''],
      attributes['data-line'],
    ]);
    expect(places).toEqual([
      [project.uri('zk1/zoo.cfg'), '5'],
      [project.uri('zk2/zoo.cfg'), '6'],
      [project.uri('zk3/zoo.cfg'), '7'],
    ]);
  });

  test('draws what is being typed', async () => {
    const project = await served.project(files);
    const uri = project.uri('zk1/zoo.cfg');
    await served.editor.change(uri, `${settings}tickTme=1\n${list}`);
    const drawing = await ask(uri);
    const [first] = serversOf(parseXml(drawing?.svg ?? ''));
    expect(first?.attributes).toMatchObject({ 'data-line': '6', 'data-problem-line': '5' });
    expect(drawing?.uris[first?.attributes['data-problem-path'] ?? '']).toBe(uri);
  });

  test('calls an open file as the client does', async () => {
    const project = await served.project({ 'zoo.cfg': settings }, ['zoo.cfg']);
    const uri = project.uri('zoo.cfg').replace('zoo.cfg', '%7aoo.cfg');
    await served.editor.open(uri, settings);
    expect(Object.values((await ask(uri))?.uris ?? {})).toEqual([uri]);
  });

  test.each([
    ['closed', 'zoo.cfg', settings, undefined],
    ['no configuration', 'notes.yml', 'a: 1\n', 'yaml'],
    ['of zklint itself', 'zklint.json', '{}', 'json'],
  ])('has no picture of a file that is %s', async (_, path, text, language) => {
    const project = await served.project({ [path]: text }, [path]);
    if (language !== undefined) await project.open(path, language);
    expect(await ask(project.uri(path))).toBeNull();
  });
});

describe('zklint/ensemble in Chinese', () => {
  const served = new Served(clients['VS Code'], { locale: 'zh-cn' });

  test('speaks as the editor does', async () => {
    const project = await served.project(files);
    const uri = project.uri('zk1/zoo.cfg');
    const { title, svg } = await served.editor.request<EnsembleDrawing>('zklint/ensemble', { textDocument: { uri } });
    expect(title).toMatch(/3 台服务器/);
    expect(svg).toContain('3 票中有 2 票即可决定');
  });
});
