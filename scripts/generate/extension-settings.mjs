import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { importTypeScript } from '../import-typescript.mjs';
import { readRules } from './rule-table.mjs';
import { severities, usually, zookeeperOf } from './settings-schema.mjs';

const manifest = 'packages/vscode/package.json';
const texts = 'packages/vscode/package.nls.json';
const chineseTexts = 'packages/vscode/package.nls.zh-cn.json';
const summaries = 'packages/linter/l10n/zh-CN.explain.json';

/** Writes what the extension's settings `zklint.rules` and `zklint.zookeeper` take, and the summaries of all rules. */
export async function generateExtensionSettings() {
  const rules = (await readRules()).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const { releases } = await importTypeScript('packages/parameters/src/index.ts');
  const chinese = await readJson(summaries);

  await change(manifest, ({ contributes }) => {
    const { properties } = contributes.configuration;
    properties['zklint.rules'].properties = Object.fromEntries(
      rules.map(({ id }) => [id, { type: 'string', enum: severities, description: `%${keyOf(id)}%` }]),
    );
    Object.assign(properties['zklint.zookeeper'], releasesOf(releases));
  });
  await change(texts, (words) => replaceRules(words, rules, (rule) => `${rule.summary} ${usually(rule)}`));
  await change(chineseTexts, (words) =>
    replaceRules(words, rules, (rule) => `${chinese[rule.summary]}${inChinese(rule)}`),
  );
  spawnSync('npx', ['biome', 'format', '--write', manifest, texts, chineseTexts], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** As in zklint.json, or nothing. The Settings page knows one pattern, and completion takes the examples. */
function releasesOf(releases) {
  const [{ enum: known }, { pattern: newer }] = zookeeperOf(releases).anyOf;
  const written = known.map((release) => release.replaceAll('.', '\\.'));
  return { pattern: `^(|${written.join('|')})$|${newer}`, examples: known.toReversed() };
}

function replaceRules(words, rules, textOf) {
  for (const key of Object.keys(words)) if (key.startsWith(keyOf(''))) delete words[key];
  for (const rule of rules) words[keyOf(rule.id)] = textOf(rule);
}

function keyOf(id) {
  return `rules.${id}`;
}

function inChinese({ severity, optIn }) {
  return optIn ? `默认关闭；设置严重程度后才会检查，通常为 ${severity}。` : `未设置时为 ${severity}。`;
}

async function change(path, edit) {
  const json = await readJson(path);
  edit(json);
  await writeFile(path, JSON.stringify(json, undefined, 2));
}

async function readJson(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}
