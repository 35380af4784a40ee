import { familyOf, isAvailable, parameterNamed, type Release, releases } from '@zklint/parameters';
import { type JavaText, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { type Message, say } from '../../message.ts';
import { readValue } from '../../read-value.ts';
import { defineRule } from '../../rule.ts';
import { nameInRelease } from './name-in-release.ts';
import { plainKey } from './plain-key.ts';

export const documentedNameWithoutEffect = defineRule({
  id: 'documented-name-without-effect',
  summary: "Write the names of ZooKeeper's code where its documentation has others.",
  severity: 'warning',
  supersedes: ['unknown-parameter', 'redundant-prefix'],

  *checkServer(server) {
    const { release, entries } = server;
    for (const { key, value } of entries.values()) {
      const { name } = plainKey(key);
      const phantom = parameterNamed(name);
      if (phantom?.kind !== 'docPhantom') continue;
      const meant = phantom.replacedBy;
      const read = meant === undefined ? undefined : (memberOf(meant) ?? nameInRelease(meant, release));
      yield {
        at: key,
        message: say`Documentation names ${name}, but no release reads it. ${advice(meant, read)}`,
        ...(read !== undefined &&
          !entries.has(read) && {
            fix: {
              title: say`Rename it to ${read}`,
              safe: read === meant && isTaken(read, value, release),
              edits: [replace(key, read)],
            },
          }),
      };
    }
  },
});

function advice(meant: string | undefined, read: string | undefined): Message {
  if (read !== undefined) return say`Write ${read}.`;
  const parameter = meant === undefined ? undefined : parameterNamed(meant);
  const first = parameter && releases.find((release) => isAvailable(parameter, release));
  if (meant === undefined || first === undefined) return say`Remove it.`;
  return say`What is meant, ${meant}, comes with ZooKeeper ${first.name}.`;
}

/** The first key of a family: `authProvider.1` for `authProvider.<n>`. */
function memberOf(meant: string): string | undefined {
  const key = meant.replace(/<n>$/, '1');
  return key !== meant && familyOf(key) === meant ? key : undefined;
}

/** Would ZooKeeper certainly start with this value? Of a class only if it ships it itself. */
function isTaken(name: string, value: JavaText, release: Release): boolean {
  const parameter = parameterNamed(name);
  if (parameter === undefined) return false;
  if (parameter.type === 'text' && parameter.known) return parameter.known.includes(trimmed(value));
  return readValue(trimmed(value), parameter, release) !== undefined;
}
