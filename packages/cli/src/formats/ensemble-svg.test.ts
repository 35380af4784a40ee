import { describe, expect, test } from 'vitest';
import { ensembles } from '../../../../test/support/ensembles.ts';
import { run } from '../../../../test/support/terminal.ts';
import { parseXml, type XmlElement } from '../../../../test/support/xml.ts';

async function drawn(files: Readonly<Record<string, string>>, ...args: string[]): Promise<XmlElement> {
  const { output, code } = await run(['ensemble', '-f', 'svg', ...args], files);
  expect(code).toBe(0);
  return parseXml(output);
}

const all = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(all)];
const textsOf = (element: XmlElement) =>
  all(element)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text.trim());
const serversOf = (element: XmlElement) =>
  all(element).filter(({ attributes }) => attributes['class']?.split(' ').includes('server'));
const classesOf = (element: XmlElement | undefined) => element?.attributes['class']?.split(' ') ?? [];
const scene = (name: string) => ensembles[name] ?? {};

describe('the picture', () => {
  test('says what the text says', async () => {
    const texts = textsOf(await drawn(scene('faults')));
    expect(texts.slice(0, 4)).toEqual([
      'Ensemble of 3 servers in the current folder',
      'ZooKeeper 3.9.5 by default',
      'As it is listed, 2 of 3 votes decide: it survives the loss of any 1 server.',
      'It stops when 2 of the 3 voters are lost.',
    ]);
    expect(texts.at(-1)).toBe('zklint finds 2 errors and 2 warnings in these files.');
    const [, second] = serversOf(await drawn(scene('faults')));
    expect(second && textsOf(second)).toEqual([
      'participant',
      'server.2',
      'peer',
      '2888',
      'election',
      '3888',
      'clients',
      '2181',
      'zk2/zoo.cfg',
      '1 error',
      '1 warning',
    ]);
  });

  test('leads programs to the lines of a server', async () => {
    const [first, , third] = serversOf(await drawn(scene('faults')));
    expect(first?.attributes).toMatchObject({
      id: 'ensemble-1-server-1',
      'data-server': '1',
      'data-path': 'zk1/zoo.cfg',
      'data-line': '7',
      'data-problem-path': 'zk1/zoo.cfg',
      'data-problem-line': '6',
    });
    expect(third?.attributes).toMatchObject({ 'data-line': '8', 'data-problem-line': '6' });
  });

  test('leads to a line of another file where a server has none', async () => {
    const [, second] = serversOf(await drawn(scene('missing files')));
    expect(classesOf(second)).toContain('missing');
    expect(second?.attributes).toMatchObject({ 'data-server': '2', 'data-path': 'zk1/zoo.cfg', 'data-line': '7' });
    expect(second?.attributes).not.toHaveProperty('data-problem-line');
    expect(second && textsOf(second)).toContain('its file was not found');
  });

  test('says that a list is unknown', async () => {
    const texts = textsOf(await drawn(scene('an unknown list'))).join(' ');
    expect(texts).toContain('Who else is in its ensemble is not known: no list can be seen.');
  });

  test.each([
    ['observers', 'observer'],
    ['an unknown list', 'host not known'],
    ['dissenters', 'another list'],
    ['dissenters', 'zk3/zoo.cfg has another list: it lacks server.1 and adds server.4.'],
    ['groups', 'Group 3'],
    ['groups', 'weight 2'],
    ['groups across hosts', 'group 2, weight 1'],
    ['one host', 'its loss stops the ensemble'],
    ['strangers', 'not matched to a server'],
    ['unknown hosts', 'host not known'],
    ['a stand-alone server', 'stand-alone'],
    ['many ports', '[fd00::1]:2888:3888'],
    ['several ensembles', 'Stand-alone server in west/zoo.cfg'],
  ])('of %s says: %s', async (name, text) => {
    expect(textsOf(await drawn(scene(name)))).toContain(text);
  });

  test('has names cut in the middle, and whole in a title', async () => {
    const root = await drawn(scene('long names'));
    const cut = all(root).find(({ name, text }) => name === 'text' && text.includes('…'));
    expect(cut?.text.trim()).toMatch(/^zookeeper-1\..*….*\.example\.com$/);
    expect(cut?.children[0]?.text).toMatch(/^zookeeper-1\.(a-long-subdomain\.){5}example\.com$/);
  });

  test('is there for those who see none', async () => {
    const root = await drawn(scene('observers'));
    const [title, words] = root.children;
    expect(root.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': `${title?.attributes['id']} ${words?.attributes['id']}`,
    });
    expect(title).toMatchObject({ name: 'title', text: 'Ensemble of 5 servers in the current folder' });
    expect(words?.name).toBe('desc');
    expect(words?.text).toContain('2 of 3 votes decide: it survives the loss of any 1 server.');
    expect(words?.text).toContain(
      'server.5, observer, zk5.example.com, peer 2888, election 3888, clients 2181, zk5/zoo.cfg, by its host name, no errors or warnings.',
    );
  });

  test('speaks Chinese', async () => {
    const texts = textsOf(await drawn(scene('missing files'), '--locale', 'zh-CN'));
    expect(texts).toContain('3 票中有 2 票即可决定：可承受任意 1 台服务器失效。');
    expect(texts).toContain('未找到它的文件');
  });
});

test.each(Object.entries(ensembles))('a picture holds nothing but shapes and texts: %s', async (_, files) => {
  const elements = all(await drawn(files));
  const known = ['svg', 'title', 'desc', 'style', 'g', 'rect', 'path', 'text'];
  expect(elements.filter(({ name }) => !known.includes(name))).toEqual([]);
  for (const { attributes } of elements) {
    expect(Object.keys(attributes).filter((name) => /^on|href|^src|^style$/i.test(name))).toEqual([]);
  }
  const style = elements.find(({ name }) => name === 'style')?.text ?? '';
  expect(style).not.toMatch(/url\(|@import/);
  expect(style).toContain('prefers-color-scheme:dark');
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
});
