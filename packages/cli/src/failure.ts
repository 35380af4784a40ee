import type { Message } from '@zklint/linter/messages';

/** The run failed, for reasons that the user can mend: sentences for the standard error, and exit code 2. */
export class Failure extends Error {
  readonly sentences: readonly Message[];

  constructor(...sentences: readonly Message[]) {
    super(sentences.join(' '));
    this.sentences = sentences;
  }
}
