import type { TextRange } from '@zklint/parser';
import { type Message, say } from '../../message.ts';
import { listed } from '../../words.ts';
import type { Remark } from '../container.ts';
import { type MappedText, rangeOf } from '../mapped-text.ts';
import type { ImageInput, Variable } from './image.ts';

/** A finding about the list of servers. */
export function listRemark({ uri }: ImageInput, range: TextRange, message: Message): Remark {
  return { rule: 'compose-server-list', at: { uri, range }, message };
}

/** A finding about one word of a variable's value. */
export function wordRemark(input: ImageInput, word: MappedText, variable: Variable, message: Message): Remark {
  return listRemark(input, rangeOf(word, variable.range), message);
}

export function variableRemark(variable: Variable, message: Message, severity: 'warning' | 'info'): Remark {
  const { uri, range } = variable.name;
  return { rule: 'unknown-parameter', at: { uri, range }, message, severity };
}

/** The quotes that shells take away and YAML leaves, where the item of a list holds them: `- ZOO_SERVERS="…"`. */
export function quoteRemark(input: ImageInput, variable: Variable): Remark | undefined {
  const { text, starts, ends } = variable.value;
  const [quote = ''] = text.trim();
  if (!/^["']/.test(text.trimStart())) return undefined;
  const index = text.indexOf(quote);
  const { start, end } = { start: starts[index] ?? variable.range.start, end: ends[index] ?? variable.range.end };
  const message = say`This ${quote} becomes part of the value, and of the first server. Leave the quotes out.`;
  return listRemark(input, { start, end }, message);
}

/** The variables that a mounted configuration file leaves without effect, said once. */
export function mountedRemarks(input: ImageInput, hasNoEffect: (name: string) => boolean): readonly Remark[] {
  const variables = [...input.variables.values()].filter(({ name }) => hasNoEffect(name.value));
  const [first] = variables;
  if (first === undefined) return [];
  const names = variables.map(({ name }) => name.value);
  const message =
    names.length === 1
      ? say`A configuration file is mounted, so the image writes none, and ${names[0] ?? ''} has no effect. Set it in that file.`
      : say`A configuration file is mounted, so the image writes none, and ${listed(names, 3)} have no effect. Set them in that file.`;
  return [variableRemark(first, message, 'warning')];
}
