import { isAvailable, newestRelease, type Parameter, parameterNamed, type Release, releases } from '@zklint/parameters';
import { trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { type Message, say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { isServerKey } from '../../server-line.ts';
import { nameInRelease } from './name-in-release.ts';
import { plainKey } from './plain-key.ts';

export const parameterNotInRelease = defineRule({
  id: 'parameter-not-in-release',
  summary: 'Use the parameters that the release reads.',
  severity: 'warning',
  supersedes: ['unknown-parameter', 'redundant-prefix'],

  *checkServer(server) {
    const { release, entries } = server;
    for (const { key } of entries.values()) {
      const { name } = plainKey(key);
      const parameter = parameterNamed(name);
      if (parameter === undefined || !isMissing(name, parameter, server)) continue;
      if (isServerKey(trimmed(key), release) || server.isDeclared(trimmed(key))) continue;
      const other = nameInRelease(name, release);
      yield {
        at: key,
        message:
          other === undefined
            ? whereItIs(name, parameter, release)
            : say`${whereItIs(name, parameter, release)} ZooKeeper ${release.name} calls it ${other}.`,
        ...(other !== undefined &&
          !entries.has(other) && {
            fix: { title: say`Rename it to ${other}`, safe: false, edits: [replace(key, other)] },
          }),
      };
    }
  },
});

function isMissing(name: string, parameter: Parameter, server: ServerConfig): boolean {
  // The release of the clients is another one, and documented names have a rule of their own.
  if (parameter.kind === 'clientOnly' || parameter.kind === 'docPhantom') return false;
  // The version of the server list, the one hexadecimal number, is ZooKeeper's to write: no reason to move to 3.5.
  if (isAvailable(parameter, server.release) || parameter.parse === 'strict-hex') return false;
  // A metrics provider of somebody else's may well know the name.
  return !name.startsWith('metricsProvider.') || server.release.before('3.6.0') || hasShippedProvider(server);
}

function hasShippedProvider(server: ServerConfig): boolean {
  const given = server.setting('metricsProvider.className')?.value;
  return given === undefined || given.startsWith('org.apache.zookeeper.');
}

function whereItIs(name: string, parameter: Parameter, release: Release): Message {
  const having = releases.filter((one) => isAvailable(parameter, one));
  const next = having.find((one) => !one.before(release.name));
  const previous = having.findLast((one) => one.before(release.name));
  const now = release.name;
  if (next && previous) {
    return say`ZooKeeper ${now} doesn't read ${name}, though ${previous.name} does: from ${next.name} on it is read again. It has no effect here.`;
  }
  if (next) {
    return parameter.settableInFile === false
      ? say`ZooKeeper ${now} doesn't know ${name}, which comes with ${next.name}, and there as a JVM flag only. It has no effect here.`
      : say`ZooKeeper ${now} doesn't read ${name}, which comes with ${next.name}. It has no effect here.`;
  }
  if (previous === undefined) {
    return say`No release of ZooKeeper reads ${name} yet: it comes with the one after ${newestRelease.line}. It has no effect here.`;
  }
  const removed = releases.find((one) => !one.before(previous.name) && !isAvailable(parameter, one))?.name ?? now;
  return parameter.settableInFile === false
    ? say`ZooKeeper takes ${name} as a JVM flag, up to ${previous.name} only: since ${removed} it has no effect, and in this file it never had one. Remove the line.`
    : say`ZooKeeper reads ${name} up to ${previous.name} only: since ${removed} it has no effect.`;
}
