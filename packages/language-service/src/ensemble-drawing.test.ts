import { describe, expect, test } from 'vitest';
import { ensembles } from '../../../test/support/ensembles.ts';
import { hostileTexts } from '../../../test/support/hostile.ts';
import { ableClient, open } from '../../../test/support/page.ts';
import { parseXml, type XmlElement } from '../../../test/support/xml.ts';
import { ensembleDrawing } from './ensemble-drawing.ts';

async function drawn(files: Readonly<Record<string, string>>, path: string, room?: number) {
  const drawing = await ensembleDrawing((await open(files)).page(path), ableClient, room);
  if (drawing === undefined) throw new Error(`no drawing for ${path}`);
  return { ...drawing, root: parseXml(drawing.svg) };
}

const all = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(all)];
const serversOf = (root: XmlElement) =>
  all(root).filter(({ attributes }) => attributes['class']?.split(' ').includes('server'));
const textsOf = (root: XmlElement) => all(root).flatMap(({ name, text }) => (name === 'text' ? [text.trim()] : []));

const settings = 'tickTime=2000\ndataDir=/data\nclientPort=2181\ninitLimit=5\nsyncLimit=2\n';
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
const folders = Object.fromEntries(
  [1, 2, 3].flatMap((id) => [
    [`conf/zk${id}/zoo.cfg`, settings + list],
    [`conf/zk${id}/data/myid`, `${id}\n`],
  ]),
);

describe('an ensemble is drawn', () => {
  test.each([
    [2000, 3],
    [920, 3],
    [919, 2],
    [624, 2],
    [623, 1],
    [0, 1],
  ])('in %i pixels with %i servers side by side', async (room, columns) => {
    const { root } = await drawn(folders, 'conf/zk1/zoo.cfg', room);
    const hosts = all(root).filter(({ attributes }) => attributes['class']?.split(' ').includes('host'));
    const rows = hosts.map(({ attributes }) => /,?\s(\S+)\)$/.exec(attributes['transform'] ?? '')?.[1]);
    expect(rows.filter((row) => row === rows[0])).toHaveLength(columns);
    expect(Number(root.attributes['width'])).toBeLessThanOrEqual(Math.max(room, 328));
    expect(serversOf(root)).toHaveLength(3);
  });

  test('with its folder, and the files by the names that the picture has', async () => {
    const { title, uris, root } = await drawn(folders, 'conf/zk2/zoo.cfg');
    expect(title).toBe('Ensemble of 3 servers in conf/');
    const lines = serversOf(root).map(({ attributes }) => [attributes['data-path'], attributes['data-line']]);
    expect(lines).toEqual([
      ['conf/zk1/zoo.cfg', '6'],
      ['conf/zk2/zoo.cfg', '7'],
      ['conf/zk3/zoo.cfg', '8'],
    ]);
    expect(uris).toMatchObject({ 'conf/zk3/zoo.cfg': 'file:///conf/zk3/zoo.cfg' });
  });

  test('from its myid too', async () => {
    const { title } = await drawn({ 'conf/zoo.cfg': settings + list, 'data/myid': '1\n' }, 'conf/zoo.cfg');
    expect(title).toBe('Ensemble of 3 servers in conf/');
  });

  test('with what the editor shows as problems, and where the first of them is', async () => {
    const { root, uris } = await drawn(
      { ...folders, 'conf/zk2/zoo.cfg': `${settings}tickTme=3\n${list}` },
      'conf/zk1/zoo.cfg',
    );
    const [one, two] = serversOf(root);
    expect(textsOf(two as XmlElement).join()).toMatch(/1 (error|warning)/);
    expect(two?.attributes).toMatchObject({ 'data-line': '8', 'data-problem-line': '6' });
    expect(uris[two?.attributes['data-problem-path'] ?? '']).toBe('file:///conf/zk2/zoo.cfg');
    expect(one?.attributes).not.toHaveProperty('data-problem-line');
  });

  test('of one file, which has the list and may be any of the servers', async () => {
    const { root, uris } = await drawn({ 'conf/zoo.cfg': settings + list }, 'conf/zoo.cfg');
    expect(serversOf(root).map(({ attributes }) => attributes['data-line'])).toEqual(['6', '7', '8', '1']);
    expect(uris).toEqual({ 'conf/zoo.cfg': 'file:///conf/zoo.cfg' });
  });

  test('of a server that stands alone, at the root', async () => {
    const { title, uris } = await drawn({ 'zoo.cfg': settings }, 'zoo.cfg');
    expect(title).toBe('Stand-alone server in /zoo.cfg');
    expect(uris).toEqual({ '/zoo.cfg': 'file:///zoo.cfg' });
  });

  test('of a template', async () => {
    const text = `${settings}{% for host in hosts %}\nserver.{{ loop.index }}={{ host }}:2888:3888\n{% endfor %}\n`;
    const { root } = await drawn({ 'roles/zk/zoo.cfg.j2': text }, 'roles/zk/zoo.cfg.j2');
    expect(textsOf(root).join(' ')).toContain('no list can be seen');
  });

  test('from a Compose file with its services, and once for each ensemble in it', async () => {
    const service = (name: string, id: number, servers: string) =>
      `  ${name}:\n    image: zookeeper:3.9\n    environment:\n      ZOO_MY_ID: ${id}\n      ZOO_SERVERS: ${servers}\n`;
    const both = (one: string, other: string) => `server.1=${one}:2888:3888;2181 server.2=${other}:2888:3888;2181`;
    const text = `services:\n${service('a1', 1, both('a1', 'a2'))}${service('a2', 2, both('a1', 'a2'))}${service('b1', 1, both('b1', 'b2'))}${service('b2', 2, both('b1', 'b2'))}`;
    const { title, root, uris } = await drawn({ 'x/docker-compose.yml': text }, 'x/docker-compose.yml');
    expect(title).toBe('2 ensembles');
    expect(serversOf(root)).toHaveLength(4);
    const paths = new Set(serversOf(root).map(({ attributes }) => attributes['data-path']));
    expect([...paths]).toEqual(['x/docker-compose.yml']);
    expect(uris).toEqual({ 'x/docker-compose.yml': 'file:///x/docker-compose.yml' });
  });
});

