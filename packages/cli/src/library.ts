/**
 * zklint as a library: files in, problems out. Nothing is read from a disk, from the environment or from the network,
 * and nothing is written.
 *
 * All texts in a report are as they stand in the linted files, control characters included: escape them for where they
 * are shown.
 */
import { rules as allRules, translationsIn } from '@zklint/linter';
import { Failure } from './failure.ts';
import { lintFiles } from './lint-files.ts';

/**
 * How bad a problem is. `error`: this release of ZooKeeper refuses the file, or the ensemble can't work. `warning`: it
 * works, but not as it was meant or not for long. `info`: worth knowing.
 */
export type Severity = 'error' | 'warning' | 'info';

/** The languages that messages are said in. */
export type Locale = 'en' | 'zh-CN';

/** Which files to lint, and how. All but `files` may be left out. Each option means what it means on the command line. */
export interface LintOptions {
  /**
   * Texts, or bytes where the encoding matters, by path. Paths are relative, with `/`, without `.` and `..`. A myid, a
   * dynamic file, a hosts file or a zklint.json is found where it lies among them.
   */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /**
   * The files and folders among `files` to judge. A file that is named is always judged, a folder is searched for the
   * names and contents that are ZooKeeper's. Without it all is searched, as `zklint .` does.
   */
  readonly paths?: readonly string[];
  /**
   * The release to judge by: `'3.8.4'`, or `'3.8'` for the newest of its line. Without it a zklint.json or the install
   * path in a file tells, or it is the newest that zklint knows.
   */
  readonly zookeeper?: string;
  /** Severities of rules, by id. They win over those of zklint.json. A rule that is opt-in speaks where it is named here. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** Keys that a fork or a plug-in reads, beside those of zklint.json. One that ends with `*` stands for all that begin so. */
  readonly knownParameters?: readonly string[];
  /** The `-D` flags that the servers are started with: values by full name. */
  readonly jvm?: Readonly<Record<string, string>>;
  /** The folder among `files` that absolute paths of the configuration lie under; `'.'` where `files` is a whole disk. */
  readonly root?: string;
  /** Paths of the server, and the paths among `files` that they are. */
  readonly map?: Readonly<Record<string, string>>;
  /** `false`: each file on its own, nothing is compared across files. Default `true`. */
  readonly ensembles?: boolean;
  /** `false`: zklint.json files among `files` don't count. Default `true`. */
  readonly config?: boolean;
  /** The language of messages and titles of fixes. Default `'en'`; the environment isn't asked. */
  readonly locale?: Locale;
}

/** What was found: the same as `zklint --format json` prints, format version 1. */
export interface LintReport {
  readonly version: 1;
  /** The files that were judged, by path. */
  readonly files: readonly LintedFile[];
  /** By path, then place. */
  readonly problems: readonly Problem[];
  readonly summary: Summary;
}

/** How much was found. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** How many files were judged. */
  readonly files: number;
  /** How many ensembles they form. A stand-alone server is one. */
  readonly ensembles: number;
  /** How many problems comments in the files suppress: they are not among `problems`. */
  readonly suppressed: number;
}

/** A file that was judged. */
export interface LintedFile {
  readonly path: string;
  /** The service or pod that runs with it, where a Compose file or a manifest says so. Several may have one file. */
  readonly container?: string;
  /** The number of its ensemble, from 0. Files with the same number were compared with each other. */
  readonly ensemble: number;
  /** The release that it was judged by. */
  readonly zookeeper: {
    readonly release: string;
    /** What told the release, in English words, such as `options`, `zklint.json` or `default`. */
    readonly from: string;
  };
  /** Which server of its ensemble it configures. Left out where that isn't known. */
  readonly server?: {
    readonly id: number;
    readonly evidence: Evidence;
  };
  /** The paths of its server that could not be looked at: left out where there is none. */
  readonly unseen?: readonly string[];
}

/** What told which server a file configures. The first three are strong; the others may mislead. */
export type Evidence = 'myid' | 'compose' | 'kubernetes' | 'wildcard' | 'host-name' | 'client-port' | 'file-name';

/** A place in a text. `line` counts from 1, also after a lone CR. `column` counts UTF-16 units from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What lies from `start` up to, but not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A range in a file. */
export interface Location {
  readonly path: string;
  readonly range: Range;
}

/** What a rule says of a place. */
export interface Problem extends Location {
  /** The id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is written, what ZooKeeper does with it, and what to do. One line. */
  readonly message: string;
  /** What ZooKeeper itself says. Left out where it says nothing. */
  readonly refusal?: Refusal;
  /** Other places that belong to it. Left out where there is none. */
  readonly related?: readonly RelatedLocation[];
  /** What would mend it. Left out where a person has to think. */
  readonly fix?: Fix;
}

/** What ZooKeeper itself does with a fault, in its own words. */
export interface Refusal {
  /** `parse`: the parser refuses the file. `start`: the server gives up later. */
  readonly stage: 'parse' | 'start';
  /** The text in its log. */
  readonly message: string;
}

/** Another place that a problem speaks of. */
export interface RelatedLocation extends Location {
  readonly message: string;
}

/** A change that mends a problem. */
export interface Fix {
  readonly title: string;
  /** It can't change what ZooKeeper does except from broken to meant. One that isn't safe needs a look. */
  readonly safe: boolean;
  /** They don't overlap, and belong together: all or none. */
  readonly edits: readonly Edit[];
}

/** Puts `text` in the place of a range. An empty range inserts. */
export interface Edit extends Location {
  readonly text: string;
}

/** What a rule is. */
export interface RuleInfo {
  readonly id: string;
  /** The usual one: single problems may be louder or quieter. */
  readonly severity: Severity;
  /** It speaks only where settings give it a severity. Left out where it always does. */
  readonly optIn?: true;
  /** What to do, in one English sentence. */
  readonly summary: string;
}

/** The options, or a zklint.json among the files, can't be meant. The message has all sentences. */
export class ZklintError extends Error {
  // The minified class has another name, and stack traces take that of the prototype.
  static {
    for (const named of [ZklintError, ZklintError.prototype]) {
      Object.defineProperty(named, 'name', { value: 'ZklintError' });
    }
  }

  /** Each thing that is wrong, in a sentence in the language of `locale`. */
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join(' '));
    this.sentences = sentences;
  }
}

/** All rules, by topic. */
export const rules: readonly RuleInfo[] = allRules.map(({ id, severity, optIn, summary }) => ({
  id,
  severity,
  ...(optIn && { optIn }),
  summary,
}));

/**
 * Lints ZooKeeper configuration. Where no file is ZooKeeper's, the report has no files and no problems.
 *
 * @throws {ZklintError} for an option that can't be meant, such as a rule or a release that doesn't exist, and for a
 * zklint.json with such a thing.
 */
export async function lint(options: LintOptions): Promise<LintReport> {
  try {
    return await lintFiles(options);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const translations = await translationsIn(options?.locale === 'zh-CN' ? 'zh-CN' : 'en');
    throw new ZklintError(error.sentences.map((sentence) => sentence.in(translations)));
  }
}
