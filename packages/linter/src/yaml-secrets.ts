import type { TextRange } from '@zklint/parser';

/** How the names of variables and keys end that hold a secret. A path to one ends in another way. */
export const secretEnd = '(?:passwords?|passwd|passphrase|secret|token|superDigest)';

const isSecret = new RegExp(`${secretEnd}$`, 'i');
/** What a line begins with: a key of YAML, a variable in list form, or a key of a zoo.cfg in a block. */
const lineForm = /^([ \t]*(?:-[ \t]+)*)["']?([\w.-]{1,200})["']?(?:[ \t]*=|[ \t]*:(?=[ \t]|$)|[ \t]+(?=\S))[ \t]*/;
/** Elsewhere: a word of a list of settings, a -D flag, a default, an item of a map in braces. */
const inner = new RegExp(
  `${secretEnd}["']?(?:=("[^"]*|'[^']*|[^\\s"']+(?:[ \\t]+[^\\s"'=:]+(?=[\\s"']|$))*)|:-([^}]+)|:[ \\t]+("[^"]*|'[^']*|[^,}]+))`,
  'gi',
);
const innerName = new RegExp(`\\bname["']?[ \\t]*:[ \\t]*["']?[\\w.-]{0,200}${secretEnd}(?=["',} ]|$)`, 'i');
const innerValue = /\bvalue["']?[ \t]*:[ \t]*("[^"]*|'[^']*|[^,}]+)/gi;

/**
 * Where the secrets of a Compose file, a manifest or a template of one are written, in order: values of keys and variables
 * with a telling name, in map and in list form, in braces, in blocks, beside a `name:`, and words within other values. It
 * may take more for a secret than is one; a damaged file has them too.
 */
export function secretsInYaml(text: string): readonly TextRange[] {
  const reading = new Reading();
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) reading.add(line, index);
  return reading.found.sort((one, other) => one.start - other.start);
}

class Reading {
  readonly found: TextRange[] = [];
  /** The lines that are indented by more belong to a secret; `isOpen` those that are no map or list. */
  private block: { readonly indent: number; readonly isOpen: boolean } | undefined;
  /** Does a line of a zoo.cfg go on in the next? */
  private isContinued = false;
  /** The `name:` and `value:` of one item of a list. */
  private item: { isSecret: boolean; value?: TextRange } = { isSecret: false };

  add(line: string, at: number): void {
    const indent = line.search(/[^ \t]|$/);
    const form = lineForm.exec(line);
    if (this.isContinued || this.belongs(line, indent)) {
      this.take(at + indent, at + line.length);
      this.isContinued &&= line.endsWith('\\');
      return;
    }
    this.block = undefined;
    const [whole = '', before = '', key = ''] = form ?? [];
    if (before.includes('-')) this.item = { isSecret: false };
    const range = { start: at + whole.length, end: at + line.length };
    const value = line.slice(whole.length);
    if (key === 'name') {
      this.item.isSecret = isSecret.test(value.replace(/["'\s]|\s#.*$/g, ''));
      if (this.item.isSecret && this.item.value) this.take(this.item.value.start, this.item.value.end);
    } else if (key === 'value') this.item.value = range;
    if (form && (isSecret.test(key) || (key === 'value' && this.item.isSecret)))
      this.value(value, range, before.length);
    else this.words(line, at);
  }

  private value(value: string, { start, end }: TextRange, indent: number): void {
    // `ALLOW_EMPTY_PASSWORD: yes` is none.
    if (/^["']?(?:yes|no|true|false)["']?$/i.test(value.trim())) return;
    if (value === '' || /^[|>]/.test(value)) this.block = { indent, isOpen: value === '' };
    else {
      this.take(start, end);
      this.isContinued = value.endsWith('\\');
      if (/^"[^"]*$|^'[^']*$/.test(value)) this.block = { indent, isOpen: false };
    }
  }

  private belongs(line: string, indent: number): boolean {
    if (this.block === undefined || indent <= this.block.indent) return false;
    return !(this.block.isOpen && /^\s*(?:- |["']?[\w.-]+["']?:(?:\s|$))/.test(line));
  }

  private words(line: string, at: number): void {
    for (const { index, 0: whole, 1: word, 2: otherwise, 3: item } of line.matchAll(inner)) {
      const value = word ?? otherwise ?? item ?? '';
      this.take(at + index + whole.length - value.length, at + index + whole.length);
    }
    if (!innerName.test(line)) return;
    for (const { index, 0: whole, 1: value = '' } of line.matchAll(innerValue)) {
      this.take(at + index + whole.length - value.length, at + index + whole.length);
    }
  }

  private take(start: number, end: number): void {
    if (end > start) this.found.push({ start, end });
  }
}
