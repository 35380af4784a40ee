import { type ConfigDocument, parseConfig } from '@zklint/parser';
import type { Limits } from '../limits.ts';
import { withoutLongValues } from '../workspace/read.ts';
import { asTemplate } from '../workspace/template.ts';
import { embedded, type MappedText } from './mapped-text.ts';

/** The file that a configuration stands in. */
interface Home {
  readonly uri: string;
  readonly text: string;
  /** What every line of it begins with in the file; undefined where it isn't written there line by line. */
  readonly lineStart?: string;
  /** Is it known to hold placeholders, whatever they look like? */
  readonly isOpen?: boolean;
}

/** A configuration that stands in a YAML file or is made from one, parsed as the server will read it. */
export function containedDocument(mapped: MappedText, home: Home, limits: Limits): ConfigDocument {
  const document = asTemplate(parseConfig(home.uri, mapped.text), home.isOpen);
  return embedded(withoutLongValues(document, limits.value), mapped, home);
}
