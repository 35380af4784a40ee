import type { Remark } from '../../containers/container.ts';
import { misspeltFor } from '../../containers/remarks.ts';
import { canonicalHost } from '../../hosts.ts';
import { type Message, say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { ServerLine } from '../../server-line.ts';
import { type Identity, isStrong } from '../../server-parts.ts';
import { quoted } from '../../words.ts';
import { isMyidDoubted } from '../servers/wildcard-peer-address.ts';

export const myidServerMismatch = defineRule({
  id: 'myid-server-mismatch',
  summary: 'Write into myid the number of the line that is this server.',
  severity: 'error',

  *checkEnsemble({ servers }) {
    const countsOtherwise = numberOtherwise(servers);
    const shared = sharedFiles(servers);
    // On one host the ids alone decide, whatever the files are called.
    const isWeak = ({ members = [] }: ServerConfig) => countsOtherwise || hostCount(members) === 1;
    for (const server of servers) {
      const { myid, identity } = server;
      const against = identity?.against?.filter(({ evidence }) => evidence !== 'file-name' || !isWeak(server));
      const [other] = against ?? [];
      if (myid.kind !== 'found' || myid.file.firstLine === undefined || other === undefined) continue;
      // That several containers mount one myid is the fault, and another rule's matter.
      if (shared.has(myid.file.uri) && !myid.file.from) continue;
      // In the network of containers a name leads to this one and to no other.
      const isCertain = isMyidDoubted(server) || (server.container !== undefined && other.evidence === 'host-name');
      // A lone wildcard that the myid contradicts is the fault, and another rule's matter.
      if (other.evidence === 'wildcard' && !isCertain) continue;
      if (identity?.agreeing || !server.members?.some(({ id }) => id === identity?.id)) continue;
      const line = server.members.find(({ id }) => id === other.id);
      const slip = unsaidBy(server);
      if (slip) {
        yield {
          at: slip.at,
          message: say`${slip.message} As it is, the image writes the myid ${String(identity?.id)}, and others reach this server as ${`server.${other.id}`}.`,
          ...(line && { related: [{ at: line.entry.key, message: say`The line of server.${String(other.id)}.` }] }),
          supersedes: ['unknown-parameter'],
        };
        continue;
      }
      yield {
        at: myid.file.firstLine,
        message: say`The myid is ${String(identity?.id)}, but ${reason(other, server)}: ZooKeeper votes as ${`server.${identity?.id}`} and opens the ports of that line, where it can. Write ${String(other.id)}, or correct what says otherwise.`,
        ...(line && { related: [{ at: line.entry.key, message: say`The line of server.${String(other.id)}.` }] }),
        ...(!isCertain && { severity: 'warning' as const }),
      };
    }
  },
});

/** The misspelt variable that leaves a server with the image's number, where its name tells that it is another. */
export function unsaidBy(server: ServerConfig): Remark | undefined {
  const { myid, identity } = server;
  const isNamed = identity?.against?.some(({ evidence }) => evidence === 'host-name') === true;
  return isNamed && myid.kind === 'found' && myid.file.isDefault ? misspeltFor('myid', server) : undefined;
}

/** The myid files that several servers read. */
function sharedFiles(servers: readonly ServerConfig[]): ReadonlySet<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const { myid } of servers) {
    if (myid.kind !== 'found') continue;
    (seen.has(myid.file.uri) ? shared : seen).add(myid.file.uri);
  }
  return shared;
}

function reason({ id, evidence }: Identity, { container }: ServerConfig): Message {
  const name = `server.${id}`;
  switch (evidence) {
    case 'wildcard':
      return say`zoo.cfg gives ${name} as 0.0.0.0, itself`;
    case 'host-name':
      return container
        ? say`others reach ${quoted(container.name.value, 30)} as ${name}`
        : say`the path of its zoo.cfg names the host of ${name}`;
    case 'client-port':
      return say`its clientPort is that of ${name}`;
    default:
      return say`the path of its zoo.cfg has the number of ${name}`;
  }
}

function hostCount(members: readonly ServerLine[]): number {
  return new Set(members.flatMap(({ endpoints }) => endpoints.map(({ host }) => canonicalHost(host.value)))).size;
}

/** Do the numbers in several paths all differ from the myids? Then they count something else, or from 0. */
function numberOtherwise(servers: readonly ServerConfig[]): boolean {
  const identities = servers.flatMap(({ identity }) => (identity && isStrong(identity.evidence) ? [identity] : []));
  const differing = identities.filter(({ against }) => against?.some(({ evidence }) => evidence === 'file-name'));
  const agreeing = identities.filter((identity) => identity.agreeing?.includes('file-name'));
  return differing.length > 1 && agreeing.length === 0;
}
