import { visible } from '@zklint/linter/escape';
import { Command, Option } from 'commander';
import { addFlag, addOutput, addPath, addRule, countOfWarnings, formatNames, knownLocale } from './option-values.ts';
import type { Terminal } from './terminal.ts';

const footer = `
Exit codes: 0 no findings at or above --fail-on, 1 some, 2 the run itself failed.

  zklint                        the current folder
  zklint -z 3.8 conf/zoo.cfg    as ZooKeeper 3.8 would read it
  zklint -f json=report.json -f pretty conf
  zklint --diff | git apply     the same changes as --fix`;

export function newProgram(terminal: Terminal): Command {
  const program = new Command('zklint')
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp({ optionDescription })
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
  addJudging(program)
    .option('--stdin-filename <name>', 'the name of what - reads')
    .option('--stdin-files', 'further paths, one a line, on standard input')
    .option('--no-ensembles', 'each file on its own: compare nothing across files')
    .optionsGroup('Findings:')
    .option('--rule <id=severity>', 'off, info, warning or error for a rule; repeatable', addRule)
    .addOption(newFailOn().default('error'))
    .option('--max-warnings <count>', 'exit code 1 where there are more warnings', countOfWarnings)
    .option('--baseline <file>', 'findings that are known: not shown, and no reason for exit code 1')
    .addOption(
      new Option('--update-baseline', 'drop what is gone from the baseline; make it where there is none').conflicts(
        'diff',
      ),
    )
    .optionsGroup('Fixes:')
    .option('--fix', 'make the safe ones: only what is broken changes')
    .option('--fix-unsafe', 'make all of them')
    .option('--diff', 'write nothing: show what would change, for git apply')
    .optionsGroup('Output:')
    .option(
      '-f, --format <name[=file]>',
      `${formatNames.join(', ')}; repeatable (default: pretty on a terminal, github on GitHub, else compact)`,
      addOutput,
    )
    .option('--quiet', 'show errors only')
    .option('--statistics', 'count the findings of each rule, and the time, on standard error');
  return addLook(program)
    .optionsGroup('Instead of linting:')
    .option('--list-rules', 'show every rule')
    .option('--print-config <path>', 'show the settings that hold for a file, and where each comes from')
    .optionsGroup('Others:')
    .version(process.env['ZKLINT_VERSION'] ?? 'unbuilt', '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this')
    .addHelpText('after', footer);
}

/** What an option does, the words that it takes, and what holds without it. */
export function optionDescription({ description, argChoices = [], defaultValue }: Option): string {
  const choices = argChoices.length > 0 ? `: ${argChoices.slice(0, -1).join(', ')} or ${argChoices.at(-1)}` : '';
  return `${description}${choices}${defaultValue === undefined ? '' : ` (default: ${defaultValue})`}`;
}

export function newFailOn(): Option {
  const option = new Option('--fail-on <severity>', 'exit code 1 from this severity on');
  return option.choices(['error', 'warning', 'info', 'never']);
}

/** The options of every command that reads configurations. */
export function addJudging(
  command: Command,
  zookeeper = 'target release, such as 3.8.4, or 3.8 for the newest of its line',
): Command {
  return command
    .option('-z, --zookeeper <release>', zookeeper)
    .option('--root <dir>', 'absolute paths in the configuration lie under this folder')
    .addOption(new Option('--on-host', "this machine is the server's: look at absolute paths here").conflicts('root'))
    .option('--map <from=to>', 'a path of the server is a path here; repeatable', addPath)
    .option('--jvm <key=value>', 'a -D flag that the server is started with; repeatable', addFlag)
    .option('-c, --config <file>', 'settings for all files (default: the nearest zklint.json of each)')
    .option('--no-config', 'read no zklint.json')
    .addOption(noLimits());
}

function noLimits(): Option {
  const option = new Option('--no-limits', 'read files of any size, and show all findings');
  // It switches something on, and is absent where it isn't given: commander's default would hide one before a command.
  option.negate = false;
  return option;
}

/** The options of every command that shows something in one of a few forms; the first is the usual one. */
export function addShowing(command: Command, formats: readonly string[]): Command {
  return addLook(
    command.addOption(new Option('-f, --format <format>', 'how it is shown').choices(formats).default(formats[0])),
  );
}

/** The options of every command that shows something. The locale is read before all others, by `languageOf`; here it is only known and checked. */
export function addLook(command: Command): Command {
  const locale = 'en or zh-CN (default: as LC_ALL, LC_MESSAGES or LANG say)';
  return command
    .option('--color', 'colours, whatever the terminal')
    .option('--no-color', 'no colours')
    .addOption(new Option('--locale <locale>', locale).argParser(knownLocale));
}
