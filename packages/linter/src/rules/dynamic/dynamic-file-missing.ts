import { trim } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const dynamicFileMissing = defineRule({
  id: 'dynamic-file-missing',
  summary: 'Name a dynamic file that is there.',
  severity: 'error',

  *checkServer(server) {
    const entry = server.entry('dynamicConfigFile');
    if (server.dynamic.kind !== 'missing' || entry === undefined) return;
    const path = trim(entry.value);
    const { instead, relative } = server.dynamic;
    const refusal = refusedAtParse(
      path.value.includes('\0') ? 'Invalid file path' : `${asFilePath(path.value)} (${reasons[instead]})`,
    );
    if (path.value === '') {
      yield {
        at: entry.key,
        message: say`dynamicConfigFile names no file; ZooKeeper refuses to start. Write its path, or remove the line.`,
        refusal,
      };
    } else if (relative) {
      yield {
        at: path,
        message: say`${quoted(server.written(path), 40)} is relative: ZooKeeper looks for it in the folder it is started in, not beside this file, and refuses to start if it is not there. Write an absolute path.`,
        severity: 'warning',
        refusal,
      };
    } else {
      yield {
        at: path,
        message:
          instead === 'folder'
            ? say`${quoted(server.written(path))} is a folder; ZooKeeper refuses to start. Name the dynamic file in it.`
            : say`There is no file ${quoted(server.written(path))}; ZooKeeper refuses to start. Correct the path, or put the server lines there.`,
        refusal,
      };
    }
  },
});

/** As Linux calls them. */
const reasons = {
  nothing: 'No such file or directory',
  folder: 'Is a directory',
  'below a file': 'Not a directory',
};

/** As java.io.File prints it: without doubled slashes, and without one at the end. */
function asFilePath(path: string): string {
  const single = path.replace(/\/+/g, '/');
  return single.length > 1 ? single.replace(/\/$/, '') : single;
}
