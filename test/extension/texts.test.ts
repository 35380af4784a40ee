import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '@zklint/linter';
import { expect, test } from 'vitest';

const extension = join(import.meta.dirname, '../../packages/vscode');
const read = (path: string) => readFileSync(join(extension, path), 'utf8');
const english: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
const chinese: Readonly<Record<string, string>> = JSON.parse(read('package.nls.zh-cn.json'));

test('the manifest has its texts in English and in Chinese, and no others', () => {
  const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  expect(used.length).toBeGreaterThan(rules.length);
  expect(Object.keys(english).toSorted()).toEqual([...new Set(used)].toSorted());
  expect(Object.keys(chinese)).toEqual(Object.keys(english));
});

test('a Chinese text is Chinese, and has the links and the code of the English one', () => {
  const marks = (text: string) => [...text.matchAll(/\]\(([^)]*)\)|`[^`]*`/g)].map(([mark]) => mark).toSorted();
  const isSame = (text: string) => text.startsWith('./');
  for (const [key, text = ''] of Object.entries(chinese)) {
    expect(/\p{Script=Han}/u.test(text), `${key}: ${text}`).toBe(!isSame(english[key] ?? ''));
    expect(text).not.toContain('undefined');
    expect([key, ...new Set(marks(text))]).toEqual([key, ...new Set(marks(english[key] ?? ''))]);
  }
});

test('settings.json knows every rule, what it can be, and what it is for', () => {
  const { properties, additionalProperties } = JSON.parse(read('package.json')).contributes.configuration.properties[
    'zklint.rules'
  ];
  expect(Object.keys(properties)).toEqual(rules.map(({ id }) => id).toSorted());
  expect(additionalProperties).toBe(false);
  for (const { id, summary } of rules) {
    expect(properties[id].enum).toEqual(['off', 'info', 'warning', 'error']);
    expect(english[properties[id].description.slice(1, -1)]).toContain(summary);
  }
});

test('what the extension says has a Chinese translation, and nothing else has', () => {
  const sources = readdirSync(join(extension, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => read(`src/${path}`));
  const calls = sources.flatMap((text) => text.match(/\bl10n\.t\(/g) ?? []);
  const said = sources.flatMap((text) =>
    [...text.matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g)].map(
      ([, single, double = '']) => (single ?? double).replace(/\\(.)/g, '$1'),
    ),
  );
  // Only what stands there as it is can be translated.
  expect(said.length).toBe(calls.length);
  const translated: Readonly<Record<string, string>> = JSON.parse(read('l10n/bundle.l10n.zh-cn.json'));
  expect(Object.keys(translated).toSorted()).toEqual([...new Set(said)].toSorted());
  const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
  for (const [text, translation] of Object.entries(translated)) expect(values(translation)).toEqual(values(text));
});

test('the first steps are shown in both languages', () => {
  const { walkthroughs } = JSON.parse(read('package.json')).contributes;
  const shown: readonly string[] = walkthroughs.flatMap(({ steps }: { steps: { media: { markdown: string } }[] }) =>
    steps.map(({ media }) => media.markdown),
  );
  const files = readdirSync(join(extension, 'walkthrough')).map((name) => `walkthrough/${name}`);
  // This is the name that VS Code looks for.
  expect(files).toEqual(shown.flatMap((path) => [path, path.replace(/\.md$/, '.nls.zh-cn.md')]).toSorted());
  for (const path of shown) {
    const blocks = (text: string) => text.match(/`[^`\n]+`/g)?.toSorted();
    expect(blocks(read(path.replace(/\.md$/, '.nls.zh-cn.md')))).toEqual(blocks(read(path)));
  }
});

test('zklint.json is explained in both languages', () => {
  const descriptionsIn = (schema: string) =>
    [...schema.matchAll(/"description":\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);
  const written = descriptionsIn(read('../cli/schemas/settings.schema.json'));
  expect(descriptionsIn(read('dist/settings.schema.json'))).toEqual(written);
  const translated = descriptionsIn(read('dist/settings.schema.zh-cn.json'));
  expect(translated.length).toBe(written.length);
  expect(translated.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  expect(Object.keys(JSON.parse(read('settings-schema.zh-cn.json'))).filter((one) => !written.includes(one))).toEqual(
    [],
  );
});
