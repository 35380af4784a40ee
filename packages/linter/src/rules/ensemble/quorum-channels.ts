import type { ParameterName } from '@zklint/parameters';
import type { ServerConfig } from '../../server-config.ts';

/** Each needs the one before it. */
export const saslSwitches: readonly ParameterName[] = [
  'quorum.auth.enableSasl',
  'quorum.auth.learnerRequireSasl',
  'quorum.auth.serverRequireSasl',
];

/** How a server talks to its peers, where some are told to protect the talk and some are not. */
interface Channel {
  readonly dialsProtected: boolean;
  readonly takesProtected: boolean;
  readonly takesPlain: boolean;
}

/** TLS between the servers (Leader, Learner and QuorumCnxManager ask isSslQuorum and shouldUsePortUnification). */
function tlsChannel(server: ServerConfig): Channel | undefined {
  const [on, both] = [switched(server, 'sslQuorum'), switched(server, 'portUnification')];
  if (on === undefined || both === undefined) return undefined;
  return { dialsProtected: on, takesProtected: on || both, takesPlain: !on || both };
}

/** SASL between the servers (SaslQuorumAuthServer and SaslQuorumAuthLearner). */
function saslChannel(server: ServerConfig): Channel | undefined {
  const [on, dials, requires] = saslSwitches.map((name) => switched(server, name));
  if (on === undefined || dials === undefined || requires === undefined) return undefined;
  return { dialsProtected: dials, takesProtected: on, takesPlain: !requires };
}

/**
 * Tells whether a server that has another value for a switch can talk to none of `others`, in neither direction. Where
 * one of them can't be read it may.
 */
export function cutOffFrom(name: ParameterName, others: readonly ServerConfig[]): (server: ServerConfig) => boolean {
  const channelOf = name === 'sslQuorum' ? tlsChannel : name === saslSwitches[0] ? saslChannel : undefined;
  if (channelOf === undefined) return () => false;
  // There are few kinds, and may be many servers.
  const channels = new Map(others.map(channelOf).map((channel) => [JSON.stringify(channel), channel]));
  return (server) => {
    const own = channelOf(server);
    return own !== undefined && [...channels.values()].every((other) => other && areCutOff(own, other));
  };
}

function areCutOff(one: Channel, other: Channel): boolean {
  return !reaches(one, other) && !reaches(other, one);
}

function reaches(from: Channel, to: Channel): boolean {
  return from.dialsProtected ? to.takesProtected : to.takesPlain;
}

function switched(server: ServerConfig, name: ParameterName): boolean | undefined {
  const value = server.entry(name) ? server.setting(name)?.value : false;
  return value === undefined ? undefined : value === true;
}
