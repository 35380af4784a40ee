import { type Locale, type RuleSettings, readRuleSetting, type Severity } from '@zklint/linter';
import { Message, quoted, say } from '@zklint/linter/messages';
import { Command, CommanderError, Option } from 'commander';
import { visible } from './escape.ts';
import { Failure } from './failure.ts';
import { readLocale } from './language.ts';
import type { Judging } from './request.ts';
import type { Terminal } from './terminal.ts';

const formatNames = ['pretty', 'compact', 'json'] as const;
type FormatName = (typeof formatNames)[number];

/** A format, and the file that it goes to if not to standard output. */
export interface Output {
  readonly format: FormatName;
  readonly file?: string;
}

/** What the command line asks for. What it doesn't say is absent, so that settings and defaults can. */
export interface Options extends Judging {
  readonly paths: readonly string[];
  readonly format?: readonly Output[];
  readonly failOn: Severity | 'never';
  readonly rule?: RuleSettings;
  readonly ensembles: boolean;
  readonly listRules?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly stdinFilename?: string;
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
  readonly format: 'text' | 'json';
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

export type Invocation =
  | { readonly run: 'lint'; readonly options: Options }
  | { readonly run: 'effective'; readonly options: EffectiveOptions }
  | { readonly run: 'explain'; readonly options: ExplainOptions }
  | { readonly run: 'ensemble'; readonly options: EnsembleOptions }
  | { readonly run: 'upgrade'; readonly options: UpgradeOptions }
  | { readonly run: 'lsp' }
  /** Help was shown, or what is wrong with the options was said. */
  | { readonly run: 'nothing'; readonly code: 0 | 2 };

const footer = `
Exit codes: 0 no findings at or above --fail-on, 1 some, 2 the run itself failed.

  zklint                        the current folder
  zklint -z 3.8 conf/zoo.cfg    as ZooKeeper 3.8 would read it
  zklint -f json=report.json -f pretty conf/`;

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
  const program = newProgram(terminal).action((paths: readonly string[]) => {
    invocation = { run: 'lint', options: { ...program.opts<Omit<Options, 'paths'>>(), paths } };
  });
  const effective = addJudging(program.command('effective'))
    .argument('<file>')
    .summary('every setting as the server will have it')
    .description('Every setting as the server will have it, and where each comes from.')
    .option('--all', 'also what is left at its default')
    .addOption(new Option('-f, --format <format>').choices(['table', 'json']).default('table'))
    .addOption(localeOption())
    .action((path: string) => {
      // zklint's own options may stand before the command.
      const options = effective.optsWithGlobals<Omit<EffectiveOptions, 'path'>>();
      invocation = { run: 'effective', options: { ...options, ...effective.opts(), path } };
    });
  const ensemble = addJudging(program.command('ensemble'))
    .argument('[path...]')
    .summary('who is in the ensemble, where, and what it survives')
    .description('Who is in the ensemble, where each server lives, and what the ensemble survives.')
    .addOption(new Option('-f, --format <format>').choices(['text', 'json']).default('text'))
    .addOption(localeOption())
    .action((paths: readonly string[]) => {
      const options = ensemble.optsWithGlobals<Omit<EnsembleOptions, 'paths'>>();
      invocation = { run: 'ensemble', options: { ...options, ...ensemble.opts(), paths } };
    });
  const upgrade = addJudging(
    program.command('upgrade'),
    'present release, such as 3.4.14 (default: what zklint.json or an install path tells)',
  )
    .argument('[path...]', 'files, folders or globs; - is standard input (default: the current folder)')
    .summary('what a move to another release breaks or changes')
    .description('What a move from the present release to another one breaks or changes, in the order of harm.')
    .requiredOption('--to <release>', 'the release to move to, such as 3.9.5, or 3.9 for the newest of its line')
    .addOption(newFailOn())
    .addOption(new Option('-f, --format <format>').choices(['table', 'json']).default('table'))
    .addHelpText('after', upgradeFooter)
    .action((paths: readonly string[]) => {
      const options = upgrade.optsWithGlobals<Omit<UpgradeOptions, 'paths'>>();
      invocation = { run: 'upgrade', options: { ...options, ...upgrade.opts(), paths } };
    });
  const explain = program
    .command('explain')
    .argument('<word...>')
    .summary("what a rule, a parameter or a line of a server's log means")
    .description("What a rule, a parameter or a line of a server's log means, and what to do.")
    .addOption(new Option('-f, --format <format>').choices(['text', 'json']).default('text'))
    .addOption(localeOption())
    // Lines of logs are full of words that look like options.
    .allowUnknownOption()
    .action((words: readonly string[]) => {
      const { color } = program.opts<{ color?: boolean }>();
      invocation = {
        run: 'explain',
        options: { ...explain.opts<{ format: 'text' | 'json' }>(), words, ...(color !== undefined && { color }) },
      };
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
      invocation = { run: 'lsp' };
    });
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { run: 'nothing', code: error.exitCode === 0 ? 0 : 2 };
  }
  return invocation ?? { run: 'nothing', code: 2 };
}

