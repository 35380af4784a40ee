/** A half-open range of UTF-16 offsets. Lines and columns exist only where people read them. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A range in a file. */
export interface Place {
  readonly uri: string;
  readonly range: TextRange;
}

/** A value together with the place it was written. */
export interface Located<T> extends Place {
  readonly value: T;
}

/**
 * A piece of a file as Java reads it: `value` has escapes resolved, continuation lines joined and
 * every byte above 0x7f as one ISO-8859-1 character, `range` is what was written.
 */
export interface JavaText extends Located<string> {
  /** Where each character of `value` is written; absent where `value` is exactly what is written. */
  readonly written?: { readonly starts: readonly number[]; readonly ends: readonly number[] };
}

/** One `key=value` of a properties file. Its range runs from the key's start to the value's end. */
export interface ConfigEntry extends Place {
  readonly key: JavaText;
  readonly value: JavaText;
}

/** What java.util.Properties itself refuses: a `\u` without four hexadecimal digits. */
export interface SyntaxProblem {
  readonly kind: 'malformed-unicode-escape';
  readonly at: Place;
}

/** How the bytes of a file became its text. */
export type Encoding = 'utf-8' | 'latin1';

/** One configuration file, parsed. Never changes: a new text makes a new document. */
export interface ConfigDocument {
  readonly uri: string;
  /** The text as an editor shows it; a byte order mark stays its first character. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly entries: readonly ConfigEntry[];
  /** Comments with their `#` or `!`, up to the line's end. */
  readonly comments: readonly Located<string>[];
  readonly syntaxProblems: readonly SyntaxProblem[];
  /** What another program fills in first, where the file is a template for one. */
  readonly template?: Template;
  /** The entries whose values are too long to be judged. They are among those of `template` that are open. */
  readonly cut?: readonly ConfigEntry[];
  /** Where the configuration is only a part of the file, or made from it. */
  readonly part?: Part;
}

/** A configuration inside a file of another format. `text` is the whole file's, and all ranges are of it. */
export interface Part {
  /** The configuration itself, as Java reads it. */
  readonly content: string;
  /** The ranges of the file in which characters of the configuration stand for themselves, in their order there. */
  readonly editable: readonly TextRange[];
  /** What each line begins with in the file; undefined where the configuration isn't written line by line. */
  readonly lineStart?: string;
  /** Where the image is named that makes it of variables: what the image sets by itself stands there. */
  readonly image?: TextRange;
}

/** What isn't known of a template's entries. */
export interface Template {
  /** Entries with a placeholder in their key or value. They are not among the document's `entries`. */
  readonly open: readonly OpenEntry[];
  /** Entries of both kinds that stand in a branch or a loop: they may be left out, or be there several times. */
  readonly optional: ReadonlySet<ConfigEntry>;
}

/** An entry with placeholders; in the texts of its key and value they are words without blanks and separators. */
export interface OpenEntry {
  readonly entry: ConfigEntry;
  /** Where the placeholders stand: at least one. */
  readonly holes: readonly TextRange[];
}
