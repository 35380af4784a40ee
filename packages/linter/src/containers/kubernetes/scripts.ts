import type { TextRange } from '@zklint/parser';
import { joined, type MappedText, rangeOf, sliceOf, standingFor } from '../mapped-text.ts';
import type { YamlNode } from '../yaml-node.ts';

/** The words of `command` and `args`, each on a line of its own. */
export function scriptOf(container: YamlNode): MappedText {
  const words = [...container.at('command').items, ...container.at('args').items].map(({ mapped }) => mapped);
  return joined(
    words.flatMap((word) => [word, standingFor('\n', { start: word.ends.at(-1) ?? 0, end: word.ends.at(-1) ?? 0 })]),
  );
}

const entrypoint =
  /(?:^|[\s;&])(?:\/docker-entrypoint\.sh|\/entrypoint\.sh|\/run\.sh|\/opt\/bitnami\/scripts\/zookeeper\/(?:entrypoint|run)\.sh|\/etc\/confluent\/docker\/run)(?=[\s;&"']|$)/;

/** Does the image's own script run, and no other that may write its files before? */
export function runsEntrypoint(container: YamlNode, { text }: MappedText): boolean {
  if (text === '') return true;
  if (/\.(sh|py|cfg|properties)\b|\bsource\b/.test(withoutImageScripts(text))) return false;
  return entrypoint.test(text) || (!container.at('command').isThere && /^zkServer\.sh\nstart-foreground\n$/.test(text));
}

/** What a script runs besides the scripts that come with the images. */
export function withoutImageScripts(text: string): string {
  return text
    .replaceAll(new RegExp(entrypoint, 'g'), ' ')
    .replaceAll(/\b(?:zkServer|zookeeper-server-start)\.sh\b/g, ' ');
}

/** May what runs in a pod write a myid by means that aren't plain? */
export function mayWriteMyid(own: MappedText, inits: readonly MappedText[]): boolean {
  return /myid/i.test(own.text) || inits.some(({ text }) => text === '' || /myid|\.(sh|py)\b/i.test(text));
}

/** The variables that a script sets by itself, and where. */
export function assignedIn(script: MappedText): ReadonlyMap<string, TextRange> {
  const found = script.text.matchAll(/(?<=^|[\s;&])((?:ZOO|ZOOKEEPER)_\w{1,60})=/g);
  return new Map(
    [...found].map(({ index, 1: name = '' }) => [
      name,
      rangeOf(sliceOf(script, index, index + name.length), { start: 0, end: 0 }),
    ]),
  );
}

/** What a script makes of the number of its pod: that number and so much more, and the characters that say so. */
export interface OrdinalId {
  readonly offset: number;
  readonly at: TextRange;
}

const word = /(?:"([^"\n]{1,80})"|'([^'\n]{1,80})'|((?:\$\(\([^()\n]{1,60}\)\)|\$\{[^}\n]{1,60}\}|\$\w{1,60})))/.source;
const intoVariable = new RegExp(
  `(?:^|[\\s;&])(?:ZOO_MY_ID|ZOO_SERVER_ID|ZOOKEEPER_SERVER_ID)=${word}(?=[\\s;&]|$)`,
  'g',
);
const intoFile = new RegExp(`(?:^|[\\s;&])echo[ \\t]+${word}[ \\t]*>[ \\t]*[^\\s;&]{1,200}myid(?=["'\\s;&]|$)`, 'g');

/** The id that scripts give a server by the number of its pod, where they plainly say so once. */
export function ordinalIdOf(scripts: readonly MappedText[]): OrdinalId | undefined {
  const found = scripts.flatMap((script) =>
    [...script.text.matchAll(intoVariable), ...script.text.matchAll(intoFile)].map((match) => ({ script, match })),
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return undefined;
  const { script, match } = only;
  const expression = match[1] ?? match[2] ?? match[3] ?? '';
  const offset = offsetOf(expression, script.text, 3);
  const start = match.index + match[0].indexOf(expression);
  const at = rangeOf(sliceOf(script, start, start + expression.length), { start: 0, end: 0 });
  return offset === undefined ? undefined : { offset, at };
}

/** What gives the number of a pod, and what the script must say for that. */
const ordinals: readonly (readonly [RegExp, RegExp])[] = [
  [/^\$\{HOSTNAME##\*-\}$/, /HOSTNAME/],
  [/^\$\{BASH_REMATCH\[2\]\}$/, /=~ \^?\(\.\*\)-\(\[0-9\]\+\)\$/],
  [/^\$\{BASH_REMATCH\[1\]\}$/, /=~ -\(\[0-9\]\+\)\$/],
];

function offsetOf(expression: string, script: string, depth: number): number | undefined {
  const [, inner, more] = /^\$\(\(\s*(\S{1,60}?)\s*\+\s*(\d{1,6})\s*\)\)$/.exec(expression) ?? [];
  if (inner !== undefined) {
    const offset = offsetOf(/^\w+$/.test(inner) ? `$${inner}` : inner, script, depth);
    return offset === undefined ? undefined : offset + Number(more);
  }
  const ordinal = ordinals.find(([form]) => form.test(expression));
  if (ordinal) return ordinal[1].test(script) ? 0 : undefined;
  const name = /^\$\{?([A-Za-z_]\w{0,60})\}?$/.exec(expression)?.[1];
  if (name === undefined || depth === 0) return undefined;
  const values = [
    ...script.matchAll(new RegExp(`(?:^|[\\s;&])${name}=["']?(\\$\\(\\([^()\\n]{1,60}\\)\\)|[^\\s;&"']{1,80})`, 'g')),
  ];
  const [value, ...others] = values.map(([, text = '']) => text);
  return value === undefined || others.length > 0 ? undefined : offsetOf(value, script, depth - 1);
}
