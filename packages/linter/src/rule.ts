import type { Place } from '@zklint/parser';
import type { Ensemble } from './ensemble.ts';
import type { Message } from './message.ts';
import type { ServerConfig } from './server-config.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What ZooKeeper itself does with the fault, in its own words. */
export interface Refusal {
  /** `parse`: the configuration parser refuses the file. `start`: the server gives up later. */
  readonly stage: 'parse' | 'start';
  /** The text that ZooKeeper logs, without its "Error processing <path>" around it. */
  readonly message: string;
  /** Where Java's hash order decides which of several faults ZooKeeper names, the other texts. */
  readonly orElse?: readonly string[];
}

export interface Related {
  readonly at: Place;
  readonly message: Message;
}

/** One change of a text. An empty range inserts. */
export interface Edit {
  readonly at: Place;
  readonly newText: string;
}

export interface Fix {
  readonly title: Message;
  /** Safe: it can't change what ZooKeeper does except from broken to meant. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** What a rule says: where, and what is wrong. Which rule it was and how severe, the engine adds. */
export interface Finding {
  readonly at: Place;
  readonly message: Message;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly refusal?: Refusal;
  /** The messages in its place where it takes over the refusal of a finding that it supersedes, by the refusal's stage. */
  readonly whenRefused?: Readonly<Record<Refusal['stage'], Message>>;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** In place of the rule's own, where only this finding explains what those rules see. */
  readonly supersedes?: readonly string[];
  /** It is said though its rule is one that only settings switch on. */
  readonly isUrgent?: true;
  /** It says what the file is, and every other finding in it would only repeat that. */
  readonly explainsFile?: true;
}

interface RuleFacts {
  readonly id: string;
  /** One sentence in the imperative; the page begins with it. */
  readonly summary: string;
  readonly severity: Severity;
  /** Speaks only where settings give it a severity: advice that would stand on most real files. */
  readonly optIn?: true;
  /** Rules that are silent where this one speaks about the same characters; this one takes over their refusal. */
  readonly supersedes?: readonly string[];
}

/** Looks at one server at a time. Most rules do. */
export interface ServerRule extends RuleFacts {
  checkServer(server: ServerConfig): Iterable<Finding>;
}

/** Compares the servers of an ensemble. */
export interface EnsembleRule extends RuleFacts {
  checkEnsemble(ensemble: Ensemble): Iterable<Finding>;
}

/** zklint's own: what it can't read in comments to it, and what it leaves out. `Workspace.problems` makes the findings. */
export interface OwnRule extends RuleFacts {
  readonly isOwn: true;
}

export type Rule = ServerRule | EnsembleRule | OwnRule;

/** Gives a rule its type where it is written. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule;
}

/** The severity one step lower, for findings whose evidence is weak. */
export function lower(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'info';
}

/** A refusal at the parse. */
export function refusedAtParse(message: string): Refusal {
  return { stage: 'parse', message };
}

/** A refusal after the parse. */
export function refusedAtStart(message: string): Refusal {
  return { stage: 'start', message };
}
