import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { MyidFile } from '../../server-parts.ts';

export const duplicateMyid = defineRule({
  id: 'duplicate-myid',
  summary: 'Give every server a myid of its own.',
  severity: 'error',
  supersedes: ['myid-server-mismatch'],

  *checkEnsemble({ servers }) {
    const owners = new Map<bigint, MyidFile>();
    // Where one of two must be wrong, it is the one whose name or line says otherwise.
    const trusted = servers.filter((server) => !isDoubtful(server));
    for (const server of [...trusted, ...servers.filter(isDoubtful)]) {
      // Alone no server asks for its number, and an image writes one all the same.
      const isAsked = server.isDistributed !== false || server.container === undefined;
      const file = isAsked && server.myid.kind === 'found' ? server.myid.file : undefined;
      if (file?.id === undefined || file.firstLine === undefined) continue;
      const first = owners.get(file.id);
      if (first === undefined) owners.set(file.id, file);
      // One file for two servers is a shared folder, and another rule's matter.
      if (first?.firstLine === undefined || (first.uri === file.uri && !isOfContainer(server, file))) continue;
      const id = String(file.id);
      yield {
        at: file.firstLine,
        message: say`Two servers have the myid ${id}: each takes itself for server.${id}, and the ensemble takes only one of them. Write into each the number of its own line.`,
        related: [{ at: first.firstLine, message: say`The other myid with this number.` }],
      };
    }
  },
});

/** Does a variable say it, or is that very file mounted? */
function isOfContainer({ container }: ServerConfig, { from, uri }: MyidFile): boolean {
  return from !== undefined || container?.mounts.some((mount) => mount.uri === uri) === true;
}

function isDoubtful({ identity }: ServerConfig): boolean {
  return identity?.agreeing === undefined && identity?.against !== undefined;
}
