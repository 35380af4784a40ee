import type { Limits } from '../limits.ts';
import { findRegions } from '../workspace/template-regions.ts';
import { hasTellingEntry, isConfig } from './config-name.ts';
import { containedDocument } from './contained-document.ts';
import type { ContainedConfig } from './container.ts';
import type { MappedText } from './mapped-text.ts';

interface Line {
  /** Where it begins, where its content ends, and where the next line begins. */
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** How many blanks it begins with. */
  readonly indent: number;
  /** `action` is one of which nothing is left once the template's actions are taken out. */
  readonly kind: 'blank' | 'action' | 'text';
}

/** `zoo.cfg: |`, also as an item of a list, quoted, and with the signs for what becomes of its end. */
const header =
  /^[ ]*(?:- +)?(?:"([^"\n]{1,100})"|'([^'\n]{1,100})'|([\w.-]{1,100})):[ \t]+\|[-+1-9]{0,2}[ \t]*(?:#.*)?$/;

/**
 * The configurations in a template that becomes YAML, as Helm and Ansible have them: what is indented more than the line
 * `zoo.cfg: |` above it, with lines of actions at any column between. A folded block (`>`) is left out: what becomes of its
 * lines depends on the actions.
 */
export function blocksIn(uri: string, text: string, limits: Limits): readonly ContainedConfig[] {
  const lines = linesOf(text);
  const configs: ContainedConfig[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const found = line?.kind === 'text' ? header.exec(text.slice(line.start, line.end)) : undefined;
    if (!line || !found) continue;
    const name = found[1] ?? found[2] ?? found[3] ?? '';
    if (!/\.(cfg|properties|conf)$|^configuration$/i.test(name)) continue;
    const end = endOfBlock(lines, at + 1, line.indent);
    const block = lines.slice(at + 1, end);
    at = end - 1;
    // A setting behind an action, or the next key: it may go on.
    if (/^ *(\{\{|\{%|<%)/.test(text.slice(lines[end]?.start ?? text.length, lines[end]?.end))) continue;
    const indent = block.find(({ kind }) => kind === 'text')?.indent;
    if (indent === undefined) continue;
    const mapped = textOfBlock(block, indent, text);
    if (!(name === 'configuration' ? isWhole(mapped.text) : isConfig(name, mapped.text))) continue;
    const lineStart = ' '.repeat(indent);
    configs.push({ document: containedDocument(mapped, { uri, text, lineStart, isOpen: true }, limits) });
  }
  return configs;
}

/** Is it all of a configuration, under a name that any program might use? */
export function isWhole(text: string): boolean {
  return /^[ \t]*dataDir\b/m.test(text) && hasTellingEntry(text);
}

/** The first line that isn't of the block: one that isn't indented more than its header, actions and blank lines aside. */
function endOfBlock(lines: readonly Line[], from: number, indent: number): number {
  let end = from;
  while (end < lines.length && (lines[end]?.kind !== 'text' || (lines[end]?.indent ?? 0) > indent)) end++;
  return end;
}

function textOfBlock(block: readonly Line[], indent: number, text: string): MappedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const contentOf = (line: Line) => line.start + Math.min(indent, line.indent);
  for (const [index, line] of block.entries()) {
    const from = contentOf(line);
    pieces.push(text.slice(from, line.end));
    for (let at = from; at < line.end; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
    if (line.next === line.end) continue;
    // It reaches to where the next line's content begins, so that whole lines can be cut out.
    const following = block[index + 1];
    pieces.push('\n');
    starts.push(line.end);
    ends.push(following ? contentOf(following) : line.next);
  }
  return { text: pieces.join(''), starts, ends };
}

function linesOf(text: string): readonly Line[] {
  const { expressions = [], statements = [] } = findRegions(text) ?? {};
  const actions = [...expressions, ...statements].sort((one, other) => one.start - other.start);
  const lines: Line[] = [];
  let action = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    const end = found < 0 ? text.length : found - (text[found - 1] === '\r' && found > start ? 1 : 0);
    let rest = '';
    let from = start;
    for (; (actions[action]?.start ?? end) < end; action++) {
      rest += text.slice(from, Math.max(from, actions[action]?.start ?? end));
      from = Math.min(Math.max(from, actions[action]?.end ?? end), end);
      // One that goes on covers the beginning of the next line too.
      if ((actions[action]?.end ?? 0) > end) break;
    }
    rest += text.slice(from, end);
    const written = text.slice(start, end);
    const indent = written.length - written.replace(/^ +/, '').length;
    const kind = rest.trim() !== '' ? 'text' : written.trim() === '' ? 'blank' : 'action';
    lines.push({ start, end, next, indent, kind });
    start = next;
  }
  return lines;
}
