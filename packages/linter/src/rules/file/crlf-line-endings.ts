import { type ConfigDocument, type ConfigEntry, trim } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule, type Edit, type Fix } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { isForScript, looksIntoLines } from './zk-server-script.ts';

export const crlfLineEndings = defineRule({
  id: 'crlf-line-endings',
  summary: 'End the lines of a file that zkServer.sh reads with LF.',
  severity: 'info',

  *checkServer(server) {
    const { document } = server;
    // What a template is written to has the line ends of the program that writes it: of Jinja LF, whatever stands here.
    if (!document?.text.includes('\r\n') || document.template || document.part || !isForScript(server)) return;
    const port = server.entry('clientPort') ?? (looksIntoLines(server) ? server.entry('dataDir') : undefined);
    const folder = server.release.before('3.5.3') ? server.entry('dataDir') : undefined;
    if (port && endsInCr(document, port) && !hasOtherPort(server)) {
      yield {
        at: trim(port.value),
        message: say`Java drops the CR at the end of a line and zkServer.sh keeps it: "zkServer.sh status" doesn't find the client port and calls a running server stopped. Save the file with LF.`,
        ...withoutCr(document),
      };
    } else if (folder && endsInCr(document, folder)) {
      yield {
        at: trim(folder.value),
        message: say`Java drops the CR at the end of a line and zkServer.sh keeps it, up to 3.5.2 in dataDir too: its pid file goes to a folder with a CR in its name. Save the file with LF.`,
        ...withoutCr(document),
      };
    }
  },
});

/** From 3.5.1 the port of a server line counts where clientPort isn't digits alone, if dataDir can be read. */
function hasOtherPort(server: ServerConfig): boolean {
  const folder = server.entry('dataDir');
  const isReadable = folder && server.document && !endsInCr(server.document, folder);
  return isReadable === true && server.entry('clientPort') !== undefined && server.lines.some(({ client }) => client);
}

function endsInCr({ text }: ConfigDocument, { range }: ConfigEntry): boolean {
  return text.startsWith('\r\n', range.end);
}

/** No configuration has so many lines, and each takes an edit. */
const lineLimit = 10_000;

function withoutCr({ uri, text }: ConfigDocument): { readonly fix?: Fix } {
  const edits: Edit[] = [];
  for (const { index } of text.matchAll(/\r(?=\n)/g)) {
    if (edits.length === lineLimit) return {};
    edits.push(replace({ uri, range: { start: index, end: index + 1 } }, ''));
  }
  return { fix: { title: say`End all lines with LF`, safe: false, edits } };
}
