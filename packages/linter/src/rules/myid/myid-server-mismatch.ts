import { type Message, say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { Identity } from '../../server-parts.ts';
import { isMyidDoubted } from '../servers/wildcard-peer-address.ts';

export const myidServerMismatch = defineRule({
  id: 'myid-server-mismatch',
  summary: 'Write into myid the number of the line that is this server.',
  severity: 'error',

  *checkEnsemble({ servers }) {
    const countsOtherwise = numberOtherwise(servers);
    for (const server of servers) {
      const { myid, identity } = server;
      const against = identity?.against?.filter(({ evidence }) => evidence !== 'file-name' || !countsOtherwise);
      const [other] = against ?? [];
      if (myid.kind !== 'found' || myid.file.firstLine === undefined || other === undefined) continue;
      const isCertain = isMyidDoubted(server);
      // A lone wildcard that the myid contradicts is the fault, and another rule's matter.
      if (other.evidence === 'wildcard' && !isCertain) continue;
      if (identity?.agreeing || !server.members?.some(({ id }) => id === identity?.id)) continue;
      const line = server.members.find(({ id }) => id === other.id);
      const [here, there] = [`server.${identity?.id}`, `server.${other.id}`];
      yield {
        at: myid.file.firstLine,
        message: say`The myid is ${String(identity?.id)}, but ${reason(other)}: it takes itself for ${here}, whose votes then come from two servers, and ${there} is missing in the ensemble. Write ${String(other.id)}, or correct what says otherwise.`,
        ...(line && { related: [{ at: line.entry.key, message: say`The line of ${there}.` }] }),
        ...(!isCertain && { severity: 'warning' as const }),
      };
    }
  },
});

function reason({ id, evidence }: Identity): Message {
  const name = `server.${id}`;
  switch (evidence) {
    case 'wildcard':
      return say`${name} is the one that this file gives as 0.0.0.0, itself`;
    case 'host-name':
      return say`the path of its zoo.cfg is called as the host of ${name}`;
    case 'client-port':
      return say`its clientPort is that of ${name}`;
    default:
      return say`the path of its zoo.cfg has the number of ${name}`;
  }
}

/** Do the numbers in several paths all differ from the myids? Then they count something else, or from 0. */
function numberOtherwise(servers: readonly ServerConfig[]): boolean {
  const identities = servers.flatMap(({ identity }) => (identity?.evidence === 'myid' ? [identity] : []));
  const differing = identities.filter(({ against }) => against?.some(({ evidence }) => evidence === 'file-name'));
  const agreeing = identities.filter((identity) => identity.agreeing?.includes('file-name'));
  return differing.length > 1 && agreeing.length === 0;
}
