import { readable } from '@zklint/linter/escape';
import type { Message } from '@zklint/linter/messages';
import type { Language } from './language.ts';
import type { Terminal } from './terminal.ts';

/** Says on the standard error what is wrong with the run, not with a configuration. */
export function complain(sentences: readonly Message[], terminal: Terminal, { tell }: Language): void {
  for (const sentence of sentences) terminal.writeError(`zklint: ${readable(tell(sentence))}\n`);
}
