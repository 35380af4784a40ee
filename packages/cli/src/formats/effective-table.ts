import { readable } from '../escape.ts';
import type { EffectiveView } from './effective-view.ts';
import { type Layout, pageOf, widthOf } from './layout.ts';

/** A line for each setting: its name, its value with its unit, and where that comes from; then the servers. */
export function effectiveTable(view: EffectiveView, layout: Layout): string {
  const { colors } = pageOf(layout);
  const rows = view.settings.map((setting) => [
    readable(setting.name),
    readable(setting.human ?? (setting.value === null ? '-' : String(setting.value))),
    readable(originOf(setting, view)),
    setting.note ? readable(String(setting.note)) : '',
  ]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => Math.min(widthOf(row[column] ?? ''), 60))));
  const lines = rows.map(([name = '', value = '', origin = '', note = '']) => {
    const noted = note === '' ? '' : `\n    ${colors.yellow(note)}`;
    return `${pad(name, widths[0] ?? 0)}  ${colors.bold(pad(value, widths[1] ?? 0))}  ${colors.dim(origin)}${noted}`;
  });
  const servers = view.servers.map(({ id, role, quorum, election, client }) => {
    const clients = client === null ? '' : `, clients ${client}`;
    return `server.${id}  ${role}  ${readable(`peers ${quorum.join(' ')}, election ${election.join(' ')}${clients}`)}`;
  });
  const heading = `${readable(view.path)} as ZooKeeper ${view.release} reads it (${view.releaseFrom})`;
  return `${[colors.bold(heading), '', ...lines, ...(servers.length > 0 ? ['', ...servers] : [])].join('\n')}\n`;
}

function originOf({ source, written }: EffectiveView['settings'][number], { release }: EffectiveView): string {
  switch (source.kind) {
    case 'file':
      return written ? `${written.path}:${written.line}` : '';
    case 'jvm':
      return `-D${source.flag}`;
    case 'derived':
      return `from ${source.from.join(', ')}`;
    case 'default':
      return `default of ${release}`;
  }
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
