/** A command that GitHub's runner finds in a line of a log. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The commands that GitHub's runner finds in an output, read as it does (ActionCommand.cs), whatever their names. */
export function workflowCommands(output: string): readonly WorkflowCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => modernCommand(line) ?? oldCommand(line) ?? []);
}

/** `::name key=value,…::data`, behind nothing but blanks. */
function modernCommand(line: string): WorkflowCommand | undefined {
  const [, name, properties = '', data = ''] = /^\s*::([^ :]*)(?: ((?:(?!::).)*))?::(.*)$/su.exec(line) ?? [];
  if (name === undefined) return undefined;
  const pairs = properties.split(',').map((pair) => /^([^=]*)=(.*)$/s.exec(pair) ?? []);
  return {
    name,
    properties: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, decoded(value)])),
    data: decoded(data),
  };
}

/** `##[name key=value;…]data`, anywhere in a line; Azure's and TeamCity's have a word before the bracket. */
function oldCommand(line: string): WorkflowCommand | undefined {
  const [, name, data = ''] = /##\w*\[([^\]]*)(.*)$/s.exec(line) ?? [];
  return name === undefined ? undefined : { name, properties: {}, data };
}

function decoded(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
