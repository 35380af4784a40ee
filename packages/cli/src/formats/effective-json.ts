import type { Tell } from '@zklint/linter/messages';
import { safeJson } from '../escape.ts';
import type { EffectiveView, WrittenAt } from './effective-view.ts';

/** Format version 1: one object, lines and columns from 1. */
export function effectiveJson(view: EffectiveView, tell: Tell): string {
  const { path, release, releaseFrom, settings, servers } = view;
  const document = {
    version: 1,
    path,
    zookeeper: { release, from: releaseFrom },
    settings: settings.map(({ name, value, unit, human, source, note, written }) => ({
      name,
      value,
      unit,
      human: human && tell(human),
      source: source.kind === 'file' ? { kind: 'file', ...(written && place(written)) } : source,
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
