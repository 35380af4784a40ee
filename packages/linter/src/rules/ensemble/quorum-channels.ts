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

/** Can two groups of servers dial each other, in both directions, in one or in none? */
export type Contact = 'full' | 'one-way' | 'none';

/**
 * Tells how a server with another value for a switch gets on with `others`. Undefined where the switch isn't about that,
 * or one of them can't be read.
 */
export function contactWith(
  name: ParameterName,
  others: readonly ServerConfig[],
): (server: ServerConfig) => Contact | undefined {
  const isTls = name === 'sslQuorum' || name === 'portUnification';
  const channelOf = isTls ? tlsChannel : saslSwitches.includes(name) ? saslChannel : undefined;
  if (channelOf === undefined) return () => undefined;
  // There are few kinds, and may be many servers.
  const channels = [...new Map(others.map(channelOf).map((channel) => [JSON.stringify(channel), channel])).values()];
  return (server) => {
    const own = channelOf(server);
    const contacts = new Set(channels.map((other) => own && other && contactOf(own, other)));
    const [contact] = contacts;
    if (contacts.has(undefined)) return undefined;
    return contacts.size === 1 ? contact : 'one-way';
  };
}

function contactOf(one: Channel, other: Channel): Contact {
  const ways = [reaches(one, other), reaches(other, one)].filter(Boolean).length;
  return ways === 2 ? 'full' : ways === 1 ? 'one-way' : 'none';
}

function reaches(from: Channel, to: Channel): boolean {
  return from.dialsProtected ? to.takesProtected : to.takesPlain;
}

function switched(server: ServerConfig, name: ParameterName): boolean | undefined {
  const value = server.entry(name) ? server.setting(name)?.value : false;
  return value === undefined ? undefined : value === true;
}
