/** Completion for zsh, for a folder in its $fpath. */
export function zshCompletion(commands, { rules, parameters, releases }) {
  const subcommands = commands.filter(({ name }) => name !== 'lint');
  const [lint] = commands;
  return `#compdef zklint
# Completion of zklint for zsh. Written by \`npm run generate\`.

_zklint() {
  local curcontext=$curcontext context state state_descr line
  typeset -A opt_args
  local options=(
${specs(lint)}
  )
  _arguments -C -S : $options '1: :->first' '*:: :->rest' && return
  case $state in
    first)
      _alternative 'commands:command:_zklint_commands' 'files:file:_files'
      ;;
    rest)
      case $words[1] in
        ${subcommands.map(({ name }) => name).join(' | ')}) _zklint_$words[1] ;;
        *) _arguments -S : $options '*:file:_files' ;;
      esac
      ;;
  esac
}
${subcommands.map(subcommand).join('')}
_zklint_commands() {
  local commands=(
${subcommands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  _describe -t commands command commands
}

_zklint_releases() {
  compadd -V releases ${releases.join(' ')}
}

_zklint_rules() {
  local rules=(
${rules.map(({ id, summary }) => `    ${quoted(`${id}:${summary}`)}`).join('\n')}
  )
  _describe -t rules rule rules "$@"
}

_zklint_words() {
  local parameters=(${parameters.join(' ')})
  _alternative 'rules:rule:_zklint_rules' 'parameters:parameter:compadd -a parameters'
}

# What a pair takes: words before the =, and others or files behind it.
_zklint_severities() {
  if compset -P 1 '*='; then
    compadd off info warning error
  else
    _zklint_rules -S =
  fi
}

_zklint_formats() {
  if compset -P 1 '*='; then
    _files
  else
    compadd "$@"
  fi
}

_zklint_paths() {
  compset -P 1 '*='
  _files
}

_zklint "$@"
`;
}

function subcommand(command) {
  const { name, argument } = command;
  const operand =
    argument &&
    `'${argument.variadic ? '*' : '1'}:${argument.name()}:${name === 'explain' ? '_zklint_words' : '_files'}'`;
  return `
_zklint_${name}() {
  local options=(
${specs(command)}
  )
  _arguments -S : $options${operand ? ` ${operand}` : ''}
}
`;
}

function specs({ options }) {
  return options.map((option) => `    ${spec(option)}`).join('\n');
}

function spec({ names, description, isRepeatable, placeholder, value }) {
  const about = `[${description.replace(/[[\]\\]/g, '\\$&')}]`;
  const action = value ? `:${placeholder}:${actionFor(value)}` : '';
  const [short, long] = names.map((name) => (value ? name + (name.startsWith('--') ? '=' : '+') : name));
  const others = isRepeatable ? '*' : `(${names.join(' ')})`;
  return long === undefined
    ? quoted(`${others}${short}${about}${action}`)
    : `${quoted(others)}{${short},${long}}${quoted(about + action)}`;
}

function actionFor({ words, after, isRule, isRelease, isFolder, isFree }) {
  if (isRelease) return '_zklint_releases';
  if (isRule) return '_zklint_severities';
  if (words && after) return `_zklint_formats ${words.join(' ')}`;
  if (words) return `(${words.join(' ')})`;
  if (isFolder) return '_path_files -/';
  if (after) return '_zklint_paths';
  return isFree ? ' ' : '_files';
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
