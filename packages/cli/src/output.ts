import { say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { compact } from './formats/compact.ts';
import { json } from './formats/json.ts';
import type { Layout } from './formats/layout.ts';
import type { Output } from './option-values.ts';
import type { Options } from './options.ts';
import type { Report } from './report.ts';
import type { Terminal } from './terminal.ts';

export function outputsOf({ format, diff }: Options, terminal: Terminal): readonly Output[] {
  // The diff goes to standard output, and nothing else may.
  if (diff) return format ?? [];
  return format ?? [{ format: terminal.isTerminal ? 'pretty' : 'compact' }];
}

/** The formats that people read are loaded when they are asked for: scripts should not wait for them. */
export async function render(report: Report, { format }: Output, layout: Layout): Promise<string> {
  switch (format) {
    case 'compact':
      return compact(report);
    case 'json':
      return json(report);
    case 'pretty':
      return (await import('./formats/pretty.ts')).pretty(report, layout);
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
