import { Command, Option } from 'commander';
import { visible } from './escape.ts';
import { addFlag, addOutput, addPath, addRule, formatNames, knownLocale } from './option-values.ts';
import type { Terminal } from './terminal.ts';

const footer = `
Exit codes: 0 no findings at or above --fail-on, 1 some, 2 the run itself failed.

  zklint                        the current folder
  zklint -z 3.8 conf/zoo.cfg    as ZooKeeper 3.8 would read it
  zklint -f json=report.json -f pretty conf/`;

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
  return addJudging(program)
    .option('--stdin-filename <name>', 'the name of what - reads')
    .option('--stdin-files', 'further paths, one a line, on standard input')
    .option('--no-ensembles', 'each file on its own: compare nothing across files')
    .optionsGroup('Rules:')
    .option('--rule <id=severity>', 'off, info, warning or error for a rule; repeatable', addRule)
    .addOption(newFailOn().default('error'))
    .option('--list-rules', 'show every rule')
    .optionsGroup('Output:')
    .option(
      '-f, --format <name[=file]>',
      `${formatNames.join(', ')}; repeatable (default: pretty on a terminal, github on GitHub, else compact)`,
      addOutput,
    )
    .option('--quiet', 'show errors only')
    .option('--statistics', 'count the findings of each rule, and the time, on standard error')
    .option(...color)
    .option(...noColor)
    .addOption(newLocale())
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
  const option = new Option('--fail-on <severity>', 'the least severity that makes the exit code 1');
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
    .option('-c, --config <file>', 'settings (default: the nearest zklint.json upwards)')
    .option('--no-config', 'read no zklint.json');
}

/** The options of every command that shows something in one of a few forms; the first is the usual one. */
export function addShowing(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(new Option('-f, --format <format>', 'how it is shown').choices(formats).default(formats[0]))
    .option(...color)
    .option(...noColor)
    .addOption(newLocale());
}

const color = ['--color', 'colours, whatever the terminal'] as const;
const noColor = ['--no-color', 'no colours'] as const;

/** Read before all others, by `languageOf`; here it is only known and checked. */
function newLocale(): Option {
  const option = new Option(
    '--locale <locale>',
    'en or zh-CN, Simplified Chinese (default: as LC_ALL, LC_MESSAGES or LANG say)',
  );
  return option.argParser(knownLocale);
}
