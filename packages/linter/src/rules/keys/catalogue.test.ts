import { isAvailable, newestRelease, type Parameter, parameters, type Release, releases } from '@zklint/parameters';
import { describe, expect, test } from 'vitest';
import { applyFix } from '../../../../../test/support/fixes.ts';
import { workspaceOf } from '../../../../../test/support/workspace.ts';
import type { Problem } from '../../index.ts';

/** One release of each line, one in a gap that back-ports left, and the newest. */
const someReleases = releases.filter(({ name }) =>
  ['3.4.14', '3.5.2', '3.5.10', '3.6.4', '3.7.2', '3.8.6', newestRelease.name].includes(name),
);
const catalogue = Object.entries<Parameter>(parameters);
const ofKind = (...kinds: readonly Parameter['kind'][]) => catalogue.filter(([, { kind }]) => kinds.includes(kind));

interface Judged {
  readonly name: string;
  readonly parameter: Parameter;
  readonly said: readonly Problem[];
  /** The key once the finding's fix is made. */
  readonly fixed: string | undefined;
}

/** What is said of the keys of a file that has all those parameters, each behind a prefix, on a line of its own. */
async function judge(
  all: readonly (readonly [string, Parameter])[],
  prefix: string,
  release: Release,
): Promise<readonly Judged[]> {
  const text = all.map(([name]) => `${prefix}${name}=${sampleValue(name)}\n`).join('');
  const workspace = await workspaceOf({ 'zoo.cfg': text }, { release: release.name });
  const problems = workspace.problems().filter(({ rule }) => rule !== 'deprecated-parameter' && !isOnAbsence(rule));
  let start = 0;
  return all.map(([name, parameter], index) => {
    const end = text.indexOf('=', start);
    const said = problems.filter(({ at }) => at.range.start >= start && at.range.end <= end);
    start = text.indexOf('\n', start) + 1;
    for (const { message } of said) expect(String(message).length, String(message)).toBeLessThanOrEqual(200);
    const fix = said[0]?.fix;
    const after = fix && applyFix({ 'zoo.cfg': text }, fix)['zoo.cfg'];
    return { name, parameter, said, fixed: after?.split('\n')[index]?.split('=')[0] };
  });
}

/** What is required and absent is said at the first key, or at the one that is likely to mean it. */
function isOnAbsence(rule: string): boolean {
  return rule.startsWith('missing-');
}

function sampleValue(name: string): string {
  return name === 'metricsProvider.className' ? 'org.apache.zookeeper.metrics.impl.NullMetricsProvider' : '1';
}

function isRead(name: string | undefined, release: Release): boolean {
  const parameter = catalogue.find(([one]) => one === name)?.[1];
  return parameter?.kind === 'server' && isAvailable(parameter, release);
}

describe.each(someReleases)('$name', (release) => {
  test.each(['', 'zookeeper.', '-Dzookeeper.'])('documented names without effect, behind "%s"', async (prefix) => {
    for (const { name, parameter, said, fixed } of await judge(ofKind('docPhantom'), prefix, release)) {
      expect([name, ...said.map(({ rule }) => rule)]).toEqual([name, 'documented-name-without-effect']);
      const meant = parameter.replacedBy;
      if (fixed !== undefined) {
        expect(isRead(fixed, release) || fixed === 'authProvider.1', `${name} -> ${fixed}`).toBe(true);
        expect(String(said[0]?.message)).toContain(`Write ${fixed}.`);
      } else {
        expect(isRead(meant, release), name).toBe(false);
        const words = meant === undefined ? 'Remove it.' : `${meant}, comes with ZooKeeper 3.`;
        expect(String(said[0]?.message)).toContain(words);
      }
    }
  });

  test.each(['', 'zookeeper.', '-Dzookeeper.', '-D'])('properties of the JVM, behind "%s"', async (prefix) => {
    const all = ofKind('systemPropertyOnly', 'clientOnly');
    for (const { name, parameter, said } of await judge(all, prefix, release)) {
      const isLine = prefix === '' && name.startsWith('server.');
      const isThere = parameter.kind === 'clientOnly' || isAvailable(parameter, release);
      const rule = isLine ? 'reserved-key-prefix' : isThere ? 'jvm-only-parameter' : 'parameter-not-in-release';
      expect([name, ...said.map((one) => one.rule)]).toEqual([name, rule]);
      if (rule !== 'jvm-only-parameter') continue;
      const isLogging = /^(log|console)\./.test(name) && release.atLeast('3.8.0');
      const property = parameter.systemProperty;
      expect(String(said[0]?.message)).toContain(isLogging ? `${property} in conf/logback.xml` : `-D${property}=1`);
    }
  });

  test.each(['zookeeper.', '-Dzookeeper.', '-D'])('parameters of the file, behind "%s"', async (prefix) => {
    const all = ofKind('server', 'internal').filter(([name]) => name !== 'version');
    for (const { name, parameter, said, fixed } of await judge(all, prefix, release)) {
      // A file without them is refused, which is said here, with the name to write.
      if (name === 'dataDir' || name === 'clientPort') continue;
      const isThere = isAvailable(parameter, release);
      const rule = isThere ? 'redundant-prefix' : 'parameter-not-in-release';
      expect([name, ...said.map((one) => one.rule)]).toEqual([name, rule]);
      if (isThere) expect(fixed).toBe(name);
    }
  });

  test('parameters of other releases', async () => {
    for (const { name, parameter, said } of await judge(ofKind('server', 'internal'), '', release)) {
      const isThere = isAvailable(parameter, release) || name === 'version';
      expect([name, said.some(({ rule }) => rule === 'parameter-not-in-release')]).toEqual([name, !isThere]);
    }
  });
});
