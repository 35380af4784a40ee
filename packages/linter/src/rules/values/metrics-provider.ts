import { parameters } from '@zklint/parameters';
import { trim } from '@zklint/parser';
import { isClassName, nearestClass, simpleName } from '../../class-names.ts';
import { replace } from '../../edits.ts';
import { prometheusProvider } from '../../http-servers.ts';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const metricsProvider = defineRule({
  id: 'metrics-provider',
  summary: 'Name a metrics provider that is on the class path.',
  severity: 'error',

  *checkServer(server) {
    const entry = server.entry('metricsProvider.className');
    if (entry === undefined || server.isOpen('metricsProvider.className')) return;
    const text = trim(entry.value);
    if (shipped.includes(text.value)) return;
    const near = nearestClass(text.value, shipped);
    const refusal = refusedAtParse('metrics provider class was not found');
    const at = text.value === '' ? entry.key : text;
    const shown = quoted(server.written(text), 50);
    if (near) {
      yield {
        at,
        message: say`ZooKeeper ships no metrics provider ${shown} and refuses the file; did you mean ${near}?`,
        refusal,
        fix: { title: say`Write the class ${simpleName(near)}`, safe: false, edits: [replace(text, near)] },
      };
    } else if (isClassName(text.value)) {
      yield {
        at,
        message: say`ZooKeeper ships no metrics provider ${shown}; without its jar on the class path it refuses the file. Put the jar there, or correct the name.`,
        severity: 'warning',
        refusal,
      };
    } else {
      yield {
        at,
        message:
          text.value === ''
            ? say`metricsProvider.className is empty; ZooKeeper refuses the file. Remove the line, or write ${prometheusProvider}.`
            : say`${shown} is no class name; ZooKeeper refuses the file. Remove the line, or write ${prometheusProvider}.`,
        refusal,
      };
    }
  },
});

const shipped: readonly string[] = parameters['metricsProvider.className'].known;
