import type { ConfigDocument } from '@zklint/parser';
import type { Problem, RuleSettings, SeveritiesFor } from '../lint.ts';
import type { Finding, OwnRule, Rule } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { unknownRule } from '../rules/zklint/unknown-rule.ts';
import { unusedSuppression } from '../rules/zklint/unused-suppression.ts';
import type { ServerConfig } from '../server-config.ts';
import { documentsOf } from '../server-files.ts';
import { certainlySilent, type Reading } from './asked-again.ts';
import { directivesIn } from './directives.ts';
import { covering, needed, suppressionsIn } from './suppressions.ts';
import { unknownNamesIn } from './unknown-names.ts';
import { findingsOfUnused } from './unused-suppressions.ts';

/** What comments in the files are heeded for. */
export interface Heeding {
  /** The ensembles that `problems` were found in. */
  readonly readings: readonly Reading[];
  /** The files that are judged: comments in others suppress, and are not judged. */
  readonly judged: ReadonlySet<string>;
  /** The severities that hold for a file, or for what several are compared by. */
  readonly severitiesFor: SeveritiesFor;
}

/** A document with comments to zklint, and whose it is. */
interface Commented {
  readonly document: ConfigDocument;
  readonly homes: { readonly server: ServerConfig; readonly reading: Reading }[];
}

const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** Parts problems by whether a comment in their file suppresses them, and adds what is wrong in such comments. */
export function heedComments(
  problems: readonly Problem[],
  heeding: Heeding,
): { readonly left: readonly Problem[]; readonly suppressed: readonly Problem[] } {
  const commented = commentedIn(heeding.readings);
  if (commented.length === 0) return { left: problems, suppressed: [] };
  const isCovered = covering(commented.flatMap(({ document }) => suppressionsIn(document).all));
  const all = [...problems, ...ownProblems(commented, problems, heeding)];
  return { left: all.filter((one) => !isCovered(one)), suppressed: all.filter(isCovered) };
}

function commentedIn(readings: readonly Reading[]): readonly Commented[] {
  const byUri = new Map<string, Commented>();
  for (const reading of readings) {
    for (const server of reading.ensemble.servers) {
      for (const document of documentsOf(server)) {
        if (directivesIn(document).length === 0) continue;
        const known = byUri.get(document.uri);
        const homes = known?.homes ?? [];
        homes.push({ server, reading });
        byUri.set(document.uri, { document: known ? together(known.document, document) : document, homes });
      }
    }
  }
  return [...byUri.values()];
}

/** Several configurations in one YAML file as one, whose comments are each there once. */
function together(one: ConfigDocument, other: ConfigDocument): ConfigDocument {
  if (other.part === undefined || one === other) return one;
  const starts = new Set(one.comments.map(({ range }) => range.start));
  const added = other.comments.filter(({ range }) => !starts.has(range.start));
  // Only among lines of ZooKeeper's own is it settings that comments stand above.
  const entries = other.part.lineStart === undefined ? one.entries : [...one.entries, ...other.entries];
  return { ...one, entries, comments: added.length > 0 ? [...one.comments, ...added] : one.comments };
}

function* ownProblems(
  commented: readonly Commented[],
  problems: readonly Problem[],
  heeding: Heeding,
): Iterable<Problem> {
  const explained = new Set(problems.flatMap(({ explainsFile, at }) => (explainsFile ? [at.uri] : [])));
  const unused = unusedFinder(problems, heeding);
  for (const one of commented) {
    const { uri } = one.document;
    // What is no configuration has no comments either.
    if (!heeding.judged.has(uri) || explained.has(uri)) continue;
    const severities = heeding.severitiesFor(one.homes.slice(0, 1).map(({ server }) => server.uri));
    yield* asProblems(unknownRule, unknownNamesIn(one.document), severities);
    yield* asProblems(unusedSuppression, unused(one), severities);
  }
}

/** Gives the findings about comments that suppress nothing. What a template will hold, nobody knows. */
function unusedFinder(
  problems: readonly Problem[],
  { severitiesFor }: Heeding,
): (commented: Commented) => Iterable<Finding> {
  const isNeeded = needed(problems);
  const isSilent = certainlySilent();
  return function* ({ document, homes }) {
    if (document.template) return;
    const { all, idle } = suppressionsIn(document);
    const unused = all.filter((suppression) => {
      const rule = rulesById.get(suppression.rule.value);
      if (rule === undefined || 'isOwn' in rule || isNeeded(suppression)) return false;
      return homes.every(
        ({ server, reading }) =>
          isOn(rule, urisFor(rule, server, reading), severitiesFor) && isSilent(suppression, rule, server, reading),
      );
    });
    yield* findingsOfUnused([...unused, ...idle.filter(({ rule }) => rulesById.has(rule.value))], document);
  };
}

function isOn({ id, optIn }: Rule, uris: readonly string[], severitiesFor: SeveritiesFor): boolean {
  const severity = severitiesFor(uris)[id];
  return severity === undefined ? !optIn : severity !== 'off';
}

function urisFor(rule: Rule, server: ServerConfig, { ensemble }: Reading): readonly string[] {
  return 'checkEnsemble' in rule ? ensemble.servers.map(({ uri }) => uri) : [server.uri];
}

/** Findings of one of zklint's own rules, as loud as its user wants it. */
export function asProblems(rule: OwnRule, findings: Iterable<Finding>, severities: RuleSettings): readonly Problem[] {
  const told = severities[rule.id];
  if (told === 'off') return [];
  return [...findings].map((finding) => ({
    ...finding,
    rule: rule.id,
    severity: told ?? finding.severity ?? rule.severity,
  }));
}
