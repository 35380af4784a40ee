import { readFileSync } from 'node:fs';

/** What Chevrotain does when a lexer or a parser is made, and what it does instead. */
const changes = [
  // A table of all characters, which takes 3 ms, for lexers that look at first characters. Those in safe mode don't.
  { file: 'scan/lexer.js', from: 'initCharCodeToOptimizedIndexMap();', to: '' },
  // V8 takes 3 ms to delete what the recording put into an object that was made fast before it.
  { file: 'parse/parser/parser.js', from: 'toFastProperties(this);', to: '' },
  {
    file: 'parse/parser/parser.js',
    from: 'this.disableRecording();',
    to: 'this.disableRecording(); toFastProperties(this);',
  },
];

/** Leaves out of the bundle what of Chevrotain only costs time at the start. What it parses and how fast stays the same. */
export const quickChevrotain = {
  name: 'quick-chevrotain',
  setup({ onLoad }) {
    onLoad({ filter: /chevrotain.lib.src.(scan.lexer|parse.parser.parser)\.js$/ }, ({ path }) => {
      const file = path.replaceAll('\\', '/');
      return {
        contents: changes
          .filter((change) => file.endsWith(change.file))
          .reduce((source, change) => changed(source, change), readFileSync(path, 'utf8')),
      };
    });
  },
};

function changed(source, { file, from, to }) {
  // As a statement: the function of that name is declared in the same file.
  const parts = source.split(new RegExp(`^ +${from.replace(/[().]/g, '\\$&')}$`, 'm'));
  if (parts.length !== 2) throw new Error(`Chevrotain's ${file} has ${from} ${parts.length - 1} times, not once.`);
  return parts.join(to);
}
