import { isDeprecated, type Parameter, parameterNamed, type Release, valueIn } from '@zklint/parameters';
import { trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { readValue } from '../../read-value.ts';
import { defineRule } from '../../rule.ts';

export const deprecatedParameter = defineRule({
  id: 'deprecated-parameter',
  summary: 'Leave out what newer releases only tolerate.',
  severity: 'info',

  *checkServer({ release, entries }) {
    for (const { key, value } of entries.values()) {
      const name = trimmed(key);
      const parameter = parameterNamed(name);
      if (parameter?.deprecated === undefined || !isDeprecated(parameter, release)) continue;
      const { since, useInstead: instead } = parameter.deprecated;
      // A value that isn't taken is another matter.
      const read = readValue(trimmed(value), parameter, release);
      const choices = choicesIn(parameter, release);
      if (read === undefined || (choices && !choices.includes(read))) continue;
      yield {
        at: key,
        message:
          instead !== undefined
            ? say`${name} is deprecated since ZooKeeper ${since}. Write ${instead}.`
            : choices?.length === 1
              ? say`${name} is deprecated: since ZooKeeper ${since} it can only be ${String(choices[0])}, which it is without the line. Remove it.`
              : say`${name} is deprecated since ZooKeeper ${since}. Remove it before a later release does.`,
        ...(instead !== undefined && {
          fix: { title: say`Rename it to ${instead}`, safe: false, edits: [replace(key, instead)] },
        }),
      };
    }
  },
});

function choicesIn(parameter: Parameter, release: Release): readonly unknown[] | undefined {
  return 'choices' in parameter
    ? valueIn<readonly string[] | readonly number[]>(parameter.choices, release)
    : undefined;
}
