import type { Release } from '@zklint/parameters';
import type { ConfigDocument, Located } from '@zklint/parser';
import type { Container } from './containers/container.ts';
import type { Trace } from './workspace/server-paths.ts';

/** How a file's server was told from the others, in the order of trust. */
export type Evidence = 'myid' | 'compose' | 'kubernetes' | 'wildcard' | 'host-name' | 'client-port' | 'file-name';

/** Does evidence say what the server itself reads, so that nothing but another such can contradict it? */
export function isStrong(evidence: Evidence | undefined): boolean {
  return evidence === 'myid' || evidence === 'compose' || evidence === 'kubernetes';
}

/** Which server of its list a file configures, and how that is known. */
export interface Identity {
  readonly id: bigint;
  readonly evidence: Evidence;
  /** What tells the same, and what tells another server, in the order of trust. */
  readonly agreeing?: readonly Evidence[];
  readonly against?: readonly Identity[];
}

/** A myid file that was found. Only its first line counts (QuorumPeerConfig.setupMyId). */
export interface MyidFile {
  readonly uri: string;
  readonly text: string;
  /** The first line, untrimmed, or undefined where the file is empty. */
  readonly firstLine: Located<string> | undefined;
  /** Undefined where the first line is no number. */
  readonly id: bigint | undefined;
  /** What writes it, where no file lies there: a variable of a Compose file, or an ordinal of Kubernetes. */
  readonly from?: 'compose' | 'kubernetes';
  /** A manifest gives the pod's name for it. */
  readonly isPodName?: true;
  /** The image writes it by itself: no variable says it. */
  readonly isDefault?: true;
}

/** What is known of `<dataDir>/myid`. */
export type MyidState =
  | { readonly kind: 'found'; readonly file: MyidFile; readonly trace: Trace }
  /**
   * The path was seen and holds no file, or it is `relative` to the folder that the server is started in, which can't
   * be seen. `nearby` is one that lies where people put it by mistake.
   */
  | {
      readonly kind: 'missing';
      readonly path: string;
      readonly relative?: true;
      readonly isFolder?: true;
      readonly nearby?: MyidFile;
    }
  | { readonly kind: 'unseen'; readonly path?: string; readonly nearby?: MyidFile };

/** What lies where ZooKeeper keeps its data, for places that were seen. A folder without `version-2` holds none yet. */
export type FolderState = 'file' | 'folder' | 'folder without version-2' | 'missing';
export type DataFolders = Readonly<Partial<Record<'dataDir' | 'dataLogDir', FolderState>>> & {
  /** With two folders, a log beside the snapshots and a snapshot beside the logs: the name of one, where there is any. */
  readonly strayLog?: string | undefined;
  readonly straySnapshot?: string | undefined;
};

/** The dynamic configuration file of a server. */
export type DynamicState =
  | { readonly kind: 'none' }
  /** `newer` is the newest one of its name (`zoo.cfg.dynamic.<version>`) in its folder, where that is not itself. */
  | { readonly kind: 'read'; readonly document: ConfigDocument; readonly newer?: string }
  /** It is not there; `relative` to the folder that the server is started in, nothing was found near the file. */
  | {
      readonly kind: 'missing';
      readonly relative: boolean;
      /** What is there instead; `below a file` where the path leads through a file as if that were a folder. */
      readonly instead: 'nothing' | 'folder' | 'below a file';
    }
  | { readonly kind: 'unseen'; readonly path: string; readonly isTooLarge?: true };

export interface ServerParts {
  /** zoo.cfg itself; absent where only a dynamic file was given. */
  readonly document?: ConfigDocument | undefined;
  readonly dynamic: DynamicState;
  readonly release: Release;
  /** What told the release, and what was asked for where zklint knows no such release. */
  readonly told?: { readonly from: string; readonly asked?: string };
  readonly myid: MyidState;
  readonly identity?: Identity | undefined;
  /** `<config>.dynamic.next`: the list that a reconfiguration has written and not yet taken. */
  readonly next?: ConfigDocument | undefined;
  readonly isPending?: true;
  /** `<config>.bak` is a folder with something in it, so ZooKeeper can't write its backup there. */
  readonly backupIsBlocked?: boolean | undefined;
  readonly folders?: DataFolders | undefined;
  /** The -D flags that the server is known to be started with, by full name. */
  readonly jvm?: Readonly<Record<string, string>>;
  /** The keys that a person says are right, though ZooKeeper knows none of them; `*` at the end stands for any rest. */
  readonly knownParameters?: readonly string[] | undefined;
  /** The container that it runs in, where a Compose file or a manifest describes one. */
  readonly container?: Container | undefined;
}
