import type { Severity } from '@zklint/linter';
import { type Command, CommanderError } from 'commander';
import type { Output } from './option-values.ts';
import { addJudging, addLook, addShowing, newFailOn, newProgram } from './program.ts';
import type { Judging } from './request.ts';
import type { Terminal } from './terminal.ts';

/** What the command line asks for. What it doesn't say is absent, so that settings and defaults can. */
export interface Options extends Judging {
  readonly paths: readonly string[];
  readonly format?: readonly Output[];
  readonly failOn: Severity | 'never';
  /** How many warnings the run may have. */
  readonly maxWarnings?: number;
  /** The file of known findings. */
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly fix?: boolean;
  readonly fixUnsafe?: boolean;
  readonly diff?: boolean;
  readonly ensembles: boolean;
  readonly listRules?: boolean;
  /** The file whose settings are to be shown. */
  readonly printConfig?: string;
  readonly quiet?: boolean;
  readonly statistics?: boolean;
  readonly color?: boolean;
  readonly stdinFilename?: string;
  readonly stdinFiles?: boolean;
}

/** What `zklint effective` asks for. */
export interface EffectiveOptions extends Judging {
  readonly path: string;
  readonly all?: boolean;
  readonly format: 'table' | 'json';
  readonly color?: boolean;
}

/** What `zklint explain` asks for. */
export interface ExplainOptions {
  readonly words: readonly string[];
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

/** What `zklint ensemble` asks for. */
export interface EnsembleOptions extends Judging {
  readonly paths: readonly string[];
  readonly format: 'text' | 'mermaid' | 'svg' | 'json';
  readonly color?: boolean;
}

/** What `zklint upgrade` asks for. */
export interface UpgradeOptions extends Judging {
  readonly paths: readonly string[];
  /** The release to move to, as it is written. */
  readonly to: string;
  readonly failOn: Severity | 'never';
  readonly format: 'table' | 'json';
  readonly color?: boolean;
  readonly stdinFilename?: string;
}

/** What `zklint init` asks for. */
export interface InitOptions {
  readonly color?: boolean;
}

export type Invocation =
  | { readonly run: 'lint'; readonly options: Options }
  | { readonly run: 'effective'; readonly options: EffectiveOptions }
  | { readonly run: 'explain'; readonly options: ExplainOptions }
  | { readonly run: 'ensemble'; readonly options: EnsembleOptions }
  | { readonly run: 'upgrade'; readonly options: UpgradeOptions }
  | { readonly run: 'init'; readonly options: InitOptions }
  | { readonly run: 'lsp' }
  /** Help was shown, or what is wrong with the options was said. */
  | { readonly run: 'nothing'; readonly code: 0 | 2 };

const upgradeFooter = `
Exit codes: 0 nothing new at or above --fail-on, 1 something, 2 the run itself failed.

  zklint upgrade -z 3.4.14 --to 3.9 conf/    what stands between these two
  zklint upgrade -z 3.9.5 --to 3.8 conf/     and back`;

/**
 * Reads the command line; help, the version and what commander finds wrong are written at once. Throws a `Failure` where
 * a value can't be meant.
 */
export function readOptions(args: readonly string[], terminal: Terminal): Invocation {
  let invocation: Invocation | undefined;
  const program = commandLine(terminal, (asked) => {
    invocation = asked;
  });
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { run: 'nothing', code: error.exitCode === 0 ? 0 : 2 };
  }
  return invocation ?? { run: 'nothing', code: 2 };
}

/** All commands and their options: completions and the man page are made of them too. */
export function commandLine(terminal: Terminal, run: (invocation: Invocation) => void): Command {
  const program = newProgram(terminal).action((paths: readonly string[]) => {
    run({ run: 'lint', options: { ...program.opts<Omit<Options, 'paths'>>(), paths } });
  });
  const effective = addShowing(
    addJudging(program.command('effective')).option('--all', 'also what is left at its default'),
    ['table', 'json'],
  )
    .argument('<file>')
    .summary('every setting as the server will have it')
    .description('Every setting as the server will have it, and where each comes from.')
    .action((path: string) => {
      run({ run: 'effective', options: { ...optionsOf<Omit<EffectiveOptions, 'path'>>(effective), path } });
    });
  const ensemble = addShowing(addJudging(program.command('ensemble')), ['text', 'mermaid', 'svg', 'json'])
    .argument('[path...]', 'files, folders or globs (default: the current folder)')
    .summary('who is in the ensemble, where, and what it survives')
    .description('Who is in the ensemble, where each server lives, and what the ensemble survives.')
    .action((paths: readonly string[]) => {
      run({ run: 'ensemble', options: { ...optionsOf<Omit<EnsembleOptions, 'paths'>>(ensemble), paths } });
    });
  const upgrade = addShowing(
    addJudging(
      program
        .command('upgrade')
        .requiredOption('--to <release>', 'the release to move to, such as 3.9.5, or 3.9 for the newest of its line'),
      'present release, such as 3.4.14 (default: what the files or zklint.json tell)',
    ).addOption(newFailOn()),
    ['table', 'json'],
  )
    .argument('[path...]', 'files, folders or globs; - is standard input (default: the current folder)')
    .summary('what a move to another release breaks or changes')
    .description('What a move from the present release to another one breaks or changes, in the order of harm.')
    .addHelpText('after', upgradeFooter)
    .action((paths: readonly string[]) => {
      run({ run: 'upgrade', options: { ...optionsOf<Omit<UpgradeOptions, 'paths'>>(upgrade), paths } });
    });
  const explain = addShowing(program.command('explain'), ['text', 'json'])
    .argument('<word...>')
    .summary("what a rule, a parameter or a line of a server's log means")
    .description("What a rule, a parameter or a line of a server's log means, and what to do.")
    // Lines of logs are full of words that look like options.
    .allowUnknownOption()
    .action((words: readonly string[]) => {
      run({ run: 'explain', options: { ...optionsOf<Omit<ExplainOptions, 'words'>>(explain), words } });
    });
  const init = addLook(program.command('init'))
    .summary('write a zklint.json after looking at what is there')
    .description('Writes a zklint.json into the current folder after looking at what is there; never over another one.')
    .action(() => {
      run({ run: 'init', options: optionsOf<InitOptions>(init) });
    });
  program
    .command('lsp')
    .summary('the language server, for editors')
    .description('The language server, for editors.')
    .requiredOption('--stdio', 'talk over standard input and output')
    // Clients add flags of their own, such as --clientProcessId.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(() => {
      run({ run: 'lsp' });
    });
  return program;
}

/** The options of a command, and those of zklint's own that stand before it. */
function optionsOf<T extends object>(command: Command): T {
  return { ...command.optsWithGlobals<T>(), ...command.opts<T>() };
}
