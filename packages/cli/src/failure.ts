/** The run failed, for reasons that the user can mend: sentences for the standard error, and exit code 2. */
export class Failure extends Error {
  readonly sentences: readonly string[];

  constructor(...sentences: readonly string[]) {
    super(sentences.join(' '));
    this.sentences = sentences;
  }
}
