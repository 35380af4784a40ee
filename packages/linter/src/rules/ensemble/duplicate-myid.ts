import type { Place } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { unsaidBy } from '../myid/myid-server-mismatch.ts';

export const duplicateMyid = defineRule({
  id: 'duplicate-myid',
  summary: 'Give every server a myid of its own.',
  severity: 'error',
  supersedes: ['myid-server-mismatch'],

  *checkEnsemble({ servers }) {
    const owners = new Map<bigint, Claim>();
    // Where one of two must be wrong, it is the one whose name or line says otherwise.
    const trusted = servers.filter((server) => !isDoubtful(server));
    for (const server of [...trusted, ...servers.filter(isDoubtful)]) {
      const claim = claimOf(server);
      if (claim === undefined) continue;
      const first = owners.get(claim.id);
      if (first === undefined) owners.set(claim.id, claim);
      const isOneFile = first?.line.uri === claim.line.uri;
      // One file for two servers is a shared folder, and another rule's matter, but where each mounts it by itself.
      if (first === undefined || (isOneFile && !claim.isOwn)) continue;
      const id = String(claim.id);
      yield {
        at: isOneFile ? claim.at : claim.line,
        message: say`Two servers have the myid ${id}: each takes itself for server.${id}, and the ensemble takes only one of them. Write into each the number of its own line.`,
        related: [{ at: isOneFile ? first.at : first.line, message: say`The other myid with this number.` }],
      };
    }
  },
});

interface Claim {
  readonly id: bigint;
  /** Where the number is written. */
  readonly line: Place;
  /** Where the server is given it: the mount of the file, where there is one. */
  readonly at: Place;
  /** Is it given to this server alone, by a variable or a mount of that very file? */
  readonly isOwn: boolean;
}

function claimOf(server: ServerConfig): Claim | undefined {
  const { myid, container, isDistributed } = server;
  // Alone no server asks for its number, and an image writes one all the same.
  if (myid.kind !== 'found' || (container && isDistributed === false)) return undefined;
  const { id, firstLine, uri, from } = myid.file;
  // Where the variable is misspelt and the name tells who it is, that is the fault, and another rule's matter.
  if (id === undefined || firstLine === undefined || unsaidBy(server)) return undefined;
  const mount = container?.mounts.find((one) => one.uri === uri);
  return { id, line: firstLine, at: mount?.at ?? firstLine, isOwn: mount !== undefined || from !== undefined };
}

function isDoubtful({ identity }: ServerConfig): boolean {
  return identity?.agreeing === undefined && identity?.against !== undefined;
}
