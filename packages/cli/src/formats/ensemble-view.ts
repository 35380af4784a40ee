import type { Evidence, Severity, Workspace } from '@zklint/linter';
import { filesOf } from '@zklint/linter';
import { type HostOverview, type Member, overviewOf, type QuorumOverview } from '@zklint/linter/overview';
import { pathFrom } from '../files.ts';

/** An ensemble as it is shown, with paths from the current folder. */
export interface EnsembleView {
  readonly name?: string;
  readonly release: string;
  readonly releaseFrom: string;
  readonly members: readonly MemberView[];
  readonly isListUnknown: boolean;
  /** The files that no member could be given, and the member that they claim to be beside another file. */
  readonly strangers: readonly { readonly path: string; readonly id?: bigint }[];
  readonly dissenters: readonly {
    readonly path: string;
    readonly lacks: readonly bigint[];
    readonly adds: readonly bigint[];
  }[];
  readonly quorum?: QuorumOverview;
  readonly hosts: readonly HostOverview[];
  readonly problems: Readonly<Record<Severity, number>>;
}

export interface MemberView {
  readonly id: bigint;
  readonly role: Member['role'];
  readonly addresses: readonly { readonly host: string; readonly peer: number; readonly election: number | null }[];
  readonly clientPorts: readonly number[];
  readonly secureClientPorts: readonly number[];
  readonly path?: string;
  readonly evidence?: Evidence;
}

/** Every ensemble of a workspace, by the path of its first file. */
export function viewsOf(workspace: Workspace, cwd: string): readonly EnsembleView[] {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { at, severity } of workspace.problems()) {
    const known = counts.get(at.uri) ?? { error: 0, warning: 0, info: 0 };
    counts.set(at.uri, known);
    known[severity]++;
  }
  return workspace.ensembles
    .toSorted((one, other) => ((one.servers[0]?.uri ?? '') < (other.servers[0]?.uri ?? '') ? -1 : 1))
    .map((ensemble) => {
      const { members, isListUnknown, strangers, dissenters, quorum, hosts } = overviewOf(ensemble);
      const problems = { error: 0, warning: 0, info: 0 };
      for (const uri of new Set(ensemble.servers.flatMap(filesOf))) {
        for (const severity of ['error', 'warning', 'info'] as const)
          problems[severity] += counts.get(uri)?.[severity] ?? 0;
      }
      return {
        ...(ensemble.name !== undefined && { name: ensemble.name }),
        release: ensemble.release.name,
        releaseFrom: ensemble.releaseFrom,
        members: members.map((member) => memberView(member, cwd)),
        isListUnknown,
        strangers: strangers.map(({ uri, identity }) => ({
          path: pathFrom(cwd, uri),
          ...(identity && { id: identity.id }),
        })),
        dissenters: dissenters.map(({ server, lacks, adds }) => ({ path: pathFrom(cwd, server.uri), lacks, adds })),
        ...(quorum && { quorum }),
        hosts,
        problems,
      };
    });
}

function memberView({ id, role, endpoints, server, clientPorts, secureClientPorts }: Member, cwd: string): MemberView {
  return {
    id,
    role,
    addresses: endpoints.map(({ host, peerPort, electionPort }) => ({
      host: host.value,
      peer: peerPort.value,
      election: electionPort?.value ?? null,
    })),
    clientPorts,
    secureClientPorts,
    ...(server && { path: pathFrom(cwd, server.uri) }),
    ...(server?.identity && { evidence: server.identity.evidence }),
  };
}
