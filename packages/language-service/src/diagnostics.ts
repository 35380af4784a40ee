import { type Message, nameOf, type Place, type Problem, type Related, say } from '@zklint/linter';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { homepage } from '../../../package.json';
import type { Client } from './client.ts';
import { pathFrom } from './path-from.ts';
import type { ShownFile } from './positions.ts';
import type { Snapshot } from './snapshot.ts';
import { tagsOf } from './tags.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What is wrong in a file, by zklint: maybe nothing. */
export interface Diagnosis {
  readonly file: ShownFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is wrong in each file of the ensembles that have an open one. */
export function diagnose(snapshot: Snapshot, client: Client): readonly Diagnosis[] {
  const byUri = new Map<string, { readonly file: ShownFile; readonly diagnostics: Diagnostic[] }>();
  for (const { uri, file } of snapshot.all) byUri.set(uri, { file, diagnostics: [] });
  for (const problem of snapshot.problems) {
    for (const { uri, diagnostic } of toDiagnostics(problem, snapshot, client)) {
      byUri.get(uri)?.diagnostics.push(diagnostic);
    }
  }
  for (const { uri, range, message } of snapshot.faults) {
    const severity = DiagnosticSeverity.Error;
    const diagnosis = byUri.get(uri);
    diagnosis?.diagnostics.push({
      range: diagnosis.file.rangeOf(range),
      severity,
      message: client.tell(message),
      source: 'zklint',
    });
  }
  return [...byUri.values()];
}

/** The address of a rule's page. */
export function pageOf(rule: string): string {
  return `${homepage}/rules/${rule}`;
}

/** A diagnostic and the file that it belongs to, by zklint's URI. */
interface Placed {
  readonly uri: string;
  readonly diagnostic: Diagnostic;
}

/**
 * A problem in the protocol's words: at its place, and once more, as information, at each related place in another open
 * file. That file may be the wrong one, and editors mark nothing in it for what is said elsewhere.
 */
export function toDiagnostics(problem: Problem, snapshot: Snapshot, client: Client): Placed[] {
  const { at, refusal } = problem;
  const message = refusal ? say`${problem.message}\nZooKeeper says: ${refusal.message}` : problem.message;
  const related = problem.related ?? [];
  const elsewhere = related.filter((other) => other.at.uri !== at.uri && snapshot.page(other.at.uri)?.file.isOpen);
  // What is said of another place says nothing about the text here.
  const tags = tagsOf(problem.rule).filter((tag) => client.diagnostics.tags.includes(tag));

  const placed = (at: Place, message: Message, severity: DiagnosticSeverity, related: readonly Related[]): Placed[] => {
    const range = snapshot.locate(at)?.range;
    if (range === undefined) return [];
    const diagnostic: Diagnostic = {
      range,
      severity,
      message: client.tell(message),
      code: problem.rule,
      source: 'zklint',
      ...(client.diagnostics.codeDescription && { codeDescription: { href: pageOf(problem.rule) } }),
      ...(tags.length > 0 && at === problem.at && { tags: [...tags] }),
      ...(client.diagnostics.related && { relatedInformation: locateAll(related, at, snapshot, client) }),
    };
    return [{ uri: at.uri, diagnostic }];
  };
  return [
    ...placed(at, message, severities[problem.severity], related),
    ...elsewhere.flatMap((other) =>
      placed(other.at, say`${other.message}\nIn ${pathFrom(other.at.uri, at.uri)}: ${message}`, severities.info, [
        { at, message },
      ]),
    ),
  ];
}

function locateAll(related: readonly Related[], from: Place, snapshot: Snapshot, { tell }: Client) {
  return related.flatMap(({ at, message }) => {
    const location = snapshot.locate(at);
    // Editors show the name of the file only, which is the same for all servers.
    const isNamesake = at.uri !== from.uri && nameOf(at.uri) === nameOf(from.uri);
    const told = isNamesake ? say`In ${pathFrom(from.uri, at.uri)}: ${message}` : message;
    return location ? [{ location, message: tell(told) }] : [];
  });
}
