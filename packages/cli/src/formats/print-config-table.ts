import { widthOf } from '@zklint/drawing';
import { readable } from '@zklint/linter/escape';
import { type Message, say } from '@zklint/linter/messages';
import type { ConfigView, Source } from '../print-config.ts';
import { type Layout, originOfRelease, padded, pageOf } from './layout.ts';

/** A line for each setting: its name in zklint.json, what it says, and where that comes from. */
export function printConfigTable(view: ConfigView, layout: Layout): string {
  const { colors, tell } = pageOf(layout);
  const rows = rowsOf(view).map(({ name, value, source }) => ({
    name,
    value: readable(typeof value === 'string' ? value : tell(value)),
    origin: readable(tell(originOf(source))),
  }));
  const widths = {
    name: Math.max(...rows.map(({ name }) => name.length)),
    value: Math.max(...rows.map(({ value }) => Math.min(widthOf(value), 60))),
  };
  const lines = rows.map(({ name, value, origin }, index) => {
    // A name that is that of the line above stands there.
    const shown = name === rows[index - 1]?.name ? '' : name;
    return `${padded(shown, widths.name)}  ${colors.bold(padded(value, widths.value))}  ${colors.dim(origin)}`;
  });
  const heading = headingOf(view).map((sentence) => readable(tell(sentence)));
  return `${[...heading, '', ...lines].join('\n')}\n`;
}

function headingOf({ path, config, judgedWith, ignored, onHost }: ConfigView): readonly Message[] {
  return [
    config === undefined ? say`No zklint.json holds for ${path}.` : say`${config} holds for ${path}.`,
    ...(judgedWith === undefined
      ? []
      : [say`It is judged with ${judgedWith}, which names it, by the settings of that.`]),
    ...(ignored ? [say`It is ignored: only a run that names it reads it.`] : []),
    ...(onHost ? [say`Absolute paths are those of this machine (--on-host).`] : []),
  ];
}

interface Row {
  readonly name: string;
  readonly value: string | Message;
  readonly source: Source;
}

function rowsOf({ zookeeper, root, map, jvm, knownParameters, ensemble, rules }: ConfigView): readonly Row[] {
  const { release, asked } = zookeeper;
  return [
    {
      name: 'zookeeper',
      value: asked === undefined ? release : say`${release}, for ${asked}, which zklint doesn't know`,
      source: zookeeper.source,
    },
    ...(root ? [{ name: 'root', value: root.path, source: root.source }] : []),
    ...map.map(({ from, to, source }) => ({ name: 'map', value: `${from} = ${to}`, source })),
    ...jvm.map(({ flag, value, source }) => ({ name: 'jvm', value: `${flag} = ${value}`, source })),
    ...knownParameters.map(({ key, source }) => ({ name: 'knownParameters', value: key, source })),
    ...(ensemble ? [{ name: 'ensembles', value: ensemble.name, source: ensemble.source }] : []),
    ...rules.map(({ id, severity, usual, source }) => ({
      name: 'rules',
      value: severity === usual ? `${id} = ${severity}` : say`${`${id} = ${severity}`} (without settings ${usual})`,
      source,
    })),
  ];
}

function originOf(source: Source): Message {
  switch (source.kind) {
    case 'option':
      return say`${source.option}`;
    case 'settings':
      return source.override === undefined
        ? say`${source.path}`
        : say`${source.path}, ${`overrides[${source.override}]`}`;
    case 'told':
      return say`${originOfRelease(source.by)}`;
  }
}
