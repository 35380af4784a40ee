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

const keyWords = 'password|passwd|passphrase|superDigest|secret|token';
/** A secret in YAML and in the texts there: `X_PASSWORD: a`, `- X_PASSWORD=a`, `"… -Dx.password=a"`, or a name and, next, its value. */
const inYaml = new RegExp(
  `((?:${keyWords})["']?[ \\t]*(?:[:=]|\\r?\\n[ \\t]*value:)[ \\t]*["']?)([^\\s"',;$][^\\s"',;]*)`,
  'gi',
);

/** The text of a file, properties or YAML, with an asterisk for each character of a password, so that places in it stay true. */
export function withoutSecrets(text: string): string {
  // Most files have none, and needn't be read again.
  if (!/pass|superDigest|secret|token/i.test(text)) return text;
  let shown = '';
  let end = 0;
  for (const { key, value } of parseConfig('', text).entries) {
    if (!isSecretKey(trimmed(key))) continue;
    const { range } = value;
    shown += text.slice(end, range.start) + hidden(text.slice(range.start, range.end));
    end = range.end;
  }
  return (shown + text.slice(end)).replace(inYaml, (_, key: string, value: string) => key + hidden(value));
}

function hidden(secret: string): string {
  return secret.replace(/[^\r\n]/g, '*');
}
