import { say } from '../../message.ts';
import { pathSetting } from '../../path-setting.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const relativeDataDir = defineRule({
  id: 'relative-data-dir',
  summary: 'Write data folders as absolute paths.',
  severity: 'info',

  *checkServer(server) {
    for (const name of ['dataDir', 'dataLogDir'] as const) {
      const path = pathSetting(server, name);
      if (!path || path.value === '' || isAbsolute(path.value) || isMeant(path.value)) continue;
      yield {
        at: path,
        message: say`${name} is ${quoted(server.written(path))}, relative to where ZooKeeper is started: started elsewhere it finds an empty folder. Write an absolute path, or ./ in front if it is meant.`,
      };
    }
  },
});

/** On Linux or on Windows: a file may be edited on another system than the one it is for. */
function isAbsolute(path: string): boolean {
  return /^([/\\]|[a-z]:)/i.test(path);
}

/** `./` is the sign that ZooKeeper itself takes for intention (VerifyingFileFactory, from 3.5). */
function isMeant(path: string): boolean {
  return /^\.[/\\]/.test(path);
}
