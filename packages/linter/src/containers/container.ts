import type { ConfigDocument, Located, Place } from '@zklint/parser';
import type { Message } from '../message.ts';
import type { Related } from '../rule.ts';
import type { MyidFile } from '../server-parts.ts';
import type { ToldRelease } from '../workspace/release.ts';

/** A container that runs a server, as a Compose file or a manifest describes it. */
export interface Container {
  readonly kind: 'compose' | 'kubernetes';
  /** The service of the Compose file, or the pod, where its name is written. */
  readonly name: Located<string>;
  /** Where the image is named: the place of all that it sets by itself. */
  readonly image: Place;
  /** What is in one scope reaches each other by these names: the Compose file, or the folder of manifests and the namespace. */
  readonly scope: string;
  /** The names, in lower case, that others in the scope reach it by. */
  readonly hostNames: readonly string[];
  /** The names of all containers in the scope, also of other programs. */
  readonly neighbours: ReadonlySet<string>;
  /** May names stand for containers or hosts that the scope's files don't show? */
  readonly hasUnseenNeighbours?: true;
  /** Which server it is, as a variable or an ordinal says. */
  readonly myid?: MyidFile;
  readonly mounts: readonly Mount[];
  /** What the image's tag tells. */
  readonly release?: ToldRelease;
  /** The image's tag, and the release or line (`3.8`) that it certainly names. */
  readonly tag?: Located<string>;
  /** The -D flags that variables give the server, by full name, as far as they are known. */
  readonly jvm?: Readonly<Record<string, string>>;
  readonly ports: readonly PublishedPort[];
  /** The ports that all services of the Compose file open on one host, also those of other programs. */
  readonly hostPorts?: readonly ServicePorts[];
  /** Does it share the network of its host with all other containers that do? */
  readonly isOnHostNetwork: boolean;
  /** May it run on another host than the other containers of its scope, or not at all when they do? */
  readonly mayRunElsewhere: boolean;
  /** What is wrong with its variables, told where they are read. */
  readonly remarks: readonly Remark[];
}

/** A path in the container that is a place of the project or the host. */
export interface Mount {
  /** The absolute path in the container, without a slash at its end. */
  readonly target: string;
  /** The file or folder of the project; undefined for a volume and for a place outside the project. */
  readonly uri?: string;
  /** What names the place on its host: an absolute path, or the volume. Equal ones in one scope are one place. */
  readonly source: string;
  /** Where the mount is written. */
  readonly at: Place;
  readonly isReadOnly: boolean;
}

/** A port of the container that its host opens. */
export interface PublishedPort {
  /** Where the host's port is written, or the range of ports. */
  readonly at: Place;
  /** The address of the host that it is bound to; undefined for all. */
  readonly address?: string;
  readonly host: number;
  readonly container: number;
  readonly protocol: 'tcp' | 'udp';
}

/** What one service of a Compose file publishes; it certainly runs where the others do. */
export interface ServicePorts {
  readonly service: Located<string>;
  readonly ports: readonly PublishedPort[];
}

/** A finding about a variable, for the rule whose matter it is. */
export interface Remark {
  readonly rule: 'compose-server-list' | 'server-list-mismatch' | 'unknown-parameter';
  readonly at: Place;
  readonly message: Message;
  readonly severity?: 'error' | 'warning' | 'info';
  readonly related?: readonly Related[];
  /** What the variable was meant to give, where its name is misspelt: a key, `server` for the list, or `myid`. */
  readonly meant?: string;
}

/** A configuration that stands in a YAML file, or that an image makes of variables there. */
export interface ContainedConfig {
  readonly document: ConfigDocument;
  /** The dynamic file that it names, where that stands in the same YAML file. */
  readonly dynamic?: ConfigDocument;
  readonly container?: Container;
}

/** What a YAML file says of ZooKeeper. */
export interface YamlReading {
  readonly configs: readonly ContainedConfig[];
  /** The configuration files of the project that its containers mount. */
  readonly mounted: readonly { readonly uri: string; readonly container: Container }[];
  /** Why it can't be read. */
  readonly fault?: YamlFault;
}

export interface YamlFault {
  /** `size` and `aliases` are limits that it goes beyond. */
  readonly kind: 'syntax' | 'size' | 'aliases';
  readonly at: Place;
  /** What the parser says, for `syntax`. */
  readonly text: string;
}
