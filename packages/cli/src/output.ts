import { rules } from '@zklint/linter';
import { say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { compact } from './formats/compact.ts';
import { json } from './formats/json.ts';
import { explaining, type Language } from './language.ts';
import type { Output } from './option-values.ts';
import type { Options } from './options.ts';
import type { Report } from './report.ts';
import { isSet, layoutOn, type Terminal } from './terminal.ts';

/** What was asked for, or what suits those who read the standard output. */
export function outputsOf({ format, diff }: Options, terminal: Terminal): readonly Output[] {
  if (format !== undefined) return format;
  // The diff goes to standard output, and nothing else may.
  if (diff) return [];
  if (terminal.isTerminal) return [{ format: 'pretty' }];
  return [{ format: isSet(terminal.env['GITHUB_ACTIONS']) ? 'github' : 'compact' }];
}

const listing: readonly Output['format'][] = ['pretty', 'compact', 'json'];

/** The outputs of an option that shows a list. Throws a `Failure` for a format that has findings only. */
export function listOutputs({ format }: Options, option: string): readonly Output[] {
  const other = format?.find((one) => !listing.includes(one.format));
  if (other) throw new Failure(say`${option} has no format ${other.format}: it is a table or json.`);
  return format ?? [{ format: 'pretty' }];
}

/** Lays a report out. All but the formats of scripts are loaded when they are asked for. */
export async function render(
  report: Report,
  { format, file }: Output,
  { color }: Options,
  terminal: Terminal,
  language: Language,
): Promise<string> {
  const { locale, tell } = language;
  switch (format) {
    case 'compact':
      return compact(report);
    case 'json':
      return json(report);
    case 'pretty':
      return (await import('./formats/pretty.ts')).pretty(report, layoutOn(terminal, tell, color, file));
    case 'github':
      return (await import('./formats/github.ts')).github(report, terminal, tell);
    case 'gitlab':
      return (await import('./formats/gitlab.ts')).gitlab(report, terminal);
    case 'junit':
      return (await import('./formats/junit.ts')).junit(report, new Date(), tell);
    case 'checkstyle':
      return (await import('./formats/checkstyle.ts')).checkstyle(report);
    case 'sarif': {
      const { sarif } = await import('./formats/sarif.ts');
      return sarif(report, { rules, terminal, locale, tell: (await explaining(language)).tell });
    }
  }
}

export function put(text: string, { file }: Output, terminal: Terminal): void {
  if (file === undefined) {
    terminal.write(text);
    return;
  }
  try {
    terminal.writeFile(file, text);
  } catch (error) {
    throw new Failure(say`${file} can't be written (${error instanceof Error ? error.message : String(error)}).`);
  }
}
