import { nodeFileSystem } from '@zklint/linter/node';
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

main(process.argv.slice(2), nodeFileSystem, processTerminal).then((code) => {
  process.exitCode = code;
});
