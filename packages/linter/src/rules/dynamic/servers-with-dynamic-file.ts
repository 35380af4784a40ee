import { trimmed } from '@zklint/parser';
import { isGroupKey } from '../../groups.ts';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { cut } from '../../words.ts';

export const serversWithDynamicFile = defineRule({
  id: 'servers-with-dynamic-file',
  summary: 'Keep server lines in one file: the dynamic one where there is one.',
  severity: 'error',

  *checkServer(server) {
    const pointer = server.given.find(({ key }) => key.value === 'dynamicConfigFile');
    if (server.release.before('3.5.0') || pointer === undefined) return;
    const lines = server.given.filter(({ key }) => isQuorumKey(trimmed(key)));
    const [first, ...others] = lines;
    if (first === undefined) return;
    const messages = lines.map(({ key }) => `parameter: ${trimmed(key)} must be in a separate dynamic config file`);
    const shown = cut(server.written(first.key));
    yield {
      at: first.key,
      message:
        others.length === 0
          ? say`${shown} stands beside dynamicConfigFile; ZooKeeper refuses the file. Move it into the dynamic file.`
          : say`${shown} and other such lines (${others.length}) stand beside dynamicConfigFile; ZooKeeper refuses the file. Move them into the dynamic file.`,
      refusal: { ...refusedAtParse(messages[0] ?? ''), orElse: messages.slice(1) },
      related: [{ at: pointer.key, message: say`The dynamic file is named here.` }],
    };
  },
});

function isQuorumKey(key: string): boolean {
  return key.startsWith('server.') || isGroupKey(key);
}
