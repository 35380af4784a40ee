import {
  type EffectiveSetting,
  inHumanTerms,
  type Message,
  type Place,
  type ServerConfig,
  type ServerLine,
  say,
  settingOf,
  type TextRange,
  tickTimeOf,
} from '@zklint/linter';
import { type Parameter, type ParameterName, parameterNamed, type Release, valueIn } from '@zklint/parameters';
import { trim } from '@zklint/parser';
import type { InlayHint } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import { ownServerOf } from './own-server.ts';
import { type Configuration, type Page, readerOf, standsForItself } from './snapshot.ts';

interface Hint {
  readonly at: number;
  readonly label: Message;
  readonly tooltip?: Message;
}

/** What values in a range mean: ticks as time, bytes as sizes, which line is this server. */
export function inlayHints(page: Page, range: TextRange, { tell }: Client): readonly InlayHint[] {
  const hints = new Map<number, Hint | 'contradictory'>();
  for (const configuration of page.configurations()) {
    const { document, server } = configuration;
    const settings = document === server.document ? hintsOnSettings(configuration, range) : [];
    for (const hint of [...settings, ...hintOnOwnLine(page, configuration)]) {
      const known = hints.get(hint.at);
      // To servers that share a text it must mean the same.
      const isOther = known && (known === 'contradictory' || tell(known.label) !== tell(hint.label));
      hints.set(hint.at, isOther ? 'contradictory' : hint);
    }
  }
  return [...hints.values()]
    .filter((hint) => hint !== 'contradictory')
    .filter(({ at }) => range.start <= at && at <= range.end)
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, label, tooltip }) => ({
      position: page.file.positionAt(at),
      label: tell(label),
      paddingLeft: true,
      ...(tooltip && { tooltip: tell(tooltip) }),
    }));
}

function hintsOnSettings(configuration: Configuration, range: TextRange): readonly Hint[] {
  const { server, document } = configuration;
  return [...server.entries].flatMap(([name, entry]) => {
    if (entry.uri !== document.uri || entry.range.end < range.start || range.end < entry.range.start) return [];
    const parameter = parameterNamed(name);
    const value = trim(entry.value);
    if (parameter === undefined || parameter.secret || !standsForItself(value, configuration.document)) return [];
    const setting = settingOf(name as ParameterName, server);
    if (setting === undefined || !isReadFrom(setting, entry) || !isSensible(setting.value, parameter, server.release)) {
      return [];
    }
    const hint = hintOn(setting, parameter, server);
    return hint ? [{ ...hint, at: value.range.end }] : [];
  });
}

/** Is the value what is written there, and nothing that ZooKeeper puts in its place? */
function isReadFrom({ source, value, note }: EffectiveSetting, entry: Place): boolean {
  return source.kind === 'file' && source.at === entry && value !== null && note === undefined;
}

function isSensible(value: EffectiveSetting['value'], parameter: Parameter, release: Release): boolean {
  if (typeof value !== 'number' || (parameter.type !== 'integer' && parameter.type !== 'decimal')) return true;
  const min = valueIn<number>(parameter.min, release) ?? Number.NEGATIVE_INFINITY;
  const max = valueIn<number>(parameter.max, release) ?? Number.POSITIVE_INFINITY;
  return min <= value && value <= max;
}

function hintOn({ value }: EffectiveSetting, parameter: Parameter, server: ServerConfig): Omit<Hint, 'at'> | undefined {
  const { release } = server;
  const isDefault = value === (valueIn<string | number | boolean>(parameter.default, release) ?? null);
  const amount =
    typeof value === 'number' && parameter.type === 'integer' ? amountOf(value, parameter.unit, server) : undefined;
  const byDefault = say`ZooKeeper ${release.name} takes this value also where it isn't given.`;
  if (amount === undefined) return isDefault ? { label: say`default`, tooltip: byDefault } : undefined;
  const { size, tooltip = byDefault } = amount;
  if (isDefault) return { label: say`= ${size}, default`, tooltip };
  return { label: say`= ${size}`, ...(amount.tooltip && { tooltip }) };
}

/** From how many of a unit on a larger one is easier to read. */
const readable = { ms: 1000, s: 120, min: 120, hours: 48, bytes: 1000, KB: 1000 } as const;

/** A number in a larger unit than its own; undefined where that says no more. */
function amountOf(
  value: number,
  unit: Extract<Parameter, { type: 'integer' }>['unit'],
  server: ServerConfig,
): { readonly size: Message; readonly tooltip?: Message } | undefined {
  if (unit === undefined) return undefined;
  if (unit !== 'ticks') {
    const size = value >= readable[unit] ? inHumanTerms(value, unit, undefined) : undefined;
    return size && { size };
  }
  const tick = tickTimeOf(server);
  if (tick === undefined || tick <= 0 || value <= 0) return undefined;
  const size = inHumanTerms(value * tick, 'ms', undefined);
  return size && { size, tooltip: value === 1 ? say`1 tick of ${tick} ms` : say`${value} ticks of ${tick} ms` };
}

function hintOnOwnLine(page: Page, configuration: Configuration): readonly Hint[] {
  const own = ownServerOf(page, configuration);
  if (own === undefined) return [];
  const line = readerOf(configuration).members?.find(({ id }) => id === own.id);
  if (line === undefined || line.entry.uri !== page.uri || isListOfOthers(line, page, own.id)) return [];
  const value = trim(line.entry.value);
  if (!standsForItself(value, configuration.document)) return [];
  return [{ at: value.range.end, label: say`← this server`, tooltip: own.sentence }];
}

/** Do other servers have the very line in their list? Containers may share one text. */
function isListOfOthers({ entry: { range } }: ServerLine, page: Page, id: bigint): boolean {
  return page
    .configurations()
    .filter(({ server }) => server.identity?.id !== id)
    .some((other) =>
      readerOf(other).lines.some(({ entry }) => entry.uri === page.uri && entry.range.start === range.start),
    );
}
