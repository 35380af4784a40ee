import { type Evidence, type Place, type ServerConfig, type Severity, textsOf, type Workspace } from '@zklint/linter';
import { type HostOverview, type Member, overviewOf, type QuorumOverview } from '@zklint/linter/overview';
import { pathFrom } from '../files.ts';
import { lineStartsOf, type Position, positionAt } from '../spots.ts';
import { ownFindings } from './own-findings.ts';

/** An ensemble as it is shown, with paths from the current folder. */
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
export interface PlaceView extends Position {
  readonly path: string;
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

/** Every ensemble of a workspace, by the path of its first file. */
export function viewsOf(workspace: Workspace, cwd: string): readonly EnsembleView[] {
  const findingsOf = ownFindings(workspace);
  return workspace.ensembles
    .toSorted((one, other) => ((one.servers[0]?.uri ?? '') < (other.servers[0]?.uri ?? '') ? -1 : 1))
    .map((ensemble) => {
      const { members, isListUnknown, strangers, dissenters, quorum, hosts } = overviewOf(ensemble);
      const placed = placesIn(ensemble.servers, cwd);
      const fileView = (server: ServerConfig | undefined) => {
        const found = server ? findingsOf(server) : [];
        const first = (['error', 'warning', 'info'] as const)
          .flatMap((severity) => found.find((one) => one.severity === severity) ?? [])
          .at(0);
        return { problems: counted(found), ...(first && { firstProblem: placed(first.at) }) };
      };
      return {
        ...(ensemble.name !== undefined && { name: ensemble.name }),
        release: ensemble.release.name,
        releaseFrom: ensemble.releaseFrom,
        members: members.map((member) => ({
          ...memberView(member, cwd),
          ...fileView(member.server),
          line: placed(member.line),
        })),
        isListUnknown,
        strangers: strangers.map(({ server, clientPorts, secureClientPorts }) => ({
          ...fileName(server, cwd),
          ...(server.identity && { id: server.identity.id }),
          clientPorts,
          secureClientPorts,
          ...fileView(server),
        })),
        dissenters: dissenters.map(({ server, lacks, adds }) => ({
          ...fileName(server, cwd),
          lacks,
          adds,
        })),
        ...(quorum && { quorum }),
        hosts,
        problems: counted([...new Set(ensemble.servers.flatMap(findingsOf))]),
      };
    });
}

function memberView({ id, role, endpoints, server, group, clientPorts, secureClientPorts }: Member, cwd: string) {
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
    ...(server && fileName(server, cwd)),
    ...(server?.identity && { evidence: server.identity.evidence }),
  };
}

function fileName({ uri, container }: ServerConfig, cwd: string): FileName {
  return { path: pathFrom(cwd, uri), ...(container && { container: container.name.value }) };
}

function counted(findings: readonly { readonly severity: Severity }[]): Problems {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Gives places in the files of servers their lines and columns. */
function placesIn(servers: readonly ServerConfig[], cwd: string): (place: Place) => PlaceView {
  const texts = new Map(servers.flatMap(textsOf).map(({ uri, text }) => [uri, text]));
  const starts = new Map<string, readonly number[]>();
  return ({ uri, range }) => {
    const text = texts.get(uri) ?? '';
    const lineStarts = starts.get(uri) ?? lineStartsOf(text);
    starts.set(uri, lineStarts);
    return { path: pathFrom(cwd, uri), ...positionAt({ text, lineStarts }, range.start) };
  };
}
