/** Completion for bash 4 and later. Files are left to readline, which knows how they are quoted. */
export function bashCompletion(commands, { rules, parameters }) {
  const subcommands = commands.map(({ name }) => name).filter((name) => name !== 'lint');
  return `# Completion of zklint for bash. Written by \`npm run generate\`.

_zklint() {
  local words=() i word whole value command='' option=''
  # Bash breaks words at = and :, which are parts of ours.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    if ((i > 1)) && [[ \${COMP_WORDS[i]} == [=:]* || \${COMP_WORDS[i - 1]} == *[=:] ]]; then
      words[\${#words[@]} - 1]+=\${COMP_WORDS[i]}
    else
      words+=("\${COMP_WORDS[i]}")
    fi
  done
  whole=\${words[\${#words[@]} - 1]}
  value=$whole
  unset "words[\${#words[@]} - 1]"

  for word in "\${words[@]}"; do
    if [[ -n $option ]]; then
      option=''
    elif [[ $word == -* ]]; then
      case $word in
        ${optionsWithValues(commands).join(' | ')}) option=$word ;;
      esac
    elif [[ -z $command ]]; then
      case $word in
        ${subcommands.join(' | ')}) command=$word ;;
        *) command=lint ;;
      esac
    fi
  done
  if [[ -z $option && $value == --*=* ]]; then
    option=\${value%%=*}
    value=\${value#*=}
  fi

  COMPREPLY=()
  if [[ -n $option ]]; then
    case \${command:-lint}$option in
${valueCases(commands, rules)}
    esac
  elif [[ $value == -* ]]; then
    case \${command:-lint} in
${commands.map(({ name, options }) => `      ${name}) _zklint_words '${namesOf(options).join(' ')}' ;;`).join('\n')}
    esac
  elif [[ -z $command ]]; then
    mapfile -t COMPREPLY < <(compgen -W '${subcommands.join(' ')}' -- "$value")
    if ((\${#COMPREPLY[@]} > 0)); then
      mapfile -t -O \${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- "$value")
      compopt -o filenames 2> /dev/null
    fi
  elif [[ $command == explain ]]; then
    _zklint_words '${[...rules.map(({ id }) => id), ...parameters].join(' ')}'
  fi
  # Where = is no break, bash replaces all of the word.
  [[ $COMP_WORDBREAKS == *=* ]] || COMPREPLY=("\${COMPREPLY[@]/#/\${whole%"$value"}}")
}

# Completes with words, and never with files.
_zklint_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$value")
  compopt +o default 2> /dev/null
}

# Completes with words before an =, and with others or files behind it.
_zklint_pair() {
  if [[ $value == *=* ]]; then
    value=\${value#*=}
    [[ -z $2 ]] || _zklint_words "$2"
  else
    _zklint_words "$1"
    [[ -z $2 ]] || COMPREPLY=("\${COMPREPLY[@]/%/=}")
    [[ -z $2 ]] || compopt -o nospace 2> /dev/null
  fi
}

complete -o default -F _zklint zklint
`;
}

const namesOf = (options) => options.flatMap(({ names }) => names);

function optionsWithValues(commands) {
  return [...new Set(commands.flatMap(({ options }) => namesOf(options.filter(({ value }) => value))))];
}

/** The cases of a command and an option; whose value is a file has none. */
function valueCases(commands, rules) {
  const patterns = new Map();
  for (const { name, options } of commands) {
    for (const { names, value } of options) {
      const action = actionFor(value, rules);
      if (action) patterns.set(action, [...(patterns.get(action) ?? []), ...names.map((option) => name + option)]);
    }
  }
  return [...patterns]
    .map(([action, cases]) => `      ${cases.join(' | ')})\n        ${action}\n        ;;`)
    .join('\n');
}

function actionFor(value, rules) {
  if (value === undefined) return undefined;
  const { words, after, isRule, isFolder, isFree } = value;
  if (isRule) return `_zklint_pair '${rules.map(({ id }) => id).join(' ')}' '${after.words.join(' ')}'`;
  if (words && after) return `_zklint_pair '${words.join(' ')}'`;
  if (words) return `_zklint_words '${words.join(' ')}'`;
  if (isFolder) return 'compopt +o default -o dirnames 2> /dev/null';
  return isFree ? 'compopt +o default 2> /dev/null' : undefined;
}
