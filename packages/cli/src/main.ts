import { type FileSystem, rules } from '@zklint/linter';
import { visible } from '@zklint/linter/escape';
import { say } from '@zklint/linter/messages';
import { complain } from './complain.ts';
import { effective } from './effective.ts';
import { showEnsembles } from './ensemble.ts';
import { Failure } from './failure.ts';
import { init } from './init.ts';
import { english, explaining, languageOf } from './language.ts';
import { lint } from './lint.ts';
import { listRules } from './list-rules.ts';
import { readOptions } from './options.ts';
import { printConfig } from './print-config.ts';
import type { Terminal } from './terminal.ts';
import { showUpgrade } from './upgrade.ts';

/** Runs zklint and gives its exit code: 0 or 1 by the findings, 2 where the run failed, 3 where zklint is at fault. */
export async function main(args: readonly string[], fileSystem: FileSystem, terminal: Terminal): Promise<number> {
  let language = english;
  try {
    language = await languageOf(args, terminal.env);
    const invocation = readOptions(args, terminal);
    if (invocation.run === 'nothing') return invocation.code;
    if (invocation.run === 'lsp') {
      // Built beside this file; it starts when it is loaded and ends with its input.
      require('./lsp.cjs');
      return 0;
    }
    if (invocation.run === 'explain') {
      const { explainWords } = await import('./explain.ts');
      const failure = await explainWords(invocation.options, rules, terminal, await explaining(language));
      if (failure !== undefined) throw new Failure(failure);
      return 0;
    }
    if (invocation.run === 'effective') {
      return await effective(invocation.options, fileSystem, terminal, language);
    }
    if (invocation.run === 'ensemble') {
      return await showEnsembles(invocation.options, fileSystem, terminal, language);
    }
    if (invocation.run === 'upgrade') {
      return await showUpgrade(invocation.options, fileSystem, terminal, language);
    }
    if (invocation.run === 'init') {
      return await init(invocation.options, fileSystem, terminal, language);
    }
    const { options } = invocation;
    if (options.listRules) return await listRules(options, terminal, language);
    const { printConfig: path } = options;
    return path === undefined
      ? await lint(options, fileSystem, terminal, language)
      : await printConfig({ ...options, printConfig: path }, fileSystem, terminal, language);
  } catch (error) {
    if (error instanceof Failure) {
      complain(error.sentences, terminal, language);
      return 2;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const plea = language.tell(say`This is a bug in zklint; please report it with these lines.`);
    terminal.writeError(`${plea}\n${linesOf(trace)}\n`);
    return 3;
  }
}

function linesOf(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
