import { readFileSync } from 'node:fs';

/** zklint(1): the commands and options as the program has them, and what their help has no room for. */
export function manPage(commands) {
  const [lint, ...subcommands] = commands;
  const { homepage, repository } = JSON.parse(readFileSync('package.json', 'utf8'));
  return `${[
    '.\\" Written by `npm run generate`.',
    '.TH ZKLINT 1 "" zklint "User Commands"',
    '.SH NAME',
    text('zklint - lint ZooKeeper configuration'),
    '.SH SYNOPSIS',
    ...commands.flatMap(synopsis),
    '.SH DESCRIPTION',
    ...paragraphs(description),
    '.SH OPTIONS',
    ...groups(lint.options),
    '.SH COMMANDS',
    ...subcommands.flatMap((command) => subcommand(command, lint)),
    ...Object.entries(sections).flatMap(([title, items]) => [`.SH ${title}`, ...items.flatMap(item)]),
    '.SH EXAMPLES',
    ...examples.flatMap(example).slice(1),
    '.SH SEE ALSO',
    ...paragraphs([homepage, `Faults are reported at ${repository.url}/issues.`]),
  ].join('\n')}\n`;
}

const description = [
  `zklint says what is wrong in ZooKeeper's configuration before a server does: in one file, between the files of an ensemble, and in their myid files. An error is what a real ZooKeeper of that release refuses, or an ensemble that can't work.`,
  `A path is a file, a folder or a glob; without one it is the current folder, and - is standard input. A folder is looked through for the files that ZooKeeper reads, without what git ignores; a file that is named is always read. The other members of an ensemble, and its dynamic and myid files, are found by themselves.`,
  `zklint runs nothing that it reads, uses no network, and opens no file outside the project unless --on-host, --root or --map says so.`,
];

/** What stands beside the options: terms and what they mean. */
const sections = {
  FILES: [
    ['zoo*.cfg, zookeeper*.properties', 'Found by their names.'],
    [
      '*.cfg',
      'Found if they hold a setting of ZooKeeper; so are zookeeper.conf and templates of all these (.j2, .erb, .tmpl, .template).',
    ],
    [
      'zklint.json',
      'Settings: for each file the nearest one upwards, up to the root of the git repository. zklint init writes one.',
    ],
  ],
  COMMENTS: [
    ['# zklint-disable-next-line RULE[, RULE] -- reason', 'The rules are silent about the next line of a linted file.'],
    ['# zklint-disable RULE', 'They are silent from here on, up to # zklint-enable RULE.'],
    ['# zklint-disable-file RULE', 'They are silent about the whole file.'],
    ['# zklint-zookeeper 3.8', 'The release that the file is for.'],
  ],
  'EXIT STATUS': [
    ['0', 'Nothing at or above --fail-on was found.'],
    ['1', 'Something was.'],
    [
      '2',
      'The run itself failed: a bad option or setting, a path that stands for no file, a file that cannot be read.',
    ],
    ['3', 'zklint is at fault. The lines that it prints then make a good report.'],
    ['130', 'It was interrupted.'],
  ],
  ENVIRONMENT: [
    ['NO_COLOR', 'If set and not empty: no colours, and no progress on the terminal. --color wins over it.'],
    ['FORCE_COLOR', 'Colours also where the output is no terminal; 0 or false: none. NO_COLOR wins over it.'],
    ['TERM', 'dumb: no colours, and no progress.'],
    ['CI', 'If set: no progress on the terminal.'],
    ['GITHUB_ACTIONS', 'If set, the format is github unless -f says otherwise.'],
    [
      'LC_ALL, LC_MESSAGES, LANG',
      'The first that is set and not empty is the language of messages, unless --locale says otherwise.',
    ],
  ],
};

const examples = [
  ['Lint what is in the current folder and below:', 'zklint'],
  ['Lint as ZooKeeper 3.8 reads it, and fail on warnings too:', 'zklint -z 3.8 --fail-on warning conf'],
  ['On the server itself, with its data folder and myid:', 'zklint --on-host /etc/zookeeper/conf/zoo.cfg'],
  ['For a program and for people in one run:', 'zklint -f json=report.json -f pretty conf'],
  ['What stands between two releases:', 'zklint upgrade -z 3.4.14 --to 3.9 conf'],
  ["What a line of a server's log means:", "zklint explain 'My id 4 not in the peer list'"],
];

function synopsis({ usage, argument, options }) {
  const operand = argument
    ? ` ${argument.required ? '' : '['}\\fI${argument.name()}\\fR${argument.variadic ? '...' : ''}${argument.required ? '' : ']'}`
    : '';
  const required = options.filter(({ isRequired }) => isRequired).map((option) => ` ${term(option)}`);
  return [
    '.br',
    `\\fBzklint${usage === '' ? '' : ` ${usage.trim()}`}\\fR [\\fIoptions\\fR]${required.join('')}${operand}`,
  ].slice(usage === '' ? 1 : 0);
}

function groups(options) {
  const titles = [...new Set(options.map(({ group }) => group))];
  return titles.flatMap((title) => [
    `.SS ${title.replace(/:$/, '')}`,
    ...options.filter(({ group }) => group === title).flatMap(optionItem),
  ]);
}

/** A command, and those of its options that zklint itself doesn't have as well. */
function subcommand({ usage, about, options }, lint) {
  const isShared = (option) => lint.options.some((other) => isSame(option, other));
  const shared = options.filter((option) => isShared(option) && !option.names.includes('--help'));
  const own = options.filter((option) => !isShared(option));
  return [
    `.SS zklint ${usage.trim()}`,
    text(about),
    ...own.flatMap(optionItem),
    ...(shared.length > 0
      ? ['.PP', `As above: ${shared.map((option) => `\\fB${text(option.names.at(-1))}\\fR`).join(', ')}.`]
      : []),
  ];
}

function isSame(one, other) {
  return one.names.join() === other.names.join() && one.description === other.description;
}

function optionItem(option) {
  return ['.TP', term(option), text(option.description)];
}

function term({ names, placeholder }) {
  const value = placeholder === undefined ? '' : ` \\fI${text(placeholder)}\\fR`;
  return `${names.map((name) => `\\fB${text(name)}\\fR`).join(', ')}${value}`;
}

function item([name, meaning]) {
  return ['.TP', `\\fB${text(name)}\\fR`, text(meaning)];
}

function example([meaning, command]) {
  return ['.PP', text(meaning), '.PP', '.RS 4', '.nf', `\\fB${text(command)}\\fR`, '.fi', '.RE'];
}

function paragraphs(texts) {
  return texts.flatMap((one, index) => (index === 0 ? [text(one)] : ['.PP', text(one)]));
}

/** A text in which nothing is a request or an escape of roff. */
function text(plain) {
  return plain.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&').replaceAll("'", '\\(aq');
}
