import { rules } from '@zklint/linter';
import { rulesAsJson } from './formats/json.ts';
import { explaining, type Language } from './language.ts';
import type { Options } from './options.ts';
import { listOutputs, put } from './output.ts';
import { layoutOn, type Terminal } from './terminal.ts';

/** `zklint --list-rules`. Throws a `Failure` for a format that has findings only. */
export async function listRules(options: Options, terminal: Terminal, language: Language): Promise<number> {
  const outputs = listOutputs(options, '--list-rules');
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
