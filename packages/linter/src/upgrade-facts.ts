import type { Release } from '@zklint/parameters';
import { adminServer } from './http-servers.ts';
import type { Message } from './message.ts';
import { say } from './message.ts';
import type { Severity } from './rule.ts';
import type { ServerConfig } from './server-config.ts';
import { stepAt, type UpgradeItem, type UpgradePlace } from './upgrade-item.ts';
import type { ServerMove } from './upgrade-settings.ts';
import { releasesInPaths } from './workspace/release.ts';

/** What a release does that the files say nothing of, or not enough. */
interface UpgradeFact {
  readonly kind: 'default' | 'note';
  /** The parameter whose default it explains. */
  readonly parameter?: string;
  /** An issue of ZooKeeper, its documentation or its source. */
  readonly source?: string;
  /** It concerns a move to a release that has it from one that hasn't. */
  holdsIn(release: Release, from: Release): boolean;
  /** What to say of a server; undefined where it isn't concerned. */
  about(move: ServerMove): About | undefined;
  /** Rules that tell the same of a server with more. */
  readonly unlessSaidBy?: readonly string[];
}

interface About {
  readonly message: Message;
  readonly severity?: Severity;
  /** Where it is written; without, it concerns the file. */
  readonly at?: readonly UpgradePlace[];
}

