import { parameters } from '@zklint/parameters';
import { trim } from '@zklint/parser';
import { distance } from 'fastest-levenshtein';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const metricsProvider = defineRule({
  id: 'metrics-provider',
  summary: 'Name a metrics provider that is on the class path.',
  severity: 'error',

  *checkServer(server) {
    const entry = server.entry('metricsProvider.className');
    if (entry === undefined) return;
    const text = trim(entry.value);
    if (shipped.includes(text.value)) return;
    const near = shipped.find((name) => isNear(text.value, name));
    const isClassName = /^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)+$/u.test(text.value);
    const refusal = refusedAtParse('metrics provider class was not found');
    const at = text.value === '' ? entry.key : text;
    if (near === undefined && isClassName) {
      yield {
        at,
        message: say`${quoted(server.written(text))} is no metrics provider that ZooKeeper ships; without its jar in the class path ZooKeeper refuses the file.`,
        severity: 'warning',
        refusal,
      };
    } else {
      yield {
        at,
        message: near
          ? say`ZooKeeper has no metrics provider ${quoted(server.written(text))} and refuses the file; did you mean ${near}?`
          : say`metricsProvider.className is ${quoted(server.written(text))}, which is no class; ZooKeeper refuses the file. Its own is ${prometheus}.`,
        refusal,
        ...(near && { fix: { title: say`Write ${near}`, safe: false, edits: [replace(text, near)] } }),
      };
    }
  },
});

const prometheus = 'org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider';
const shipped: readonly string[] = parameters['metricsProvider.className'].known;

function isNear(text: string, name: string): boolean {
  const simpleName = name.slice(name.lastIndexOf('.') + 1);
  return distance(text.toLowerCase(), name.toLowerCase()) <= 2 || text.toLowerCase() === simpleName.toLowerCase();
}
