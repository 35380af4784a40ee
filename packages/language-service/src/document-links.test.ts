import { describe, expect, test } from 'vitest';
import { ableClient, open } from '../../../test/support/page.ts';
import { documentLinks } from './document-links.ts';

/** The links of a file: each is at the mark of that number, and leads there. */
async function linksOf(path: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const { page, marks } = await open(files);
  const { file } = page(path);
  return documentLinks(page(path), ableClient).map(({ range, target, tooltip }, index) => {
    expect(range).toEqual(file.rangeOf(marks(path)[index] ?? { start: 0, end: 0 }));
    return `${target} ${tooltip}`;
  });
}

describe('settings', () => {
  test('lead to the myid and to the dynamic file', async () => {
    const files = {
      'p/zoo.cfg': 'dataDir = «/srv/data»  \ndynamicConfigFile=«/srv/conf/zoo.cfg.dynamic»\n',
      'p/data/myid': '1\n',
      'p/zoo.cfg.dynamic': 'server.1=zk1:2888:3888\n',
    };
    expect(await linksOf('p/zoo.cfg', files)).toEqual([
      'file:///p/data/myid Open the myid in this folder',
      'file:///p/zoo.cfg.dynamic Open the dynamic configuration file',
    ]);
    expect(await linksOf('p/zoo.cfg.dynamic', files)).toEqual([]);
    expect(await linksOf('p/data/myid', files)).toEqual([]);
  });

  test('lead nowhere where nothing can be seen, and not from a placeholder', async () => {
    expect(await linksOf('p/zoo.cfg', { 'p/zoo.cfg': 'dataDir=/srv/data\ndynamicConfigFile=/x/y\n' })).toEqual([]);
    const template = 'dataDir={{ dir }}/data\ndataLogDir={{ dir }}\n';
    expect(await linksOf('p/zoo.cfg.j2', { 'p/zoo.cfg.j2': template, 'p/data/myid': '1\n' })).toEqual([]);
  });

  test('of the last of two lines for one key', async () => {
    const files = { 'p/zoo.cfg': 'dataDir=/other\ndataDir=/srv/\\\n  «data»\n', 'p/data/myid': '1\n' };
    const { page } = await open(files);
    expect(documentLinks(page('p/zoo.cfg'), ableClient)).toMatchObject([
      { range: { start: { line: 1, character: 8 }, end: { line: 2, character: 6 } } },
    ]);
  });

  test('that three services share lead nowhere, since each has a myid of its own', async () => {
    const service = (id: number) =>
      `  zk${id}:\n    image: zookeeper:3.8\n    volumes:\n      - ./zoo.cfg:/conf/zoo.cfg\n      - ./data${id}:/data\n`;
    const files = {
      'docker-compose.yml': `services:\n${service(1)}${service(2)}`,
      'zoo.cfg': 'dataDir=/data\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n',
      'data1/myid': '1\n',
      'data2/myid': '2\n',
    };
    expect(await linksOf('zoo.cfg', files)).toEqual([]);
  });
});

describe('comments', () => {
  test('the rules that they name lead to their pages', async () => {
    const text =
      '# zklint-disable-next-line «number-format», «unused-suppression» typo -- number-format\ntickTime=x\n# zklint-zookeeper 3.8\n';
    const links = await linksOf('zoo.cfg', { 'zoo.cfg': text });
    expect(links).toEqual([
      expect.stringMatching(/^https:\S+\/rules\/number-format Open the page of number-format$/),
      expect.stringMatching(/\/rules\/unused-suppression Open the page of unused-suppression$/),
    ]);
  });
});

test('a client that shows no tooltips gets none', async () => {
  const { page } = await open({ 'p/zoo.cfg': 'dataDir=/srv/data\n', 'p/data/myid': '1\n' });
  expect(documentLinks(page('p/zoo.cfg'), { ...ableClient, links: { tooltips: false } })).toEqual([
    { range: { start: { line: 0, character: 8 }, end: { line: 0, character: 17 } }, target: 'file:///p/data/myid' },
  ]);
});
