import { type Parameter, parameters } from '@zklint/parameters';
import { parseConfig, type TextRange, trimmed } from '@zklint/parser';
import { nameOf } from './workspace/paths.ts';
import { isYamlName } from './workspace/yaml-files.ts';
import { secretEnd, secretsInYaml } from './yaml-secrets.ts';

const secretNames = new Set(
  Object.entries<Parameter>(parameters)
    .filter(([, { secret }]) => secret)
    .map(([name]) => name),
);

const byName = new RegExp(`${secretEnd}$`, 'i');

/** What is shown in the place of a secret: always as long. */
export const hiddenSecret = '********';

/** Does a key hold a secret: one of ZooKeeper's, or by its name one of a plug-in's? A path to a secret is none. */
export function isSecretKey(key: string): boolean {
  return secretNames.has(key) || byName.test(key);
}

/** The text of a file with an asterisk for each character of a password, so that places in it stay true. */
export function withoutSecrets(text: string, uri = ''): string {
  // Most files have none, and needn't be read again.
  if (!/pass|superDigest|secret|token/i.test(text)) return text;
  let shown = '';
  let end = 0;
  for (const range of isYamlName(nameOf(uri)) ? secretsInYaml(text) : secretsInConfig(text)) {
    if (range.end <= end) continue;
    const start = Math.max(range.start, end);
    shown += text.slice(end, start) + text.slice(start, range.end).replace(/[^\r\n]/g, '*');
    end = range.end;
  }
  return shown + text.slice(end);
}

function secretsInConfig(text: string): readonly TextRange[] {
  return parseConfig('', text).entries.flatMap(({ key, value }) => (isSecretKey(trimmed(key)) ? [value.range] : []));
}
