import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '@zklint/linter';
import { readable, safeJson } from '@zklint/linter/escape';
import type { Tell } from '@zklint/linter/messages';
import { fingerprints } from '../finding-key.ts';
import type { Report, ReportedProblem } from '../report.ts';
import type { Spot } from '../spots.ts';
import type { Terminal } from '../terminal.ts';
import { ciRoot, isBelow, pathsFrom } from './ci-paths.ts';
import { offer, refuses, shownRelated } from './remarks.ts';
import { homepage, levels, ruleAsSarif } from './sarif-rule.ts';

/** What a SARIF log says besides the findings. */
export interface SarifRequest {
  readonly rules: readonly Rule[];
  readonly terminal: Pick<Terminal, 'cwd' | 'env' | 'readPage'>;
  readonly locale: string;
  readonly tell: Tell;
}

type LocationOf = (spot: Pick<Spot, 'path'>) => { readonly uri: string; readonly uriBaseId?: string };

/** Findings as a SARIF 2.1.0 log, for GitHub's code scanning and viewers. */
export function sarif(report: Report, { rules, terminal, locale, tell }: SarifRequest): string {
  const { cwd } = terminal;
  const root = ciRoot(terminal, 'GITHUB_WORKSPACE');
  const pathOf = pathsFrom(root, cwd);
  const locationOf: LocationOf = ({ path }) => {
    const fromRoot = pathOf(path);
    // What lies outside has no path from the root that viewers would follow.
    return isBelow(fromRoot)
      ? { uri: fromRoot.split('/').map(encoded).join('/'), uriBaseId: '%SRCROOT%' }
      : { uri: pathToFileURL(resolve(cwd, path.toWellFormed())).href };
  };
  const names = fingerprints(
    report.problems.map(({ at, rule, english }) => ({ path: pathOf(at.path), rule, message: english })),
  );
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const version = process.env['ZKLINT_VERSION'] ?? 'unbuilt';
  const driver = {
    name: 'zklint',
    version,
    semanticVersion: version,
    informationUri: homepage,
    rules: rules.map((rule) => ruleAsSarif(rule, terminal.readPage(rule.id), tell)),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        language: locale,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { uri: `${pathToFileURL(root).href.replace(/\/$/, '')}/` } },
        invocations: [
          {
            executionSuccessful: report.faults.length === 0,
            toolExecutionNotifications: report.faults.map((fault) => ({ level: 'error', message: plain(fault) })),
          },
        ],
        results: report.problems.map((problem, index) => ({
          ruleId: problem.rule,
          ...(indexes.has(problem.rule) && { ruleIndex: indexes.get(problem.rule) }),
          ...resultOf(problem, locationOf, tell),
          partialFingerprints: { 'zklintFinding/v1': names[index] },
        })),
      },
    ],
  };
  return `${safeJson(log)}\n`;
}

function resultOf(problem: ReportedProblem, locationOf: LocationOf, tell: Tell) {
  const { severity, message, at, refusal, related, fix } = problem;
  const text = [
    plainText(message),
    ...(refusal ? [plainText(`${tell(refuses(problem))} ${refusal.message}`)] : []),
    // GitHub shows only the related places that the message links to.
    ...related.slice(0, shownRelated).map(({ message }, index) => `[${linkText(message)}](${index + 1})`),
  ];
  return {
    level: levels[severity],
    message: { text: text.join('\n') },
    locations: [{ physicalLocation: placeOf(at, locationOf) }],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ at, message }, index) => ({
        id: index + 1,
        physicalLocation: placeOf(at, locationOf),
        message: plain(message),
      })),
    }),
    ...(fix && { fixes: [{ description: plain(tell(offer(fix))), artifactChanges: changesOf(fix, locationOf) }] }),
  };
}

function placeOf(spot: Spot, locationOf: LocationOf) {
  return { artifactLocation: locationOf(spot), region: regionOf(spot) };
}

function regionOf({ start, end }: Spot) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function changesOf({ edits }: NonNullable<ReportedProblem['fix']>, locationOf: LocationOf) {
  const paths = [...new Set(edits.map(({ at }) => at.path))];
  return paths.map((path) => ({
    artifactLocation: locationOf({ path }),
    replacements: edits
      .filter(({ at }) => at.path === path)
      .map(({ at, text }) => ({ deletedRegion: regionOf(at), insertedContent: { text } })),
  }));
}

function plain(text: string) {
  return { text: plainText(text) };
}

/** Even a plain text of SARIF has links, `[text](target)`. What is written so in a linted file is none. */
function plainText(text: string): string {
  const shown = readable(text);
  return shown.includes('](') ? linkText(shown) : shown;
}

function linkText(text: string): string {
  return readable(text).replace(/[\\[\]]/g, '\\$&');
}

function encoded(segment: string): string {
  return encodeURIComponent(segment.toWellFormed());
}