test('nothing is drawn of a file that no server reads', async () => {
  const opened = await open({ 'zoo.cfg': settings, 'zklint.json': '{}' });
  const text = opened.page('zoo.cfg');
  const alone = Object.assign(Object.create(Object.getPrototypeOf(text)), text, { uri: 'file:///zklint.json' });
  expect(await ensembleDrawing(alone, ableClient)).toBeUndefined();
});

test('every colour of the style sheet is a variable, and nothing comes from elsewhere', async () => {
  const { style } = await drawn(folders, 'conf/zk1/zoo.cfg');
  expect(style).toContain('.page,.server>.frame{fill:var(--zklint-page, #ffffff)}');
  expect(style).toContain('var(--zklint-red-tint, ');
  expect(style.replace(/var\(--zklint-[a-z-]+, #\w+\)/g, '')).not.toMatch(/#[0-9a-f]{3}|url|import|media/i);
});

test.each(Object.entries(ensembles))('the picture is shapes and texts, without a style sheet: %s', async (_, files) => {
  const encoded = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.split('/').map(encodeURIComponent).join('/'), text]),
  );
  const { root, uris } = await drawn(encoded, Object.keys(encoded).find((path) => !path.endsWith('.json')) ?? '');
  const elements = all(root);
  const known = ['svg', 'title', 'desc', 'g', 'rect', 'path', 'text'];
  expect(elements.filter(({ name }) => !known.includes(name))).toEqual([]);
  for (const { attributes } of elements) {
    expect(Object.keys(attributes).filter((name) => /^on|href|^src|^style$/i.test(name))).toEqual([]);
    for (const name of ['data-path', 'data-problem-path']) {
      const shown = attributes[name];
      if (shown !== undefined) expect(Object.keys(uris)).toContain(shown);
    }
  }
});

const hostile = [...hostileTexts, 'x'.repeat(100_000), '__proto__', '<script>alert(1)</script>'];

test.each(hostile.map((text, index) => [index, text] as const))(
  'whatever a folder and a host are called: %d',
  async (_, text) => {
    const folder = encodeURIComponent(text.toWellFormed().replaceAll('/', '_').slice(0, 200));
    const host = text.replace(/[\r\n]/g, '');
    const path = `x${folder}/zoo.cfg`;
    const lines = `server.1=${host}:2888:3888\nserver.2=${host}2:2888:3888\nserver.3=c:2888:3888\n`;
    const { svg, root, uris } = await drawn({ [path]: settings + lines }, path);
    // What is cut in the picture is whole in the words for it.
    expect(svg.length).toBeLessThan(40_000 + 10 * text.length);
    expect(svg).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(serversOf(root).length).toBeGreaterThan(0);
    for (const { attributes } of serversOf(root)) expect(Object.hasOwn(uris, attributes['data-path'] ?? '')).toBe(true);
  },
);
