import type { Rule } from '@zklint/linter';
import { safeJson } from '@zklint/linter/escape';
import { Message, type Tell } from '@zklint/linter/messages';
import type { LintedFile, LintReport, Location, Problem } from '../library.ts';
import { countFiles, type Report, type ReportedFile, type ReportedProblem } from '../report.ts';
import type { Spot } from '../spots.ts';

/** All findings as JSON: format version 1. */
export function json(report: Report): string {
  return `${safeJson(reportAsData(report))}\n`;
}

/** All findings as data, for scripts and for callers of the library. */
export function reportAsData({ files, problems, counts, ensembles, suppressed }: Report): LintReport {
  return {
    version: 1,
    files: files.map(fileAsData),
    problems: problems.map(problemAsData),
    summary: {
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      files: countFiles(files),
      ensembles,
      suppressed,
    },
  };
}

/** Every rule as data. */
export function rulesAsJson(rules: readonly Rule[], tell: Tell): string {
  return `${safeJson({ version: 1, rules: rules.map((rule) => ruleAsData(rule, tell)) })}\n`;
}

function ruleAsData({ id, severity, optIn, summary }: Rule, tell: Tell) {
  return { id, severity, ...(optIn && { optIn }), summary: tell(new Message(summary)) };
}

function fileAsData({ path, container, ensemble, release, releaseFrom, server, unseen }: ReportedFile): LintedFile {
  return {
    path,
    ...(container !== undefined && { container }),
    ensemble,
    zookeeper: { release, from: releaseFrom },
    ...(server && { server: { id: Number(server.id), evidence: server.evidence } }),
    ...(unseen.length > 0 && { unseen }),
  };
}

function problemAsData({ rule, severity, message, at, refusal, related, fix }: ReportedProblem): Problem {
  return {
    rule,
    severity,
    message,
    ...placeAsData(at),
    ...(refusal && { refusal: { stage: refusal.stage, message: refusal.message } }),
    ...(related.length > 0 && { related: related.map((one) => ({ ...placeAsData(one.at), message: one.message })) }),
    ...(fix && {
      fix: {
        title: fix.title,
        safe: fix.safe,
        edits: fix.edits.map((edit) => ({ ...placeAsData(edit.at), text: edit.text })),
      },
    }),
  };
}

function placeAsData({ path, start, end }: Spot): Location {
  return { path, range: { start, end } };
}
