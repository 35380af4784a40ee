/** Completion for fish. */
export function fishCompletion(commands, { rules, parameters, releases, severities }) {
  const [, ...subcommands] = commands;
  return `# Completion of zklint for fish. Written by \`npm run generate\`.

# Is it one of these commands that is typed? lint has no name, and may still become another one while it has no path.
function __zklint_is
    set -l is_value no
    for word in (commandline -opc)[2..]
        if test $is_value = yes
            set is_value no
        else if contains -- $word ${optionsWithValues(commands).join(' ')}
            set is_value yes
        else if contains -- $word ${subcommands.map(({ name }) => name).join(' ')}
            contains -- $word $argv
            return
        else if not string match -q -- '-*' $word
            contains lint $argv
            return
        end
    end
    contains lint $argv; or contains none $argv
end

# The value that is typed, without the option before it.
function __zklint_value
    commandline -ct | string replace -r '^--[^=]*=' ''
end

function __zklint_releases
    printf '%s\\n' ${releases.join(' ')}
end

function __zklint_rules
    printf '%s\\t%s\\n'${rules.map(({ id, summary }) => ` \\\n        ${id} ${quoted(summary)}`).join('')}
end

function __zklint_severities
    set -l id (__zklint_value | string match -r '^[^=]+=')
    if test -n "$id"
        printf '%s\\n' $id{${severities.join(',')}}
    else
        __zklint_rules | string replace \\t =\\t
    end
end

# Words before an =, and files behind it.
function __zklint_files
    set -l value (__zklint_value)
    set -l word (string match -r '^[^=]+=' -- $value)
    if test -n "$word"
        printf '%s\\n' $word(__fish_complete_path (string replace -- $word '' $value))
    else
        printf '%s\\n' $argv
    end
end

${subcommands.map(({ name, summary }) => `complete -c zklint -n '__zklint_is none' -a ${name} -d ${quoted(summary)}`).join('\n')}
complete -c zklint -n '__zklint_is explain' -f -a '(__zklint_rules)'
complete -c zklint -n '__zklint_is explain' -f -a '${parameters.join(' ')}'
${commands.map(optionsOf).join('\n')}
`;
}

function optionsOf({ name, options }) {
  return ['', ...options.map((option) => `complete -c zklint -n '__zklint_is ${name}' ${spec(option)}`)].join('\n');
}

function spec({ names, value, description }) {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return [...flags, ...(value ? [actionFor(value)] : []), `-d ${quoted(description)}`].join(' ');
}

function actionFor({ words = [], after, isRule, isRelease, isFolder, isFree }) {
  if (isRelease) return "-x -k -a '(__zklint_releases)'";
  if (isRule) return "-x -a '(__zklint_severities)'";
  if (after) return `-${words.length > 0 ? 'x' : 'r'} -a '(${['__zklint_files', ...words].join(' ')})'`;
  if (words.length > 0) return `-x -a '${words.join(' ')}'`;
  if (isFolder) return "-x -a '(__fish_complete_directories (__zklint_value))'";
  return isFree ? '-x' : '-r';
}

function optionsWithValues(commands) {
  return [
    ...new Set(commands.flatMap(({ options }) => options.filter(({ value }) => value).flatMap(({ names }) => names))),
  ];
}

function quoted(text) {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