/** In the order of harm. */
const facts: readonly UpgradeFact[] = [
  {
    kind: 'note',
    source: 'ZOOKEEPER-2325, ZOOKEEPER-3056, ZOOKEEPER-3644; FileTxnSnapLog.restore',
    holdsIn: (release) => release.atLeast('3.5.3'),
    about: ({ after }) => {
      const { release } = after;
      const trusts = after.valueInForce('snapshot.trust.empty') === true;
      if (trusts && release.name === '3.5.6') {
        return {
          severity: 'warning',
          message: say`With snapshot.trust.empty=true ZooKeeper 3.5.6 drops all data of a server that has transaction logs and no snapshot yet. Take 3.5.7 or later.`,
        };
      }
      if (trusts) return undefined;
      return {
        message: release.before('3.5.6')
          ? say`A server that has transaction logs and no snapshot yet gives up: "No snapshot found, but there are log entries". Look for snapshot.* in version-2 first, and let the old release write one.`
          : say`A server that has transaction logs and no snapshot yet gives up: "No snapshot found, but there are log entries". Look for snapshot.* in version-2 first; snapshot.trust.empty=true lets it start once.`,
      };
    },
  },
  {
    kind: 'note',
    source: 'zookeeperReconfig, Upgrading to 3.5.0; ZOOKEEPER-1633',
    holdsIn: (release) => release.atLeast('3.5.0'),
    about: ({ before, after }) =>
      before.release.before('3.4.6') && after.isDistributed
        ? {
            severity: 'warning',
            message: say`Servers before 3.4.6 refuse the calls of newer ones ("Invalid server id: -65536"): move all servers to 3.4.14 first, or stop them all for this move.`,
          }
        : undefined,
  },
  {
    kind: 'note',
    source: 'ZOOKEEPER-3720; zookeeperAdmin, multiAddress.enabled',
    holdsIn: (release) => release.atLeast('3.6.0'),
    about: ({ after }) => {
      if (!after.isDistributed) return undefined;
      if (after.valueInForce('multiAddress.enabled') !== true) {
        return {
          message: say`Leave multiAddress.enabled off until every server runs 3.6 or later: with it a server speaks a protocol that older ones refuse.`,
        };
      }
      const entry = after.entry('multiAddress.enabled');
      return {
        severity: 'warning',
        ...(entry && { at: [entry.key] }),
        message: say`With multiAddress.enabled a server speaks a protocol that servers before 3.6 refuse, so a rolling upgrade splits the ensemble. Upgrade all servers first, then switch it on in a second round.`,
      };
    },
  },
  {
    kind: 'note',
    source: 'ZOOKEEPER-3814, ZOOKEEPER-3829',
    holdsIn: (release) =>
      (release.atLeast('3.5.0') && release.before('3.5.9')) || (release.atLeast('3.6.0') && release.before('3.6.2')),
    about: ({ after }) =>
      after.isDistributed
        ? {
            severity: 'warning',
            message: say`In ${after.release.name} the list of servers can't be changed by a rolling restart: the leader may end up unable to commit. 3.5.9, 3.6.2 and later can.`,
          }
        : undefined,
  },
  {
    kind: 'note',
    source: 'QuorumPeerConfig.parseProperties, QuorumPeerConfig.editStaticConfig',
    holdsIn: (release) => release.atLeast('3.5.0'),
    about: ({ after }) => {
      if (!after.isDistributed || after.dynamic.kind !== 'none' || !after.document) return undefined;
      const given = after.entry('reconfigEnabled');
      if (after.release.atLeast('3.5.3') && after.setting('reconfigEnabled')?.value !== true) return undefined;
      return {
        severity: 'warning',
        ...(given && { at: [given.key] }),
        message: given
          ? say`reconfigEnabled=true begins to have effect: ZooKeeper moves the server lines to a file <config>.dynamic.<version> and rewrites this one. What deploys this file must not bring them back.`
          : say`ZooKeeper ${after.release.name} moves the server lines to a file <config>.dynamic.<version> and rewrites this one. What deploys this file must not bring them back.`,
      };
    },
  },
  {
    kind: 'default',
    parameter: '4lw.commands.whitelist',
    source: 'ZOOKEEPER-2693; zookeeperAdmin, 4lw.commands.whitelist',
    holdsIn: (release) => release.atLeast('3.5.3'),
    about: ({ before, after }) =>
      isSet('4lw.commands.whitelist', after)
        ? undefined
        : {
            message: say`4lw.commands.whitelist isn't set: ${before.release.name} answers nearly every four letter word, and from 3.5.3 on ZooKeeper answers srvr only. List the words that checks and monitoring send, such as ruok, stat and mntr.`,
          },
  },
  {
    kind: 'default',
    parameter: 'admin.enableServer',
    source: 'zookeeperAdmin, AdminServer configuration',
    holdsIn: (release) => release.atLeast('3.5.0'),
    about: ({ after }) => {
      const admin = adminServer(after);
      if (!admin) return undefined;
      return {
        message: say`From 3.5 ZooKeeper starts an AdminServer on ${admin.address}:${admin.port}, open to whoever reaches it. Another program on that port stops a stand-alone server. admin.enableServer=false switches it off.`,
      };
    },
    unlessSaidBy: ['port-clash', 'local-admin-port-clash', 'admin-server-exposed'],
  },
  {
    kind: 'default',
    parameter: 'reconfigEnabled',
    source: 'ZOOKEEPER-2014',
    holdsIn: (release) => release.atLeast('3.5.3'),
    about: ({ before, after }) =>
      before.release.atLeast('3.5.0') && after.isDistributed && after.entry('reconfigEnabled') === undefined
        ? {
            message: say`reconfigEnabled isn't set: ${before.release.name} always allows reconfig, and from 3.5.3 on it is off. Set reconfigEnabled=true where it is used.`,
          }
        : undefined,
  },
  {
    kind: 'default',
    parameter: 'fips-mode',
    source: 'zookeeperAdmin, fips-mode; SecurityUtils.createSaslClient',
    holdsIn: (release) => release.atLeast('3.9.4'),
    about: ({ after }) => {
      const sasl = after.setting('quorum.auth.enableSasl');
      if (isSet('fips-mode', after) || sasl?.value !== true) return undefined;
      return {
        severity: 'warning',
        at: [sasl],
        message: say`fips-mode isn't set, and from 3.9.4 on its default keeps servers that log in to each other with DIGEST-MD5 apart. Use Kerberos, or set fips-mode=false on all servers.`,
      };
    },
  },
  {
    kind: 'default',
    parameter: 'fips-mode',
    source: 'zookeeperAdmin, fips-mode; X509Util.createTrustManager',
    holdsIn: (release) => release.atLeast('3.9.0'),
    about: ({ after }) => {
      const tls = after.valueInForce('sslQuorum') === true || after.valueInForce('portUnification') === true;
      if (isSet('fips-mode', after) || !tls || after.valueInForce('ssl.quorum.hostnameVerification') === false)
        return undefined;
      return {
        message: say`fips-mode isn't set, and from 3.9 on it is on: servers no longer check each other's host names in quorum TLS. Set fips-mode=false to keep that.`,
      };
    },
  },
  {
    kind: 'note',
    source: 'ZOOKEEPER-2901; zookeeperAdmin, emulate353TTLNodes',
    holdsIn: (release) => release.atLeast('3.5.4'),
    about: ({ before, after }) =>
      before.release.name === '3.5.3' && after.valueInForce('emulate353TTLNodes') !== true
        ? {
            message: say`TTL nodes that 3.5.3 made are not understood from 3.5.4 on. Where there are some, set emulate353TTLNodes=true and extendedTypesEnabled=true on all servers.`,
          }
        : undefined,
  },
  {
    kind: 'note',
    source: 'bin/zkEnv.sh, conf/logback.xml',
    holdsIn: (release) => release.atLeast('3.8.0'),
    about: () => ({
      message: say`From 3.8 ZooKeeper logs through logback: conf/log4j.properties and ZOO_LOG4J_PROP are no longer read. Carry over to conf/logback.xml what was changed there.`,
    }),
  },
  {
    kind: 'note',
    source: 'bin/zkEnv.sh, conf/log4j.properties',
    holdsIn: (release) => release.before('3.8.0'),
    about: () => ({
      message: say`Before 3.8 ZooKeeper logs through log4j: conf/logback.xml is not read. Carry over to conf/log4j.properties what was changed there.`,
    }),
  },
  {
    kind: 'note',
    source: 'SerializeUtils.deserializeTxn',
    holdsIn: (release) => release.before('3.5.0'),
    about: () => ({
      severity: 'warning',
      message: say`ZooKeeper 3.4 gives up on logs that hold what only 3.5 and later write (container and TTL nodes, reconfig, creations with a stat): "Unsupported Txn". Go back with a copy of the data from before the upgrade.`,
    }),
  },
  {
    kind: 'note',
    source: 'SnapStream',
    holdsIn: (release) => release.before('3.6.0'),
    about: ({ before }) => {
      const method = before.setting('snapshot.compression.method');
      if (!method?.value) return undefined;
      return {
        severity: 'warning',
        at: [method],
        message: say`ZooKeeper before 3.6 can't read the snapshots that snapshot.compression.method=${method.value} compressed. Let the present release write plain ones first.`,
      };
    },
  },
  {
    kind: 'note',
    holdsIn: (release, from) => release.name !== from.name,
    about: ({ before }) => {
      const inside = releasesInPaths(before).filter(({ value }) => value.name === before.release.name);
      if (inside.length === 0) return undefined;
      return {
        at: inside,
        message: say`This lies in the folder of ZooKeeper ${before.release.name}: a new release unpacked beside it leaves it there. Keep that folder, or move what is in it before the old release is removed.`,
      };
    },
  },
];

/** What concerns a server on its way. `rules`: those that already speak of the server. */
export function factsOf(move: ServerMove, rules: ReadonlySet<string>): readonly UpgradeItem[] {
  const { stations, before, after } = move;
  return facts.flatMap((fact): UpgradeItem | readonly never[] => {
    const holds = (release: Release) => fact.holdsIn(release, before.release);
    if (!holds(after.release) || holds(before.release)) return [];
    const about = fact.about(move);
    if (about === undefined || fact.unlessSaidBy?.some((rule) => rules.has(rule))) return [];
    const { message, severity = 'info', at = [{ uri: after.uri }] } = about;
    const { kind, parameter, source } = fact;
    const places = at.map(({ uri, range }) => ({ uri, ...(range && { range }) }));
    return {
      kind,
      severity,
      step: stepAt(stations, holds),
      message,
      places,
      ...(parameter && { parameter }),
      ...(source && { source }),
    };
  });
}

function isSet(name: '4lw.commands.whitelist' | 'fips-mode', server: ServerConfig): boolean {
  return !server.lacks(name) || server.jvm[`zookeeper.${name}`] !== undefined;
}
