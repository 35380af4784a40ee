import { joined, type MappedText, rangeOf, sliceOf, standingFor } from '../mapped-text.ts';
import type { Values } from './values.ts';

/** A text with its variables filled in. What isn't known stands there as `${NAME}`, and the text is open. */
export interface Interpolated {
  readonly mapped: MappedText;
  readonly isOpen: boolean;
}

/** So many defaults may stand in each other; nobody writes more. */
const deepest = 20;

/**
 * Fills in what Compose does: `$NAME`, `${NAME}`, `${NAME:-default}` and their kin, and `$$`. A value stands at the
 * characters of the whole reference, a default at its own. What Swarm fills in, `{{.Task.Slot}}`, isn't known.
 */
export function interpolate(mapped: MappedText, values: Values): Interpolated {
  if (!/\$|\{\{/.test(mapped.text)) return { mapped, isOpen: false };
  const filler = new Filler(mapped, values);
  return { mapped: filler.read(0), isOpen: filler.isOpen };
}

class Filler {
  isOpen = false;
  private at = 0;
  private readonly mapped: MappedText;
  private readonly values: Values;

  constructor(mapped: MappedText, values: Values) {
    this.mapped = mapped;
    this.values = values;
  }

  /** Reads to the end or, inside of braces, to the one that closes them. */
  read(depth: number): MappedText {
    const { text } = this.mapped;
    const parts: MappedText[] = [];
    // What stands between references, or up to a sign that may begin or end one.
    const form = /\$\$|\$\{([A-Za-z_]\w*)(:?[-?+]|\})|\$([A-Za-z_]\w*)|\{\{[^{}]{0,200}\}\}|[^${}]+|[\s\S]/g;
    form.lastIndex = this.at;
    let braces = 0;
    for (let match = form.exec(text); match; match = form.exec(text)) {
      const [whole, name, sign, plain] = match;
      this.at = form.lastIndex;
      if (whole === '$$') parts.push(this.standing('$', match.index));
      else if (plain !== undefined) parts.push(this.valueOf(plain, match.index));
      else if (name !== undefined && sign === '}') parts.push(this.valueOf(name, match.index));
      else if (name !== undefined && depth < deepest) parts.push(this.choice(name, sign ?? '', match.index, depth));
      else if (whole.startsWith('{{')) parts.push(this.unknown(/\w[\w.]*/.exec(whole)?.[0] ?? 'template', match.index));
      else if (whole === '}' && depth > 0 && braces-- === 0) break;
      else {
        if (whole === '{' && depth > 0) braces++;
        // Compose refuses `${}`, and how it counts other braces has changed.
        if (whole === '$' ? text[this.at] === '{' : name !== undefined || (depth > 0 && whole === '{'))
          this.isOpen = true;
        parts.push(sliceOf(this.mapped, match.index, this.at));
      }
      form.lastIndex = this.at;
    }
    return joined(parts);
  }

  private choice(name: string, sign: string, start: number, depth: number): MappedText {
    const wasOpen = this.isOpen;
    this.isOpen = false;
    const other = this.read(depth + 1);
    const isOtherOpen = this.isOpen;
    this.isOpen = wasOpen;
    const isSet = this.values.has(name);
    const value = this.values.get(name);
    const isKnown = !isSet || value !== undefined;
    const counts = isSet && !(sign.startsWith(':') && value === '');
    if (isKnown && sign.endsWith('-') && !counts) {
      this.isOpen ||= isOtherOpen;
      return other;
    }
    if (isKnown && sign.endsWith('+') && isSet) {
      if (!counts) return this.standing('', start);
      this.isOpen ||= isOtherOpen;
      return other;
    }
    // `?` is an error without a value, and with `+` the user's own shell tells which it is.
    return counts && !sign.endsWith('+') ? this.valueOf(name, start) : this.unknown(name, start);
  }

  private valueOf(name: string, start: number): MappedText {
    const value = this.values.get(name);
    return value === undefined ? this.unknown(name, start) : this.standing(value, start);
  }

  private unknown(name: string, start: number): MappedText {
    this.isOpen = true;
    return this.standing(`\${${name}}`, start);
  }

  private standing(text: string, start: number): MappedText {
    const place = sliceOf(this.mapped, start, this.at);
    return standingFor(text, rangeOf(place, { start: 0, end: 0 }));
  }
}
