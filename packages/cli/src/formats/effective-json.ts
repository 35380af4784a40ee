import { safeJson } from '@zklint/linter/escape';
import type { Tell } from '@zklint/linter/messages';
import type { EffectiveView, WrittenAt } from './effective-view.ts';

/** Format version 1: one object, lines and columns from 1; `others` are the other servers of the file. */
export function effectiveJson(view: EffectiveView, others: readonly EffectiveView[], tell: Tell): string {
  const { path, container, release, releaseFrom, settings, servers } = view;
  const document = {
    version: 1,
    path,
    container,
    ...(others.length > 0 && { others: others.map((other) => other.container ?? '') }),
    zookeeper: { release, from: releaseFrom },
    settings: settings.map(({ name, value, unit, human, source, note, written }) => ({
      name,
      value,
      unit,
      human: human && tell(human),
      source:
        source.kind === 'file' ? { kind: source.isByImage ? 'image' : 'file', ...(written && place(written)) } : source,
      note: note && tell(note),
    })),
    servers: servers.map(({ id, role, quorum, election, client, written }) => ({
      id: Number(id),
      role,
      quorum,
      election,
      client,
      ...place(written),
    })),
  };
  return `${safeJson(document, 2)}\n`;
}

function place({ path, line, column }: WrittenAt) {
  return { path, line, column };
}
