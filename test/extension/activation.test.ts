import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { discover, pathOfUri, uriOfPath } from '@zklint/linter';
import { nodeFileSystem } from '@zklint/linter/node';
import { describe, expect, test } from 'vitest';
import { beginsToSpeak, type Looked, speaksOfZooKeeper } from '../../packages/vscode/src/speaks-of-zookeeper.ts';

/** The language of a file in VS Code, with the extensions that it comes with. */
function languageOf(path: string): string {
  const name = basename(path);
  if (/^(docker-)?compose.*\.ya?ml$/.test(name)) return 'dockercompose';
  if (/\.ya?ml$/.test(name)) return 'yaml';
  if (/^zoo.*\.cfg(\.dynamic.*)?$|^zookeeper.*\.properties$/.test(name)) return 'zoocfg';
  return /\.(cfg|conf|properties)$/.test(name) ? 'properties' : 'plaintext';
}

/** A document as VS Code gives it to extensions, and how often its whole text was asked for. */
class Document {
  readonly uri: Looked['uri'];
  readonly languageId: string;
  readings = 0;
  private text: string;

  constructor(path: string, text: string, languageId = languageOf(path)) {
    this.uri = { path } as Looked['uri'];
    this.languageId = languageId;
    this.text = text;
  }

  getText(): string {
    this.readings++;
    return this.text;
  }

  private get lines() {
    return this.text.split(/\r\n|\r|\n/);
  }

  get lineCount(): number {
    return this.lines.length;
  }

  lineAt(line: number): ReturnType<Looked['lineAt']> {
    return { text: this.lines[line] } as ReturnType<Looked['lineAt']>;
  }

  /** Puts a text in a place, and asks whether that makes the difference. */
  insert(inserted: string, offset = this.text.length): boolean {
    const before = this.text.slice(0, offset).split(/\r\n|\r|\n/);
    const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    this.text = this.text.slice(0, offset) + inserted + this.text.slice(offset);
    type Change = Parameters<typeof beginsToSpeak>[1][number];
    return beginsToSpeak(this as unknown as Looked, [{ range: { start }, text: inserted } as Change]);
  }
}

function speaks(path: string, text: string, languageId?: string): boolean {
  return speaksOfZooKeeper(new Document(path, text, languageId) as unknown as Looked);
}

const top = join(import.meta.dirname, '..');

describe('whatever the server judges starts it', () => {
  test.each(['containers', 'seeds', 'traps', 'ensembles'])('%s', async (folder) => {
    const paths = (await discover(nodeFileSystem, uriOfPath(join(top, folder)))).map((uri) => pathOfUri(uri) ?? '');
    const known = paths.filter((path) => languageOf(path) !== 'plaintext');
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter((path) => !speaks(path, readFileSync(path, 'latin1')))).toEqual([]);
  });

  test.each([
    ['zoo.cfg', 'zoocfg', ''],
    ['anything', 'zoocfg', ''],
    ['zoo.cfg', 'properties', ''],
    ['zoo_sample.cfg', 'properties', '# nothing yet\n'],
    ['zookeeper.properties', 'properties', ''],
    ['z1.cfg', 'properties', '# one\n  tickTime = 2000\n'],
    ['z1.cfg', 'properties', 'server.1: a:2888:3888\n'],
    ['zookeeper.conf', 'properties', 'dataDir=/d\nclientPort 2181\n'],
    ['app.yaml', 'yaml', 'env:\n  - name: ZOO_MY_ID\n'],
    ['docker-compose.yml', 'dockercompose', 'services:\n  a:\n    image: bitnami/ZooKeeper\n'],
    ['map.yaml', 'yaml', 'data:\n  zoo.cfg: |\n'],
  ])('%s, %s', (path, language, text) => {
    expect(speaks(path, text, language)).toBe(true);
  });
});

describe('what has nothing to do with it starts nothing', () => {
  test.each([
    ['setup.cfg', 'properties', '[metadata]\nname=x\n# tickTime=1\nserver.name=a\nserver.1.port=80\n'],
    ['application.properties', 'properties', 'zookeeper.connect=zk1:2181\nclientPort=1\n'],
    ['nginx.conf', 'properties', 'server.1=a:1:2\n'],
    ['deployment.yaml', 'yaml', 'kind: Deployment\n# a zoo\n'],
    ['README.md', 'markdown', 'ZooKeeper and its zoo.cfg'],
    ['Main.java', 'java', 'zookeeper'],
    ['zoo.cfg', 'plaintext', 'tickTime=1'],
  ])('%s, %s', (path, language, text) => {
    expect(speaks(path, text, language)).toBe(false);
  });

  test('a file that is too large to be read', () => {
    expect(speaks('large.yaml', `# zookeeper\n${'a: 1\n'.repeat(2_000_001)}`)).toBe(false);
  });
});

describe('while somebody types', () => {
  test.each([
    ['map.yaml', 'data:\n  zoo.cf', 'g'],
    ['map.yaml', 'a: 1\n', 'zookeeper: 2\nb: 3\n'],
    ['map.yaml', 'a: 1\nb:', ' 1\nc: zookeeper'],
    ['z1.cfg', '# one\n\nserver.1=a:2888:', '3'],
    ['z1.cfg', 'tickTim', 'e'],
  ])('%s: %j, then %j', (path, text, typed) => {
    expect(speaks(path, text)).toBe(false);
    const document = new Document(path, text);
    expect(document.insert(typed)).toBe(true);
    expect(document.readings).toBe(0);
  });

  test('in the middle of a line, and of what was pasted', () => {
    expect(new Document('a.yaml', 'x: zookeper\n').insert('e', 'x: zooke'.length)).toBe(true);
    expect(new Document('a.yaml', 'x: 1\nr: 1\n').insert('2\ny: 3\nzookeepe', 'x: 1\n'.length)).toBe(true);
    expect(new Document('a.yaml', 'x: 1\n').insert('2\n')).toBe(false);
  });

  test('elsewhere in a file, nothing is asked twice', () => {
    const document = new Document('a.yaml', '# a zookeeper\nx: 1\n');
    expect(document.insert('2')).toBe(false);
  });

  test('in a very long line, only its surroundings are looked at', () => {
    const read: number[] = [];
    const slice = (start: number, end: number) => {
      read.push(end - start);
      return '1'.repeat(end - start);
    };
    const document = { languageId: 'yaml', uri: { path: 'a.yaml' }, lineCount: 1, lineAt: () => ({ text: { slice } }) };
    const change = { range: { start: { line: 0, character: 5_000_000 } }, text: '1' };
    type Changes = Parameters<typeof beginsToSpeak>[1];
    expect(beginsToSpeak(document as unknown as Looked, [change] as unknown as Changes)).toBe(false);
    expect(read).toEqual([1000, 1000]);
  });
});
