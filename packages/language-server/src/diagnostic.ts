import { folderOf, nameOf, type Place, type Problem, say, type Tell } from '@zklint/linter';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { homepage } from '../../../package.json';
import type { ShownFile } from './shown-file.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A diagnostic and the file that it belongs to, by zklint's URI. */
interface Placed {
  readonly file: string;
  readonly diagnostic: Diagnostic;
}

interface Remark {
  readonly at: Place;
  readonly message: string;
}

/**
 * A problem in the protocol's words: at its place, and once more, as information, at each related place in another open
 * file. That file may be the wrong one, and editors mark nothing in it for what is said elsewhere.
 */
export function toDiagnostics(problem: Problem, shown: ReadonlyMap<string, ShownFile>, tell: Tell): Placed[] {
  const { at, refusal, rule } = problem;
  const message = tell(refusal ? say`${problem.message}\nZooKeeper says: ${refusal.message}` : problem.message);
  const related = (problem.related ?? []).map(({ at, message }) => ({ at, message: tell(message) }));
  const elsewhere = related.filter((other) => other.at.uri !== at.uri && shown.get(other.at.uri)?.isOpen);
  const path = `${nameOf(folderOf(at.uri))}/${nameOf(at.uri)}`;

  const placed = (remark: Remark, severity: DiagnosticSeverity, related: readonly Remark[]): Placed[] =>
    locate(remark, shown).map(({ location: { range }, message }) => ({
      file: remark.at.uri,
      diagnostic: {
        range,
        severity,
        message,
        code: rule,
        codeDescription: { href: `${homepage}/rules/${rule}` },
        source: 'zklint',
        relatedInformation: related.flatMap((other) => locate(other, shown)),
      },
    }));
  return [
    ...placed({ at, message }, severities[problem.severity], related),
    ...elsewhere.flatMap((other) =>
      placed({ at: other.at, message: tell(say`${other.message}\nIn ${path}: ${message}`) }, severities.info, [
        { at, message },
      ]),
    ),
  ];
}

/** Nothing for a place in a file that isn't shown. */
function locate({ at, message }: Remark, shown: ReadonlyMap<string, ShownFile>) {
  const location = shown.get(at.uri)?.locate(at);
  return location ? [{ location, message }] : [];
}
