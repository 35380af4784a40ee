import type { ParameterName } from '@zklint/parameters';
import type { EffectiveSetting } from './effective.ts';
import { clientPortOf, ownListedLine, serverIdOf } from './effective-servers.ts';
import { inHumanTerms, tickTimeOf } from './effective-units.ts';
import { say } from './message.ts';
import { sessionTimeouts } from './rules/required/session-timeout-range.ts';
import type { ServerConfig } from './server-config.ts';

type Derivation = (read: EffectiveSetting, server: ServerConfig) => EffectiveSetting;

/** The settings that ZooKeeper makes of others, or changes, once it has read them (QuorumPeerConfig.parseProperties). */
export const derivations: Partial<Record<ParameterName, Derivation>> = {
  dataDir: asFile,
  dataLogDir: (read, server) =>
    isDefault(read)
      ? { ...read, value: fileName(textOf(server, 'dataDir'), server), source: { kind: 'derived', from: ['dataDir'] } }
      : asFile(read, server),
  clientPort: (read, server) => {
    const own = ownListedLine(server)?.client;
    if (own && server.release.atLeast('3.5.0'))
      return { ...read, value: own.port.value, source: { kind: 'file', at: own.port } };
    return withoutZero('clientPort', read, server);
  },
  secureClientPort: (read, server) => withoutZero('secureClientPort', read, server),
  clientPortAddress: (read, server) => {
    const own = ownListedLine(server)?.client;
    if (own && server.release.atLeast('3.5.0'))
      return { ...read, value: own.host?.value ?? '0.0.0.0', source: { kind: 'file', at: own.host ?? own.port } };
    return everyAddress('clientPort', read, server);
  },
  secureClientPortAddress: (read, server) => everyAddress('secureClientPort', read, server),
  observerMasterPort: (read) => (typeof read.value === 'number' && read.value < 0 ? { ...read, value: 0 } : read),
  minSessionTimeout: (read, server) => sessionTimeout(read, server, 'minimum', 2),
  maxSessionTimeout: (read, server) => sessionTimeout(read, server, 'maximum', 20),
  connectToLearnerMasterLimit: (read) =>
    read.value === 0 ? { ...read, human: say`as initLimit`, note: say`0 stands for initLimit` } : read,
  'autopurge.snapRetainCount': (read) =>
    typeof read.value === 'number' && read.value < 3
      ? { ...read, value: 3, note: say`${read.value} is too few: ZooKeeper takes 3` }
      : read,
  peerType,
  version: (read, { dynamic }) => {
    // QuorumPeerConfig.getVersionFromFilename
    const suffix = dynamic.kind === 'read' && /\.([\da-f]{1,16})$/i.exec(dynamic.document.uri)?.[1];
    if (!suffix) return read;
    return { ...read, value: suffix.toLowerCase(), source: { kind: 'derived', from: ['dynamicConfigFile'] } };
  },
};

/** What is no parameter, and decides most: which server it is, and whether it runs in a quorum. */
export function identitySettings(server: ServerConfig): readonly EffectiveSetting[] {
  const { isDistributed } = server;
  const from = ['server.N', ...(server.entry('standaloneEnabled') ? ['standaloneEnabled'] : [])];
  const distributed: EffectiveSetting = {
    name: 'isDistributed',
    value: isDistributed ?? null,
    source: { kind: 'derived', from },
    ...(isDistributed === undefined && { note: say`the server lines can't be seen or read` }),
  };
  return [serverId(server), distributed];
}

function serverId(server: ServerConfig): EffectiveSetting {
  const id = serverIdOf(server);
  const { myid, release, identity, isDistributed } = server;
  const name = 'serverId';
  if (id) {
    const isByImage = myid.kind === 'found' && myid.file.isDefault;
    return { name, value: Number(id.value), source: { kind: 'file', at: id, ...(isByImage && { isByImage }) } };
  }
  const isRead = release.atLeast('3.5.0') || isDistributed !== false;
  if (myid.kind !== 'unseen' || !isRead)
    return { name, value: release.before('3.5.0') ? 0 : -1, source: { kind: 'default' }, note: say`there is none` };
  const unseen = say`its myid can't be seen`;
  return identity
    ? { name, value: Number(identity.id), source: { kind: 'derived', from: [identity.evidence] }, note: unseen }
    : { name, value: null, source: { kind: 'default' }, note: unseen };
}

/** The list decides, not the word; up to 3.4 only in a quorum, from 3.5 also where there is no list. */
function peerType(read: EffectiveSetting, server: ServerConfig): EffectiveSetting {
  const { observers, myid, isDistributed, release } = server;
  const id = serverIdOf(server)?.value;
  if (release.before('3.5.0') && !isDistributed) return read;
  if (observers === undefined || (id === undefined && (myid.kind === 'unseen' || isDistributed))) return read;
  const value = observers.some((line) => line.id === id) ? 'observer' : 'participant';
  if (value === read.value) return read;
  const note = isDefault(read) ? undefined : say`peerType says ${String(read.value)}, and the list of servers decides`;
  return { ...read, value, source: { kind: 'derived', from: ['server.N'] }, ...(note && { note }) };
}

/** A path as java.io.File keeps it from 3.5 on: one slash for several, none at the end. */
function asFile(read: EffectiveSetting, server: ServerConfig): EffectiveSetting {
  return typeof read.value === 'string' ? { ...read, value: fileName(read.value, server) } : read;
}

function fileName(path: string | undefined, { release }: ServerConfig): string | null {
  if (path === undefined) return null;
  return release.before('3.5.0') ? path : path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
}

function textOf(server: ServerConfig, name: 'dataDir'): string | undefined {
  return server.setting(name)?.value;
}

function withoutZero(
  name: 'clientPort' | 'secureClientPort',
  read: EffectiveSetting,
  server: ServerConfig,
): EffectiveSetting {
  if (read.value !== 0 || clientPortOf(server, name)) return read;
  return { ...read, value: null, note: say`0 counts as not set` };
}

/** Without an address a port is open on all of them. */
function everyAddress(
  port: 'clientPort' | 'secureClientPort',
  read: EffectiveSetting,
  server: ServerConfig,
): EffectiveSetting {
  if (!isDefault(read) || clientPortOf(server, port) === undefined) return read;
  return { name: read.name, value: '0.0.0.0', source: { kind: 'derived', from: [port] } };
}

/** From 3.5 the parser fills in 2 and 20 ticks, in 32 bits; up to 3.4 the server does when it is asked (ZooKeeperServer.getMinSessionTimeout). */
function sessionTimeout(
  read: EffectiveSetting,
  server: ServerConfig,
  which: 'minimum' | 'maximum',
  ticks: number,
): EffectiveSetting {
  if (read.value !== -1) return read;
  const value = sessionTimeouts(server)?.[which] ?? null;
  const human = inHumanTerms(ticks, 'ticks', tickTimeOf(server));
  return {
    ...read,
    value,
    source: { kind: 'derived', from: ['tickTime'] },
    ...(human !== undefined && { human }),
    ...(value === -1 && { note: say`-1 stands for ${ticks} ticks` }),
  };
}

function isDefault({ source }: EffectiveSetting): boolean {
  return source.kind === 'default';
}
