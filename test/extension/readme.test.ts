import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { homepage, repository } from '../../package.json';
import { matcherOf } from '../../packages/linter/src/settings/globs.ts';

const extension = join(import.meta.dirname, '../../packages/vscode');
const read = (path: string) => readFileSync(join(extension, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const texts: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
const page = read('README.md');

/** What stands in the first column of the table below a heading. */
function rowsOf(heading: string): readonly string[] {
  const [section = ''] = page.split(`\n## ${heading}\n`)[1]?.split('\n## ') ?? [];
  return [...section.matchAll(/^\| ([^|]+) \|/gm)].map(([, first = '']) => first).slice(2);
}

test('the page of the extension names its settings, and no others', () => {
  const settings = Object.keys(manifest.contributes.configuration.properties);
  expect(rowsOf('Settings')).toEqual(settings.map((name) => `\`${name}\``));
  const named = [...page.matchAll(/\bzklint\.\w+(\.\w+)?/g)]
    .map(([name]) => name)
    .filter((name) => name !== 'zklint.json');
  expect(named.filter((name) => !settings.includes(name) && !page.includes(`//${name}`))).toEqual([]);
});

test('it names its commands as the palette shows them', () => {
  const commands: readonly { title: string; category: string }[] = manifest.contributes.commands;
  const titles = commands.map(({ title, category }) => `*${category}: ${texts[title.slice(1, -1)]}*`);
  expect(rowsOf('Commands').toSorted()).toEqual(titles.toSorted());
});

test('it names files that the language takes', () => {
  const { filenames, filenamePatterns } = manifest.contributes.languages[0];
  const isTaken = matcherOf([...filenames, ...filenamePatterns], 'file:///folder');
  const named = rowsOf('Which files').flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  expect(named.filter((name) => !isTaken(`file:///folder/${name}`))).toEqual([]);
  expect(named).toEqual(expect.arrayContaining(filenames));
});

test('what it says of trust is what is declared', () => {
  const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  const [trust = ''] = page.split('\n## Trust and privacy\n')[1]?.split('\n## ') ?? [];
  expect([...trust.matchAll(/`(zklint\.(?!json)\w+)`/g)].map(([, name]) => name)).toEqual(restrictedConfigurations);
  for (const name of restrictedConfigurations) expect(texts['untrusted']).toContain(`\`${name}\``);
});

test('addresses are those of the project', () => {
  const told = ['README.md', 'CHANGELOG.md', 'package.json', 'package.nls.json', 'package.nls.zh-cn.json'].map(read);
  const addresses = told
    .flatMap((text) => text.match(/https?:\/\/[^\s"')>\\]+/g) ?? [])
    .filter((one) => one.includes('zklint'));
  expect(addresses.filter((one) => !one.startsWith(homepage) && !one.startsWith(repository.url))).toEqual([]);
});
