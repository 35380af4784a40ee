import { rules } from '@zklint/linter';
import { say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { rulesAsJson } from './formats/json.ts';
import { explaining, type Language } from './language.ts';
import type { Output } from './option-values.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { layoutOn, type Terminal } from './terminal.ts';

const listing: readonly Output['format'][] = ['pretty', 'compact', 'json'];

/** `zklint --list-rules`. Throws a `Failure` for a format that has findings only. */
export async function listRules(options: Options, terminal: Terminal, language: Language): Promise<number> {
  const outputs: readonly Output[] = options.format ?? [{ format: 'pretty' }];
  for (const { format } of outputs) {
    if (!listing.includes(format)) throw new Failure(say`--list-rules has no format ${format}: it is a table or json.`);
  }
  const { tell } = await explaining(language);
  const { rulesAsTable } = await import('./formats/rule-table.ts');
  for (const output of outputs) {
    const list =
      output.format === 'json'
        ? rulesAsJson(rules, tell)
        : rulesAsTable(rules, layoutOn(terminal, tell, options.color, output.file));
    put(list, output, terminal);
  }
  return 0;
}
