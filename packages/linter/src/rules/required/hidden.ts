import type { ParameterName } from '@zklint/parameters';
import type { Place } from '@zklint/parser';
import type { ServerConfig } from '../../server-config.ts';
import { collapsedIn } from '../file/collapsed.ts';
import { hidingComments, hidingContinuation, markedEntry } from '../file/hidden-settings.ts';

/**
 * Where a parameter that ZooKeeper misses is hidden by another text. That it is missing is said there, and given way to
 * the rule that explains why: byte-order-mark, collapsed-lines, backslash-in-value or swallowed-setting.
 */
export function hiddenAt({ document }: ServerConfig, name: ParameterName): Place | undefined {
  if (document === undefined || !document.text.includes(name)) return undefined;
  const hiding = [
    markedEntry(document),
    ...document.entries.flatMap((entry) => [collapsedIn(document, entry), hidingContinuation(document, entry)]),
    ...hidingComments(document),
  ];
  return hiding.find((place) => place?.keys.includes(name));
}
