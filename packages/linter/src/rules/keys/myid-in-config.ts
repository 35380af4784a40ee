import { parseInt64, trim, trimmed } from '@zklint/parser';
import { say } from '../../message.ts';
import { pathSetting } from '../../path-setting.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../../words.ts';
import { isMyidKey } from './myid-key.ts';
import { plainKey } from './plain-key.ts';

export const myidInConfig = defineRule({
  id: 'myid-in-config',
  summary: "Write a server's number into its file myid.",
  severity: 'warning',
  supersedes: ['unknown-parameter'],

  *checkServer(server) {
    for (const { key, value } of server.entries.values()) {
      const name = trimmed(key);
      if (!isMyidKey(plainKey(key).name) || server.isDeclared(name)) continue;
      const file = `${pathSetting(server, 'dataDir')?.value.replace(/(?<!\/)\/+$/, '') ?? '<dataDir>'}/myid`;
      const written = server.written(trim(value));
      const found = server.myid.kind === 'found' ? server.myid.file.firstLine : undefined;
      yield {
        at: key,
        message: found
          ? say`Nothing reads ${name}: a server takes its number from ${file}, which says ${quoted(found.value)}. Remove this line.`
          : parseInt64(trimmed(value)) === undefined
            ? say`Nothing reads ${name}: a server takes its number from the first line of ${file}.`
            : say`Nothing reads ${name}: a server takes its number from the first line of ${file}. Write ${written} there.`,
      };
    }
  },
});
