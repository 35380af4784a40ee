import { CstParser } from 'chevrotain';
import { Comment, EndOfEntry, Key, KeylessSeparator, Separator, Value, vocabulary } from './tokens.ts';

/** The shape of a properties file. Every sequence of the lexer's tokens fits: Java refuses no line for its form. */
export class PropertiesParser extends CstParser {
  constructor() {
    super(vocabulary, { skipValidations: true, maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  readonly properties = this.RULE('properties', () => {
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(Comment) }, { ALT: () => this.SUBRULE(this.entry) }]);
    });
  });

  private readonly entry = this.RULE('entry', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(Key);
          this.OPTION(() => this.CONSUME(Separator));
        },
      },
      { ALT: () => this.CONSUME(KeylessSeparator) },
    ]);
    this.OPTION1(() => this.CONSUME(Value));
    this.OPTION2(() => this.CONSUME(EndOfEntry));
  });
}

export const propertiesParser = new PropertiesParser();
