import { type Parameter, parameters } from '@zklint/parameters';
import { parseConfig, trimmed } from '@zklint/parser';

const secretNames = new Set(
  Object.entries<Parameter>(parameters)
    .filter(([, { secret }]) => secret)
    .map(([name]) => name),
);

/** The text of a file with an asterisk for each character of a password, so that places in it stay true. */
export function withoutSecrets(text: string): string {
  // Most files have none, and needn't be read again.
  if (!/password|superDigest/.test(text)) return text;
  let shown = '';
  let end = 0;
  for (const { key, value } of parseConfig('', text).entries) {
    if (!secretNames.has(trimmed(key))) continue;
    const { range } = value;
    shown += text.slice(end, range.start) + text.slice(range.start, range.end).replace(/[^\r\n]/g, '*');
    end = range.end;
  }
  return shown + text.slice(end);
}
