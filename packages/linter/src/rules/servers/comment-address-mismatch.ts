import type { Located } from '@zklint/parser';
import { distance } from 'fastest-levenshtein';
import type { Ensemble } from '../../ensemble.ts';
import { ipv4, isWildcard } from '../../hosts.ts';
import { kept } from '../../kept.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { ServerLine } from '../../server-line.ts';
import { addressesIn, commentedGroups } from './commented-lines.ts';

export const commentAddressMismatch = defineRule({
  id: 'comment-address-mismatch',
  summary: 'Let a comment and the server line below it name one address.',
  severity: 'info',

  *checkEnsemble(ensemble) {
    const said = new Set<string>();
    for (const server of ensemble.servers) {
      const slips = slipsIn(server);
      const [slip] = slips;
      // Comments that differ more often name another network.
      if (slip === undefined || slips.length > 1) continue;
      const { line, host, comment } = slip;
      const key = `${line.id} ${host.value} ${comment.value}`;
      if (said.has(key)) continue;
      said.add(key);
      const agreeing = hostElsewhere(ensemble, server, slip);
      yield {
        at: host,
        message: agreeing
          ? say`The comment above server.${String(line.id)} says ${comment.value}, as another file does, and the line ${host.value}. ZooKeeper reads only the line, and if it is wrong never reaches that server. Correct the wrong one.`
          : say`The comment above server.${String(line.id)} says ${comment.value} and the line ${host.value}. ZooKeeper reads only the line, and if it is wrong never reaches that server. Correct the wrong one.`,
        related: [
          { at: comment, message: say`The comment.` },
          ...(agreeing ? [{ at: agreeing, message: say`Here it is ${comment.value}.` }] : []),
        ],
        ...(agreeing && { severity: 'warning' as const }),
      };
    }
  },
});

interface Slip {
  readonly line: ServerLine;
  readonly host: Located<string>;
  /** The address in the comment. */
  readonly comment: Located<string>;
}

/** Lines whose comment names nearly their address, and none that another line has. */
const slipsIn = kept((server: ServerConfig): readonly Slip[] => {
  const [first] = server.lines;
  const document = first && server.documentOf(first.entry);
  if (document === undefined || !server.document) return [];
  if (document.comments.every((comment) => addressesIn(comment).length === 0)) return [];
  const hosts = new Set(server.lines.flatMap(({ endpoints }) => endpoints.map(({ host }) => host.value)));
  return commentedGroups(document, server.lines).flatMap(({ comments, lines }): Slip[] => {
    const [comment, ...others] = comments.flatMap(addressesIn);
    if (comment === undefined || others.length > 0 || hosts.has(comment.value)) return [];
    const near = lines.flatMap((line) =>
      line.endpoints
        .filter(
          ({ host }) =>
            ipv4(host.value) === host.value && !isWildcard(host.value) && distance(host.value, comment.value) <= 2,
        )
        .map(({ host }) => ({ line, host, comment })),
    );
    return near.length === 1 ? near : [];
  });
});

/** Where another file gives the server the address of the comment. */
function hostElsewhere(
  { servers }: Ensemble,
  server: ServerConfig,
  { line, comment }: Slip,
): Located<string> | undefined {
  return servers
    .filter((other) => other !== server)
    .flatMap(({ lines }) => lines.filter(({ id }) => id === line.id && id !== undefined))
    .flatMap(({ endpoints }) => endpoints.map(({ host }) => host))
    .find(({ value }) => value === comment.value);
}
