import type { Ensemble, Evidence, Place, Problem, ServerConfig, Severity } from '@zklint/linter';
import { type HostOverview, type Member, overviewOf, type QuorumOverview } from '@zklint/linter/overview';
import { ownFindings } from './own-findings.ts';

/** An ensemble as it is shown. */
export interface EnsembleView {
  readonly name?: string;
  readonly release: string;
  readonly releaseFrom: string;
  readonly members: readonly MemberView[];
  readonly isListUnknown: boolean;
  /** The files that no member could be given, and the member that they claim to be beside another file. */
  readonly strangers: readonly StrangerView[];
  readonly dissenters: readonly (FileName & {
    readonly lacks: readonly bigint[];
    readonly adds: readonly bigint[];
  })[];
  readonly quorum?: QuorumOverview;
  readonly hosts: readonly HostOverview[];
  readonly problems: Problems;
}

export type Problems = Readonly<Record<Severity, number>>;

/** Where something stands in a file. */
export interface PlaceView {
  readonly path: string;
  /** From 1, as people count. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** What files and places are called where they are shown. */
export interface Naming {
  /** With `/` between the names of folders. */
  pathOf(uri: string): string;
  placeOf(place: Place): PlaceView;
}

/** A server's file, and the service or pod that runs with it: several may have one file. */
export interface FileName {
  readonly path: string;
  readonly container?: string;
}

/** What is known of a file, whichever server it is. */
interface FileView {
  readonly clientPorts: readonly number[];
  readonly secureClientPorts: readonly number[];
  /** What zklint finds in the file, its dynamic file and its myid; nothing where there is no file. */
  readonly problems: Problems;
  /** The first finding of those that are worst. */
  readonly firstProblem?: PlaceView;
}

export interface StrangerView extends FileView, FileName {
  readonly id?: bigint;
}

export interface MemberView extends FileView {
  readonly id: bigint;
  readonly role: Member['role'];
  readonly addresses: readonly { readonly host: string; readonly peer: number; readonly election: number | null }[];
  readonly group?: { readonly id: bigint; readonly weight: bigint };
  /** Its server line: in its own file, else in another. */
  readonly line: PlaceView;
  readonly path?: string;
  readonly container?: string;
  readonly evidence?: Evidence;
}

/** Some ensembles and the problems in their files as they are shown, by the URI of their first file. */
export function viewsOf(
  ensembles: readonly Ensemble[],
  problems: readonly Problem[],
  { pathOf, placeOf }: Naming,
): readonly EnsembleView[] {
  const findingsOf = ownFindings(ensembles, problems);
  const fileName = ({ uri, container }: ServerConfig): FileName => ({
    path: pathOf(uri),
    ...(container && { container: container.name.value }),
  });
  const fileView = (server: ServerConfig | undefined) => {
    const found = server ? findingsOf(server) : [];
    const first = (['error', 'warning', 'info'] as const)
      .flatMap((severity) => found.find((one) => one.severity === severity) ?? [])
      .at(0);
    return { problems: counted(found), ...(first && { firstProblem: placeOf(first.at) }) };
  };
  return ensembles
    .toSorted((one, other) => ((one.servers[0]?.uri ?? '') < (other.servers[0]?.uri ?? '') ? -1 : 1))
    .map((ensemble) => {
      const { members, isListUnknown, strangers, dissenters, quorum, hosts } = overviewOf(ensemble);
      return {
        ...(ensemble.name !== undefined && { name: ensemble.name }),
        release: ensemble.release.name,
        releaseFrom: ensemble.releaseFrom,
        members: members.map((member) => ({
          ...memberView(member),
          ...(member.server && fileName(member.server)),
          ...fileView(member.server),
          line: placeOf(member.line),
        })),
        isListUnknown,
        strangers: strangers.map(({ server, clientPorts, secureClientPorts }) => ({
          ...fileName(server),
          ...(server.identity && { id: server.identity.id }),
          clientPorts,
          secureClientPorts,
          ...fileView(server),
        })),
        dissenters: dissenters.map(({ server, lacks, adds }) => ({
          ...fileName(server),
          lacks,
          adds,
        })),
        ...(quorum && { quorum }),
        hosts,
        problems: counted([...new Set(ensemble.servers.flatMap(findingsOf))]),
      };
    });
}

function memberView({ id, role, endpoints, server, group, clientPorts, secureClientPorts }: Member) {
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
    ...(group && { group }),
    ...(server?.identity && { evidence: server.identity.evidence }),
  };
}

function counted(findings: readonly { readonly severity: Severity }[]): Problems {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
