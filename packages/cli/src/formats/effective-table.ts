import { widthOf } from '@zklint/drawing';
import { readable } from '@zklint/linter/escape';
import { enumerated, type Message, say } from '@zklint/linter/messages';
import type { EffectiveView } from './effective-view.ts';
import { type Layout, originOfRelease, padded, pageOf } from './layout.ts';

/** A line for each setting: its name, its value with its unit, and where that comes from; then the servers. */
export function effectiveTable(view: EffectiveView, layout: Layout): string {
  const { colors, tell } = pageOf(layout);
  const rows = view.settings.map((setting) => [
    readable(setting.name),
    readable(setting.human ? tell(setting.human) : setting.value === null ? '-' : String(setting.value)),
    readable(tell(originOf(setting, view))),
    setting.note ? readable(tell(setting.note)) : '',
  ]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => Math.min(widthOf(row[column] ?? ''), 60))));
  const lines = rows.map(([name = '', value = '', origin = '', note = '']) => {
    const noted = note === '' ? '' : `\n    ${colors.yellow(note)}`;
    return `${padded(name, widths[0] ?? 0)}  ${colors.bold(padded(value, widths[1] ?? 0))}  ${colors.dim(origin)}${noted}`;
  });
  const servers = view.servers.map(({ id, role, quorum, election, client }) => {
    // A template may leave the host open.
    const [peers, elections] = [quorum.join(' ') || '-', election.join(' ') || '-'];
    const ports =
      client === null
        ? say`peers ${peers}, election ${elections}`
        : say`peers ${peers}, election ${elections}, clients ${client}`;
    return `server.${id}  ${role}  ${readable(tell(ports))}`;
  });
  const what = view.container === undefined ? view.path : `${view.path} (${view.container})`;
  const heading = say`${what} as ZooKeeper ${view.release} reads it (${originOfRelease(view.releaseFrom)})`;
  return `${[colors.bold(readable(tell(heading))), '', ...lines, ...(servers.length > 0 ? ['', ...servers] : [])].join('\n')}\n`;
}

function originOf({ source, written }: EffectiveView['settings'][number], { release }: EffectiveView): Message {
  switch (source.kind) {
    case 'file':
      if (source.isByImage) return say`by the image`;
      return say`${written ? `${written.path}:${written.line}` : ''}`;
    case 'jvm':
      return say`${`-D${source.flag}`}`;
    case 'derived':
      return say`from ${enumerated(source.from)}`;
    case 'default':
      return say`default of ${release}`;
  }
}
