import { mkdir, writeFile } from 'node:fs/promises';
import { importTypeScript } from '../import-typescript.mjs';
import { bashCompletion } from './completion-bash.mjs';
import { fishCompletion } from './completion-fish.mjs';
import { zshCompletion } from './completion-zsh.mjs';
import { manPage } from './man-page.mjs';

/** Writes what shells and `man` know of the command line. */
export async function generateCommandLine() {
  const { commands, values } = await readCommandLine();
  const files = {
    'completions/zklint.bash': bashCompletion(commands, values),
    'completions/_zklint': zshCompletion(commands, values),
    'completions/zklint.fish': fishCompletion(commands, values),
    'man/zklint.1': manPage(commands),
  };
  for (const folder of ['completions', 'man']) await mkdir(`packages/cli/${folder}`, { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(`packages/cli/${path}`, text);
}

/** The commands with their options, as the program itself has them, and what the values of options may be. */
async function readCommandLine() {
  const { commandLine } = await importTypeScript('packages/cli/src/options.ts');
  const program = commandLine({}, () => {});
  const values = await readValues();
  const help = program.createHelp();
  const commands = [program, ...program.commands].map((command) => ({
    name: command === program ? 'lint' : command.name(),
    usage: command === program ? '' : `${command.name()} `,
    about: help.commandDescription(command),
    summary: help.subcommandDescription(command),
    argument: command.registeredArguments[0],
    options: help.visibleOptions(command).map((option) => {
      const [, placeholder] = /<(.*)>/.exec(option.flags) ?? [];
      return {
        names: [option.short, option.long].filter((name) => name !== undefined),
        placeholder,
        description: help.optionDescription(option),
        isRequired: option.mandatory,
        isRepeatable: /\brepeatable\b/.test(option.description),
        group: option.helpGroupHeading,
        value: placeholder === undefined ? undefined : valueTaken(option, placeholder, values),
      };
    }),
  }));
  return { commands, values };
}

/** What an option takes: `words`, ids of rules, a folder, something free, and else a file; and what may come `after` an `=`. */
function valueTaken(option, placeholder, values) {
  if (option.argChoices) return { words: option.argChoices };
  const known = {
    release: { isRelease: true, words: values.releases },
    locale: { words: ['en', 'zh-CN'] },
    dir: { isFolder: true },
    file: {},
    name: {},
    path: {},
    'from=to': { after: {} },
    'key=value': { isFree: true },
    'id=severity': { isRule: true, after: { words: values.severities } },
    'name[=file]': { words: values.formats, after: {} },
    count: { isFree: true },
  };
  if (!Object.hasOwn(known, placeholder)) throw new Error(`What is <${placeholder}> of ${option.long}?`);
  return known[placeholder];
}

async function readValues() {
  const { rules } = await importTypeScript('packages/linter/src/rules/index.ts');
  const { parameters, releases } = await importTypeScript('packages/parameters/src/index.ts');
  const { formatNames } = await importTypeScript('packages/cli/src/option-values.ts');
  const lines = [...new Set(releases.map(({ line }) => line))];
  return {
    releases: [...lines, ...releases.map(({ name }) => name)],
    severities: ['off', 'info', 'warning', 'error'],
    formats: formatNames,
    rules: rules.map(({ id, summary }) => ({ id, summary })),
    parameters: Object.keys(parameters),
  };
}
