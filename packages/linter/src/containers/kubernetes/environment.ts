import type { TextRange } from '@zklint/parser';
import type { Variable } from '../images/image.ts';
import { joined, type MappedText, rangeOf, sliceOf, standingFor } from '../mapped-text.ts';
import type { YamlNode } from '../yaml-node.ts';
import { textsOf } from './config-maps.ts';
import type { Manifest } from './manifests.ts';

/** How many characters references may still add. */
interface Budget {
  left: number;
}

/** The variables of a container. */
export interface Environment {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Are there others that can't be seen? */
  readonly mayHaveOthers: boolean;
}

/** References that double a text each time would make it endless: those of a container add no more than that. */
const longest = 64 * 1024;

/** The variables that a container is given; `configMap` gives a ConfigMap of the same file. */
export function environmentOf(
  container: YamlNode,
  configMap: (name: string | undefined) => Manifest | undefined,
): Environment {
  const variables = new Map<string, Variable>();
  let mayHaveOthers = false;
  const budget = { left: longest };
  for (const source of container.at('envFrom').items) {
    const manifest = configMap(source.at('configMapRef', 'name').text);
    if (manifest === undefined) mayHaveOthers = true;
    const prefix = source.at('prefix').text ?? '';
    for (const { key, value } of manifest ? textsOf(manifest) : []) {
      add(variables, { name: prefix + key, at: value.range, value: value.mapped, range: value.range, isOpen: false });
    }
  }
  for (const item of container.at('env').items) {
    const name = item.at('name');
    if (name.text !== undefined) add(variables, variableIn(item, name.text, variables, configMap, budget));
  }
  return { variables, mayHaveOthers };

  function add(
    to: Map<string, Variable>,
    { name, at, ...rest }: Omit<Variable, 'name'> & { name: string; at: TextRange },
  ) {
    to.set(name, { name: { uri: container.file.uri, range: at, value: name }, ...rest });
  }
}

function variableIn(
  item: YamlNode,
  name: string,
  known: ReadonlyMap<string, Variable>,
  configMap: (name: string | undefined) => Manifest | undefined,
  budget: Budget,
) {
  const at = item.at('name').range;
  const from = item.at('valueFrom');
  const value = item.at('value');
  if (!from.isThere) {
    const range = value.text === undefined ? { start: at.end, end: at.end } : value.range;
    return { name, at, range, ...expanded(value.mapped, known, budget) };
  }
  const manifest = configMap(from.at('configMapKeyRef', 'name').text);
  const found = manifest?.node.at('data', from.at('configMapKeyRef', 'key').text ?? '');
  if (found?.text !== undefined) return { name, at, value: found.mapped, range: found.range, isOpen: false };
  const path = from.at('fieldRef', 'fieldPath');
  if (path.text === 'metadata.name') {
    const { range } = path;
    return { name, at, value: standingFor(`\${${name}}`, range), range, isOpen: true, isPodName: true as const };
  }
  const { range } = from;
  return {
    name,
    at,
    value: standingFor(`\${${name}}`, at),
    range: { start: range.start, end: range.start },
    isOpen: true,
  };
}

/** `$(NAME)` becomes the value of a variable above it, and `$$` a dollar sign. */
function expanded(
  mapped: MappedText,
  known: ReadonlyMap<string, Variable>,
  budget: Budget,
): { value: MappedText; isOpen: boolean } {
  const pieces: MappedText[] = [];
  let isOpen = false;
  let from = 0;
  for (const { 0: sign, 1: name, index } of mapped.text.matchAll(/\$\$|\$\(([^()\s]{1,250})\)/g)) {
    const at = rangeOf(sliceOf(mapped, index, index + sign.length), { start: 0, end: 0 });
    pieces.push(sliceOf(mapped, from, index));
    if (name === undefined) {
      pieces.push(standingFor('$', at));
    } else {
      // One that isn't known here may be that of a service.
      const variable = known.get(name);
      budget.left -= variable?.value.text.length ?? 0;
      const text = budget.left < 0 ? undefined : variable?.value.text;
      pieces.push(standingFor(text ?? `\${${name}}`, at));
      isOpen ||= text === undefined || variable?.isOpen === true;
    }
    from = index + sign.length;
  }
  return { value: from === 0 ? mapped : joined([...pieces, sliceOf(mapped, from)]), isOpen };
}
