import { type ConfigDocument, parseConfig, type TextRange } from '@zklint/parser';
import type { Limits } from '../limits.ts';
import { withoutLongValues } from '../workspace/read.ts';
import { asTemplate } from '../workspace/template.ts';
import { embedded, joined, type MappedText, standingFor } from './mapped-text.ts';
import type { YamlNode } from './yaml-node.ts';

/** The file that a configuration stands in. */
interface Home {
  readonly uri: string;
  readonly text: string;
  /** What every line of it begins with in the file; undefined where it isn't written there line by line. */
  readonly lineStart?: string;
  /** Is it known to hold placeholders, whatever they look like? */
  readonly isOpen?: boolean;
  /** Where the image is named that makes it of variables. */
  readonly image?: TextRange;
}

/** A configuration that stands in a YAML file or is made from one, parsed as the server will read it. */
export function containedDocument(mapped: MappedText, home: Home, limits: Limits): ConfigDocument {
  const document = asTemplate(parseConfig(home.uri, mapped.text), home.isOpen);
  return embedded(withoutLongValues(document, limits.value), mapped, home);
}

/** The configuration that a scalar holds; one that `isOpen` may get more lines before a server reads it. */
export function documentOf(value: YamlNode, isOpen: boolean, limits: Limits): ConfigDocument {
  const { uri, text } = value.file;
  const mapped = value.mapped;
  const lineStart = value.lineStart(mapped);
  const home = { uri, text, ...(lineStart !== undefined && { lineStart }) };
  if (!isOpen) return containedDocument(mapped, home, limits);
  const end = mapped.ends.at(-1) ?? value.range.end;
  const added = standingFor(`\n\${ADDED_BY_SCRIPT}`, { start: end, end });
  return containedDocument(joined([mapped, added]), { ...home, isOpen }, limits);
}
