/**
 * A value, or the values that releases gave it: each holds from the release that is its key up to the next key.
 * null says that from there on no single value does (a default made from another setting).
 */
export type ByRelease<Value> = Value | Changing<Value>;
export interface Changing<Value> {
  readonly [since: string]: Value | null;
}

/**
 * The releases that read a parameter, as spans between blanks:
 * `3.4.10` from there to the end of its line, `3.9.0-3.9.4` both included, `3.5.3+` from there on in every later line.
 * So `3.4.10 3.5.3+` leaves out 3.5.0 to 3.5.2. Empty where no release reads it.
 */
type Availability = string;

/**
 * How ZooKeeper reads a value.
 *
 * These refuse a value that doesn't fit, at the parse or at the parameter's `stage`:
 * - `strict-int`, `strict-long`: Integer.parseInt, Long.parseLong. `strict-hex`: Long.parseLong in base 16.
 *   `strict-double`: Double.parseDouble or Float.parseFloat.
 * - `strict-boolean`: true or false in any letter case.
 * - `peer-type`: observer or participant in any letter case.
 * - `strict-choice`: one of `choices` in any letter case. `exact-choice`: letter case counts.
 * - `path`: relative paths need two characters (VerifyingFileFactory).
 * - `class-name`: a class that can be loaded.
 * - `checked-text`: what only the JVM can judge, such as names of algorithms and cipher suites.
 *
 * These never refuse; what doesn't fit means the default or the other word:
 * - `lenient-int`, `lenient-long`, `lenient-double`: Integer.parseInt and its like, the exception caught.
 * - `decoded-int`, `decoded-long`: Integer.getInteger, Long.getLong: `0x10` is 16 and `010` is 8.
 * - `lenient-boolean`: true in any letter case; everything else is false.
 * - `exact-true`, `exact-yes`: exactly that word; everything else is false or no.
 * - `exact-false`, `exact-no`: exactly that word; everything else is true or yes.
 * - `lenient-choice`: one of `choices` in any letter case.
 * - `text`: as it stands.
 * - `pass-through`: the parser takes it, and nothing in the server reads it.
 */
export type Reader =
  | 'strict-int'
  | 'strict-long'
  | 'strict-hex'
  | 'strict-double'
  | 'strict-boolean'
  | 'peer-type'
  | 'strict-choice'
  | 'exact-choice'
  | 'path'
  | 'class-name'
  | 'checked-text'
  | 'lenient-int'
  | 'lenient-long'
  | 'lenient-double'
  | 'decoded-int'
  | 'decoded-long'
  | 'lenient-boolean'
  | 'exact-true'
  | 'exact-false'
  | 'exact-yes'
  | 'exact-no'
  | 'lenient-choice'
  | 'text'
  | 'pass-through';

interface Common {
  /**
   * `server`: settable in zoo.cfg. `systemPropertyOnly`: only -D works. `clientOnly`: the Java client reads it, the
   * server doesn't. `docPhantom`: documentation or images name it, nothing reads it. `internal`: a switch for tests.
   */
  readonly kind: 'server' | 'systemPropertyOnly' | 'clientOnly' | 'docPhantom' | 'internal';
  readonly availability: Availability;
  /** Ask `readerIn`, which also knows `availability`. */
  readonly parse: ByRelease<Reader>;
  /**
   * When a bad value is refused, if not by the parser: while the server starts, when TLS is set up (often only at the
   * first connection), or when what needs it is first used.
   */
  readonly stage?: 'start' | 'tls' | 'use';
  /** Absent: yes. `partial`: the file alone doesn't do all that the system property does. */
  readonly settableInFile?: false | 'partial';
  /** The Java system property that the code reads. Absent: the file is the only way. */
  readonly systemProperty?: string;
  readonly sameOnAllServers?: true;
  /** A value of its own for each server is usual: paths, addresses, ports, role. */
  readonly perServer?: true;
  /** A password or its like, in plain text. */
  readonly secret?: true;
  readonly deprecated?: { readonly since: string; readonly useInstead?: string };
  /** The parameter or family that a `docPhantom` means. */
  readonly replacedBy?: string;
}

/**
 * What ZooKeeper accepts for one parameter; `type` decides which other fields make sense. Defaults are the raw values
 * of the code (minSessionTimeout: -1), absent or null where they depend on something else. `min` and `max` bound what
 * has a sense; what happens outside them differs by parameter.
 */
export type Parameter = Common &
  (
    | {
        readonly type: 'integer';
        readonly default?: ByRelease<number>;
        readonly min?: ByRelease<number>;
        readonly max?: ByRelease<number>;
        readonly choices?: ByRelease<readonly number[]>;
        readonly unit?: 'ms' | 's' | 'min' | 'hours' | 'ticks' | 'bytes' | 'KB';
        /** It is a TCP port. */
        readonly port?: true;
      }
    | {
        readonly type: 'decimal';
        readonly default?: ByRelease<number>;
        readonly min?: ByRelease<number>;
        readonly max?: ByRelease<number>;
      }
    | { readonly type: 'boolean'; readonly default?: ByRelease<boolean> }
    | { readonly type: 'choice'; readonly choices: ByRelease<readonly string[]>; readonly default?: ByRelease<string> }
    | { readonly type: 'path' | 'address'; readonly default?: ByRelease<string> }
    | {
        readonly type: 'text';
        readonly default?: ByRelease<string>;
        /** The values that ZooKeeper ships itself; others are possible. */
        readonly known?: readonly string[];
        /** The words that a list may have. */
        readonly elements?: ByRelease<readonly string[]>;
      }
  );
