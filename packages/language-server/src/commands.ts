import { type Client, commands } from '@zklint/language-service';
import type { Connection, Range, WorkspaceEdit } from 'vscode-languageserver';

/** Carries out the commands that code actions name, as far as the client can. Arguments that don't fit do nothing. */
export function serveCommands(connection: Connection, client: () => Client): void {
  const show = async (uri: unknown, selection: unknown) => {
    if (!client().showDocument || typeof uri !== 'string' || !isObject(selection)) return;
    await connection.window.showDocument({ uri, takeFocus: true, selection: selection as Range });
  };
  connection.onExecuteCommand(async ({ command, arguments: given = [] }) => {
    const [first, second, third] = given as readonly unknown[];
    if (command === commands.applyEdit && client().edits.apply && isObject(second)) {
      await connection.workspace.applyEdit({ label: String(first), edit: second as WorkspaceEdit });
    } else if (command === commands.reveal) {
      await show(first, second);
    } else if (command === commands.compare) {
      await show(second, third);
    }
    return null;
  });
}

function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null;
}
