import { safeJson } from '@zklint/linter/escape';
import type { ItemView, UpgradeView } from './upgrade-view.ts';

/** Format version 1: what changes, in the order of harm; lines and columns from 1. */
export function upgradeJson(views: readonly UpgradeView[], to: string): string {
  return `${safeJson({ version: 1, to, upgrades: views.map(upgradeAsData) })}\n`;
}

function upgradeAsData({ from, toldBy, through, files, items, counts, shared }: UpgradeView) {
  return {
    zookeeper: { release: from, from: toldBy },
    through,
    files,
    items: items.map(itemAsData),
    summary: { errors: counts.error, warnings: counts.warning, infos: counts.info, shared },
  };
}

function itemAsData({ kind, severity, step, until, rule, parameter, message, refusal, source, places }: ItemView) {
  return {
    kind,
    severity,
    step,
    ...(until !== undefined && { until }),
    ...(rule !== undefined && { rule }),
    ...(parameter !== undefined && { parameter }),
    message,
    ...(refusal && { refusal: { stage: refusal.stage, message: refusal.message } }),
    ...(source !== undefined && { source }),
    places: places.map(({ path, start, end }) => ({ path, ...(start && { range: { start, end } }) })),
  };
}
