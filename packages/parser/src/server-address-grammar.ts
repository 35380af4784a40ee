import { CstParser, createToken, Lexer } from 'chevrotain';

/** An address literal in brackets, to its closing bracket or, where that is still missing, to the end of the address. */
const Bracketed = createToken({
  name: 'Bracketed',
  // Only where an address begins: anywhere else a bracket is an ordinary character to ZooKeeper.
  pattern: (text, start) => {
    if (text[start] !== '[' || !/^[|;]?$/.test(text[start - 1] ?? '')) return null;
    const literal = /\[[^\]|;]*\]?/y;
    literal.lastIndex = start;
    return literal.exec(text);
  },
  line_breaks: false,
});
const Colon = createToken({ name: 'Colon', pattern: ':' });
const Pipe = createToken({ name: 'Pipe', pattern: '|' });
const Semicolon = createToken({ name: 'Semicolon', pattern: ';' });
const Text = createToken({ name: 'Text', pattern: /[^:|;]+/, line_breaks: true });

const tokens = [Bracketed, Colon, Pipe, Semicolon, Text];

/** The shape of a server line's value, `host:port:port:role|host:port:port;host:port`. Any part may still be missing. */
export class ServerAddressParser extends CstParser {
  constructor() {
    super(tokens, { skipValidations: true, maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  readonly serverAddress = this.RULE('serverAddress', () => {
    this.SUBRULE(this.section);
    this.MANY(() => {
      this.CONSUME(Semicolon);
      this.SUBRULE1(this.section);
    });
  });

  private readonly section = this.RULE('section', () => {
    this.SUBRULE(this.address);
    this.MANY(() => {
      this.CONSUME(Pipe);
      this.SUBRULE1(this.address);
    });
  });

  private readonly address = this.RULE('address', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(Bracketed) },
        { ALT: () => this.CONSUME(Text) },
        { ALT: () => this.CONSUME(Colon) },
      ]);
    });
  });
}

interface ServerAddressReader {
  readonly lexer: Lexer;
  readonly parser: ServerAddressParser;
}

let reader: ServerAddressReader | undefined;

/** Made when the first server line is met: that takes milliseconds, and a server on its own has none. */
export function serverAddressReader(): ServerAddressReader {
  reader ??= {
    // As in tokens.ts.
    lexer: new Lexer(tokens, { positionTracking: 'onlyOffset', skipValidations: true, safeMode: true }),
    parser: new ServerAddressParser(),
  };
  return reader;
}
