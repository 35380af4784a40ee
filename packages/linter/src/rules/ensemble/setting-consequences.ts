import type { ParameterName } from '@zklint/parameters';
import { type Message, say } from '../../message.ts';
import type { Contact } from './quorum-channels.ts';

/** What comes of a setting that differs between the servers, as a part of a sentence. */
export function consequenceOf(name: ParameterName, contact: Contact | undefined): Message {
  switch (name) {
    case 'sslQuorum':
    case 'portUnification':
      return ofTls(contact);
    case 'quorum.auth.enableSasl':
    case 'quorum.auth.learnerRequireSasl':
    case 'quorum.auth.serverRequireSasl':
      return ofSasl(contact);
    case 'electionAlg':
      return say`servers with different algorithms can't elect a leader together`;
    case 'forceSync':
      return say`the servers with no count writes as stored that a power failure takes from them`;
    case 'observerMasterPort':
      return say`an observer looks for it at its own number on every server`;
    case 'tickTime':
    case 'initLimit':
    case 'syncLimit':
    case 'connectToLearnerMasterLimit':
      return say`how long a session and a peer may be silent changes with the leader`;
    default:
      return byAudience(name);
  }
}

function ofTls(contact: Contact | undefined): Message {
  switch (contact) {
    case 'none':
      return say`one side speaks TLS and the other doesn't, so this server never joins`;
    case 'one-way':
      return say`the servers can't all dial each other, so this one may stay out, or no leader be elected`;
    default:
      return say`that is a step of a change to TLS or from it, and a part of the traffic stays open`;
  }
}

function ofSasl(contact: Contact | undefined): Message {
  switch (contact) {
    case 'none':
      return say`one side insists on SASL and the other knows none, so this server never joins`;
    case 'one-way':
      return say`the servers can't all log in to each other, so this one may stay out, or no leader be elected`;
    default:
      return say`that is a step of a change to SASL or from it, and a part of the servers isn't checked`;
  }
}

/** What a server decides for its own clients, and what the leader decides for all. */
function byAudience(name: ParameterName): Message {
  return /session|auth|super|acl|sasl|kerberos|fips/i.test(name)
    ? say`what a client may do depends on the server that it reaches`
    : say`each server goes by its own, so the ensemble changes with its leader`;
}
