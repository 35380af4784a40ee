import { type Parameter, parameters } from '@zklint/parameters';
import { parseConfig, trimmed } from '@zklint/parser';

const secretNames = new Set(
  Object.entries<Parameter>(parameters)
    .filter(([, { secret }]) => secret)
    .map(([name]) => name),
);

/** Does a key hold a secret: one of ZooKeeper's, or by its name one of a plug-in's? A path to a secret is none. */
export function isSecretKey(key: string): boolean {
  return secretNames.has(key) || /(password|passwd|passphrase|secret|token)$/i.test(key);
}

/** The text of a file with an asterisk for each character of a password, so that places in it stay true. */
export function withoutSecrets(text: string): string {
  // Most files have none, and needn't be read again.
  if (!/pass|superDigest|secret|token/i.test(text)) return text;
  let shown = '';
  let end = 0;
  for (const { key, value } of parseConfig('', text).entries) {
    if (!isSecretKey(trimmed(key))) continue;
    const { range } = value;
    shown += text.slice(end, range.start) + text.slice(range.start, range.end).replace(/[^\r\n]/g, '*');
    end = range.end;
  }
  return shown + text.slice(end);
}
