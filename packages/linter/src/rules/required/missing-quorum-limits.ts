import type { ParameterName } from '@zklint/parameters';
import type { ConfigEntry, Place } from '@zklint/parser';
import { insertLinesAbove, replace } from '../../edits.ts';
import { type Message, say } from '../../message.ts';
import { isSupplied } from '../../profile.ts';
import { defineRule, type Edit, type Finding, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { listed } from '../../words.ts';
import { hiddenAt } from './hidden.ts';
import { asMisspelt, misspelt, refusedMisspelt } from './misspelt.ts';

const limits = [
  { name: 'initLimit', usual: '10' },
  { name: 'syncLimit', usual: '5' },
] as const satisfies readonly { name: ParameterName; usual: string }[];

export const missingQuorumLimits = defineRule({
  id: 'missing-quorum-limits',
  summary: 'Set initLimit and syncLimit on every server of a quorum.',
  severity: 'error',
  supersedes: ['number-range'],

  *checkServer(server) {
    if (server.document === undefined || !server.isDistributed) return;
    for (const { name, usual } of limits) {
      const value = server.setting(name);
      if (value?.value !== 0) continue;
      yield {
        at: value,
        message: say`${name} is 0, which counts as not set, and a quorum has no default for it; ZooKeeper refuses the file. Write a number of ticks, usually ${usual}.`,
        refusal: refusedAtParse(`${name} is not set`),
        fix: { title: say`Write ${usual}`, safe: false, edits: [replace(value, usual)] },
      };
    }

    const absent = limits.filter(({ name }) => !server.entry(name) && !isSupplied(server, name));
    const forgotten: (typeof limits)[number][] = [];
    for (const limit of absent) {
      const hidden = hiddenAt(server, limit.name);
      const meant = hidden ? undefined : misspelt(server, limit.name);
      if (hidden) yield notSet(hidden, [limit], `${limit.name}=${limit.usual}`);
      else if (meant) yield misspeltLimit(meant, limit.name);
      else forgotten.push(limit);
    }
    if (forgotten.length === 0) return;
    const lines = forgotten.map(({ name, usual }) => `${name}=${usual}`);
    yield {
      ...notSet(demandingKey(server), forgotten, listed(lines)),
      fix: { title: say`Add ${listed(lines)}`, safe: false, edits: [addLines(server, lines)] },
    };
  },
});

function misspeltLimit(meant: ConfigEntry, name: (typeof limits)[number]['name']): Finding {
  const refusal = refusedAtParse(`${name} is not set`);
  return { at: meant.key, message: refusedMisspelt(meant, name), refusal, ...asMisspelt(meant, name) };
}

function notSet(at: Place, absent: readonly { name: string }[], lines: string | Message): Finding {
  const names = listed(absent.map(({ name }) => name));
  return {
    at,
    message:
      absent.length === 1
        ? say`${names} is not set, and a quorum has no default for it; ZooKeeper refuses the file. Write ${lines}.`
        : say`${names} are not set, and a quorum has no default for them; ZooKeeper refuses the file. Write ${lines}.`,
    refusal: refusedAtParse(`${absent[0]?.name} is not set`),
  };
}

/** The first server line, or standaloneEnabled where that makes a quorum without any. */
function demandingKey(server: ServerConfig): Place {
  return server.lines[0]?.entry.key ?? server.entry('standaloneEnabled')?.key ?? server.firstKey;
}

function addLines(server: ServerConfig, lines: readonly string[]): Edit {
  const document = server.document;
  if (document === undefined) throw new Error('only called for a server with a zoo.cfg');
  const key = demandingKey(server);
  const at = key.uri === document.uri ? key : (document.entries[0] ?? server.firstKey);
  return insertLinesAbove(document, at, lines);
}
