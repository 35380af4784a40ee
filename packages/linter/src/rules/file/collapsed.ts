import { type ConfigDocument, type ConfigEntry, trimmed } from '@zklint/parser';
import { gluedIn, type HiddenSetting, type Hiding, isSettingKey, longestName, settingsIn } from './hidden-settings.ts';

/** Lines that were run together, or with their numbers, in one entry. */
export interface Collapsed extends Hiding {
  readonly kind: 'lines' | 'line-number';
}

/** What of an entry's text is another setting. */
export function collapsedIn(document: ConfigDocument, entry: ConfigEntry): Collapsed | undefined {
  return numbered(document, entry) ?? runTogether(document, entry);
}

/** `12tickTime=2000` and `12 tickTime=2000`: the number of the line was copied with it. */
function numbered({ text }: ConfigDocument, { uri, key, value }: ConfigEntry): Collapsed | undefined {
  const name = trimmed(key);
  if (isSettingKey(name)) return undefined;
  const { start } = key.range;
  const rest = /^\d+(?=[a-zA-Z])/.exec(name)?.[0] ?? '';
  for (let digits = rest.length; digits > 0 && name.length - digits <= longestName; digits--) {
    const meant = name.slice(digits);
    if (isSettingKey(meant)) return { kind: 'line-number', uri, range: key.range, keys: [meant] };
  }
  if (!/^\d+$/.test(name)) return undefined;
  const [first] = settingsIn(text.slice(value.range.start, value.range.end));
  if (first?.index !== 0) return undefined;
  const end = value.range.start + first.key.length;
  return { kind: 'line-number', uri, range: { start, end }, keys: [first.key] };
}

/** `tickTime=2000 initLimit=10` and `tickTime=2000initLimit=10`: from the second key to the value's end. */
function runTogether({ text }: ConfigDocument, { uri, key, value }: ConfigEntry): Collapsed | undefined {
  const { start, end } = value.range;
  const written = text.slice(start, end);
  if (!written.includes('=')) return undefined;
  const isKnown = isSettingKey(trimmed(key));
  const comment = isKnown ? startOfProse(written) : 0;
  const found = [
    ...[...settingsIn(written)].filter((setting) => setting.index < comment && isRunOn(written, setting)),
    ...gluedIn(written).filter(({ index }) => index >= comment),
  ];
  const [first] = found;
  if (first === undefined) return undefined;
  return { kind: 'lines', uri, range: { start: start + first.index, end }, keys: found.map((setting) => setting.key) };
}

/** Where a comment begins, or text that only a comment would have. */
function startOfProse(value: string): number {
  const found = /#|[ \t]\/\//.exec(value);
  return found ? found.index : value.length;
}

/** A key at the start of a line is one that a continuation leads to. */
function isRunOn(text: string, { before, index }: HiddenSetting): boolean {
  if (!/[\w ,;)/\t]/.test(before)) return false;
  let start = index;
  while (' \t\f'.includes(text[start - 1] ?? '\n')) start--;
  return start > 0 && !'\r\n'.includes(text[start - 1] ?? '');
}
