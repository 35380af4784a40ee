import { isAvailable, newestRelease, type Parameter, parameters, releases } from '@zklint/parameters';
import { describe, expect, test } from 'vitest';
import { applyFix } from '../../../../../test/support/fixes.ts';
import { pathOf, workspaceOf } from '../../../../../test/support/workspace.ts';
import type { Problem } from '../../index.ts';

/** One release of each line, where names changed, and the newest. */
const someReleases = releases.filter(({ name }) =>
  ['3.4.14', '3.5.2', '3.5.10', '3.6.4', '3.7.2', '3.8.6', newestRelease.name].includes(name),
);
const catalogue = Object.entries<Parameter>(parameters);
const ofKind = (...kinds: readonly Parameter['kind'][]) => catalogue.filter(([, { kind }]) => kinds.includes(kind));

/** What zklint says of the key of a line that is all of a file, but that another one is missing. */
async function saidOf(line: string, release: string): Promise<readonly Problem[]> {
  const files = { 'zoo.cfg': `${line}\n` };
  const workspace = await workspaceOf(files, { release });
  const end = line.indexOf('=');
  const onKey = workspace.problems().filter(({ at, rule }) => {
    const isOther = rule.startsWith('missing-') || rule === 'deprecated-parameter';
    return pathOf(at.uri) === 'zoo.cfg' && at.range.start < end && !isOther;
  });
  for (const { message } of onKey) expect(String(message).length, String(message)).toBeLessThanOrEqual(200);
  return onKey;
}

function keyAfterFix({ fix }: Problem, line: string): string | undefined {
  return fix && applyFix({ 'zoo.cfg': `${line}\n` }, fix)['zoo.cfg']?.split('=')[0];
}

const isSettable = (name: string | undefined, release: (typeof releases)[number]) => {
  const parameter = catalogue.find(([one]) => one === name)?.[1];
  return parameter?.kind === 'server' && isAvailable(parameter, release);
};

describe.each(someReleases)('$name', (release) => {
  test.each(['', 'zookeeper.', '-Dzookeeper.'])('documented names without effect, behind "%s"', async (prefix) => {
    for (const [name, { replacedBy }] of ofKind('docPhantom')) {
      const line = `${prefix}${name}=1`;
      const found = await saidOf(line, release.name);
      expect(found.map(({ rule }) => rule)).toEqual(['documented-name-without-effect']);
      const [finding] = found;
      const after = finding && keyAfterFix(finding, line);
      if (after === undefined) {
        expect(replacedBy === undefined || !isSettable(replacedBy, release), line).toBe(true);
        expect(String(finding?.message)).toMatch(
          replacedBy === undefined ? /Remove it/ : new RegExp(`${replacedBy}, comes with ZooKeeper 3\\.`),
        );
      } else {
        expect(isSettable(after, release) || after === 'authProvider.1', `${line} -> ${after}`).toBe(true);
        expect(String(finding?.message)).toContain(`Write ${after}.`);
      }
    }
  });

  test.each(['', 'zookeeper.', '-Dzookeeper.', '-D'])('properties of the JVM, behind "%s"', async (prefix) => {
    for (const [name, parameter] of ofKind('systemPropertyOnly', 'clientOnly')) {
      const found = await saidOf(`${prefix}${name}=1`, release.name);
      const isLine = prefix === '' && name.startsWith('server.');
      const isThere = parameter.kind === 'clientOnly' || isAvailable(parameter, release);
      const rule = isLine ? 'reserved-key-prefix' : isThere ? 'jvm-only-parameter' : 'parameter-not-in-release';
      expect([name, ...found.map((one) => one.rule)]).toEqual([name, rule]);
      if (rule !== 'jvm-only-parameter') continue;
      const isLogging = parameter.systemProperty === `zookeeper.${name}` && parameter.kind !== 'clientOnly';
      const isInLogback = isLogging && name !== 'server.realm' && release.atLeast('3.8.0');
      expect(String(found[0]?.message)).toContain(
        isInLogback ? `Set ${parameter.systemProperty} in conf/logback.xml` : `-D${parameter.systemProperty}=1`,
      );
    }
  });

  test.each(['zookeeper.', '-Dzookeeper.', '-D'])('parameters of the file, behind "%s"', async (prefix) => {
    for (const [name, parameter] of ofKind('server', 'internal')) {
      if (name === 'version') continue;
      const line = `${prefix}${name}=1`;
      const found = await saidOf(line, release.name);
      if (!isAvailable(parameter, release)) {
        expect([name, ...found.map(({ rule }) => rule)]).toEqual([name, 'parameter-not-in-release']);
      } else if (found.length > 0) {
        expect([name, ...found.map(({ rule }) => rule)]).toEqual([name, 'redundant-prefix']);
        expect(found.map((finding) => keyAfterFix(finding, line))).toEqual([name]);
      } else {
        // Where it is required, the rule that misses it stands on this key.
        expect(['dataDir', 'clientPort']).toContain(name);
      }
    }
  });

  test('parameters of other releases', async () => {
    for (const [name, parameter] of ofKind('server', 'internal')) {
      const rules = (await saidOf(`${name}=1`, release.name)).map(({ rule }) => rule);
      const isThere = isAvailable(parameter, release) || name === 'version';
      expect([name, rules.includes('parameter-not-in-release')]).toEqual([name, !isThere]);
    }
  });
});
