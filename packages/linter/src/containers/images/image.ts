import type { Located, TextRange } from '@zklint/parser';
import type { ToldRelease } from '../../workspace/release.ts';
import type { Remark } from '../container.ts';
import type { MappedText } from '../mapped-text.ts';

/** One environment variable of a container. */
export interface Variable {
  readonly name: Located<string>;
  /** What the container sees; what isn't known of it stands there as `${NAME}`. */
  readonly value: MappedText;
  /** Where the value is written, quotes left out; an empty value has a place too. */
  readonly range: TextRange;
  /** Does the value, or a part of it, depend on what can't be seen? */
  readonly isOpen: boolean;
  /** Is it the name of the pod (`fieldPath: metadata.name`)? Then it is open, and `range` is where that is said. */
  readonly isPodName?: true;
}

/** What an image is given, and what is known of it. */
export interface ImageInput {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Are there variables that can't be seen, of a file or a Secret? Then what isn't among `variables` is unknown. */
  readonly mayHaveOthers: boolean;
  readonly uri: string;
  /** Where the image is named: the place of all that it sets by itself. */
  readonly at: TextRange;
  /** The release that the image's tag tells. */
  readonly release: ToldRelease | undefined;
  /** Is the configuration file mounted, so that the image writes none? */
  readonly isConfigMounted: boolean;
}

/** What an image makes of its variables. */
export interface ImageOutput {
  /** The configuration file that it writes; undefined where a mounted one wins, or not enough is known. */
  readonly config?: MappedText;
  /** Does `config` hold `${NAME}` for what isn't known? Then it has to be read as a template. */
  readonly isOpen: boolean;
  /** What it writes into `myid` where there is none; undefined where it writes none or it isn't known. */
  readonly myid?: MappedText;
  /** The folder that it writes `myid` into; undefined where it isn't known. A mounted configuration may name another. */
  readonly myidFolder?: string;
  /** The -D flags that its variables give the server, by full name; undefined where they aren't all known. */
  readonly jvm?: Readonly<Record<string, string>>;
  readonly remarks: readonly Remark[];
}

/** An image that runs ZooKeeper. */
export interface Image {
  /** The paths in the container of a configuration file that wins over the one that the image writes. */
  readonly configPaths: (variables: ReadonlyMap<string, Variable>) => readonly string[];
  readonly write: (input: ImageInput) => ImageOutput;
}

/** What the name of an image tells. */
export interface NamedImage {
  /** Undefined for one that zklint doesn't know, though its name may say ZooKeeper. */
  readonly image: Image | undefined;
  readonly release: ToldRelease | undefined;
  /** The tag that tells it, as offsets in the name, and the release or line (`3.8`) that it certainly names. */
  readonly tag?: { readonly start: number; readonly end: number; readonly names: string };
}