function newProgram(terminal: Terminal): Command {
  const program = new Command('zklint')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.write(text),
      writeErr: (text) => terminal.writeError(text),
      getOutHelpWidth: () => Math.min(terminal.columns ?? 100, 100),
      getErrHelpWidth: () => Math.min(terminal.columns ?? 100, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) =>
        write(
          `zklint: ${visible(
            text
              .replace(/^error: /, '')
              .trim()
              .replaceAll('\n', ' '),
          )}\n`,
        ),
    })
    .description('Lints ZooKeeper configuration: zoo.cfg and the files of a whole ensemble.')
    .argument('[path...]', 'files, folders or globs; - is standard input (default: the current folder)')
    .helpCommand(false)
    .optionsGroup('What to judge:');
  return addJudging(program)
    .option('--stdin-filename <name>', 'the name of what - reads')
    .option('--no-ensembles', 'each file on its own: compare nothing across files')
    .optionsGroup('Rules:')
    .option('--rule <id=severity>', 'off, info, warning or error for a rule; repeatable', addRule)
    .addOption(newFailOn().default('error', 'error'))
    .option('--list-rules', 'show every rule')
    .optionsGroup('Output:')
    .option(
      '-f, --format <name[=file]>',
      'pretty, compact or json; repeatable (default: pretty on a terminal, else compact)',
      addOutput,
    )
    .option('--quiet', 'show errors only')
    .option('--color', 'colours, whatever the terminal')
    .option('--no-color', 'no colours')
    .addOption(localeOption())
    .optionsGroup('Others:')
    .version(process.env['ZKLINT_VERSION'] ?? 'unbuilt', '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this')
    .addHelpText('after', footer);
}

function newFailOn(): Option {
  const option = new Option('--fail-on <severity>', 'the least severity that makes the exit code 1');
  return option.choices(['error', 'warning', 'info', 'never']);
}

/** The options of every command that reads configurations. */
function addJudging(
  command: Command,
  zookeeper = 'target release, such as 3.8.4, or 3.8 for the newest of its line',
): Command {
  return command
    .option('-z, --zookeeper <release>', zookeeper)
    .option('--root <dir>', 'absolute paths in the configuration lie under this folder')
    .addOption(new Option('--on-host', "this machine is the server's: look at absolute paths here").conflicts('root'))
    .option('--map <from=to>', 'a path of the server is a path here; repeatable', addPath)
    .option('--jvm <key=value>', 'a -D flag that the server is started with; repeatable', addFlag)
    .option('-c, --config <file>', 'settings (default: the nearest zklint.json upwards)')
    .option('--no-config', 'read no zklint.json');
}

/** Read before all others, by `languageOf`; here it is only known and checked. */
function localeOption(): Option {
  return new Option(
    '--locale <name>',
    'en or zh-CN, Simplified Chinese (default: as LC_ALL, LC_MESSAGES or LANG say)',
  ).argParser(knownLocale);
}

function knownLocale(text: string): Locale {
  const locale = readLocale(text);
  if (locale instanceof Message) throw new Failure(locale);
  return locale;
}

function addFlag(text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const [, key, value = ''] = /^(?:-D)?([^=]+)(?:=(.*))?$/s.exec(text) ?? [];
  if (key === undefined)
    throw new Failure(say`--jvm ${quoted(text)}: it must be a key and its value, as in zookeeper.snapCount=1000.`);
  return { ...before, [key]: value };
}

function addPath(text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const [, from, to] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (from === undefined || to === undefined)
    throw new Failure(
      say`--map ${quoted(text)}: it must be a path of the server and a path here, as in /var/lib/zookeeper=image/zk1.`,
    );
  return { ...before, [from]: to };
}

function addRule(text: string, before: RuleSettings = {}): RuleSettings {
  const [, id, severity] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  if (id === undefined) {
    throw new Failure(say`--rule ${quoted(text)}: it must be a rule and its severity, as in myid-missing=off.`);
  }
  const setting = readRuleSetting(id, severity);
  if (setting instanceof Message) throw new Failure(say`--rule ${quoted(text)}: ${setting}`);
  return { ...before, ...setting };
}

function addOutput(text: string, before: readonly Output[] = []): readonly Output[] {
  const [, name, file] = /^([^=]*)(?:=(.+))?$/.exec(text) ?? [];
  const format = formatNames.find((known) => known === name);
  if (format === undefined) {
    throw new Failure(
      say`--format ${quoted(text)}: it must be pretty, compact or json, or one of them and a file, as in json=report.json.`,
    );
  }
  if (file === undefined && before.some((other) => other.file === undefined)) {
    throw new Failure(say`Only one format can go to standard output; give the others a file.`);
  }
  return [...before, { format, ...(file !== undefined && { file }) }];
}
