import type { ConfigDocument, ConfigEntry, OpenEntry, Template, TextRange } from '@zklint/parser';
import { trimmed } from '@zklint/parser';
import type { ServerLine } from './server-line.ts';
import { placeholder } from './workspace/template.ts';

/** An entry of a template that may give a parameter: one of that key, or one whose key isn't known. */
export function mayGive({ entries, template }: ConfigDocument, name: string): ConfigEntry | undefined {
  if (template === undefined) return undefined;
  const { open, optional } = template;
  for (const entry of optional) if (trimmed(entry.key) === name) return entry;
  const [any] = optional;
  return open.find((one) => mayBe(one, name))?.entry ?? (isFragment(entries, template) ? any : undefined);
}

/** Is all of it in branches? Where they aren't taken nothing is left of it, so the rest of the file stands elsewhere. */
function isFragment(entries: readonly ConfigEntry[], { open, optional }: Template): boolean {
  return entries.every((entry) => optional.has(entry)) && open.every(({ entry }) => optional.has(entry));
}

/** May an entry with placeholders have this key? */
function mayBe(one: OpenEntry, name: string): boolean {
  const known = knownEnds(one);
  if (known === undefined) return trimmed(one.entry.key) === name;
  return name.startsWith(known.start) && name.endsWith(known.end);
}

/** What is known of a key with placeholders: its beginning and its end. Undefined where all of it is. */
function knownEnds({ entry: { key }, holes }: OpenEntry): { readonly start: string; readonly end: string } | undefined {
  if (key.written) {
    // All that an image makes of a variable stands in one place, so that only the text tells its parts.
    const { 0: hole, index = 0 } = placeholder.exec(key.value) ?? {};
    if (hole !== undefined) {
      return { start: key.value.slice(0, index).trim(), end: key.value.slice(index + hole.length).trim() };
    }
  }
  const inKey = holes.filter(({ start, end }) => start < key.range.end && key.range.start < end);
  const [first] = inKey;
  if (first === undefined) return undefined;
  // One may lie in another: to Java `{{ x }}` holds `{ x }`.
  const end = inKey.reduce((furthest, hole) => Math.max(furthest, hole.end), 0);
  return {
    start: key.value.slice(0, Math.max(0, first.start - key.range.start)).trim(),
    end: key.value.slice(end - key.range.start).trim(),
  };
}

const listPrefixes = ['server.', 'group', 'weight'];

/** May a template add server, group or weight lines, leave them out, or say who votes? */
export function mayChangeList({ open, optional }: Template): boolean {
  for (const { key } of optional) if (listPrefixes.some((prefix) => trimmed(key).startsWith(prefix))) return true;
  return open.some((one) => {
    const known = knownEnds(one);
    const start = known?.start ?? trimmed(one.entry.key);
    if (known && listPrefixes.some((prefix) => prefix.startsWith(start))) return true;
    return listPrefixes.some((prefix) => start.startsWith(prefix)) && !isOnlyHostOpen(one);
  });
}

/** The server lines of a template of which only hosts aren't known. */
export function linesWithOpenHosts(document: ConfigDocument | undefined): readonly OpenEntry[] {
  return document?.template?.open.filter(isOnlyHostOpen) ?? [];
}

/** A line whose host isn't known: what is wrong elsewhere is wrong, and it has no address to compare. */
export function withOpenHost(line: ServerLine, { holes }: OpenEntry): ServerLine {
  return {
    ...line,
    isHostOpen: true,
    endpoints: [],
    faults: line.faults.filter(({ at }) => !overlapsAny(at.range, holes)),
  };
}

/** `server.1=zk-{{ site }}:2888:3888`: the rest of the line has the form that every release takes. */
function isOnlyHostOpen({ entry: { key, value }, holes }: OpenEntry): boolean {
  if (!/^server\.\d+$/.test(trimmed(key)) || value.written) return false;
  const [host] = /^[^:;|[]+(?=:\w+:\w+(:\w*)?(;\d+)?[ \t\f]*$)/.exec(value.value) ?? [];
  if (host === undefined) return false;
  const end = value.range.start + host.length;
  return holes.every((hole) => hole.start >= value.range.start && hole.end <= end);
}

function overlapsAny({ start, end }: TextRange, holes: readonly TextRange[]): boolean {
  return holes.some((hole) => hole.start < end && start < hole.end);
}
