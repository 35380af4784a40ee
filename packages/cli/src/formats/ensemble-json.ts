import type { EnsembleView } from '@zklint/drawing';
import { safeJson } from '@zklint/linter/escape';

/** Format version 1: every ensemble as data. A number of votes or losses that is null is one that can't be. */
export function ensembleJson(views: readonly EnsembleView[]): string {
  return `${safeJson({ version: 1, ensembles: views.map(ensembleAsData) })}\n`;
}

function ensembleAsData(view: EnsembleView) {
  const { name, release, releaseFrom, members, strangers, dissenters, quorum, hosts, problems } = view;
  return {
    ...(name !== undefined && { name }),
    zookeeper: { release, from: releaseFrom },
    servers: members.map(({ id, role, addresses, clientPorts, secureClientPorts, path, container, evidence }) => ({
      id: Number(id),
      role,
      addresses,
      clientPorts,
      secureClientPorts,
      ...(path !== undefined && { path }),
      ...(container !== undefined && { container }),
      ...(evidence && { evidence }),
    })),
    otherFiles: strangers.map(({ path, container, id }) => ({
      path,
      ...(container !== undefined && { container }),
      ...(id !== undefined && { id: Number(id) }),
    })),
    differingLists: dissenters.map(({ path, container, lacks, adds }) => ({
      path,
      ...(container !== undefined && { container }),
      lacks: lacks.map(Number),
      adds: adds.map(Number),
    })),
    ...(quorum && {
      quorum: {
        kind: quorum.kind,
        voters: quorum.voters,
        size: Number.isFinite(quorum.size) ? quorum.size : null,
        survives: quorum.survives < 0 ? null : quorum.survives,
        fatal: quorum.fatal.map((ids) => ids.map(Number)),
      },
    }),
    hosts: hosts
      .filter(({ members: ids, isFatal }) => ids.length > 1 || isFatal)
      .map(({ host, members: ids, isFatal }) => ({ host, servers: ids.map(Number), fatal: isFatal })),
    problems: { errors: problems.error, warnings: problems.warning, infos: problems.info },
  };
}
