import { type JavaText, trim } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { quoted } from '../../words.ts';
import { dynamicVersion } from '../../workspace/dynamic-files.ts';
import { nameOf } from '../../workspace/paths.ts';

export const staleDynamicFile = defineRule({
  id: 'stale-dynamic-file',
  summary: 'Start with the newest list of servers.',
  severity: 'warning',

  *checkEnsemble({ servers }) {
    const newest = newestVersion(servers);
    const member = servers.find((server) => versionOf(server) === newest);
    for (const server of servers) {
      yield* besideNewer(server);
      yield* halfDone(server);
      if (member && versionOf(server) < newest && takesOver(server)) yield* behind(server, member);
    }
  },
});

/** The version of the list that a server starts with; 0 where its file has none. */
export function versionOf({ document, dynamic }: ServerConfig): bigint {
  return document && dynamic.kind === 'read' ? dynamicVersion(dynamic.document.uri) : 0n;
}

/** The newest version that any of the servers has. */
export function newestVersion(servers: readonly ServerConfig[]): bigint {
  return servers.map(versionOf).reduce((newest, version) => (version > newest ? version : newest), 0n);
}

/** Does a server take over a newer list that it hears of in an election (QuorumPeer.processReconfig)? */
export function takesOver(server: ServerConfig): boolean {
  return server.release.before('3.5.3') || server.setting('reconfigEnabled')?.value === true;
}

function* besideNewer(server: ServerConfig): Iterable<Finding> {
  const at = pointerOf(server);
  if (at === undefined || server.dynamic.kind !== 'read' || server.dynamic.newer === undefined) return;
  yield {
    at,
    message: say`Beside this dynamic file lies a newer one, ${quoted(server.dynamic.newer, 40)}: ZooKeeper starts with the older list. Name the newest, or delete it if the ensemble never took it.`,
  };
}

function* halfDone(server: ServerConfig): Iterable<Finding> {
  const at = pointerOf(server);
  if (!server.next || at === undefined || at.value === '') return;
  const name = `${nameOf(server.uri)}.dynamic.next`;
  yield {
    at,
    message: say`${quoted(name, 40)} is left over from an unfinished reconfiguration: ZooKeeper may go by both lists. Write the list of the running servers into the dynamic file, and delete this one.`,
  };
}

/** A list that is older than that of another member, and not already said to be older than its sibling. */
function* behind(server: ServerConfig, member: ServerConfig): Iterable<Finding> {
  const [at, other] = [pointerOf(server), pointerOf(member)];
  if (at === undefined || other === undefined || server.dynamic.kind !== 'read' || server.dynamic.newer !== undefined)
    return;
  const version = (one: ServerConfig) => versionOf(one).toString(16);
  yield {
    at,
    message: say`This dynamic file has version ${version(server)}, another member's has ${version(member)}: until it hears of that, this server counts votes by the older list. Copy the newest to every server while it is down.`,
    related: [{ at: other, message: say`The newest version that a member has.` }],
  };
}

function pointerOf(server: ServerConfig): JavaText | undefined {
  const entry = server.entry('dynamicConfigFile');
  return entry && trim(entry.value);
}
