import { trim, trimmed } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const dataDirTooShort = defineRule({
  id: 'data-dir-too-short',
  summary: 'Write a path of two characters at least.',
  severity: 'error',
  supersedes: ['myid-missing', 'relative-data-dir'],

  *checkServer(server) {
    for (const { key, value } of server.given) {
      const name = trimmed(key);
      if (name !== 'dataDir' && name !== 'dataLogDir') continue;
      const path = trim(value);
      // java.io.File drops slashes at the end.
      const read = path.value.replace(/(?<!\/)\/+$/, '');
      if (path.value.startsWith('/') || read.length >= 2) continue;
      const at = path.value === '' ? key : path;
      if (server.release.atLeast('3.5.0')) {
        yield {
          at,
          message:
            path.value === ''
              ? say`${name} is empty; from 3.5 ZooKeeper refuses the file. Write an absolute path.`
              : say`${name} is ${quoted(server.written(path))}, a relative path shorter than two characters; from 3.5 ZooKeeper refuses the file. Write an absolute path.`,
          refusal: refusedAtParse(`begin 0, end 2, length ${read.length}`),
        };
      } else if (read === '') {
        yield {
          at,
          message: say`${name} is empty, which ZooKeeper 3.4 takes for the root folder / and says nothing. Write an absolute path.`,
          severity: 'warning',
        };
      }
    }
  },
});
